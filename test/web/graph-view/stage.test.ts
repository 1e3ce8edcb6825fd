import { describe, expect, it } from "vitest";
import { plainView } from "../../../picture/view.ts";
import { createStage } from "../../../web/graph-view/stage.ts";
import { entity, measure, relation } from "../../picture/network.ts";

/** 3,000 entities in a row, 10 apart, each linked with the next. */
const entities = Array.from({ length: 3000 }, (_, n) => entity(`e${n}`));
const relations = entities.slice(1).map((_, n) => relation(`e${n}`, `e${n + 1}`));
const positions = new Map(entities.map(({ id }, n) => [id, { x: n * 10, y: 0 }]));
const windowAt = (left: number) => ({ left, top: -300, right: left + 1000, bottom: 300 });

function crowdedStage() {
  const stage = createStage(measure);
  stage.place(positions);
  stage.show({ entities, relations, truncated: false }, plainView);
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
      () => stage.show({ entities, relations, truncated: false }, { ...plainView, selected: new Set(["e100"]) }),
      () => stage.look({ cursor: "e101" }),
    ].map((change) => {
      change();
      return stage.scene(1, windowAt(1000)).crowd?.content;
    });
    expect(new Set(contents).size).toBe(3);
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
