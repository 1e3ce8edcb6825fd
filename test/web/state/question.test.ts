import { describe, expect, test } from "vitest";
import type { Filter } from "../../../model/filter.ts";
import {
  aboutMembers,
  firstQuestion,
  isAdjusted,
  keyOf,
  membersOf,
  passing,
  problemOf,
  type Question,
  toConnecting,
  toIntroductions,
  toQuery,
} from "../../../web/state/question.ts";

const ab: Question = { ...firstQuestion, from: "a", to: "b" };

describe("what the server is asked", () => {
  test("leaves out what is usual", () => {
    expect(toQuery(ab, {})).toEqual({ from: "a", to: "b" });
  });

  test.each<[string, Partial<Question>, object]>([
    ["stops and what is avoided", { through: ["c"], avoid: ["d"] }, { through: ["c"], avoid: ["d"] }],
    ["kinds of one's own choice", { avoidKind: ["City"] }, { avoidKind: ["City"] }],
    ["that no kind is forbidden", { avoidKind: [] }, { avoidKind: ["none"] }],
    [
      "how many, how long, in which direction",
      { k: 9, maxLength: 2, directed: true },
      { k: 9, maxLength: 2, directed: true },
    ],
  ])("names %s", (_what, part, sent) => {
    expect(toQuery({ ...ab, ...part }, {})).toMatchObject(sent);
  });

  test("carries the page's filter, but not how agreements show: the server knows where a path may go through them", () => {
    const filter: Filter = { minConfidence: 80, agreements: "nodes" };
    expect(toQuery(ab, filter)).toEqual({ from: "a", to: "b", minConfidence: 80 });
    expect(toQuery(ab, { type: ["PARTY_TO"], agreements: "lines" })).not.toHaveProperty("agreements");
    expect(toConnecting(ab, filter).filter).toEqual({ minConfidence: 80 });
    expect(toIntroductions(ab, filter)).not.toHaveProperty("agreements");
  });

  test("is for introductions what it is for paths, within their own bounds", () => {
    const asked = { ...ab, maxLength: 8, avoid: ["c"], avoidKind: [] };
    expect(toIntroductions(asked, { since: "2020" })).toEqual({
      from: "a",
      to: "b",
      maxLength: 6,
      avoid: ["c"],
      avoidKind: ["none"],
      since: "2020",
    });
    expect(toIntroductions({ ...ab, maxLength: 1 }, {})).toMatchObject({ maxLength: 2 });
    expect(toIntroductions({ ...ab, to: null }, {})).toBeNull();
  });

  test("is all members for a connection, within its own bound", () => {
    const question = { ...aboutMembers(firstQuestion, ["a", "b", "c"]), all: true, maxLength: 8 };
    expect(toQuery(question, {})).toBeNull();
    expect(toConnecting(question, {})).toMatchObject({ ids: ["a", "b", "c"], maxLength: 6 });
  });
});

test.each<[string, Question, ReturnType<typeof problemOf>]>([
  ["lacks an end", { ...ab, to: null }, "incomplete"],
  ["names one twice", { ...ab, through: ["a"] }, "same"],
  ["has more stops than a path may have", { ...ab, through: ["c", "d", "e", "f"] }, "stops"],
  ["connects as many", { ...ab, through: ["c", "d", "e", "f"], all: true }, null],
  ["is whole", ab, null],
])("a question that %s is known as such", (_what, question, problem) => {
  expect(problemOf(question)).toBe(problem);
  if (problem !== null) expect(toQuery(question, {})).toBeNull();
});

test("members come from end to end, each once, eight at most", () => {
  expect(membersOf(aboutMembers(firstQuestion, ["a", "b", "a", "c"]))).toEqual(["a", "b", "c"]);
  expect(membersOf(aboutMembers(firstQuestion, [..."abcdefghij"]))).toEqual([..."abcdefgh"]);
  expect(aboutMembers({ ...ab, avoid: ["c", "d"] }, ["a", "c"]).avoid).toEqual(["d"]);
});

test("an entity is passed, avoided or free, never two of these; an end stays an end", () => {
  const passed = passing(ab, "c", "through");
  expect(passed).toMatchObject({ through: ["c"], avoid: [] });
  expect(passing(passed, "c", "avoid")).toMatchObject({ through: [], avoid: ["c"] });
  expect(passing(passing(ab, "c", "avoid"), "c", "free")).toMatchObject({ through: [], avoid: [] });
  expect(passing(ab, "a", "avoid")).toBe(ab);
});

test("the key tells questions apart that have other answers, and no others", () => {
  const key = keyOf(ab, {});
  expect(keyOf({ ...ab }, { agreements: "nodes" })).toBe(key);
  const others = [
    { ...ab, k: 6 },
    { ...ab, all: true },
    { ...ab, avoidKind: [] },
    { ...ab, through: ["c"] },
  ];
  for (const other of others) expect(keyOf(other, {})).not.toBe(key);
  expect(keyOf(ab, { since: "2020" })).not.toBe(key);
});

test("ends and stops are no adjustment; an option is", () => {
  expect(isAdjusted({ ...ab, through: ["c"] })).toBe(false);
  expect(isAdjusted({ ...ab, directed: true })).toBe(true);
});
