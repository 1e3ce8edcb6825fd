import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everywhere } from "../../picture/crowd.ts";
import { overlap } from "../../picture/labels.ts";
import { layoutForce } from "../../picture/layout/force.ts";
import { withOver } from "../../picture/over.ts";
import { dimmedOpacity, type Scene, toScene } from "../../picture/scene.ts";
import { areFew, nobody, standingIn } from "../../picture/standing.ts";
import { plainView, type View } from "../../picture/view.ts";
import { entity, measure, networks, relation } from "./network.ts";

/** A hub in the middle of twelve, which are linked in a ring; then a pair apart. */
const around = Array.from({ length: 12 }, (_, n) => `r${n}`);
const graph = {
  entities: [entity("hub", { degree: 12 }), ...around.map((id) => entity(id)), entity("a"), entity("b")],
  relations: [
    ...around.map((id) => relation("hub", id)),
    ...around.map((id, n) => relation(id, around[(n + 1) % 12] ?? "")),
    relation("a", "b", { id: "pair" }),
    relation("a", "b", { id: "other", type: "PARTNER_OF" }),
  ],
};
const positions = new Map([
  ["hub", { x: 0, y: 0 }],
  ...around.map((id, n) => [id, { x: 260 * Math.cos(n * 0.52), y: 260 * Math.sin(n * 0.52) }] as const),
  ["a", { x: 600, y: 0 }],
  ["b", { x: 600, y: 200 }],
]);

/** The scene of a view in which nothing stands out, and what does painted over it. */
function seen(change: Partial<View>): { readonly below: Scene; readonly scene: Scene } {
  const view = { ...plainView, ...change };
  const below = toScene(graph, positions, { ...view, ...nobody }, measure);
  const standing = standingIn(graph, view);
  return { below, scene: standing ? withOver(below, graph, positions, view, standing, measure, everywhere) : below };
}
const idsOf = (things: readonly { readonly id: string }[] = []): string[] => things.map(({ id }) => id).sort();
const ids = (...all: readonly string[]): ReadonlySet<string> => new Set(all);

describe("what stands out", () => {
  it.each<[string, Partial<View>, string[], string[]]>([
    ["an entity under the pointer with its neighbours", { hovered: "a" }, ["a", "b"], ["other", "pair"]],
    ["a line under the pointer with its ends, without the one beside it", { hovered: "pair" }, ["a", "b"], ["pair"]],
    ["a selected line with its ends", { relation: "pair" }, ["a", "b"], ["pair"]],
    ["what is selected with its neighbours", { selected: ids("r0") }, ["hub", "r0", "r1", "r11"], []],
    ["a path", { lit: ids("a", "pair", "b") }, ["a", "b"], ["pair"]],
    ["where the keyboard is, alone", { cursor: "r3" }, ["r3"], []],
    ["what was found", { marks: { ids: ids("r3", "r5"), at: "r5" } }, ["r3", "r5"], []],
  ])("is %s", (_what, view, nodes, lines) => {
    const { over } = seen(view).scene;
    expect(idsOf(over?.nodes)).toEqual(nodes);
    if (lines.length > 0) expect(idsOf(over?.lines)).toEqual(lines);
  });

  it("is nobody where nothing is pointed at, nor what is hidden or has gone", () => {
    expect(seen({}).scene.over).toBeUndefined();
    expect(seen({ hovered: "gone" }).scene.over).toMatchObject({ nodes: [], lines: [], veil: 0 });
    expect(idsOf(seen({ hovered: "a", hidden: ids("pair", "other") }).scene.over?.nodes)).toEqual(["a"]);
  });

  it("leaves everything below the very same, but for names that would meet", () => {
    for (const view of [{ hovered: "hub" }, { selected: ids("hub") }]) {
      const { below, scene } = seen(view);
      expect([scene.nodes, scene.lines].map((part, n) => part === [below.nodes, below.lines][n])).toEqual([true, true]);
      const labels = [...scene.labels, ...(scene.over?.labels ?? [])];
      for (const [n, one] of labels.entries()) {
        expect(labels.slice(n + 1).filter((other) => overlap(one.box, other.box))).toEqual([]);
      }
    }
  });

  it("dims the rest as much as a selection does elsewhere, and less below the pointer, where names stay", () => {
    expect(seen({ selected: ids("hub") }).scene.over?.veil).toBe(1 - dimmedOpacity);
    expect(seen({ selected: ids("hub"), hovered: "a" }).scene.over?.veil).toBe(1 - dimmedOpacity);
    expect(seen({ cursor: "hub" }).scene.over?.veil).toBe(0);
    const { below, scene } = seen({ hovered: "a" });
    expect(scene.over?.veil).toBeGreaterThan(0);
    expect(scene.over?.veil).toBeLessThan(1 - dimmedOpacity);
    expect(idsOf([...scene.labels, ...(scene.over?.labels ?? [])])).toEqual(idsOf(below.labels));
    expect(idsOf(seen({ selected: ids("a") }).scene.over?.labels)).toEqual(["a", "b"]);
    expect(seen({ selected: ids("a") }).scene.labels).toEqual([]);
  });

  it("dims notes on what is dimmed, as they are elsewhere", () => {
    const notes = ["a", "hub"].map((on) => ({ id: `on-${on}`, on, text: "山东" }));
    const { below, scene } = seen({ selected: ids("a"), notes });
    const own = toScene(graph, positions, { ...plainView, selected: ids("a"), notes }, measure);
    expect(scene.notes?.map(({ opacity }) => opacity)).toEqual(own.notes?.map(({ opacity }) => opacity));
    expect(scene.notes).not.toEqual(below.notes);
  });

  it("looks as it does in a scene of its own, in any network", () => {
    fc.assert(
      fc.property(networks, fc.nat(39), fc.nat(39), (network, one, other) => {
        const places = layoutForce(network, { seed: 1, ticks: 5 });
        const view: View = { ...plainView, selected: ids(`e${one}`), marks: { ids: ids(`e${other}`), at: null } };
        const own = toScene(network, places, view, measure);
        const standing = standingIn(network, view);
        const below = toScene(network, places, plainView, measure);
        const scene = standing && withOver(below, network, places, view, standing, measure, everywhere);
        const bright = own.nodes.filter(({ emphasis }) => emphasis !== "dimmed");
        expect(scene?.over?.nodes).toEqual(bright);
        expect(scene?.over?.lines).toEqual(own.lines.filter(({ emphasis }) => emphasis !== "dimmed"));
      }),
      { numRuns: 60 },
    );
  });

  it("is too much to be painted with every frame when thousands are selected", () => {
    const many = Array.from({ length: 1600 }, (_, n) => entity(`m${n}`));
    const view = { ...plainView, selected: new Set(idsOf(many)) };
    const standing = standingIn({ entities: many, relations: [] }, view);
    expect(standing && areFew(standing)).toBe(false);
    const hub = standingIn(graph, { ...plainView, selected: ids("hub") });
    expect(hub && areFew(hub)).toBe(true);
  });
});
