import { describe, expect, test } from "vitest";
import { kindOf } from "../../model/kinds.ts";
import { toScene } from "../../picture/scene.ts";
import { toSheet } from "../../picture/sheet.ts";
import { type KeyItem, layKey } from "../../picture/sheet-key.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { plainView } from "../../picture/view.ts";
import { entity, measure, relation } from "./network.ts";

const node = (label: string): KeyItem => ({
  label,
  symbol: { of: "node", shape: "circle", colour: "#6379ee", icon: kindOf("Company").icon },
});
const line = (label: string): KeyItem => ({
  label,
  symbol: { of: "line", colour: "#0b63ce", width: 2, dash: [4, 3], directed: true },
});
const ten = (text: string): number => 10 * text.length;

describe("a legend below a picture", () => {
  test("sets its symbols in rows that fit, lines below nodes, texts below both", () => {
    const key = layKey([[node("企业"), node("城市"), node("高校")], [line("签约")]], ["来源", "1. 《甲》"], 150, ten);
    const rows = [...new Set(key.items.map(({ y }) => y))];
    expect(key.items.map(({ label, y }) => [label, rows.indexOf(y)])).toEqual([
      ["企业", 0],
      ["城市", 0],
      ["高校", 1],
      ["签约", 2],
    ]);
    expect(key.items.every(({ x, label }) => x + 18 + 6 + ten(label) <= 150)).toBe(true);
    const [first, second] = key.lines;
    expect(first?.y).toBeGreaterThan(Math.max(...rows));
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    expect(key.height).toBeGreaterThan(second?.y ?? 0);
  });

  test("makes the sheet higher by what it takes, and stands in the SVG with its texts", () => {
    const places = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 400, y: 0 }],
    ]);
    const scene = toScene(
      { entities: ["a", "b"].map((id) => entity(id)), relations: [relation("a", "b")] },
      places,
      plainView,
      measure,
    );
    const key = { groups: [[node("企业")], [line("签约")]], texts: ["1. 《淄博与香港》，2024年3月25日"] };
    const [without, told] = [toSheet(scene, measure), toSheet(scene, measure, { key })];
    expect(told.box.bottom - without.box.bottom).toBe(Math.ceil(told.key?.height ?? 0));
    const svg = toSvg(told, themes.light, { title: "图", description: "述", language: "zh-CN" });
    for (const text of ["企业", "签约", "1. 《淄博与香港》，2024年3月25日"]) expect(svg).toContain(`>${text}</text>`);
    // Over what a part of a picture goes on with, it and the caption lie on a ground of their own.
    const part = { left: 0, top: 0, right: 300, bottom: 100 };
    const seen = toSheet(scene, measure, { key, part, caption: ["牵手"], bare: true });
    expect([seen.covered, told.covered]).toEqual([seen.box.bottom - part.bottom, 0]);
    expect(seen.covered).toBeGreaterThan(seen.key?.height ?? 0);
  });
});
