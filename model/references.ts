import { escapeMarkdown, markdownLink } from "./markdown.ts";
import { noSource, placesOf } from "./sentences/citations.ts";
import { citationOf, dateText, type Language } from "./sentences/index.ts";
import type { Claim, Source } from "./source.ts";

/** Numbers for the places that a text cites, from 1 on in the order of their first mention. */
export interface References {
  /** The numbers of where claims stand, at most five: `[1, 2]`. Markdown. */
  readonly cite: (claims: readonly Claim[], sources: ReadonlyMap<string, Source>) => string;
  /** An entry for every number: title and paragraph, publisher, date, address. Markdown. */
  readonly list: () => string[];
}

export function createReferences(language: Language): References {
  const entries: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (source: Source, paragraph: number | undefined): number => {
    const key = `${source.id}\n${paragraph ?? ""}`;
    const number = numbers.get(key);
    if (number !== undefined) return number;
    numbers.set(key, entries.push(entryOf(source, paragraph, language)));
    return entries.length;
  };
  return {
    cite(claims, sources) {
      const { places } = placesOf(claims, sources);
      if (places.length === 0) return noSource(language);
      const cited = places.map(({ source, paragraph }) => numberOf(source, paragraph)).sort((a, b) => a - b);
      return `[${cited.join(", ")}]`;
    },
    list: () => entries.map((entry, i) => `${i + 1}. ${entry}`),
  };
}

function entryOf(source: Source, paragraph: number | undefined, language: Language): string {
  const { publisher, author, publishedOn, retrievedOn, url } = source;
  const zh = language === "zh";
  const retrieved =
    retrievedOn && (zh ? `${dateText(retrievedOn, "zh")}查阅` : `retrieved ${dateText(retrievedOn, "en")}`);
  const parts = [
    escapeMarkdown(citationOf(source, undefined, language)),
    publisher && escapeMarkdown(publisher),
    author && escapeMarkdown(author),
    publishedOn && dateText(publishedOn, language),
    paragraph && (zh ? `第 ${paragraph} 段` : `paragraph ${paragraph}`),
    retrieved,
    url && markdownLink(url),
  ];
  const told = parts.filter(Boolean).join(zh ? "，" : ", ");
  return zh ? `${told}。` : `${told}.`;
}
