import { describe, expect, test } from "vitest";
import type { Paths } from "../../../model/path-question.ts";
import {
  emptyState,
  placeOf,
  viewOf,
  withEnds,
  withFound,
  withPicture,
  withPin,
  withSelection,
} from "../../../web/state/explorer.ts";
import { add, hide, keepOnly } from "../../../web/state/picture.ts";
import { selectEntity, selectRelation } from "../../../web/state/selection.ts";
import { entity } from "../records.ts";

const withThree = withPicture(add({ entities: ["a", "b", "c"].map((id) => entity(id)), relations: [] }))(emptyState);
const found: Paths = {
  paths: [
    {
      length: 1,
      strength: 90,
      steps: [
        { entity: "a", relations: [] },
        { entity: "b", relations: ["r"] },
      ],
      explanation: { zh: "一", en: "one" },
    },
  ],
  graph: { entities: [], relations: [], truncated: false },
  complete: true,
};

describe("the selection", () => {
  test.each([
    ["hidden", withPicture(hide(["a"]))],
    ["taken out", withPicture(keepOnly(["b"]))],
  ])("loses an entity that is %s", (_how, change) => {
    expect(change(withSelection(selectEntity("a"))(withThree)).selection.entities).toEqual([]);
  });

  test("keeps a relation that isn't in the picture: it can be read all the same", () => {
    const state = withSelection(selectRelation("elsewhere"))(withThree);
    expect(withPicture(hide(["a"]))(state).selection.relation).toBe("elsewhere");
  });
});

test("other ends make what was found for the last ones go", () => {
  const state = withFound(found, 0)(withEnds({ from: "a", to: "b" })(withThree));
  expect(state.chosen).toBe(0);
  expect(withEnds({ to: "c" })(state)).toMatchObject({ found: null, chosen: null, ends: { from: "a", to: "c" } });
});

test("a path that was not found can't be chosen", () => {
  expect(withFound(found, 3)(withThree).chosen).toBeNull();
});

test("a chosen path is lit, and one under the pointer goes before it", () => {
  const state = withFound(found, 0)(withThree);
  expect(viewOf(state, "zh", null).lit).toEqual(new Set(["a", "b", "r"]));
  expect(viewOf(state, "zh", 7).lit).toBeNull();
});

test("pins lie on whole units, so that links stay short, and can be let go", () => {
  const pinned = withPin("a", { x: 1.4, y: -2.6 })(withThree);
  expect(placeOf(pinned).pins).toEqual(new Map([["a", { x: 1, y: -3 }]]));
  expect(withPin("a", null)(pinned).pins.size).toBe(0);
});
