import { describe, expect, test } from "vitest";
import type { Window } from "../../picture/draw.ts";
import { stuckCaptions } from "../../picture/draw-axis.ts";
import { estimateWidth } from "../../picture/estimate.ts";
import { type Guide, toSceneGuides } from "../../picture/guides.ts";

/** Three years side by side, a box, all 400 high. */
const axis = ["2021", "2022", "2023"].map(
  (of, i): Guide => ({ about: "date", of, left: i * 200, right: (i + 1) * 200, top: 0, bottom: 400 }),
);
const box: Guide = { about: "kind", of: "City", left: 700, right: 900, top: 0, bottom: 400 };
const guides = toSceneGuides([...axis, box], 1, "en", estimateWidth);
const seen = (left: number, top: number, width = 600): Window => ({
  left,
  top,
  right: left + width,
  bottom: top + 300,
  crowded: false,
  pixel: 1,
  opacityOf: () => 1,
});
const stuck = (window: Window, edge = window.top) =>
  stuckCaptions(guides, window, edge).map(({ text, x }) => [text, Math.round(x)]);

describe("captions of an axis", () => {
  test("stay in their own place while that can be seen", () => {
    expect(stuck(seen(0, -60))).toEqual([]);
  });

  test("stick to the edge once that has gone above it, or under what covers the edge", () => {
    const all = [
      ["2021", 100],
      ["2022", 300],
      ["2023", 500],
    ];
    expect(stuck(seen(0, 50))).toEqual(all);
    expect(stuck(seen(0, -60), -10)).toEqual(all);
  });

  test("stand in the middle of what can be seen of their column, and never outside it", () => {
    expect(stuck(seen(120, 50, 300))).toEqual([
      ["2021", 160],
      ["2022", 300],
    ]);
    expect(stuck(seen(250, 50, 100))).toEqual([["2022", 300]]);
    expect(stuck(seen(330, 50, 60))).toEqual([["2022", 360]]);
  });

  test("go with the axis where it ends below the edge or lies elsewhere; boxes have none", () => {
    expect(stuck(seen(0, 390))).toEqual([]);
    expect(stuck(seen(690, 50))).toEqual([]);
  });
});
