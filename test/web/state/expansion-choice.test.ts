import { describe, expect, test } from "vitest";
import type { Filter } from "../../../model/filter.ts";
import type { LinkCount } from "../../../model/stats.ts";
import { stepName } from "../../../web/i18n/step-name.ts";
import {
  anyTime,
  bestOf,
  chosenCount,
  countedKinds,
  countedWays,
  type ExpansionChoice,
  mostBrought,
  parseTokens,
  plainTypes,
  questionsFor,
  toTokens,
} from "../../../web/state/expansion-choice.ts";
import { entity, relation } from "../records.ts";
import { words } from "../words.ts";

const counts: readonly LinkCount[] = [
  { type: "LOCATED_IN", kind: "City", direction: "out", n: 1 },
  { type: "PART_OF", kind: "University", direction: "in", n: 3 },
  { type: "PART_OF", kind: "Agency", direction: "out", n: 1 },
  { type: "SIGNED_WITH", kind: "City", direction: "both", n: 2 },
  { type: "SIGNED_WITH", kind: "Company", direction: "both", n: 40 },
];

const choice = (more: Partial<ExpansionChoice>): ExpansionChoice => ({
  ...anyTime,
  ways: [{ type: "SIGNED_WITH", direction: "any" }],
  kinds: [],
  most: mostBrought,
  ...more,
});
const inwards = { type: "PART_OF", direction: "in" } as const;
const outwards = { type: "PART_OF", direction: "out" } as const;

describe("counts before loading", () => {
  test("are by type and direction, whatever stands at the other end", () => {
    const rows = countedWays(counts).map(({ type, direction, n }) => `${type} ${direction} ${n}`);
    expect(rows).toEqual(["SIGNED_WITH any 42", "LOCATED_IN out 1", "PART_OF out 1", "PART_OF in 3"]);
  });

  test("of the other ends follow what was chosen", () => {
    expect(countedKinds(counts, [{ type: "SIGNED_WITH", direction: "any" }, inwards])).toEqual([
      { kind: "Company", n: 40 },
      { kind: "University", n: 3 },
      { kind: "City", n: 2 },
    ]);
    expect(chosenCount(counts, choice({ kinds: ["City"] }))).toBe(2);
    expect(chosenCount(counts, choice({}))).toBe(42);
  });
});

describe("what is asked for", () => {
  test("is one question for each direction", () => {
    const ways = [
      { type: "SIGNED_WITH", direction: "any" },
      { type: "LOCATED_IN", direction: "out" },
      inwards,
    ] as const;
    const asked = questionsFor(choice({ ways, kinds: ["City"], most: 50 }), {});
    expect(asked).toEqual([
      { agreements: "lines", type: ["SIGNED_WITH"], direction: "any", limit: 50, kind: ["City"] },
      { agreements: "lines", type: ["LOCATED_IN"], direction: "out", limit: 50, kind: ["City"] },
      { agreements: "lines", type: ["PART_OF"], direction: "in", limit: 50, kind: ["City"] },
    ]);
  });

  test("is one question for a type that is followed both ways", () => {
    expect(questionsFor(choice({ ways: [inwards, outwards] }), {})).toEqual([
      { agreements: "lines", type: ["PART_OF"], direction: "any", limit: mostBrought },
    ]);
  });

  test.each([
    [{ since: "2023" }, { since: "2024-03", until: null }, { since: "2024-03" }],
    [{ since: "2024-03" }, { since: "2023", until: "2025" }, { since: "2024-03", until: "2025" }],
    [{ until: "2024-03" }, { since: null, until: "2024" }, { until: "2024-03" }],
  ])("under the filter %j for %j lies within both", (filter, range, within) => {
    expect(questionsFor(choice({ ...range }), filter)[0]).toMatchObject(within);
  });

  test.each<[string, ExpansionChoice, Filter]>([
    ["types", choice({}), { type: ["PART_OF"] }],
    ["kinds", choice({ kinds: ["City"] }), { kind: ["Company"] }],
    ["times", choice({ until: "2020" }), { since: "2024" }],
  ])("is nothing where the filter leaves none of the %s", (_what, chosen, filter) => {
    expect(questionsFor(chosen, filter)).toEqual([]);
  });
});

describe("several answers", () => {
  const centre = entity("a", { degree: 1 });
  const answer = (ids: readonly [string, number][], truncated = false) => ({
    entities: [centre, ...ids.map(([id, degree]) => entity(id, { degree }))],
    relations: ids.map(([id]) => relation(`a${id}`, "a", id)),
    truncated,
  });

  test("become the best connected of all, with the relations that lead there", () => {
    const best = bestOf(
      "a",
      [
        answer([
          ["b", 9],
          ["c", 1],
        ]),
        answer([
          ["d", 5],
          ["b", 9],
        ]),
      ],
      2,
    );
    expect(best.entities.map(({ id }) => id)).toEqual(["a", "b", "d"]);
    expect(best.relations.map(({ id }) => id)).toEqual(["ab", "ad"]);
    expect(best.truncated).toBe(true);
  });

  test("that hold everything are not cut", () => {
    expect(bestOf("a", [answer([["b", 9]]), answer([["c", 1]])], 2).truncated).toBe(false);
    expect(bestOf("a", [answer([["b", 9]], true), answer([])], 2).truncated).toBe(true);
  });
});

test.each<[string, Partial<ExpansionChoice>, readonly string[] | null]>([
  ["types wherever they lead", {}, ["SIGNED_WITH"]],
  ["both directions", { ways: [inwards, outwards] }, ["PART_OF"]],
  ["everything", { ways: countedWays(counts) }, []],
  ["one of two directions", { ways: [inwards] }, null],
  ["kinds", { kinds: ["City"] }, null],
  ["a time", { since: "2024" }, null],
  ["fewer", { most: 10 }, null],
])("a choice of %s is remembered as types: %#", (_what, more, types) => {
  expect(plainTypes(choice(more), counts)).toEqual(types);
});

test.each<Partial<ExpansionChoice>>([
  { ways: [inwards] },
  { kinds: ["City", "Company"] },
  { since: "2024", until: "2024-05-01", undated: false, most: 10 },
  { ways: [inwards, { type: "MET_WITH", direction: "any" }], undated: false },
])("a choice comes back from its link: %j", (more) => {
  expect(parseTokens(toTokens(choice(more)))).toEqual(choice(more));
});

test.each([
  [["SIGNED_WITH", "PART_OF"], null],
  [["kind.City"], null],
  [["SIGNED_WITH", "kind.Castle", "most.7", "since.often", "PART_OF.up"], choice({})],
])("of %j a link means %j", (tokens, meant) => {
  expect(parseTokens(tokens)).toEqual(meant);
});

test("the step in the history says what was chosen", () => {
  const by = choice({ ways: [inwards, outwards], kinds: ["University"], since: "2024-03", undated: false, most: 50 });
  const step = { act: "expand", entities: [entity("a", { name: "淄博", nameEn: "Zibo" })], by } as const;
  expect(stepName(step, words.zh)).toBe("展开淄博：包括、属于 · 高校 · 2024年3月起 · 有日期的 · 最多 50 个");
  expect(stepName(step, words.en)).toBe(
    "Expand Zibo: Includes, Part of · Universities · since March 2024 · dated only · at most 50",
  );
});
