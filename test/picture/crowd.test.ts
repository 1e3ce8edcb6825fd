import { describe, expect, it } from "vitest";
import { detailFor, everywhere, isCrowd, isSameDetail, shrinking } from "../../picture/crowd.ts";
import { hitTest } from "../../picture/hit.ts";
import { overlap } from "../../picture/labels.ts";
import { withOver } from "../../picture/over.ts";
import type { Point } from "../../picture/point.ts";
import { type Scene, type SceneOptions, toScene } from "../../picture/scene.ts";
import { spread } from "../../picture/spread.ts";
import { standingIn } from "../../picture/standing.ts";
import { plainView, type View } from "../../picture/view.ts";
import { entity, measure, relation } from "./network.ts";

/** 3,000 entities on a grid, 60 apart; each linked with the next two, and the first with every tenth. */
const columns = 60;
const entities = Array.from({ length: 3000 }, (_, n) =>
  entity(`e${n}`, { degree: n === 0 ? 300 : n % 7, name: "山东" }),
);
const relations = entities.flatMap((_, n) => [
  ...[1, 2].flatMap((step) => (n + step < 3000 ? [relation(`e${n}`, `e${n + step}`, { type: "LOCATED_IN" })] : [])),
  ...(n > 2 && n % 10 === 0 ? [relation("e0", `e${n}`, { type: "BUILDS" })] : []),
]);
const graph = { entities, relations };
const placeOf = (n: number): Point => ({ x: (n % columns) * 60, y: Math.floor(n / columns) * 60 });
const positions = new Map(entities.map(({ id }, n) => [id, placeOf(n)]));
const window = { left: 0, top: 0, right: 600, bottom: 400 };
const draw = (options: SceneOptions, view: Partial<View> = {}): Scene =>
  toScene(graph, positions, { ...plainView, ...view }, measure, { within: window, ...options });

describe("a crowded scene", () => {
  const all = draw({ covers: everywhere });
  const near = draw({ covers: window });

  it("is one with thousands of entities or relations", () => {
    expect(isCrowd(graph)).toBe(true);
    expect(isCrowd({ entities: entities.slice(0, 2500), relations: relations.slice(0, 4000) })).toBe(false);
    expect(
      toScene({ entities: entities.slice(0, 9), relations: [] }, positions, plainView, measure, { covers: window }),
    ).not.toHaveProperty("crowd");
  });

  it("has a plain line for every relation where all are in sight, as if it weren't crowded in everything else", () => {
    expect(all.crowd?.detail.plain).toBe(true);
    expect(all.lines).toHaveLength(relations.length);
    expect(
      all.lines.every(({ width, arrow, control, dash }) => width === 0 && !arrow && !control && dash.length === 0),
    ).toBe(true);
    expect(all.nodes).toEqual(draw({}).nodes);
  });

  it("leaves out only lines and names that aren't in sight, and then draws the lines in full", () => {
    expect(near.nodes).toHaveLength(entities.length);
    const drawn = draw({}).lines.filter(({ from, to }) => {
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
      return right >= 0 && left <= 600 && Math.max(from.y, to.y) >= 0 && Math.min(from.y, to.y) <= 400;
    });
    const found = new Map(near.lines.map((line) => [line.id, line]));
    expect(drawn.map(({ id }) => found.get(id))).toEqual(drawn);
    expect(near.lines.length).toBeLessThan(1000);
    const places = new Map(near.nodes.map(({ id, x, y }) => [id, { x, y }]));
    for (const { id } of near.labels) expect(places.get(id)?.x).toBeLessThanOrEqual(600);
  });

  it("draws what stands out in full among plain lines, and dims the rest", () => {
    const { lines } = draw({ covers: everywhere }, { selected: new Set(["e500"]) });
    const touching = lines.filter(({ source, target }) => source === "e500" || target === "e500");
    expect(touching.map(({ emphasis }) => emphasis)).toEqual(touching.map(() => "neighbour"));
    expect(lines.slice(-touching.length)).toEqual(touching);
    expect(touching.every(({ width, arrow }) => width > 0 && arrow)).toBe(true);
    expect(lines.filter(({ opacity }) => opacity > 0.15)).toEqual(touching);
  });

  it("gives the best connected names that don't overlap, never more than a thousand", () => {
    expect(all.labels.map(({ id }) => id)).toContain("e0");
    expect(all.labels.length).toBeLessThanOrEqual(1000);
    const meeting = all.labels.filter(({ box }, i) => all.labels.slice(i + 1).some((other) => overlap(box, other.box)));
    expect(meeting).toEqual([]);
  });

  it("is hit like any other", () => {
    const { x, y } = placeOf(125);
    expect(hitTest(all, x, y)).toEqual({ what: "entity", id: "e125" });
    expect(hitTest(near, 330, 60)).toEqual({ what: "relation", id: expect.stringContaining("e6") });
  });

  it("shows what is under the pointer over everything else, which stays the very same", () => {
    const view = { ...plainView, hovered: "e500" };
    const standing = standingIn(graph, view);
    if (!standing) throw new Error("nobody stands out");
    const over = withOver(all, graph, positions, view, standing, measure, window);
    expect(over.nodes).toBe(all.nodes);
    expect(over.lines).toBe(all.lines);
    expect(over.over?.lines.map(({ id }) => id).sort()).toEqual(
      relations.flatMap(({ id, source, target }) => (source === "e500" || target === "e500" ? [id] : [])).sort(),
    );
    const radii = new Map(all.nodes.map(({ id, radius }) => [id, radius]));
    for (const { id, radius } of over.over?.nodes ?? []) expect(radius).toBe(radii.get(id));
    const labels = [...over.labels, ...(over.over?.labels ?? [])];
    const name = labels.find(({ id }) => id === "e500");
    expect(name && labels.filter(({ box }) => overlap(box, name.box))).toEqual([name]);
  });
});

describe("detail", () => {
  it.each([
    [2500, { plain: false, opacity: 1 }],
    [2600, { plain: true, opacity: 1 }],
    [10_000, { plain: true, opacity: 0.5 }],
    [50_000, { plain: true, opacity: 0.2 }],
    [500_000, { plain: true, opacity: 0.2 }],
  ])("with %d lines in sight is %o", (lines, detail) => {
    expect(detailFor(lines)).toEqual(detail);
  });

  it("is the same for a few lines more or less, though never the same object", () => {
    expect(isSameDetail(detailFor(22_000), detailFor(22_500))).toBe(true);
    expect(isSameDetail(detailFor(2500), detailFor(2501))).toBe(false);
    expect(detailFor(9)).not.toBe(detailFor(9));
  });
});

describe("shrinking", () => {
  it("leaves networks of up to 120 alone at any zoom", () => {
    for (const scale of [0.04, 1]) expect(shrinking(entities.slice(0, 120), positions, "links", scale)).toBe(1);
  });

  it("keeps thousands of nodes from covering more than a fifth of the picture, and is nothing where they don't", () => {
    const scale = 0.05;
    const scene = draw({ scale });
    const covered = scene.nodes.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
    expect(covered / (59 * 60 * scale * (49 * 60 * scale))).toBeCloseTo(0.2);
    expect(shrinking(entities, positions, "links", 6)).toBe(1);
  });

  it("comes gradually as a network grows", () => {
    const at = (count: number): number => shrinking(entities.slice(0, count), positions, "links", 0.05);
    expect(at(124)).toBeGreaterThan(0.96);
    expect(at(200)).toBeGreaterThan(at(360));
  });
});

describe("spread", () => {
  const label = (id: string, left: number) => {
    const box = { left, top: 100, right: left + 40, bottom: 115 };
    return { id, lines: [id], side: "below", box, strong: false, muted: false } as const;
  };
  const labels = [label("important", 100), label("near", 150), label("far", 400)];

  it("moves names with their places and keeps their size", () => {
    const [first] = spread(labels, 2);
    expect(first?.box).toEqual({ left: 220, top: 207.5, right: 260, bottom: 222.5 });
  });

  it("leaves out the less important of two that come too close", () => {
    expect(spread(labels, 0.5).map(({ id }) => id)).toEqual(["important", "far"]);
    expect(spread(labels, 1)).toBe(labels);
  });
});
