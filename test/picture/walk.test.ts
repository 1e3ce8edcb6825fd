import { describe, expect, it } from "vitest";
import { toScene } from "../../picture/scene.ts";
import { plainView } from "../../picture/view.ts";
import { stepFrom } from "../../picture/walk.ts";
import { entity, measure, relation } from "./network.ts";

const places = { middle: [0, 0], near: [90, 0], far: [200, 10], up: [10, -150], apart: [-100, 300] } as const;
const scene = toScene(
  {
    entities: Object.keys(places).map((id) => entity(id)),
    relations: [relation("middle", "far"), relation("middle", "up")],
  },
  new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
  plainView,
  measure,
);

describe("stepFrom", () => {
  it("goes to the nearest linked entity in that direction, past others", () => {
    expect(stepFrom(scene, "middle", "right")).toBe("far");
    expect(stepFrom(scene, "middle", "up")).toBe("up");
  });

  it("goes to any entity where nothing linked lies, so that every component is reached", () => {
    expect(stepFrom(scene, "middle", "down")).toBe("apart");
  });

  it("stays at the edge", () => {
    expect(stepFrom(scene, "far", "right")).toBeNull();
    expect(stepFrom(scene, "nowhere", "right")).toBeNull();
  });
});
