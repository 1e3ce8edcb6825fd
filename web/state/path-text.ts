import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import type { Path } from "../../model/path-question.ts";
import {
  citationOf,
  citationsOf,
  dateText,
  type Language,
  leadOf,
  type ToldPath,
  tellHops,
} from "../../model/sentences/index.ts";
import type { Source } from "../../model/source.ts";

interface Known {
  readonly name: (id: string) => string;
  readonly entity: (id: string) => Entity | undefined;
  /** What is known of its relations, by id; null as long as that is asked for. */
  readonly details: ReadonlyMap<string, Answer<"readRelation">> | null;
  readonly language: Language;
  /** There was no path until places and events were allowed in the middle. */
  readonly relaxed: boolean;
}

/**
 * A path as plain text to paste elsewhere: who; each relation of each hop in a line of its own with where it stands; and
 * the sources with their addresses.
 */
export function textOfPath(path: Path, known: Known): string {
  const { name, details, language } = known;
  const chain = path.steps.map((step) => name(step.entity)).join(" – ");
  const all = [...(details?.values() ?? [])].flatMap((one) => one.sources);
  const sources = new Map(all.map((source) => [source.id, source]));
  const lines = [...sources.values()].map((source) => `- ${lineOf(source, language)}`);
  const heading = language === "zh" ? "来源：" : "Sources:";
  const told = toldPath(path, known, sources);
  const hops =
    told &&
    tellHops(told, language, (claims) => citationsOf(claims, sources, language)).map(({ sentence }) => sentence);
  const explained =
    told && hops ? [leadOf(told, language), ...hops].filter(Boolean).join("\n") : path.explanation[language];
  return `${[chain, explained, ...(lines.length > 0 ? [[heading, ...lines].join("\n")] : [])].join("\n\n")}\n`;
}

/** The path with all that its sentences need; null as long as some of that isn't known. */
function toldPath(
  path: Path,
  { entity, details, relaxed }: Known,
  sources: ReadonlyMap<string, Source>,
): ToldPath | null {
  const steps: ToldPath["steps"][number][] = [];
  for (const step of path.steps) {
    const here = entity(step.entity);
    const relations = step.relations.flatMap((id) => details?.get(id) ?? []);
    if (!here || relations.length < step.relations.length) return null;
    const told = relations.map(({ ends: [source, target], ...rest }) => ({ ...rest, source, target }));
    steps.push({ entity: here, relations: told });
  }
  const claims = new Map([...(details ?? [])].map(([id, one]) => [id, one.claims]));
  return { steps, claims, sources, relaxed };
}

function lineOf(source: Source, language: Language): string {
  const { publisher, author, publishedOn, url } = source;
  const about = [publisher, author, publishedOn && dateText(publishedOn, language), url].filter(Boolean);
  return [citationOf(source, undefined, language), ...about].join(language === "zh" ? "，" : ", ");
}
