import { describe, expect, test } from "vitest";
import { captionOf, type Guide, toSceneGuides } from "../../picture/guides.ts";
import { overlap } from "../../picture/labels.ts";
import { toScene } from "../../picture/scene.ts";
import { toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { plainView } from "../../picture/view.ts";
import { entity, measure } from "./network.ts";

const column = (of: string, left: number): Guide => ({
  about: "date",
  of,
  left,
  right: left + 100,
  top: 0,
  bottom: 80,
});
const axis = [column("2023", 0), column("2024-03", 100), column("", 200)];

test.each<[Guide["about"], string, string, string]>([
  ["kind", "University", "高校", "Universities"],
  ["date", "2024-03", "2024年3月", "Mar 2024"],
  ["date", "2023", "2023年", "2023"],
  ["date", "", "没有日期", "No date"],
  ["ring", "1", "1 步", "1 step"],
  ["step", "0", "中心", "Centre"],
  ["step", "3", "3 步", "3 steps"],
  ["apart", "", "与中心不相连", "Not connected"],
  ["level", "", "没有上下级关系", "Outside the hierarchy"],
])("a guide about %s %s is called %s and %s", (about, of, zh, en) => {
  expect([captionOf({ about, of }, "zh"), captionOf({ about, of }, "en")]).toEqual([zh, en]);
});

describe("guides in a scene", () => {
  test("lie where the layout has them, at any zoom; the axis reaches over what has a date", () => {
    const guides = toSceneGuides(axis, 0.5, "zh", measure);
    expect(guides.map(({ left, right, bottom }) => [left, right, bottom])).toEqual([
      [0, 50, 40],
      [50, 100, 40],
      [100, 150, 40],
    ]);
    expect(guides.map((guide) => guide.axis)).toEqual([true, true, false]);
  });

  test("leave a caption away where it would lie on another", () => {
    const shown = (scale: number) =>
      toSceneGuides(axis, scale, "zh", measure).map(({ caption }) => caption?.text ?? "");
    expect(shown(1)).toEqual(["2023年", "2024年3月", "没有日期"]);
    expect(shown(0.4)).toEqual(["2023年", "", "没有日期"]);
  });

  test("keep their captions clear of names", () => {
    const box: Guide = { about: "kind", of: "City", left: -24, right: 200, top: 15, bottom: 60 };
    const places = new Map([["a", { x: 0, y: 0 }]]);
    const network = { entities: [entity("a", { name: "山东新华医疗器械股份有限公司" })], relations: [] };
    const scene = toScene(network, places, { ...plainView, selected: new Set("a") }, measure, { guides: [box] });
    const caption = scene.guides[0]?.caption?.box;
    expect(scene.labels).toHaveLength(1);
    for (const label of scene.labels) expect(caption && overlap(label.box, caption)).toBe(false);
  });

  test("keep the captions of clusters clear of nodes: then all of them stand on the upper edge", () => {
    const boxes: Guide[] = ["City", "Company"].map((of, i) => ({
      about: "kind",
      of,
      ...{ left: 300 * i, right: 300 * i + 200, top: 0, bottom: 90 },
    }));
    const at = (y: number) => {
      const network = { entities: [entity("a")], relations: [] };
      const scene = toScene(network, new Map([["a", { x: 24, y }]]), plainView, measure, { guides: boxes });
      return scene.guides.map(({ caption }) => caption?.y);
    };
    expect(at(60)).toEqual([14, 14]);
    expect(at(20)).toEqual([0, 0]);
  });

  test("go into the SVG behind entities, with captions over them, and belong to its size", () => {
    const network = { entities: [entity("a")], relations: [] };
    const scene = toScene(network, new Map([["a", { x: 50, y: 40 }]]), plainView, measure, { guides: axis });
    const svg = toSvg(toSheet(scene, measure), themes.light, { title: "t", description: "d", language: "zh" });
    expect(svg.indexOf(">2024年3月</text>")).toBeGreaterThan(0);
    expect(svg.indexOf(">2024年3月</text>")).toBeGreaterThan(svg.lastIndexOf("<path"));
    expect(svg.indexOf(">没有日期</text>")).toBeLessThan(svg.indexOf(">a</text>"));
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeGreaterThan(300);
  });
});
