import type { Entity } from "../entity.ts";
import type { Kind } from "../kinds.ts";
import type { Claim, Source } from "../source.ts";
import { citationsOf } from "./citations.ts";
import { capitalised, citedSentenceOf } from "./sentence.ts";
import { type Language, nameIn, type Told } from "./told.ts";
import { enList, enName, zhList } from "./words.ts";

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
  const cite = (language: Language) => (claims: readonly Claim[]) => citationsOf(claims, path.sources, language);
  const sentences = (language: Language) => tellHops(path, language, cite(language)).map(({ sentence }) => sentence);
  return {
    zh: [leadOf(path, "zh"), ...sentences("zh")].join(""),
    en: [leadOf(path, "en"), ...sentences("en")].filter(Boolean).join(" "),
  };
}

/** A relation of a hop in words, and all that is claimed for it. */
interface ToldHop {
  readonly sentence: string;
  readonly claims: readonly Claim[];
}

/**
 * Every relation of a path as a sentence with its claims, hop by hop. `cite` makes the citation of claims; `write`
 * changes what a sentence says otherwise (to escape it, say).
 */
export function tellHops(
  { steps, claims }: ToldPath,
  language: Language,
  cite: (claims: readonly Claim[]) => string,
  write?: (text: string) => string,
): ToldHop[] {
  return steps.flatMap((step, i) => {
    const before = steps[i - 1];
    if (before === undefined) return [];
    return step.relations.map((told) => {
      const own = claims.get(told.relation.id) ?? [];
      return { sentence: citedSentenceOf(told, language, before.entity.id, cite(own), write), claims: own };
    });
  });
}

/** What is let in on later attempts. */
const places: readonly Kind[] = ["City", "Region", "Event"];

/** Says of a path that was found only on a later attempt by which place, event or agreement it goes; of others nothing. */
export function leadOf({ steps, relaxed }: ToldPath, language: Language): string {
  const [first, last] = [steps[0]?.entity, steps.at(-1)?.entity];
  const middle = steps.slice(1, -1).map((step) => step.entity);
  const overAgreements = middle.some((entity) => entity.kind === "Agreement");
  const by = middle.filter((entity) => places.includes(entity.kind) || entity.kind === "Agreement");
  if (relaxed !== true || first === undefined || last === undefined || by.length === 0) return "";
  if (language === "zh") {
    const names = zhList(by.map((entity) => nameIn(entity, "zh")));
    return `${nameIn(first, "zh")}与${nameIn(last, "zh")}只能经由${overAgreements ? "地点、活动或协议" : "地点或活动"}相连，这里经由${names}：`;
  }
  const way = `only by way of ${overAgreements ? "places, events or agreements" : "a place or an event"}, here ${enList(by.map(enName))}`;
  return capitalised(`${enName(first)} and ${enName(last)} are connected ${way}:`);
}
