import { compareText } from "../compare.ts";
import type { Claim, Source } from "../source.ts";
import type { Language } from "./told.ts";
import { enList } from "./words.ts";

/** The most places that one statement cites; how many more there are is said. */
const mostCited = 5;

/** A source and a paragraph as it is cited: 《title》，第 21 段; “title”, paragraph 21. */
export function citationOf(source: Source, paragraph: number | undefined, language: Language): string {
  return cite(source, paragraph === undefined ? [] : [paragraph], language);
}

function cite(source: Source, paragraphs: readonly number[], language: Language): string {
  if (language === "zh") {
    const title = `《${source.title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
    return paragraphs.length === 0 ? title : `${title}，第 ${paragraphs.join("、")} 段`;
  }
  const title = `“${(source.titleEn ?? source.title).replaceAll("“", "‘").replaceAll("”", "’")}”`;
  if (paragraphs.length === 0) return title;
  return `${title}, ${paragraphs.length === 1 ? "paragraph" : "paragraphs"} ${enList(paragraphs.map(String))}`;
}

/** Where a statement stands: at most five places, the surest first, and how many more there are. */
interface Places {
  readonly places: readonly { readonly source: Source; readonly paragraph: number | undefined }[];
  readonly more: number;
}

/** Claims that count, the surest first: none that is rejected, or whose source isn't known. */
export function standingClaims(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): Claim[] {
  return claims.filter(({ source, status }) => status !== "rejected" && sources.has(source)).sort(surestFirst);
}

/** The places that the claims that count name, each once. */
export function placesOf(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): Places {
  const places = new Map<string, Places["places"][number]>();
  for (const { source: id, paragraph } of standingClaims(claims, sources)) {
    const key = `${id}\n${paragraph ?? ""}`;
    const source = sources.get(id);
    if (source !== undefined && !places.has(key)) places.set(key, { source, paragraph });
  }
  return { places: [...places.values()].slice(0, mostCited), more: Math.max(0, places.size - mostCited) };
}

/** Where a statement stands, in brackets: each source once with its paragraphs; with none that is said. */
export function citationsOf(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const { places, more } = placesOf(claims, sources);
  const bySource = new Map<Source, number[]>();
  for (const { source, paragraph } of places) {
    bySource.set(source, [...(bySource.get(source) ?? []), ...(paragraph === undefined ? [] : [paragraph])]);
  }
  const cited = [...bySource].map(([source, paragraphs]) => {
    const inOrder = paragraphs.sort((a, b) => a - b);
    return cite(source, inOrder, language);
  });
  if (cited.length === 0) return noSource(language);
  if (language === "zh") return `（${cited.join("；")}${more > 0 ? `；另有 ${more} 处` : ""}）`;
  return `(${cited.join("; ")}${more > 0 ? `; and ${more} more` : ""})`;
}

/** What stands in place of a citation where there is none. */
export function noSource(language: Language): string {
  return language === "zh" ? "（未注明出处）" : "(no source given)";
}

function surestFirst(a: Claim, b: Claim): number {
  return (
    b.confidence - a.confidence ||
    compareText(a.source, b.source) ||
    (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
    compareText(a.id, b.id)
  );
}
