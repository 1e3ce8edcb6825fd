import type { Entity } from "../entity.ts";
import type { Kind } from "../kinds.ts";
import type { Claim, Source } from "../source.ts";
import { citationsOf } from "./citations.ts";
import { capitalised, citedSentenceOf } from "./sentence.ts";
import { type Language, nameIn, type Told } from "./told.ts";
import { enList, enName, withIndefinite, zhList } from "./words.ts";

/** A path with all that its sentences need. */
export interface ToldPath {
  /** From end to end; `relations`: all between the step before and this one, none on the first. */
  readonly steps: readonly { readonly entity: Entity; readonly relations: readonly Told[] }[];
  /** By relation id; for a derived relation those about its agreement and both PARTY_TO. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** By id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** There was no path until places and events were allowed in the middle. */
  readonly relaxed?: boolean;
}

/** A path as sentences, hop by hop: every relation of a hop is told, each followed by where it stands. */
export function explainPath(path: ToldPath): { zh: string; en: string } {
  return {
    zh: [lead(path, "zh"), ...tell(path, "zh")].join(""),
    en: [lead(path, "en"), ...tell(path, "en")].filter(Boolean).join(" "),
  };
}

function tell({ steps, claims, sources }: ToldPath, language: Language): string[] {
  return steps.flatMap((step, i) => {
    const before = steps[i - 1];
    if (before === undefined) return [];
    return step.relations.map((told) => {
      const citation = citationsOf(claims.get(told.relation.id) ?? [], sources, language);
      return citedSentenceOf(told, language, before.entity.id, citation);
    });
  });
}

const places: readonly Kind[] = ["City", "Region"];

/** Says of a path that was found only on the second attempt by which place or event it goes. */
function lead({ steps, relaxed }: ToldPath, language: Language): string {
  const [first, last] = [steps[0]?.entity, steps.at(-1)?.entity];
  const middle = steps.slice(1, -1).map((step) => step.entity);
  const by = middle.filter((entity) => places.includes(entity.kind) || entity.kind === "Event");
  if (relaxed !== true || first === undefined || last === undefined || by.length === 0) return "";
  const events = by.filter((entity) => entity.kind === "Event").length;
  if (language === "zh") {
    const kind = events === 0 ? "地点" : events === by.length ? "活动" : "地点和活动";
    return `${nameIn(first, "zh")}与${nameIn(last, "zh")}只能经由${kind}（${zhList(by.map((entity) => entity.name))}）相连：`;
  }
  const counted = (n: number, noun: string) => (n === 0 ? [] : n === 1 ? [withIndefinite(noun)] : [`${noun}s`]);
  const kinds = enList([...counted(by.length - events, "place"), ...counted(events, "event")]);
  const names = enList(by.map(enName));
  return capitalised(`${enName(first)} and ${enName(last)} are connected only by way of ${kinds} (${names}):`);
}
