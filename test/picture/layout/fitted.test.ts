import { expect, it } from "vitest";
import { fitted } from "../../../picture/layout/fitted.ts";

const held = Int32Array.of(0, 1, 2);
const free = { x: Float64Array.of(0, 100, 100, 50), y: Float64Array.of(0, 0, 50, 10) };

it.each([
  ["turned", (x: number, y: number) => [-y, x]],
  ["moved", (x: number, y: number) => [x + 500, y - 70]],
  ["mirrored", (x: number, y: number) => [x, -y]],
  ["twice as large", (x: number, y: number) => [2 * x, 2 * y]],
])("a picture that is held %s is brought there as a whole", (_, change) => {
  const moved = [...free.x].map((x, i) => change(x, free.y[i] ?? 0));
  const wanted = { x: Float64Array.from(moved, ([x]) => x ?? 0), y: Float64Array.from(moved, ([, y]) => y ?? 0) };
  const placed = fitted(free, { x: wanted.x.with(3, 0), y: wanted.y.with(3, 0) }, held);
  for (const i of [0, 1, 2, 3]) {
    expect(placed.x[i]).toBeCloseTo(wanted.x[i] ?? 0, 6);
    expect(placed.y[i]).toBeCloseTo(wanted.y[i] ?? 0, 6);
  }
});

it("held ones lie exactly where they must, also where no picture fits", () => {
  const wanted = { x: Float64Array.of(3, 3, -8, 0), y: Float64Array.of(1, 900, 2, 0) };
  const placed = fitted(free, wanted, held);
  expect([...placed.x.slice(0, 3)]).toEqual([3, 3, -8]);
  expect([...placed.y.slice(0, 3)]).toEqual([1, 900, 2]);
});
