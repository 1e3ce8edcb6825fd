import { describe, expect, it } from "vitest";
import { badnessOf } from "../../../picture/layout/quality.ts";

const at = (x: number, y: number): { x: number; y: number; radius: number } => ({ x, y, radius: 10 });
const square = [at(0, 0), at(200, 0), at(200, 200), at(0, 200)];

describe("badnessOf", () => {
  it("finds crossing lines worse than lines side by side", () => {
    const [crossing, apart] = [
      [[0, 2] as const, [1, 3] as const],
      [[0, 1] as const, [2, 3] as const],
    ];
    expect(badnessOf(square, crossing)).toBeGreaterThan(badnessOf(square, apart) + 0.9);
  });

  it("finds a line across a foreign node worse than one beside it", () => {
    const row = (y: number) => [at(0, 0), at(200, 0), at(100, y)];
    expect(badnessOf(row(0), [[0, 1]])).toBeGreaterThan(badnessOf(row(40), [[0, 1]]) + 2);
  });

  it("finds a picture that fits the window better than one that doesn't", () => {
    const wide = [at(0, 0), at(600, 0), at(0, 100), at(600, 100)];
    expect(badnessOf(wide, [], 1.6)).toBeLessThan(badnessOf(wide, [], 0.6));
  });
});
