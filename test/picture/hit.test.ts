import { describe, expect, it } from "vitest";
import { hitTest, pinOf, tolerances } from "../../picture/hit.ts";
import { toScene } from "../../picture/scene.ts";
import { plainView } from "../../picture/view.ts";
import { entity, measure, relation } from "./network.ts";

const graph = {
  entities: [entity("a", { degree: 12 }), entity("b", { kind: "Event" }), entity("c")],
  relations: [
    relation("a", "b", { id: "straight" }),
    relation("a", "c", { id: "r1" }),
    relation("a", "c", { id: "r2" }),
  ],
};
const positions = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
  ["c", { x: 0, y: 300 }],
]);
const scene = toScene(graph, positions, { ...plainView, pinned: new Set(["a"]) }, measure);
const at = (x: number, y: number, tolerance?: number): string | undefined => {
  const hit = hitTest(scene, x, y, tolerance);
  return hit ? `${hit.what} ${hit.id}` : undefined;
};

describe("hitTest", () => {
  it("finds nodes before the lines that end there", () => {
    expect(at(0, 0)).toBe("entity a");
    expect(at(300, 0)).toBe("entity b");
  });

  it("finds a line within 6 px, and not beyond", () => {
    expect(at(150, 5)).toBe("relation straight");
    expect(at(150, 8)).toBeUndefined();
    expect(at(150, 8, tolerances.touch)).toBe("relation straight");
  });

  it("tells parallel lines apart where they bulge", () => {
    const [left, right] = [at(-8, 150), at(8, 150)];
    expect(new Set([left, right])).toEqual(new Set(["relation r1", "relation r2"]));
  });

  it("finds a node by its name", () => {
    const box = scene.labels.find(({ id }) => id === "c")?.box;
    expect(box && at((box.left + box.right) / 2, (box.top + box.bottom) / 2)).toBe("entity c");
  });

  it("finds the pin of a pinned node before the node", () => {
    const node = scene.nodes.find(({ id }) => id === "a");
    const pin = node && pinOf(node);
    expect(pin && at(pin.x, pin.y)).toBe("pin a");
  });

  it("finds nothing on the ground", () => {
    expect(at(150, 150)).toBeUndefined();
  });

  it("passes over what is greyed, and its lines", () => {
    const greyed = toScene(graph, positions, { ...plainView, faded: new Set(["c", "straight"]) }, measure);
    const met = [hitTest(greyed, 0, 0), hitTest(greyed, 0, 300), hitTest(greyed, 150, 0), hitTest(greyed, 8, 150)];
    expect(met).toEqual([{ what: "entity", id: "a" }, null, null, null]);
    expect(greyed.nodes.find(({ id }) => id === "c")?.opacity).toBe(0.15);
    expect(greyed.labels.map(({ id }) => id)).not.toContain("c");
  });

  it("finds what is painted over the rest before what lies below, lines last", () => {
    const moved = toScene(graph, new Map([...positions, ["c", { x: 150, y: 0 }]]), plainView, measure);
    const over = { nodes: moved.nodes.filter(({ id }) => id === "c"), lines: moved.lines, labels: [], veil: 0 };
    const hits = [150, 0, 60].map((x) => hitTest({ ...scene, over }, x, 0)?.id);
    expect(hits.slice(0, 2)).toEqual(["c", "a"]);
    expect(graph.relations.map(({ id }) => id)).toContain(hits[2]);
  });
});
