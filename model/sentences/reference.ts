import type { Claim, Source } from "../source.ts";
import { citationOf, noSource, placesOf } from "./citations.ts";
import { dateText } from "./dates.ts";
import type { Language } from "./told.ts";

/**
 * A source, and a paragraph of it, as a line for a list of references: in Chinese after GB/T 7714-2015, in English author,
 * title, publisher, date, paragraph, address. Only what the source says of itself; what it doesn't say is left out.
 */
export function referenceOf(source: Source, paragraph: number | undefined, language: Language): string {
  return language === "zh" ? zhReference(source, paragraph) : enReference(source, paragraph);
}

/** A statement with where it stands, numbered, as text to paste elsewhere. */
export function citedSentence(
  sentence: string,
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const { places } = placesOf(claims, sources);
  if (places.length === 0) return `${sentence}${language === "zh" ? "" : " "}${noSource(language)}`;
  const numbers = places.map((_place, i) => `[${i + 1}]`).join("");
  const list = places.map(({ source, paragraph }, i) => `[${i + 1}] ${referenceOf(source, paragraph, language)}`);
  return [`${sentence}${language === "zh" ? "" : " "}${numbers}`, ...list].join("\n");
}

/**
 * Author. Title[type/carrier]. Publisher, date: place[retrieved]. Address. (GB/T 7714-2015 § 4.6 and appendix B.) A source says
 * whether it can be read online, not whether it is a newspaper or a notice: without an address it counts as "other", Z.
 */
function zhReference(source: Source, paragraph: number | undefined): string {
  const { author, title, publisher, publishedOn, retrievedOn, url } = source;
  const issued = [publisher, publishedOn].filter(Boolean).join(", ");
  const place = paragraph === undefined ? "" : `${issued === "" ? "" : ": "}第 ${paragraph} 段`;
  const retrieved = retrievedOn === undefined ? "" : `[${retrievedOn}]`;
  const parts = [author, `${title}[${url === undefined ? "Z" : "EB/OL"}]`, `${issued}${place}${retrieved}`, url];
  return `${parts.filter(Boolean).map(withoutStop).join(". ")}.`;
}

function enReference(source: Source, paragraph: number | undefined): string {
  const { author, publisher, publishedOn, retrievedOn, url } = source;
  const parts = [
    author,
    citationOf(source, undefined, "en"),
    publisher,
    publishedOn && dateText(publishedOn, "en"),
    paragraph && `paragraph ${paragraph}`,
    url,
    retrievedOn && `retrieved ${dateText(retrievedOn, "en")}`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function withoutStop(part: string | undefined): string {
  return (part ?? "").replace(/\.$/, "");
}
