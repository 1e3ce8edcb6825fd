import { expect, test } from "vitest";
import type { Point } from "../../../picture/point.ts";
import { createArrangement } from "../../../web/graph-view/arrangement.ts";

/** A stage of three, and what is lifted on it. */
function stand() {
  const own = new Map<string, Point>(["a", "b", "c"].map((id, i) => [id, { x: i, y: 0 }]));
  let lifted: ReadonlyMap<string, Point> = new Map();
  const arrangement = createArrangement({
    stage: {
      positions: () => own,
      placeOf: (id) => lifted.get(id) ?? own.get(id),
      lift(places) {
        lifted = places;
      },
    },
    free: () => ({ area: { left: 0, top: 0, right: 400, bottom: 300 }, scale: 1 }),
    duration: () => 0,
    invalidate: () => {},
  });
  const shown = () => {
    arrangement.step(performance.now());
    return Object.fromEntries([...lifted]);
  };
  return { arrangement, shown, own };
}

test("two that can be told apart in sight stay where they are; others are lined up", () => {
  const { arrangement, shown, own } = stand();
  own.set("a", { x: 100, y: 250 }).set("b", { x: 160, y: 40 });
  arrangement.set(["a", "b"]);
  expect(shown()).toEqual({ a: { x: 100, y: 250 }, b: { x: 160, y: 40 } });
  own.set("b", { x: 120, y: 240 });
  arrangement.set(["b", "a"]);
  expect(shown()["a"]?.y).toBe(150);
  own.set("b", { x: 600, y: 40 });
  arrangement.set(["a", "b"]);
  expect(shown()["b"]?.y).toBe(150);
});

test("a path stands where a saved view had it, also where it was lined up elsewhere already", () => {
  const { arrangement, shown } = stand();
  const saved = new Map([
    ["a", { x: 100, y: 50 }],
    ["b", { x: 300, y: 60 }],
  ]);
  arrangement.set(["a", "b"]);
  const before = shown();
  expect(before).not.toEqual(Object.fromEntries(saved));
  arrangement.set(["a", "b"], saved);
  expect(shown()).toEqual(Object.fromEntries(saved));
  expect(arrangement.line()).toEqual(saved);
  // Places that lack one of its entities are no line.
  arrangement.set(["a", "b", "c"], saved);
  expect(Object.keys(shown())).toEqual(["a", "b", "c"]);
  arrangement.set(["a", "b"]);
  expect(shown()).toEqual(before);
  arrangement.set(null);
  expect(shown()).toEqual({});
});
