import { describe, expect, test } from "vitest";
import { wrapCaption } from "../../picture/caption.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { boundsOf, countIn, factorFor, sizeOf, toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { plainView } from "../../picture/view.ts";
import { entity, measure, relation } from "./network.ts";

const places = { a: { x: 0, y: 0 }, b: { x: 400, y: 0 }, c: { x: 0, y: 300 } };
const scene: Scene = toScene(
  { entities: ["a", "b", "c"].map((id) => entity(id)), relations: [relation("a", "b"), relation("b", "c")] },
  new Map(Object.entries(places)),
  plainView,
  measure,
);
const texts = { title: "图", description: "述", language: "zh-CN" };
const svg = (options: Parameters<typeof toSheet>[2]) => toSvg(toSheet(scene, measure, options), themes.light, texts);

describe("a sheet", () => {
  test("holds everything, or the part that is wanted on whole pixels", () => {
    expect(toSheet(scene, measure).box).toEqual(boundsOf(scene));
    const part = { left: 0.4, top: 1.6, right: 99.5, bottom: 50.2 };
    expect(toSheet(scene, measure, { part, caption: ["牵手"] }).box).toEqual({
      left: 0,
      top: 2,
      right: 100,
      bottom: 50,
    });
  });

  test("makes room for its caption below everything", () => {
    const [bare, told] = [toSheet(scene, measure), toSheet(scene, measure, { caption: ["牵手", "3 个实体"] })];
    expect(told.caption?.lines).toEqual(["牵手 · 3 个实体"]);
    expect(told.box).toEqual({ ...bare.box, bottom: expect.any(Number) });
    expect(told.box.bottom).toBeGreaterThan(bare.box.bottom);
  });

  test("of one entity is wide enough for a caption, to both sides alike", () => {
    const only = { ...scene, nodes: scene.nodes.slice(0, 1), labels: [], lines: [] };
    const { box } = toSheet(only, measure, { caption: ["牵手"] });
    expect(box.right - box.left).toBe(360);
    expect(Math.abs(box.left + box.right)).toBeLessThanOrEqual(1);
  });

  test("goes into the SVG with its caption, and without a ground where that is wanted", () => {
    const whole = svg({ caption: ["3 个实体"] });
    expect(whole).toContain(">3 个实体</text>");
    expect(whole).toContain('<rect x="0" y="0"');
    expect(svg({ bare: true })).not.toContain("<rect");
  });
});

describe("the size of a picture", () => {
  test.each([
    [{ width: 1000, height: 800 }, 4, 4],
    // 16,384 a side.
    [{ width: 8192, height: 10 }, 4, 2],
    // 2^27 in all.
    [{ width: 8192, height: 8192 }, 4, 1.41],
    [{ width: 100_000, height: 100_000 }, 2, 0.11],
  ])("of %j at %d pixels per pixel is drawn at %d", (size, wanted, factor) => {
    expect(factorFor(size, wanted)).toBe(factor);
  });

  test("is at least one pixel", () => {
    expect(sizeOf({ box: { left: 5, top: 5, right: 5, bottom: 5 } })).toEqual({ width: 1, height: 1 });
  });
});

test("what is seen counts: entities in the part, relations with an end in it, nothing that is greyed", () => {
  expect(countIn(scene, null)).toEqual({ entities: 3, relations: 2 });
  expect(countIn(scene, null, new Set(["a"])).entities).toBe(2);
  expect(countIn(scene, null, new Set(scene.lines.slice(0, 1).map(({ id }) => id))).relations).toBe(1);
  expect(countIn(scene, { left: -10, top: -10, right: 10, bottom: 10 })).toEqual({ entities: 1, relations: 1 });
  expect(countIn(scene, { left: 10, top: 10, right: 20, bottom: 20 })).toEqual({ entities: 0, relations: 0 });
});

describe("a caption", () => {
  // Every character is 10 wide; 14 are left free on either side.
  const ten = (text: string): number => 10 * text.length;

  test("breaks between its parts, and within them where it must, never before a comma", () => {
    expect(wrapCaption(["一二", "三四"], 28 + 70, ten)).toEqual(["一二 · 三四"]);
    expect(wrapCaption(["一二", "三四"], 28 + 60, ten)).toEqual(["一二", "三四"]);
    expect(wrapCaption(["只看，签约"], 28 + 20, ten)).toEqual(["只", "看，", "签约"]);
    expect(wrapCaption(["only these count"], 28 + 100, ten)).toEqual(["only these", "count"]);
  });

  test("goes on with the next part where a broken one ends", () => {
    expect(wrapCaption(["一二三四五六七", "八"], 28 + 60, ten)).toEqual(["一二三四五六", "七 · 八"]);
  });
});
