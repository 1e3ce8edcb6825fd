import { describe, expect, it } from "vitest";
import { type Area, entitiesIn, moved } from "../../picture/area.ts";
import type { Point } from "../../picture/point.ts";
import { toScene } from "../../picture/scene.ts";
import { plainView } from "../../picture/view.ts";
import { entity, measure } from "./network.ts";

const scene = toScene(
  { entities: [entity("a"), entity("b"), entity("c")], relations: [] },
  new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 100, y: 0 }],
    ["c", { x: 50, y: 80 }],
  ]),
  plainView,
  measure,
);
const inside = (area: Area): string => entitiesIn(scene, area).sort().join("");
const points = (...flat: readonly (readonly [number, number])[]): Point[] => flat.map(([x, y]) => ({ x, y }));

describe("an area of the picture", () => {
  it.each([
    ["from above", [-10, -10], [110, 10], "ab"],
    ["from below, to the left", [60, 90], [-10, -10], "ac"],
    ["with a node on its edge", [0, 0], [40, 40], "a"],
    ["that ends before a node's middle", [4, 4], [95, 75], ""],
  ])("as a box %s holds what has its middle in it", (_how, [fx = 0, fy = 0], [tx = 0, ty = 0], held) => {
    expect(inside({ what: "box", from: { x: fx, y: fy }, to: { x: tx, y: ty } })).toBe(held);
  });

  it.each([
    ["a triangle", points([-40, -20], [140, -20], [50, 60]), "ab"],
    ["the same the other way round", points([50, 60], [140, -20], [-40, -20]), "ab"],
    ["a hollow that leaves two out", points([-20, -20], [50, 60], [120, -20], [120, 100], [-20, 100]), "c"],
    [
      "a notch around one",
      points([-20, -20], [120, -20], [120, 100], [60, 100], [50, 70], [40, 100], [-20, 100]),
      "ab",
    ],
    ["a figure of eight", points([-20, -20], [120, 20], [120, -20], [-20, 20]), "ab"],
    ["one point", points([0, 0]), ""],
    ["nothing", [], ""],
  ])("as a lasso that is %s holds what lies within", (_what, line, held) => {
    expect(inside({ what: "lasso", points: line })).toBe(held);
  });

  it("may come from a canvas on which the scene is moved", () => {
    const area: Area = { what: "box", from: { x: 500, y: 300 }, to: { x: 520, y: 320 } };
    expect(inside(moved(area, -510, -310))).toBe("a");
    expect(inside(moved({ what: "lasso", points: points([90, 0], [110, 10], [110, -10]) }, -100, 0))).toBe("a");
  });
});
