import type { EntityRecord } from "../../model/entity.ts";
import { searchKeys } from "../../model/search-keys.ts";
import { createDice } from "./dice.ts";
import { countKinds, idOf } from "./entities.ts";
import { type NetworkSize, networkChanges } from "./network.ts";

/** What is asked, the n-th of each in round n; the same for the same network. */
export interface Questions {
  readonly ids: readonly string[];
  /** The first characters of a Chinese name. */
  readonly chinese: readonly string[];
  /** The first letters of a name in pinyin. */
  readonly pinyin: readonly string[];
  /** Well-connected cities and organisations among others, by turns. */
  readonly centres: readonly string[];
  /** A hundred entities each. */
  readonly groups: readonly (readonly string[])[];
  readonly pairs: readonly (readonly [string, string])[];
}

const variety = 40;

/** The question of a round. */
export function at<T>(questions: readonly T[], round: number): T {
  for (const question of questions.slice(round % questions.length)) return question;
  throw new Error("no questions");
}

export function createQuestions(size: NetworkSize): Questions {
  const entities = entitiesIn(size);
  const counts = countKinds(size.entities);
  const dice = createDice(size.seed + 1);
  const many = <T>(make: (i: number) => T): T[] => Array.from({ length: variety }, (_, i) => make(i));
  const organisation = () =>
    dice.chance(0.5) ? idOf("Company", dice.rank(counts.Company)) : idOf("University", dice.rank(counts.University));
  const named = () => dice.pick(entities.filter((entity) => entity.kind === "Company" || entity.kind === "University"));
  return {
    ids: many(() => dice.pick(entities).id),
    chinese: many(() => named().name.slice(0, dice.between(3, 5))),
    pinyin: many(() => pinyinOf(named()).slice(0, dice.between(8, 12))),
    centres: many((i) => (i % 4 === 0 ? idOf("City", dice.rank(counts.City)) : organisation())),
    groups: many(() => [...new Set(Array.from({ length: 100 }, () => dice.pick(entities).id))]),
    pairs: many(() => differentPair(organisation)),
  };
}

function entitiesIn(size: NetworkSize): EntityRecord[] {
  const found: EntityRecord[] = [];
  for (const change of networkChanges(size)) {
    if (change.what === "relation") break;
    if (change.op === "put" && change.what === "entity") found.push(change.value);
  }
  return found;
}

function pinyinOf(entity: EntityRecord): string {
  const key = searchKeys(entity).find(({ field }) => field === "pinyin")?.key;
  if (key === undefined) throw new Error(`no pinyin for ${entity.name}`);
  return key;
}

function differentPair(draw: () => string): readonly [string, string] {
  const from = draw();
  for (let to = draw(); ; to = draw()) if (to !== from) return [from, to];
}
