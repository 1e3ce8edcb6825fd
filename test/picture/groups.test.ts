import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Badge } from "../../picture/badges.ts";
import { pillOf } from "../../picture/draw-groups.ts";
import type { DrawnEntity, DrawnRelation } from "../../picture/drawn.ts";
import { middleOf, placeGroups } from "../../picture/group-places.ts";
import { hitTest } from "../../picture/hit.ts";
import { overlap } from "../../picture/labels.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { isInside } from "../../picture/shapes.ts";
import { toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { plainView, type View } from "../../picture/view.ts";
import { entity, measure, relation } from "./network.ts";

const badge: Badge = { colour: "#4592c4", letter: "A" };
const group: DrawnEntity = { ...entity("@g", { name: "海尔集团等 7 家" }), group: { count: 7, badge } };
const positions = new Map([
  ["@g", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
]);
const bundle = { count: 12, mixed: true, directed: false };
const line: DrawnRelation = { ...relation("@g", "b", { id: "@line" }), bundle };

function draw(view: Partial<View> = {}, lines: readonly DrawnRelation[] = [line]): Scene {
  const graph = { entities: [group, entity("b", { degree: 20 })], relations: lines };
  return toScene(graph, positions, { ...plainView, ...view }, measure);
}
const nodeOf = (scene: Scene, id: string) => scene.nodes.find((node) => node.id === id);

describe("a group in the scene", () => {
  it("has a shape that no entity has, its number and its badge", () => {
    expect(nodeOf(draw(), "@g")).toMatchObject({ shape: "hexagon", group: 7, badge, colour: badge.colour });
    expect(nodeOf(draw(), "b")).not.toHaveProperty("group");
  });

  it("is hit where it is drawn, and so is its line", () => {
    expect(hitTest(draw(), 5, 5)).toEqual({ what: "entity", id: "@g" });
    expect(hitTest(draw(), 150, 2)).toEqual({ what: "relation", id: "@line" });
  });

  it("has a line with the number of its relations, in no type's colour when they are of several, without an arrow", () => {
    const [drawn] = draw().lines;
    expect(drawn).toMatchObject({ count: 12, colour: "#7c8490", arrow: null, dash: [] });
    const [directed] = draw({}, [
      { ...line, type: "HOLDS_OFFICE", bundle: { ...bundle, mixed: false, directed: true } },
    ]).lines;
    expect(directed?.arrow).not.toBeNull();
    const [bothWays] = draw({}, [{ ...line, type: "HOLDS_OFFICE", bundle }]).lines;
    expect(bothWays?.arrow).toBeNull();
  });

  it("keeps names off the number of a line", () => {
    const { lines, labels } = draw();
    for (const one of lines) for (const { box } of labels) expect(overlap(box, pillOf(one))).toBe(false);
  });

  it("is drawn in the SVG with its number, its letter and the line's number", () => {
    const svg = toSvg(toSheet(draw(), measure), themes.light, { title: "t", description: "d", language: "en" });
    for (const text of ["7", "A", "12"]) expect(svg).toMatch(new RegExp(`>${text}</text>`));
  });
});

describe("colours and sizes", () => {
  it("show communities, and grey what belongs to none", () => {
    const scene = draw({ badges: new Map([["b", { colour: "#d90213", letter: "B" }]]) });
    expect(nodeOf(scene, "b")).toMatchObject({ colour: "#d90213", badge: { letter: "B" } });
    expect(nodeOf(draw({ badges: new Map() }), "b")?.colour).toBe("#7c8490");
  });

  it("make all entities alike when sizes say nothing", () => {
    const radius = (size: View["size"]) => nodeOf(draw({ size }), "b")?.radius ?? 0;
    expect(radius("links")).toBeGreaterThan(radius("even"));
  });
});

test("a hexagon reaches as far as it is drawn: its corners lie left and right, its edges above and below", () => {
  expect(isInside("hexagon", 10, 10.9, 0)).toBe(true);
  expect(isInside("hexagon", 10, 0, 9.4)).toBe(true);
  expect(isInside("hexagon", 10, 0, 9.7)).toBe(false);
  expect(isInside("hexagon", 10, 8.3, 5.5)).toBe(false);
});

describe("placeGroups", () => {
  const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });

  it("leaves a group where it wants to stand when nothing is near", () => {
    expect(placeGroups([{ id: "@a", x: 3, y: 4, radius: 20 }], []).get("@a")).toEqual({ x: 3, y: 4 });
  });

  it("lets no two groups lie on each other, even those that want the same place", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), (wanted) => {
        const groups = wanted.map((at, i) => ({ ...at, id: `@${i}`, radius: 20 + i }));
        const places = [...placeGroups(groups, [])];
        for (const [i, [, a]] of places.entries()) {
          for (const [j, [, b]] of places.slice(0, i).entries()) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40 + i + j);
          }
        }
      }),
    );
  });

  it("moves aside for what stands there already", () => {
    const there = { id: "b", x: 0, y: 0, radius: 15, isGroup: false };
    const at = placeGroups([{ id: "@a", x: 1, y: 0, radius: 20 }], [there]).get("@a");
    expect(Math.hypot(at?.x ?? 0, at?.y ?? 0)).toBeGreaterThan(35);
  });
});

test("the middle of a group is that of its members that have a place", () => {
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 10, y: 30 }],
  ]);
  expect(middleOf(["a", "b", "c"], places)).toEqual({ x: 5, y: 15 });
  expect(middleOf(["c"], places)).toBeNull();
});
