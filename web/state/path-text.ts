import type { Answer } from "../../model/contract.ts";
import type { Path } from "../../model/path-question.ts";
import { citationOf, dateText, type Language } from "../../model/sentences/index.ts";
import type { Source } from "../../model/source.ts";

interface Told {
  readonly name: (id: string) => string;
  /** What is known of its relations, by id; null as long as that is asked for. */
  readonly details: ReadonlyMap<string, Answer<"readRelation">> | null;
  readonly language: Language;
}

/** A path as plain text to paste elsewhere: who, how it is explained, and the sources with their addresses. */
export function textOfPath(path: Path, { name, details, language }: Told): string {
  const chain = path.steps.map((step) => name(step.entity)).join(" – ");
  const all = [...(details?.values() ?? [])].flatMap((one) => one.sources);
  const sources = [...new Map(all.map((source) => [source.id, source])).values()];
  const lines = sources.map((source) => `- ${lineOf(source, language)}`);
  const heading = language === "zh" ? "来源：" : "Sources:";
  const parts = [chain, path.explanation[language], ...(lines.length > 0 ? [[heading, ...lines].join("\n")] : [])];
  return `${parts.join("\n\n")}\n`;
}

function lineOf(source: Source, language: Language): string {
  const { publisher, author, publishedOn, url } = source;
  const about = [publisher, author, publishedOn && dateText(publishedOn, language), url].filter(Boolean);
  return [citationOf(source, undefined, language), ...about].join(language === "zh" ? "，" : ", ");
}
