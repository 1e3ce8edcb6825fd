import { describe, expect, test } from "vitest";
import type { Paths } from "../../../model/path-question.ts";
import {
  emptyState,
  graphOf,
  isCurrent,
  lineIn,
  placeOf,
  type Transition,
  viewOf,
  withFound,
  withPicture,
  withPin,
  withQuestion,
  withSelection,
} from "../../../web/state/explorer.ts";
import type { Found } from "../../../web/state/found.ts";
import { add, hide, keepOnly } from "../../../web/state/picture.ts";
import { keyOf } from "../../../web/state/question.ts";
import { selectEntity, selectRelation } from "../../../web/state/selection.ts";
import { entity, relation } from "../records.ts";

const withThree = withPicture(add({ entities: ["a", "b", "c"].map((id) => entity(id)), relations: [] }))(emptyState);
const answer: Paths = {
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
  graph: { entities: [], relations: [relation("r", "a", "b")], truncated: false },
  complete: true,
};
const asking = withQuestion((question) => ({ ...question, from: "a", to: "b" }))(withThree);
const found: Found = { what: "paths", key: keyOf(asking.question, asking.filter), answer };

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

test("about other ends what was found for the last ones goes", () => {
  const state = withFound(found, 0)(asking);
  expect(state.chosen).toBe(0);
  const other = withQuestion((question) => ({ ...question, to: "c" }))(state);
  expect(other).toMatchObject({ found: null, chosen: null, question: { from: "a", to: "c" } });
});

test.each<[string, Transition]>([
  ["an option", withQuestion((question) => ({ ...question, k: 9 }))],
  ["the filter", (state) => ({ ...state, filter: { minConfidence: 50 } })],
])(
  "once %s has changed what was found is no longer current, neither lit nor laid out; changed back it is",
  (_what, change) => {
    const state = withFound(found, 0)(asking);
    expect([isCurrent(state), lineIn(state)]).toEqual([true, ["a", "b"]]);
    const changed = change(state);
    expect([isCurrent(changed), lineIn(changed), viewOf(changed, "zh", 0).lit]).toEqual([false, null, null]);
    expect(changed.found).toBe(found);
    expect(placeOf(changed).chosen).toBeNull();
    expect(lineIn({ ...changed, question: state.question, filter: state.filter })).toEqual(["a", "b"]);
  },
);

test("how agreements show doesn't change what was found", () => {
  const state = withFound(found, 0)({ ...asking, filter: { agreements: "nodes" } });
  expect(isCurrent(state)).toBe(true);
});

test("a path that was not found can't be chosen", () => {
  expect(withFound(found, 3)(asking).chosen).toBeNull();
});

test("a chosen path is lit, and one under the pointer goes before it", () => {
  const state = withFound(found, 0)(asking);
  expect(viewOf(state, "zh", null).lit).toEqual(new Set(["a", "b", "r"]));
  expect(viewOf(state, "zh", 7).lit).toBeNull();
});

test("the relations of a path are drawn also where the picture doesn't hold them", () => {
  const ids = (drawn: Found | null) => graphOf(withThree.picture, drawn).relations.map(({ id }) => id);
  expect([ids(null), ids(found)]).toEqual([[], ["r"]]);
});

test("pins lie on whole units, so that links stay short, and can be let go", () => {
  const pinned = withPin("a", { x: 1.4, y: -2.6 })(withThree);
  expect(placeOf(pinned).pins).toEqual(new Map([["a", { x: 1, y: -3 }]]));
  expect(withPin("a", null)(pinned).pins.size).toBe(0);
});
