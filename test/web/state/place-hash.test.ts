import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterSchema } from "../../../model/filter.ts";
import { kindIds } from "../../../model/kinds.ts";
import { noteTextSchema } from "../../../model/note.ts";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { layoutIds } from "../../../picture/layout/layout-ids.ts";
import { colourings, groupings, sizings } from "../../../web/state/looks.ts";
import { firstPlace, isSamePicture, type Place } from "../../../web/state/place.ts";
import { parseHash, toHash } from "../../../web/state/place-hash.ts";
import { firstQuestion, type Question } from "../../../web/state/question.ts";

test("the first place needs nothing in the address", () => {
  expect(toHash(firstPlace)).toBe("");
  expect(parseHash("")).toEqual(firstPlace);
});

test.each<[string, Partial<Place>, string]>([
  ["what was added", { overview: false, added: ["cityu", "haier-group"] }, "#base=none&add=cityu,haier-group"],
  [
    "expansions, by some types or all",
    {
      expanded: [
        { id: "a", types: [] },
        { id: "b", types: ["SIGNED_WITH", "MET_WITH"] },
      ],
    },
    "#open=a,b!SIGNED_WITH!MET_WITH",
  ],
  [
    "notes on entities and on the ground",
    {
      notes: [
        { id: "n1", on: "a", text: "why?" },
        { id: "n2", on: "b", at: { x: 40, y: -8 }, text: "50% & <b>" },
        { id: "n3", at: { x: -100, y: 0 }, text: "香港\n, ok" },
      ],
    },
    "#note=a!!!why%3F&note=b!40!-8!50%25%20%26%20%3Cb%3E&note=!-100!0!%E9%A6%99%E6%B8%AF%0A%2C%20ok",
  ],
  ["a selected relation", { selection: { entities: [], relation: "met.a.b" } }, "#rel=met.a.b"],
  ["a path, counted from 1", { question: { ...firstQuestion, from: "a", to: "b" }, chosen: 0 }, "#from=a&to=b&path=1"],
  [
    "a question for paths with all its options",
    {
      question: {
        from: "a",
        to: "b",
        through: ["c", "d"],
        avoid: ["e"],
        avoidKind: ["City", "Event"],
        k: 10,
        maxLength: 4,
        directed: true,
        all: false,
      },
    },
    "#from=a&via=c,d&to=b&avoid=e&nokind=City,Event&k=10&max=4&way=directed",
  ],
  [
    "a question that forbids no kind, and one that connects all",
    { question: { ...firstQuestion, from: "a", through: ["b"], to: "c", avoidKind: [], all: true } },
    "#from=a&via=b&to=c&nokind=none&how=connect",
  ],
  ["another layout", { layout: { id: "timeline", around: [] } }, "#layout=timeline"],
  ["a layout with its middle", { layout: { id: "concentric", around: ["a", "b"] } }, "#layout=concentric&around=a,b"],
  ["pins in whole units", { pins: new Map([["a", { x: 12.4, y: -7.6 }]]) }, "#pin=a@12@-8"],
  [
    "the filter",
    { filter: { kind: ["City", "Region"], since: "2023-02", minConfidence: 80 } },
    "#kind=City,Region&since=2023-02&conf=80",
  ],
])("%s stands in the address", (_what, part, hash) => {
  expect(toHash({ ...firstPlace, ...part })).toBe(hash);
});

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const list = <T>(all: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }));
const filter = fc
  .record({
    kind: list(kindIds),
    type: list(relationTypeIds),
    source: fc.option(fc.uniqueArray(id, { minLength: 1, maxLength: 2 })),
    since: fc.constantFrom(null, "2020", "2021-05"),
    until: fc.constantFrom(null, "2022-01-31", "2023"),
    undated: fc.constantFrom(null, "exclude"),
    minConfidence: fc.option(fc.integer({ min: 0, max: 100 })),
    agreements: fc.constantFrom(null, "nodes"),
  })
  .map((fields) =>
    filterSchema.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))),
  );
const selection = fc.oneof(
  ids.map((entities) => ({ entities, relation: null })),
  id.map((relation) => ({ entities: [], relation })),
);
const question: fc.Arbitrary<Question> = fc.record({
  from: fc.option(id),
  to: fc.option(id),
  through: ids,
  avoid: ids,
  avoidKind: fc.option(fc.uniqueArray(fc.constantFrom(...kindIds), { maxLength: 3 })),
  k: fc.integer({ min: 1, max: 50 }),
  maxLength: fc.integer({ min: 1, max: 8 }),
  directed: fc.boolean(),
  all: fc.boolean(),
});
const whole = fc.integer({ min: -5000, max: 5000 }).map((n) => n || 0);
const noteText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((text) => noteTextSchema.safeParse(text).success);
const place: fc.Arbitrary<Place> = fc.record({
  overview: fc.boolean(),
  most: fc.integer({ min: 1, max: 10_000 }),
  filter,
  minDegree: fc.nat({ max: 5000 }),
  fade: fc.boolean(),
  added: ids,
  expanded: fc.uniqueArray(
    fc.record({ id, types: fc.uniqueArray(fc.constantFrom(...relationTypeIds), { maxLength: 2 }) }),
    {
      selector: (expansion) => expansion.id,
      maxLength: 3,
    },
  ),
  hidden: ids,
  selection,
  question,
  chosen: fc.option(fc.integer({ min: 0, max: 49 })),
  layout: fc.oneof(
    fc.constantFrom(...layoutIds).map((one) => ({ id: one, around: [] })),
    ids.map((around) => ({ id: "concentric" as const, around })),
  ),
  looks: fc
    .record({
      colour: fc.constantFrom(...colourings),
      size: fc.constantFrom(...sizings),
      grouping: fc.constantFrom(...groupings, null),
      open: ids,
    })
    .map((looks) => (looks.grouping === null ? { ...looks, open: [] } : looks)),
  notes: fc
    .array(fc.tuple(noteText, fc.option(id), fc.option(fc.record({ x: whole, y: whole }))), { maxLength: 3 })
    .map((notes) =>
      notes.map(([text, on, at], i) => {
        // A note is somewhere.
        const where = { ...(on !== null && { on }), ...(at && { at }), ...(on === null && !at && { on: "somebody" }) };
        return { id: `n${i + 1}`, text, ...where };
      }),
    ),
  pins: fc.array(fc.tuple(id, fc.record({ x: whole, y: whole })), { maxLength: 3 }).map((pins) => new Map(pins)),
});

test("every place comes back from its address as it was", () => {
  fc.assert(
    fc.property(place, (one) => {
      expect(parseHash(toHash(one))).toEqual(one);
    }),
  );
});

test("an address needs no escaping", () => {
  fc.assert(
    fc.property(place, (one) => {
      const hash = toHash(one);
      expect(new URL(hash, "http://localhost/").hash).toBe(hash);
    }),
  );
});

test("what was chosen of an expansion comes back, beside another expansion of the same entity", () => {
  const hash = "#open=zibo!PART_OF,zibo!SIGNED_WITH!LOCATED_IN.in!kind.Company!since.2024-03!dated!most.50";
  const { expanded } = parseHash(hash);
  expect(expanded).toEqual([
    { id: "zibo", types: ["PART_OF"] },
    {
      id: "zibo",
      types: ["SIGNED_WITH", "LOCATED_IN"],
      by: {
        ways: [
          { type: "SIGNED_WITH", direction: "any" },
          { type: "LOCATED_IN", direction: "in" },
        ],
        kinds: ["Company"],
        since: "2024-03",
        until: null,
        undated: false,
        most: 50,
      },
    },
  ]);
  expect(toHash({ ...firstPlace, expanded })).toBe(hash);
});

describe("a broken link", () => {
  test.each<[string, Partial<Place>]>([
    ["#layout=spiral&around=a", {}],
    ["#sel=<script>,cityu", { selection: { entities: ["cityu"], relation: null } }],
    ["#kind=City,Castle&since=2023", { filter: { since: "2023" } }],
    ["#since=2024&until=2023", { filter: { since: "2024" } }],
    ["#conf=often", {}],
    ["#pin=a@x@1,b@2@3", { pins: new Map([["b", { x: 2, y: 3 }]]) }],
    ["#open=a!SWALLOWED", { expanded: [{ id: "a", types: [] }] }],
    ["#path=0", {}],
    ["#k=0&max=1.5&nokind=Castle&way=up&how=magic", {}],
    ["#k=999&max=999", { question: { ...firstQuestion, k: 50, maxLength: 8 } }],
    ["#%zz&nonsense", {}],
  ])("%s shows what can be understood", (hash, part) => {
    expect(parseHash(hash)).toEqual({ ...firstPlace, ...part });
  });

  test("shows something, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hash = toHash(parseHash(text));
        expect(toHash(parseHash(hash))).toBe(hash);
      }),
    );
  });
});

test("what is selected, hidden, pinned or lit makes no other picture; what is added does", () => {
  const looked: Place = { ...firstPlace, hidden: ["a"], selection: { entities: ["b"], relation: null }, chosen: 1 };
  expect(isSamePicture(firstPlace, looked)).toBe(true);
  expect(isSamePicture(firstPlace, { ...firstPlace, added: ["a"] })).toBe(false);
});
