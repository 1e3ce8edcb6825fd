import { compareText } from "../compare.ts";
import type { Claim, Source } from "../source.ts";
import type { Language } from "./told.ts";
import { enList } from "./words.ts";

/** The most places that one statement cites; how many more there are is said. */
const mostCited = 5;

/** A source and a paragraph as it is cited: 《title》，第21段; “title”, paragraph 21. */
export function citationOf(source: Source, paragraph: number | undefined, language: Language): string {
  return cite(source, paragraph === undefined ? [] : [paragraph], language);
}

function cite(source: Source, paragraphs: readonly number[], language: Language): string {
  if (language === "zh") {
    const title = `《${source.title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
    return paragraphs.length === 0 ? title : `${title}，第${paragraphs.join("、")}段`;
  }
  const title = `“${(source.titleEn ?? source.title).replaceAll("“", "‘").replaceAll("”", "’")}”`;
  if (paragraphs.length === 0) return title;
  return `${title}, ${paragraphs.length === 1 ? "paragraph" : "paragraphs"} ${enList(paragraphs.map(String))}`;
}

/**
 * Where a statement stands, in brackets: the surest places first, each source once with its paragraphs. Claims that
 * are rejected, or whose source isn't known, don't count; with none left that is said.
 */
export function citationsOf(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const places = new Map<string, Claim>();
  for (const claim of [...claims].sort(surestFirst)) {
    const key = `${claim.source}\n${claim.paragraph ?? ""}`;
    if (claim.status !== "rejected" && sources.has(claim.source) && !places.has(key)) places.set(key, claim);
  }
  const bySource = new Map<string, number[]>();
  for (const { source, paragraph } of [...places.values()].slice(0, mostCited)) {
    bySource.set(source, [...(bySource.get(source) ?? []), ...(paragraph === undefined ? [] : [paragraph])]);
  }
  const cited = [...bySource].flatMap(([id, paragraphs]) => {
    const source = sources.get(id);
    const inOrder = paragraphs.sort((a, b) => a - b);
    return source ? [cite(source, inOrder, language)] : [];
  });
  const more = places.size - mostCited;
  if (language === "zh") {
    if (cited.length === 0) return "（未注明出处）";
    return `（${cited.join("；")}${more > 0 ? `；另有${more}处` : ""}）`;
  }
  if (cited.length === 0) return "(no source given)";
  return `(${cited.join("; ")}${more > 0 ? `; and ${more} more` : ""})`;
}

function surestFirst(a: Claim, b: Claim): number {
  return (
    b.confidence - a.confidence ||
    compareText(a.source, b.source) ||
    (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
    compareText(a.id, b.id)
  );
}
