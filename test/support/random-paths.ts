import * as fc from "fast-check";
import { openEnd, openStart } from "../../model/dates.ts";
import { toBounds } from "../../model/filter.ts";
import type { Kind } from "../../model/kinds.ts";
import type { SearchCosts } from "../../model/path-search.ts";
import type { PathQuestion } from "../../model/paths.ts";
import {
  createMemoryGraph,
  type MemoryEntity,
  type MemoryGraph,
  type MemoryRelation,
  memoryEntity,
  memoryRelation,
} from "./memory-graph.ts";

/** Ids whose order by code point is neither that of their numbers nor that of a locale. */
const names = ["b", "B", "a", "a.b", "a-b", "a~", "10", "9", "Z", "_z"];

/** Small networks that look like this one's: parallel relations, few strengths (so many ties), lying degrees. */
export const randomGraph: fc.Arbitrary<MemoryGraph> = fc.integer({ min: 3, max: 9 }).chain((size) =>
  fc
    .record({
      entities: fc.tuple(...names.slice(0, size).map(randomEntity)),
      pairs: randomPairs(size),
      ids: fc.shuffledSubarray(names, { minLength: size, maxLength: size }),
      exaggeration: fc.array(fc.constantFrom(0, 1, 1, 60, 700, 3000), { minLength: size, maxLength: size }),
    })
    .chain(({ entities, pairs, ids, exaggeration }) =>
      fc.tuple(...pairs.map(([a, b]) => randomRelation(ids[a] ?? "", ids[b] ?? ""))).map((relations) =>
        createMemoryGraph(
          entities.map((entity, at) => ({ ...entity, id: ids[at] ?? "" })),
          relations,
          (id, degree) => degree * (exaggeration[ids.indexOf(id)] ?? 1),
        ),
      ),
    ),
);

function randomEntity(id: string): fc.Arbitrary<MemoryEntity> {
  return fc
    .record({
      kind: mostly<Kind>("Company", "City", "Event", "Agreement", "University"),
      topics: mostly<MemoryEntity["topics"]>([], ["robotics"]),
      years: mostly({ start: openStart, end: openEnd }, { start: "2020-01-01", end: "2020-12-31" }),
      crowded: fc.boolean(),
    })
    .map(({ kind, topics, years: span, crowded }) => memoryEntity(id, { kind, topics, crowded, ...span }));
}

function randomRelation(source: string, target: string): fc.Arbitrary<MemoryRelation> {
  return fc
    .record({
      type: mostly<MemoryRelation["type"]>("PART_OF", "PARTNER_OF", "LOCATED_IN"),
      origin: mostly<MemoryRelation["origin"]>("stated", "derived"),
      confidence: fc.constantFrom(80, 80, 80, 80, 80, 80, 100, 40, 0, null),
      hidden: mostly(false, true),
      view: mostly<MemoryRelation["view"]>("both", "lines", "nodes"),
      evidence: mostly(["reviewed:*", "reviewed:s1"], ["unreviewed:*", "unreviewed:s2"]),
    })
    .map((facts) => memoryRelation(source, target, facts));
}

/** Usually the first value. */
function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 15, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

type Pairs = [number, number][];

/** Which of `size` entities are linked; the regular shapes have many paths of equal length. */
export function randomPairs(size: number): fc.Arbitrary<Pairs> {
  return fc.oneof(
    fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: size, maxLength: 4 * size }),
    fc.constant(everyPair(size)),
    fc.integer({ min: 2, max: 3 }).map((width) => grid(size, width)),
    fc.integer({ min: 2, max: 3 }).map((width) => layers(size, width)),
  );
}

function everyPair(size: number): Pairs {
  return Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b): [number, number] => [a, b]),
  ).flat();
}

function grid(size: number, width: number): Pairs {
  return everyPair(size).filter(([a, b]) => b - a === width || (b - a === 1 && b % width !== 0));
}

/** Complete bipartite between one layer and the next. */
function layers(size: number, width: number): Pairs {
  return everyPair(size).filter(([a, b]) => Math.floor(b / width) - Math.floor(a / width) === 1);
}

/** A question about a network with these ids, with every option now and then. */
export function randomQuestion(ids: readonly string[]): fc.Arbitrary<PathQuestion> {
  const subset = (maxLength: number) =>
    mostly(0, 1, 2, 3).chain((n) => fc.subarray([...ids], { maxLength: Math.min(n, maxLength, ids.length) }));
  return fc
    .record({
      ends: fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 2 }),
      k: fc.constantFrom(1, 2, 5, 12, 50),
      maxLength: fc.integer({ min: 1, max: 8 }),
      through: fc.oneof(subset(3), fc.subarray([...ids], { maxLength: Math.min(3, ids.length) })),
      avoid: subset(2),
      avoidKinds: mostly<Kind[]>([], ["City"], ["City", "Region", "Event", "Agreement"]),
      directed: fc.boolean(),
      filter: fc.record(
        {
          kind: fc.constantFrom<Kind[]>(["Company"], ["Company", "City"], ["University", "Agreement"]),
          topic: fc.constant<["robotics"]>(["robotics"]),
          type: fc.constantFrom<MemoryRelation["type"][]>(["PART_OF"], ["PARTNER_OF", "LOCATED_IN"]),
          status: fc.constant<["reviewed"]>(["reviewed"]),
          origin: fc.constantFrom<MemoryRelation["origin"]>("stated", "derived"),
          since: fc.constant("2022"),
          minConfidence: fc.constantFrom(0, 60, 90),
          agreements: fc.constantFrom<"lines" | "nodes" | "both">("lines", "nodes", "both"),
        },
        { requiredKeys: [] },
      ),
      filtered: mostly(false, true),
    })
    .map(({ ends, through, filter, filtered, ...rest }) => {
      const [from = "", to = ""] = ends;
      return {
        ...rest,
        from,
        to,
        through: through.filter((id) => id !== from && id !== to),
        avoid: rest.avoid.filter((id) => id !== from && id !== to && !through.includes(id)),
        bounds: toBounds(filtered ? filter : {}),
      };
    });
}

/** Notions of what is dear, under which small networks have hubs and slices too. */
export const randomCosts: fc.Arbitrary<SearchCosts> = fc.record({
  hubDegree: fc.constantFrom(0, 1, 2, 1000),
  cheapDegree: fc.constantFrom(0, 5, 200),
  sliceDegree: fc.constantFrom(1, 8, 20_000),
});
