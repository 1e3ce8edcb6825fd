import * as fc from "fast-check";
import { type Filter, isForwards } from "../../model/filter.ts";
import { kindIds } from "../../model/kinds.ts";
import { relationTypeIds } from "../../model/relation-types.ts";
import { claimStatuses } from "../../model/source.ts";
import { mostly, randomIds, randomNames } from "./random-records.ts";

/** One to three of some values. */
const few = <T>(values: readonly T[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });
const days = fc.constantFrom("2019", "2020-02", "2022", "2022-02", "2023-02-23", "2024-06");

/** Any filter, most often with one or two limits. */
const limits: { [K in keyof Filter]-?: fc.Arbitrary<NonNullable<Filter[K]>> } = {
  kind: few(kindIds),
  type: few(relationTypeIds),
  topic: few(["robotics", "trade", "finance"]),
  source: few([...randomIds.source, "nothing"]),
  status: few(claimStatuses),
  origin: fc.constantFrom("stated", "derived"),
  since: days,
  until: days,
  undated: fc.constantFrom("include", "exclude"),
  minConfidence: fc.constantFrom(0, 1, 40, 80, 81, 100),
  agreements: fc.constantFrom("lines", "nodes", "both"),
};

const filter: fc.Arbitrary<Filter> = fc
  .subarray(Object.keys(limits), { maxLength: 3 })
  .chain((keys) => fc.record<Filter>(Object.fromEntries(Object.entries(limits).filter(([key]) => keys.includes(key)))))
  .filter(isForwards);

const entityId = mostly(fc.constantFrom(...randomIds.entity, "hub", "crowded", "k1"), fc.constant("nobody"));
const entityIds = (maxLength: number) => fc.array(entityId, { maxLength });
/** `derived#n` stands for the n-th derived relation that there is. */
const relationId = fc.oneof(
  fc.constantFrom(...randomIds.relation),
  fc.integer({ min: 0, max: 20 }).map((n) => `derived#${n}`),
);
const page = fc.constantFrom(3, 7, 100);
const direction = fc.constantFrom("any", "out", "in");

const query = fc.oneof(
  fc.constantFrom(...randomNames, "cityu", "hiaer", "zibo", "xgcsdx", "淄博科技局", "chongqing", "h", "大", "学 "),
  fc.tuple(fc.constantFrom(...randomNames), fc.nat(5), fc.nat(8)).map(([text, a, b]) => text.slice(a, a + b)),
  fc.string({ unit: fc.constantFrom(..."淄博市科技局大學城ahier"), maxLength: 6 }),
);

/** A question to a store, in plain data so that a failing one can be read. */
export const randomQuestion = fc.oneof(
  fc.record({ ask: fc.constant("entities"), ids: entityIds(6) }),
  fc.record({ ask: fc.constant("relations"), ids: fc.array(fc.oneof(relationId, entityId), { maxLength: 8 }) }),
  fc.record({
    ask: fc.constant("search"),
    q: query,
    kinds: mostly<(typeof kindIds)[number][] | null>(fc.constant(null), few(kindIds)),
    topics: mostly<("robotics" | "trade")[] | null>(fc.constant(null), few(["robotics", "trade"])),
    page,
  }),
  fc.record({ ask: fc.constant("list"), filter, linked: fc.boolean(), page }),
  fc.record({ ask: fc.constant("count"), filter }),
  fc.record({ ask: fc.constant("neighbours"), id: entityId, filter, direction, page }),
  fc.record({ ask: fc.constant("linkCounts"), id: entityId, filter }),
  fc.record({
    ask: fc.constant("expand"),
    from: entityIds(6),
    filter,
    exempt: entityIds(3),
    within: fc.option(entityIds(8)),
    direction,
  }),
  fc.record({ ask: fc.constant("relationsAmong"), ids: entityIds(12), filter, limit: page }),
  fc.record({
    ask: fc.constant("paths"),
    ends: fc.tuple(entityId, entityId).filter(([a, b]) => a !== b),
    k: fc.constantFrom(1, 2, 5, 50),
    maxLength: fc.integer({ min: 1, max: 5 }),
    through: mostly(fc.constant<string[]>([]), entityIds(2)),
    avoid: mostly(fc.constant<string[]>([]), entityIds(2)),
    avoidKinds: fc.subarray(["City", "Region", "Event", "Agreement", "Company"] as const),
    directed: fc.boolean(),
    filter,
  }),
  fc.record({
    ask: fc.constant("evidence"),
    about: fc.option(fc.array(fc.oneof(relationId, entityId), { maxLength: 6 })),
    source: fc.option(fc.constantFrom(...randomIds.source, "nothing")),
    statuses: fc.subarray([...claimStatuses]),
    page,
  }),
  fc.record({ ask: fc.constant("sources"), page }),
  fc.record({
    ask: fc.constant("sourcesById"),
    ids: fc.array(fc.constantFrom(...randomIds.source, "nothing"), { maxLength: 5 }),
  }),
  fc.record({ ask: fc.constant("stats"), filter, bucket: fc.constantFrom("day", "month", "year") }),
  fc.record({ ask: fc.constant("scan"), filter, claims: fc.boolean() }),
  fc.record({ ask: fc.constant("summary") }),
  fc.record({
    ask: fc.constant("history"),
    about: fc.option(fc.oneof(relationId, entityId, fc.constantFrom(...randomIds.claim, ...randomIds.source))),
    limit: page,
    back: fc.option(fc.nat(5)),
  }),
);

export type RandomQuestion = typeof randomQuestion extends fc.Arbitrary<infer Question> ? Question : never;
