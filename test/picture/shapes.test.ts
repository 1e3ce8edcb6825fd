import { describe, expect, it } from "vitest";
import { extentOf, isInside, reachOf } from "../../picture/shapes.ts";
import { growth, radiusOf } from "../../picture/size.ts";

const shapes = ["circle", "ring", "square", "diamond"] as const;

describe("shapes", () => {
  it.each(shapes)("a %s has about the area of its circle", (shape) => {
    const steps = 2000;
    const angles = Array.from({ length: steps }, (_, i) => (i / steps) * 2 * Math.PI);
    const area = angles.reduce(
      (sum, a) => sum + reachOf(shape, 10, Math.cos(a), Math.sin(a)) ** 2 * (Math.PI / steps),
      0,
    );
    expect(area / (Math.PI * 100)).toBeGreaterThan(0.95);
    expect(area / (Math.PI * 100)).toBeLessThan(1.02);
  });

  it.each(shapes)("a %s lies within its box", (shape) => {
    expect(isInside(shape, 10, 0, 0)).toBe(true);
    expect(isInside(shape, 10, extentOf(shape, 10) * 1.1, 0)).toBe(false);
  });
});

describe("radiusOf", () => {
  it("lets the area grow with the degree, from 10 to 36 px", () => {
    const area = (degree: number): number => radiusOf({ kind: "Company", degree }) ** 2;
    expect(area(0)).toBe(100);
    expect(area(2) - area(1)).toBeCloseTo(area(12) - area(11));
    expect(radiusOf({ kind: "Company", degree: 100_000 })).toBe(36);
  });

  it("draws people smaller", () => {
    expect(radiusOf({ kind: "Official", degree: 4 })).toBeLessThan(radiusOf({ kind: "Company", degree: 4 }));
  });
});

describe("growth", () => {
  it("is less than the zoom's, so that zooming in makes room", () => {
    for (const scale of [1.5, 2, 4]) expect(growth(scale)).toBeLessThan(scale);
    for (const scale of [0.2, 0.5, 0.9]) expect(growth(scale)).toBeGreaterThan(scale);
    expect(growth(1)).toBe(1);
  });
});
