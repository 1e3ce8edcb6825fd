import { describe, expect, it } from "vitest";
import { createBodies } from "../../../picture/layout/bodies.ts";
import { createRandom } from "../../../picture/layout/random.ts";
import { type Bodies, createRepulsion } from "../../../picture/layout/tree.ts";

/** Bodies strewn over a square, some of them in the very same place. */
function strewn(count: number): Bodies {
  const random = createRandom(4);
  const charge = Float64Array.from({ length: count }, () => 300 + 400 * random());
  const place = (): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => (i % 50 === 0 ? 7 : 3000 * random()));
  return createBodies(charge, { x: place(), y: place() });
}

/** What every other body does to one, pair by pair. */
function exact({ count, x, y, charge }: Bodies, body: number, reach: number): { x: number; y: number } {
  const sum = { x: 0, y: 0 };
  for (let other = 0; other < count; other++) {
    const dx = (x[body] ?? 0) - (x[other] ?? 0);
    const dy = (y[body] ?? 0) - (y[other] ?? 0);
    const square = dx * dx + dy * dy;
    if (other === body || square === 0 || square >= reach * reach) continue;
    sum.x += (dx * (charge[other] ?? 0)) / square;
    sum.y += (dy * (charge[other] ?? 0)) / square;
  }
  return sum;
}

describe("createRepulsion", () => {
  it.each([
    ["all that there is", Infinity, 0.05],
    // A region at the edge counts as a whole or not at all.
    ["what is near", 700, 0.3],
  ])("pushes away from %s, about as every pair would", (_, reach, most) => {
    const bodies = strewn(400);
    const moving = Int32Array.from({ length: 400 }, (_, i) => i).filter((i) => i % 50 !== 0);
    createRepulsion(400, createRandom(1)).push(bodies, moving, 1, reach);
    let [error, whole] = [0, 0];
    for (const i of moving) {
      const { x, y } = exact(bodies, i, reach);
      error += Math.hypot((bodies.vx[i] ?? 0) - x, (bodies.vy[i] ?? 0) - y);
      whole += Math.hypot(x, y);
    }
    expect(error / whole).toBeLessThan(most);
  });

  it("moves only what may move, and parts bodies that lie in one place", () => {
    const bodies = strewn(100);
    createRepulsion(100, createRandom(1)).push(bodies, Int32Array.of(0), 1, Infinity);
    const pushed = Int32Array.from({ length: 100 }, (_, i) => i).filter((i) => bodies.vx[i] !== 0);
    expect([...pushed]).toEqual([0]);
    const two = createBodies(Float64Array.of(300, 300), { x: Float64Array.of(1, 1), y: Float64Array.of(1, 1) });
    createRepulsion(2, createRandom(1)).push(two, Int32Array.of(0, 1), 1, Infinity);
    expect(two.vx[0]).not.toBe(0);
    expect(two.vx[1]).toBe(-(two.vx[0] ?? 0));
  });
});
