import { describe, expect, it } from "vitest";
import { plainView } from "../../../picture/view.ts";
import { createStage } from "../../../web/graph-view/stage.ts";
import { entity, measure, relation } from "../../picture/network.ts";

/** 3,000 entities in a row, 10 apart, each linked with the next. */
const entities = Array.from({ length: 3000 }, (_, n) => entity(`e${n}`));
const relations = entities.slice(1).map((_, n) => relation(`e${n}`, `e${n + 1}`));
const graph = { entities, relations, truncated: false };
const positions = new Map(entities.map(({ id }, n) => [id, { x: n * 10, y: 0 }]));
const windowAt = (left: number) => ({ left, top: -300, right: left + 1000, bottom: 300 });

function crowdedStage() {
  const stage = createStage(measure);
  stage.place(positions);
  stage.show(graph, plainView);
  return stage;
}

describe("a crowded stage", () => {
  it("has one scene for all places in it, up to half a window away", () => {
    const stage = crowdedStage();
    const scene = stage.scene(1, windowAt(1000));
    expect(stage.scene(1, windowAt(1400))).toBe(scene);
    expect(scene.lines.length).toBeLessThan(300);
  });

  it("further away works out other lines, which look alike and show the same", () => {
    const stage = crowdedStage();
    const { crowd } = stage.scene(1, windowAt(1000));
    const other = stage.scene(1, windowAt(9000));
    expect(other.lines.map(({ source }) => source)).toContain("e950");
    expect(other.crowd?.detail).toBe(crowd?.detail);
    expect(other.crowd?.content).toBe(crowd?.content);
    stage.settle();
    expect(stage.scene(1, windowAt(9000)).crowd?.detail).toBe(crowd?.detail);
  });

  it("knows the box around all, or around some; around none there is nothing", () => {
    const stage = crowdedStage();
    const { left, right } = stage.bounds() ?? { left: 0, right: 0 };
    expect(right - left).toBeGreaterThan(29_990);
    const some = stage.bounds(["e100", "e102", "elsewhere"]);
    expect(some && (some.left + some.right) / 2).toBe(1010);
    expect(some && some.right - some.left).toBeLessThan(100);
    expect(stage.bounds(["elsewhere"])).toBeNull();
  });

  it("shows the same at another zoom, though it looks otherwise", () => {
    const stage = crowdedStage();
    const { crowd } = stage.scene(1, windowAt(1000));
    const zoomed = stage.scene(2, windowAt(1000)).crowd;
    expect(zoomed?.content).toBe(crowd?.content);
    expect(zoomed?.detail).not.toBe(crowd?.detail);
  });

  it("shows something else once entities lie or look otherwise", () => {
    const stage = crowdedStage();
    const contents = [
      () => stage.place(new Map([["e100", { x: 0, y: 50 }]])),
      () => stage.show(graph, { ...plainView, hidden: new Set(["e100"]) }),
      () => stage.show({ ...graph, entities: entities.slice(1) }, plainView),
      () => stage.show(graph, { ...plainView, selected: new Set(entities.map(({ id }) => id)) }),
    ].map((change) => {
      change();
      return stage.scene(1, windowAt(1000)).crowd?.content;
    });
    expect(new Set(contents).size).toBe(4);
  });

  it("puts what is selected, found or under the keyboard over the rest, which stays the very same", () => {
    const stage = crowdedStage();
    const { nodes, crowd } = stage.scene(1, windowAt(1000));
    for (const [change, stands] of [
      [() => stage.show(graph, { ...plainView, selected: new Set(["e100"]) }), ["e100", "e101", "e99"]],
      [() => stage.look({ cursor: "e101" }), ["e100", "e101", "e99"]],
      [() => stage.show(graph, plainView), ["e101"]],
      [() => stage.look({ cursor: null, marks: { ids: new Set(["e102"]), at: null } }), ["e102"]],
    ] as const) {
      change();
      const scene = stage.scene(1, windowAt(1000));
      expect(scene.over?.nodes.map(({ id }) => id).sort()).toEqual(stands);
      expect([scene.nodes === nodes, scene.crowd === crowd]).toEqual([true, true]);
    }
  });

  it("has worked out what the pointer is likely to be at", () => {
    const stage = crowdedStage();
    stage.scene(1, windowAt(1000));
    stage.expect("e120", 1, windowAt(1000));
    stage.look({ hovered: "e120" });
    const scene = stage.scene(1, windowAt(1000));
    expect(scene.over?.nodes.map(({ id }) => id).sort()).toEqual(["e119", "e120", "e121"]);
    stage.expect("e130", 1, windowAt(1000));
    stage.look({ hovered: "e140" });
    expect(stage.scene(1, windowAt(1000)).over?.nodes.map(({ id }) => id)).toContain("e140");
  });

  it("puts what joins over the rest where it is lent a place, and lets it glide there; then it belongs to it", () => {
    const stage = crowdedStage();
    const { nodes } = stage.scene(1, windowAt(1000));
    const more = {
      entities: [...entities, entity("new")],
      relations: [...relations, relation("e100", "new")],
      truncated: false,
    };
    const newOf = () => stage.scene(1, windowAt(1000)).over?.nodes.find(({ id }) => id === "new");
    stage.show(more, plainView);
    expect(newOf()).toBeUndefined();
    for (const [change, x] of [
      [() => stage.lend(new Map([["new", { x: 1010, y: 80 }]])), 1010],
      [() => stage.glide(new Map([["new", { x: 1020, y: 80 }]])), 1020],
      [
        () => {
          stage.place(new Map([["new", { x: 1030, y: 80 }]]));
          stage.lend(new Map());
          stage.glide(new Map());
        },
        1030,
      ],
    ] as const) {
      change();
      expect(newOf()?.x).toBe(x);
      expect(stage.placeOf("new")?.x).toBe(x);
      expect(stage.scene(1, windowAt(1000)).nodes).toBe(nodes);
    }
    stage.calm();
    expect(stage.scene(1, windowAt(1000)).nodes.find(({ id }) => id === "new")).toMatchObject({ x: 1030 });
    expect(newOf()).toBeUndefined();
  });

  it("puts what is dragged over the rest until it is let go", () => {
    const stage = crowdedStage();
    const { nodes } = stage.scene(1, windowAt(1000));
    for (const y of [20, 40]) {
      stage.drag("e100", { x: 1000, y });
      const scene = stage.scene(1, windowAt(1000));
      expect(scene.over?.nodes.find(({ id }) => id === "e100")).toMatchObject({ y });
      expect(scene.nodes).toBe(nodes);
    }
    stage.calm();
    const { over, ...scene } = stage.scene(1, windowAt(1000));
    expect(over).toBeUndefined();
    expect(scene.nodes.find(({ id }) => id === "e100")).toMatchObject({ y: 40 });
  });

  it("puts what is under the pointer over the rest, and takes it away again", () => {
    const stage = crowdedStage();
    const scene = stage.scene(1, windowAt(1000));
    stage.look({ hovered: "e120" });
    const { over, ...rest } = stage.scene(1, windowAt(1000));
    expect(over?.nodes.map(({ id }) => id).sort()).toEqual(["e119", "e120", "e121"]);
    expect(rest.lines).toBe(scene.lines);
    expect(rest.crowd).toBe(scene.crowd);
    stage.look({ hovered: null });
    expect(stage.scene(1, windowAt(1000))).toBe(scene);
  });

  it("tells what an entity is linked with, whether or not that can be seen", () => {
    const stage = crowdedStage();
    stage.scene(1, windowAt(1000));
    expect([...stage.linked("e2500")].sort()).toEqual(["e2499", "e2501"]);
    stage.show({ entities, relations, truncated: false }, { ...plainView, faded: new Set(["e2501"]) });
    expect([...stage.linked("e2500")]).toEqual(["e2499"]);
  });
});
