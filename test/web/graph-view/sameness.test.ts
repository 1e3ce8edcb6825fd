import { describe, expect, it } from "vitest";
import { plainView } from "../../../picture/view.ts";
import { addedTo, isSameBelow } from "../../../web/graph-view/sameness.ts";
import { entity, relation } from "../../picture/network.ts";

const [a, b, c] = [entity("a"), entity("b"), entity("c")];
const ab = relation("a", "b");
const before = { entities: [a, b], relations: [ab] };

describe("what a network has got besides", () => {
  it.each([
    ["nothing", { entities: [a, b], relations: [ab] }, []],
    ["an entity, alone or linked", { entities: [a, b, c], relations: [ab, relation("c", "a")] }, ["c"]],
    [
      "an entity with an answer that holds the others again",
      { entities: [{ ...a }, b, c], relations: [{ ...ab }] },
      ["c"],
    ],
    [
      "an entity that comes with lines between the others",
      { entities: [a, b, c], relations: [ab, relation("b", "a"), relation("c", "a")] },
      ["c"],
    ],
    ["not told where one is missing", { entities: [a, c], relations: [] }, null],
    ["not told where one has become another", { entities: [a, { ...b, degree: 7 }], relations: [ab] }, null],
    ["not told where a line has come between two", { entities: [a, b], relations: [ab, relation("b", "a")] }, null],
    ["not told where a line has gone", { entities: [a, b, c], relations: [] }, null],
  ])("is %s", (_what, after, added) => {
    expect(addedTo(before, after)).toEqual(added);
  });
});

describe("below what is selected, found or pointed at", () => {
  it("views are the same", () => {
    const view = { ...plainView, selected: new Set(["a"]), cursor: "b", hovered: "c", relation: "r", notes: [] };
    expect(isSameBelow(plainView, view)).toBe(true);
    expect(isSameBelow({ ...plainView, hidden: new Set(["a"]) }, { ...view, hidden: new Set(["a"]) })).toBe(true);
  });

  it.each([
    { language: "en" } as const,
    { size: "even" } as const,
    { badges: new Map() },
    ...(["pinned", "hidden", "dimmed", "faded"] as const).map((what) => ({ [what]: new Set(["a"]) })),
  ])("%o makes another view", (change) => {
    expect(isSameBelow(plainView, { ...plainView, ...change })).toBe(false);
  });
});
