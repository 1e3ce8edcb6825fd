import { describe, expect, it } from "vitest";
import type { Picture } from "../../../web/state/picture.ts";
import {
  everything,
  grown,
  inverted,
  isNothing,
  kindsAmong,
  nothingSelected,
  ofKind,
  selectEntity,
  selectRelation,
  toggleEntity,
} from "../../../web/state/selection.ts";
import { entity, relation } from "../records.ts";

/** a – b – c – d and e alone; d is hidden. */
const picture: Pick<Picture, "entities" | "relations" | "hidden"> = {
  entities: new Map(
    ["a", "b", "c", "d", "e"].map((id) => [id, entity(id, { kind: id < "c" ? "City" : "Company" })] as const),
  ),
  relations: new Map(["ab", "bc", "cd"].map((id) => [id, relation(id, id.charAt(0), id.charAt(1))] as const)),
  hidden: ["d"],
};
const ids = ({ entities }: { readonly entities: readonly string[] }): string => entities.join("");

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

  it("of everything leaves out what is hidden, and has the first in front", () => {
    expect(ids(everything(picture))).toBe("ecba");
  });

  it("inverted twice is what it was, but for the order", () => {
    const once = inverted({ entities: ["b", "e"] }, picture);
    expect(ids(once)).toBe("ca");
    expect(ids(inverted(once, picture))).toBe("eb");
  });

  it.each([
    [["a"], "ba"],
    [["b"], "acb"],
    [["c"], "bc"],
    [["a", "c"], "bac"],
    [["e"], "e"],
  ])("of %j grows to %s: a step along lines that are drawn", (from, to) => {
    expect(ids(grown(from, picture))).toBe(to);
  });

  it("of a kind holds those that are drawn, and is counted by kind", () => {
    expect([ids(ofKind("City", picture)), ids(ofKind("Company", picture))]).toEqual(["ba", "ec"]);
    expect(kindsAmong(["a", "c", "e", "gone"], picture)).toEqual([
      { kind: "Company", n: 2 },
      { kind: "City", n: 1 },
    ]);
  });

  it("is nothing only without entity and relation", () => {
    expect([nothingSelected, selectEntity("a"), selectRelation("r")].map(isNothing)).toEqual([true, false, false]);
  });
});
