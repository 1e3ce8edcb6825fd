import * as fc from "fast-check";
import type { Change } from "../../model/change.ts";
import type { Kind } from "../../model/kinds.ts";
import type { PathQuestion } from "../../model/paths.ts";
import { fitsEnds, type RelationType, relationTypeIds } from "../../model/relation-types.ts";
import { claim, entity, relation, source } from "./network.ts";
import { randomPairs, randomQuestion } from "./random-paths.ts";

/** A small network as any store takes it, and what is asked about it. Its ids stand apart from those of others. */
export interface PathNetwork {
  readonly changes: readonly Change[];
  readonly questions: readonly PathQuestion[];
}

const usualKinds: readonly Kind[] = ["Company", "University", "Company", "Association", "City", "Region", "Event"];
const confidences = [80, 80, 80, 60, 100, 0, null];
const times = [{}, {}, {}, { from: "2020", to: "2021-06" }, { from: "2023-02" }];
const crowdSize = 30;

/**
 * `count` networks, the same for the same seed: regular and random ones, many ties, parallel relations, hubs, entities
 * of every kind in the middle, and five questions about each, with every option now and then.
 */
export function randomPathNetworks(count: number, seed: number): PathNetwork[] {
  return fc.sample(randomNetwork, { numRuns: count, seed }).map((toNetwork, at) => toNetwork(`g${at}.`));
}

export const pathSource = source("s");

const randomNetwork: fc.Arbitrary<(prefix: string) => PathNetwork> = fc
  .integer({ min: 3, max: 9 })
  .chain((size) =>
    fc.record({
      kinds: fc.array(fc.constantFrom(...usualKinds), { minLength: size, maxLength: size }),
      pairs: randomPairs(size),
      dice: fc.infiniteStream(fc.nat(1_000_000)),
      crowded: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      questions: fc.array(randomQuestion(Array.from({ length: size }, (_, i) => String(i))), {
        minLength: 5,
        maxLength: 5,
      }),
    }),
  )
  .map(({ kinds, pairs, dice, crowded, questions }) => (prefix) => {
    const name = (id: string | number) => `${prefix}${id}`;
    const pick = <T>(list: readonly T[]) => list[(dice.next().value ?? 0) % list.length];
    const crowd = crowded ? Array.from({ length: crowdSize }, (_, i) => name(`crowd${i}`)) : [];
    const changes = [
      ...kinds.map((kind, i) => entity(name(i), kind)),
      ...crowd.flatMap((id) => [
        entity(id, "Official"),
        ...typesBetween("Official", kinds[0]).map((type) => relation(`${id}.${type}`, type, id, name(0))),
      ]),
      ...pairs.flatMap(([a, b], i) => {
        const type = pick(typesBetween(kinds[a], kinds[b]));
        if (type === undefined || a === b) return [];
        const id = name(`r${i}`);
        const confidence = pick(confidences) ?? null;
        const line = relation(id, type, name(a), name(b), pick(times));
        return confidence === null ? [line] : [line, claim(`${id}.c`, id, "s", { confidence })];
      }),
    ];
    return { changes, questions: questions.map((question) => renamed(question, name)) };
  });

function typesBetween(a: Kind | undefined, b: Kind | undefined): RelationType[] {
  if (a === undefined || b === undefined) return [];
  return relationTypeIds.filter((type) => fitsEnds(type, a, b));
}

function renamed(question: PathQuestion, name: (id: string) => string): PathQuestion {
  const { from, to, through, avoid } = question;
  return { ...question, from: name(from), to: name(to), through: through.map(name), avoid: avoid.map(name) };
}
