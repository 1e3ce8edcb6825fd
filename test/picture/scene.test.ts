import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationTypeIds, relationTypeOf } from "../../model/relation-types.ts";
import { overlap, type Side } from "../../picture/labels.ts";
import { layoutForce } from "../../picture/layout/force.ts";
import type { SceneLine } from "../../picture/lines.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { plainView, type View } from "../../picture/view.ts";
import { entity, measure, networks, relation } from "./network.ts";

const positions = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
  ["c", { x: 0, y: 300 }],
]);
const entities = [entity("a", { degree: 4 }), entity("b"), entity("c", { kind: "Official" })];

function draw(relations: ReturnType<typeof relation>[], view: Partial<View> = {}, scale = 1): Scene {
  return toScene({ entities, relations }, positions, { ...plainView, ...view }, measure, { scale });
}
function lineOf(scene: Scene, id: string): SceneLine {
  const line = scene.lines.find((one) => one.id === id);
  if (!line) throw new Error(`no line in the scene: ${id}`);
  return line;
}
const emphases = (scene: Scene): Record<string, string> =>
  Object.fromEntries([...scene.nodes, ...scene.lines].map(({ id, emphasis }) => [id, emphasis]));

describe("toScene", () => {
  it("marks what was found, and doesn't dim it", () => {
    const marks = { ids: new Set(["b", "c"]), at: "c" };
    const { nodes } = draw([relation("a", "b")], { selected: new Set(["a"]), marks });
    expect(Object.fromEntries(nodes.map(({ id, mark, emphasis }) => [id, [mark, emphasis]]))).toEqual({
      a: [undefined, "selected"],
      b: ["found", "neighbour"],
      c: ["at", "normal"],
    });
    expect(nodes.every(({ opacity }) => opacity === 1)).toBe(true);
  });

  it("never lets two labels overlap, in either language, at any zoom, whatever is selected", () => {
    fc.assert(
      fc.property(
        networks,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.nat(39),
        fc.boolean(),
        (network, scale, n, chinese) => {
          const places = layoutForce(network, { seed: 1, ticks: 5 });
          const view: View = {
            ...plainView,
            language: chinese ? "zh" : "en",
            selected: new Set([`e${n}`]),
            hovered: `e${n + 1}`,
          };
          const { labels } = toScene(network, places, view, measure, { scale });
          for (const [i, a] of labels.entries()) {
            for (const b of labels.slice(i + 1)) expect(overlap(a.box, b.box), `${a.id} and ${b.id}`).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps held labels on their side when something is added", () => {
    const before = toScene({ entities: [entity("a")], relations: [] }, positions, plainView, measure);
    const held = new Map<string, Side>(before.labels.map(({ id, side }) => [id, side]));
    const crowd = new Map([...positions, ["d", { x: 0, y: 22 }]]);
    const after = toScene(
      { entities: [entity("a"), entity("d", { degree: 9 })], relations: [] },
      crowd,
      plainView,
      measure,
      { held },
    );
    expect(after.labels.find(({ id }) => id === "a")?.box).toEqual(before.labels[0]?.box);
  });

  it("draws an arrow head exactly where a type is directed", () => {
    for (const type of relationTypeIds) {
      const line = lineOf(draw([relation("a", "b", { id: "r", type })]), "r");
      expect(line.arrow !== null, type).toBe(!relationTypeOf(type).symmetric);
    }
  });

  it("points the arrow at the target and ends at both outlines", () => {
    const line = lineOf(draw([relation("b", "a", { id: "r", type: "LOCATED_IN" })]), "r");
    const [tip] = line.arrow ?? [];
    const radius = (id: string): number => draw([]).nodes.find((node) => node.id === id)?.radius ?? 0;
    expect(tip?.x).toBeCloseTo(radius("a") + 2);
    expect(line.from.x).toBeCloseTo(300 - radius("b") - 2);
  });

  it("draws parallel relations as different curves that mirror each other", () => {
    const scene = draw([
      relation("a", "b", { id: "r1" }),
      relation("b", "a", { id: "r2", type: "BUILDS" }),
      relation("a", "b", { id: "r3", type: "PARTNER_OF" }),
    ]);
    const bulges = ["r1", "r3", "r2"].map((id) => lineOf(scene, id).control?.y ?? 0);
    expect(bulges[0]).toBeCloseTo(-(bulges[2] ?? 0));
    expect(Math.abs(bulges[0] ?? 0)).toBeGreaterThan(8);
    expect(bulges[1]).toBe(0);
  });

  it("draws the derived lighter, the unreviewed dashed, and the well attested wider up to 4 px", () => {
    const line = (change: Parameters<typeof relation>[2]): SceneLine =>
      lineOf(draw([relation("a", "b", { id: "r", ...change })]), "r");
    expect(line({ origin: "derived" }).opacity).toBeLessThan(line({}).opacity);
    expect(line({}).dash).toEqual([]);
    expect(line({ status: "unreviewed" }).dash).not.toEqual([]);
    expect(line({ sources: 2 }).width).toBeGreaterThan(line({}).width);
    expect(line({ sources: 50, confidence: 100 }).width).toBe(4);
  });

  it("shows a selection with its neighbours and dims the rest to 15 %", () => {
    const scene = draw([relation("a", "b", { id: "ab" })], { selected: new Set(["a"]) });
    expect(emphases(scene)).toEqual({ a: "selected", b: "neighbour", c: "dimmed", ab: "neighbour" });
    expect(scene.nodes.find(({ id }) => id === "c")?.opacity).toBe(0.15);
    expect(scene.labels.map(({ id }) => id).sort()).toEqual(["a", "b"]);
  });

  it("shows a selected relation with both ends, a partnership as a double line", () => {
    const scene = draw([relation("a", "b", { id: "ab", type: "PARTNER_OF" })], { relation: "ab" });
    expect(emphases(scene)).toEqual({ a: "neighbour", b: "neighbour", c: "dimmed", ab: "selected" });
    expect(lineOf(scene, "ab").double).toBe(true);
  });

  it("lights a path and dims everything else", () => {
    const relations = [relation("a", "b", { id: "ab" }), relation("a", "c", { id: "ac" })];
    expect(emphases(draw(relations, { lit: new Set(["a", "b", "ab"]) }))).toEqual({
      a: "lit",
      b: "lit",
      c: "dimmed",
      ab: "lit",
      ac: "dimmed",
    });
  });

  it("leaves out what is hidden or has no place, and its relations", () => {
    const scene = draw([relation("a", "b"), relation("a", "c"), relation("a", "nowhere")], { hidden: new Set(["b"]) });
    expect(scene.nodes.map(({ id }) => id).sort()).toEqual(["a", "c"]);
    expect(scene.lines.map(({ target }) => target)).toEqual(["c"]);
  });

  it("moves a name that the window's edge cuts off to a side where it is whole, and no other", () => {
    const sidesWithin = (right: number, held: ReadonlyMap<string, Side>): Record<string, Side> => {
      const within = { left: -200, top: -200, right, bottom: 400 };
      const { labels } = toScene({ entities, relations: [] }, positions, plainView, measure, { held, within });
      return Object.fromEntries(labels.map(({ id, side }) => [id, side]));
    };
    const held = new Map<string, Side>([
      ["a", "right"],
      ["b", "right"],
    ]);
    expect(sidesWithin(400, held)).toMatchObject({ a: "right", b: "right" });
    expect(sidesWithin(318, held)).toMatchObject({ a: "right", b: "below" });
  });

  it("doesn't change what is there when an entity is added", () => {
    const before = draw([relation("a", "b")]);
    const grown = toScene(
      { entities: [...entities, entity("d")], relations: [relation("a", "b")] },
      new Map([...positions, ["d", { x: 500, y: 500 }]]),
      plainView,
      measure,
    );
    expect(grown.nodes).toEqual(expect.arrayContaining([...before.nodes]));
    expect(grown.lines).toEqual(before.lines);
    expect(grown.labels).toEqual(expect.arrayContaining([...before.labels]));
  });
});
