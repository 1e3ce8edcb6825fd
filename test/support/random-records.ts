import * as fc from "fast-check";
import { type Change, changeSchema, type What } from "../../model/change.ts";
import { type Kind, kindIds } from "../../model/kinds.ts";
import { fitsEnds, type RelationType, relationTypeIds } from "../../model/relation-types.ts";
import { claimStatuses } from "../../model/source.ts";
import { entity, relation } from "./network.ts";

/** Ids whose order by code point is neither that of their numbers nor that of a locale, each with its usual kind. */
export const usualKinds: Readonly<Record<string, Kind>> = {
  B: "City",
  b: "Region",
  "10": "City",
  a: "Company",
  "a.b": "University",
  "a-b": "Institute",
  "a~": "Company",
  Z: "Association",
  "9": "Agency",
  p1: "Platform",
  p2: "Platform",
  o1: "Official",
  o2: "Official",
  e1: "Event",
  e2: "Event",
  g1: "Agreement",
  g2: "Agreement",
};

export const numbered = (letter: string, most: number) => Array.from({ length: most }, (_, i) => `${letter}${i + 1}`);

/** Every id that a random network can have, whether it is there or not. */
export const randomIds = {
  entity: Object.keys(usualKinds),
  relation: numbered("r", 40),
  claim: numbered("c", 30),
  source: numbered("s", 4),
} as const satisfies Record<Exclude<What, "merge">, readonly string[]>;

/** Names that share characters, initials and spellings, so that searching finds several. */
export const randomNames = [
  "淄博市科技局",
  "淄博科技大学",
  "香港城市大学",
  "香港城市大學",
  "城市大学深圳研究院",
  "科大",
  "海尔集团",
  "Haier Group",
  "haier",
  "Hair",
  "𠮷野家",
  "重庆大学",
  "City University",
  "<b>“牵手”</b> & 'co'",
];

/** Usually the first value. */
export function mostly<T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: other });
}

/** Fields that are there or not. */
const optional = { requiredKeys: [] };

const dates = fc.constantFrom<{ from?: string; to?: string }>(
  {},
  {},
  { from: "2020" },
  { to: "2019-12-31" },
  { from: "2021-06", to: "2022" },
  { from: "2022-02", to: "2022-02" },
  { from: "2023-02-23" },
  { from: "2020-02-29", to: "2024" },
);

const anyEntity = fc.constantFrom(...randomIds.entity);
const ofKind = (kind: Kind) => fc.constantFrom(...randomIds.entity.filter((id) => usualKinds[id] === kind));

export function entityOf(id: string, kind: Kind): fc.Arbitrary<Change> {
  const name = fc.constantFrom(...randomNames);
  const more = fc.record(
    {
      nameEn: name,
      aliases: fc.array(name, { maxLength: 2 }),
      description: name,
      topics: fc.subarray(["robotics", "trade", "finance"] as const),
    },
    optional,
  );
  return fc.tuple(name, more, dates).map(([text, rest, days]) => entity(id, kind, { name: text, ...rest, ...days }));
}

const randomEntity = anyEntity.chain((id) =>
  mostly(fc.constant(usualKinds[id] ?? "Company"), fc.constantFrom(...kindIds)).chain((kind) => entityOf(id, kind)),
);

/** Pairs of ids that a type can link as long as all have their usual kind. */
const fittingEnds = new Map<RelationType, [string, string][]>(
  relationTypeIds.map((type) => {
    const pairs = randomIds.entity.flatMap((a) => randomIds.entity.map((b): [string, string] => [a, b]));
    return [
      type,
      pairs.filter(([a, b]) => a !== b && fitsEnds(type, usualKinds[a] ?? "City", usualKinds[b] ?? "City")),
    ];
  }),
);

const anyType = fc.oneof(
  fc.constantFrom(...relationTypeIds),
  fc.constantFrom<RelationType>("PARTNER_OF", "PART_OF", "PARTY_TO", "PARTY_TO"),
);

const named = fc.record(
  {
    role: fc.constantFrom("主办", "参与"),
    agreement: ofKind("Agreement"),
    event: ofKind("Event"),
    onBehalfOf: ofKind("Company"),
    by: fc.subarray(["o1", "o2"]),
  },
  optional,
);

/** What a relation between fitting kinds may say. */
export const relationFields = anyType.chain((type) =>
  fc.record({
    type: fc.constant(type),
    ends: fc.constantFrom(...(fittingEnds.get(type) ?? [])),
    days: dates,
    named: fc.oneof(fc.constant({}), fc.constant({}), fc.constant({}), named),
    side: type === "PARTY_TO" ? fc.record({ side: fc.constantFrom("a", "b") }, optional) : fc.constant({}),
  }),
);

type RelationFields = typeof relationFields extends fc.Arbitrary<infer Fields> ? Fields : never;

export function toRelation(id: string, { type, ends, days, named, side }: RelationFields): Change {
  return relation(id, type, ends[0], ends[1], { ...days, ...named, ...side });
}

const wildRelation = fc
  .tuple(fc.constantFrom(...randomIds.relation), anyType, anyEntity, anyEntity)
  .filter(([, , a, b]) => a !== b)
  .map(([id, type, a, b]) => relation(id, type, a, b));

const anyRelation = fc
  .tuple(fc.constantFrom(...randomIds.relation), relationFields)
  .map(([id, fields]) => toRelation(id, fields));

export const claimFields = fc.record({
  source: fc.constantFrom(...randomIds.source),
  paragraph: fc.constantFrom(1, 2, 3),
  summary: fc.constant("如此"),
  summaryEn: fc.constant("so"),
  confidence: fc.constantFrom(0, 40, 80, 80, 80, 100),
  status: fc.constantFrom(...claimStatuses),
});

function claimOf(id: string, about: string): fc.Arbitrary<Change> {
  return claimFields.map((fields) => changeSchema.parse({ op: "put", what: "claim", value: { id, about, ...fields } }));
}

const randomClaim = fc
  .tuple(fc.constantFrom(...randomIds.claim), fc.constantFrom(...randomIds.relation, ...randomIds.entity))
  .chain(([id, about]) => claimOf(id, about));

export function sourceOf(id: string): fc.Arbitrary<Change> {
  return fc
    .constantFrom({}, { paragraphs: 2 }, { publishedOn: "2023-02" })
    .map((more) =>
      changeSchema.parse({ op: "put", what: "source", value: { id, title: id, language: "zh", ...more } }),
    );
}

const randomDeletion = fc
  .constantFrom<Exclude<What, "merge">>("entity", "entity", "relation", "relation", "claim", "source")
  .chain((what) =>
    fc.tuple(fc.constant(what), fc.constantFrom(...randomIds[what]), mostly(fc.constant(true), fc.constant(false))),
  )
  .map(([what, id, cascade]): Change => ({ op: "delete", what, id, cascade }));

/** Any change; now and then one that doesn't fit, or that expects some version. */
export const randomChange = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: anyRelation },
      { weight: 3, arbitrary: randomEntity },
      { weight: 4, arbitrary: randomClaim },
      { weight: 3, arbitrary: randomDeletion },
      { weight: 1, arbitrary: fc.constantFrom(...randomIds.source).chain(sourceOf) },
      { weight: 1, arbitrary: wildRelation },
    ),
    mostly(fc.constant(null), fc.integer({ min: 0, max: 3 })),
  )
  .map(([change, ifVersion]): Change => (ifVersion === null ? change : { ...change, ifVersion }));
