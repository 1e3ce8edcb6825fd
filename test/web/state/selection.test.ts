import { describe, expect, it } from "vitest";
import {
  isNothing,
  nothingSelected,
  selectEntity,
  selectRelation,
  toggleEntity,
} from "../../../web/state/selection.ts";

describe("a selection", () => {
  it.each([
    [[], "a", false, ["a"]],
    [["a", "b"], "c", false, ["c"]],
    [["a", "b"], "b", false, ["b"]],
    [["a", "b"], "c", true, ["a", "b", "c"]],
    [["a", "b"], "a", true, ["b"]],
    [["a"], "a", true, []],
  ])("of %j, with %s clicked (Shift: %j), becomes %j", (selected, id, more, entities) => {
    expect(toggleEntity(new Set(selected), id, more)).toEqual({ entities, relation: null });
  });

  it("is nothing only without entity and relation", () => {
    expect([nothingSelected, selectEntity("a"), selectRelation("r")].map(isNothing)).toEqual([true, false, false]);
  });
});
