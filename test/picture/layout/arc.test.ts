import { expect, test } from "vitest";
import { toArc } from "../../../picture/layout/arc.ts";

const wide = { left: 0, top: 0, right: 750, bottom: 800 };
const phone = { left: 0, top: 64, right: 390, bottom: 422 };
const rounded = (places: readonly { x: number; y: number }[]) =>
  places.map(({ x, y }) => [Math.round(x), Math.round(y)]);

test("two stand side by side in the middle, no farther apart than the eye spans", () => {
  expect(rounded(toArc(2, wide))).toEqual([
    [280, 400],
    [470, 400],
  ]);
});

test("more bend a little, the middle above the ends, so that names don't stand in one line", () => {
  const places = toArc(5, wide);
  expect(places.map(({ x }) => Math.round(x))).toEqual([70, 223, 375, 528, 680]);
  expect(places[2]?.y).toBeLessThan(places[1]?.y ?? 0);
  expect(places[1]?.y).toBeLessThan(places[0]?.y ?? 0);
  expect(places[0]?.y).toBeCloseTo(places[4]?.y ?? 0);
});

test("in a space that is too narrow they stand one below the other", () => {
  const places = toArc(5, phone);
  expect(new Set(places.map(({ x }) => x))).toEqual(new Set([195]));
  expect(places.map(({ y }) => y)).toEqual([...places.map(({ y }) => y)].sort((a, b) => a - b));
});

test.each([1, 2, 3, 5, 9])("%i stay inside the space, wide or narrow", (count) => {
  for (const area of [wide, phone]) {
    for (const { x, y } of toArc(count, area)) {
      expect([x > area.left, x < area.right, y > area.top, y < area.bottom]).toEqual([true, true, true, true]);
    }
  }
});
