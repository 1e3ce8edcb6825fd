import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Note } from "../../model/note.ts";
import { drawNotes } from "../../picture/draw-notes.ts";
import { estimateWidth } from "../../picture/estimate.ts";
import { hitTest } from "../../picture/hit.ts";
import { overlap } from "../../picture/labels.ts";
import { noteType, wrapNote } from "../../picture/note-text.ts";
import { toScene } from "../../picture/scene.ts";
import { extentOf } from "../../picture/shapes.ts";
import { boundsOf, toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { plainView } from "../../picture/view.ts";
import { entity, relation } from "./network.ts";

const graph = {
  entities: ["a", "b", "c"].map((id) => entity(id)),
  relations: [relation("a", "b"), relation("b", "c")],
};
const positions = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 150, y: 10 }],
  ["c", { x: 60, y: 140 }],
]);
const sceneWith = (notes: readonly Note[], more = {}, scale = 1) =>
  toScene(graph, positions, { ...plainView, ...more, notes }, estimateWidth, { scale });

describe("wrapNote", () => {
  test.each([
    ["短短一句", ["短短一句"]],
    ["two\nlines", ["two", "lines"]],
    ["first\n\nthird", ["first", "", "third"]],
  ])("%j has the lines %j", (text, lines) => {
    expect(wrapNote(text, estimateWidth).lines).toEqual(lines);
  });

  test("no line is wider than a card, none begins with a stop, and a note of 200 Chinese characters shows whole", () => {
    const text = "淄博与香港高校、协会签约；".repeat(15).slice(0, 200);
    const { lines, width } = wrapNote(text, estimateWidth);
    expect(lines.join("")).toBe(text);
    expect(width).toBeLessThanOrEqual(noteType.wide + 12);
    expect(lines.filter((line) => /^[，。、；]/u.test(line))).toEqual([]);
  });

  test("whatever somebody types is laid out within the limits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (text) => {
        const { lines } = wrapNote(text, estimateWidth);
        expect(lines.length).toBeLessThanOrEqual(noteType.mostLines);
        expect(lines.every((line) => estimateWidth(line, false) <= noteType.wide + 40)).toBe(true);
      }),
    );
  });
});

describe("notes in a scene", () => {
  test("one on an entity stands beside it with a leader and covers none", () => {
    const scene = sceneWith([{ id: "n1", on: "b", text: "还要查是谁签的字" }]);
    const [note] = scene.notes ?? [];
    expect(note).toMatchObject({ id: "n1", flag: false, whole: true, opacity: 1, lines: ["还要查是谁签的字"] });
    for (const { x, y, radius, shape } of scene.nodes) {
      const reach = extentOf(shape, radius);
      const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
      expect(note && overlap(note.box, box)).toBe(false);
    }
    const at = positions.get("b") ?? { x: 0, y: 0 };
    const from = note?.leader?.from ?? at;
    const node = scene.nodes.find(({ id }) => id === "b");
    expect(Math.hypot(from.x - at.x, from.y - at.y)).toBeGreaterThan(node?.radius ?? 0);
    expect(scene.labels.some(({ box }) => note && overlap(box, note.box))).toBe(false);
  });

  test("one that was moved onto its entity goes beside it; moved away it stays there at any zoom", () => {
    const at = (x: number, y: number, scale = 1) => {
      const note: Note = { id: "n1", on: "a", text: "x", at: { x, y } };
      const { left, right, top, bottom } = sceneWith([note], {}, scale).notes?.[0]?.box ?? boundsOf(sceneWith([]));
      return [(left + right) / 2, (top + bottom) / 2];
    };
    expect(at(-90, -60)).toEqual([-90, -60]);
    expect(at(-90, -60, 2)).toEqual([-90, -60]);
    expect(Math.hypot(...at(0, 0))).toBeGreaterThan(20);
  });

  test("one on the ground lies at its point; what has no room at a small zoom is a flag", () => {
    const notes: Note[] = [
      { id: "n1", at: { x: 300, y: -50 }, text: "第一" },
      { id: "n2", at: { x: 320, y: -50 }, text: "第二" },
    ];
    const flags = (scale: number) => sceneWith(notes, {}, scale).notes?.map(({ flag }) => flag);
    expect(sceneWith(notes).notes?.[0]).toMatchObject({ box: { left: 300, top: -50 }, leader: null });
    expect([flags(1), flags(0.3)]).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  test("selecting something moves no note", () => {
    const notes: Note[] = [{ id: "n1", on: "b", text: "还要查是谁签的字" }];
    const box = (view = {}) => sceneWith(notes, view).notes?.[0]?.box;
    expect(box({ selected: new Set(["a"]) })).toEqual(box());
    expect(box({ selected: new Set(["b"]), lit: new Set(["b", "c"]) })).toEqual(box());
  });

  test("one goes with its entity: hidden with it, dimmed with it", () => {
    const notes: Note[] = [{ id: "n1", on: "c", text: "x" }];
    expect(sceneWith(notes, { hidden: new Set(["c"]) }).notes).toBeUndefined();
    expect(sceneWith(notes, { selected: new Set(["a"]) }).notes?.[0]?.opacity).toBeLessThan(1);
    expect(sceneWith([{ id: "n1", on: "gone", text: "x" }]).notes).toBeUndefined();
  });

  test("the same notes always lie in the same places, none on another", () => {
    const note = fc.record({ on: fc.constantFrom("a", "b", "c"), text: fc.string({ minLength: 1, maxLength: 60 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 12 }), (some) => {
        const notes = some.map((one, i): Note => ({ id: `n${i}`, ...one }));
        const [first, second] = [sceneWith(notes), sceneWith(notes)];
        expect(first.notes).toEqual(second.notes);
        const cards = (first.notes ?? []).filter(({ flag }) => !flag);
        for (const [i, a] of cards.entries())
          for (const b of cards.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false);
      }),
    );
  });

  test("a click on one means it, not what lies below", () => {
    const scene = sceneWith([{ id: "n1", at: { x: -20, y: -20 }, text: "über a" }]);
    expect(hitTest(scene, 0, 0)).toEqual({ what: "note", id: "n1" });
    expect(hitTest(scene, 150, 10)).toEqual({ what: "entity", id: "b" });
  });
});

describe("notes that are taken away", () => {
  const notes: Note[] = [{ id: "n1", at: { x: 900, y: 400 }, text: "<script>alert(1)</script>\n& “ok”" }];

  test("belong to the whole picture", () => {
    const { right, bottom } = boundsOf(sceneWith(notes));
    expect(right).toBeGreaterThan(1000);
    expect(bottom).toBeGreaterThan(440);
  });

  test("are text in an SVG, whatever they look like", () => {
    const texts = { title: "t", description: "d", language: "en" };
    const svg = toSvg(toSheet(sceneWith(notes), estimateWidth), themes.light, texts);
    expect(svg).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
    expect(svg).not.toContain("<script");
    expect(svg).toContain(themes.light.note.paper);
  });

  test("outside the window are not painted", () => {
    const texts: string[] = [];
    const record = new Proxy({} as CanvasRenderingContext2D, {
      get: (_target, name) => (text: unknown) => void (name === "fillText" && texts.push(String(text))),
      set: () => true,
    });
    const scene = sceneWith(notes);
    const paint = (left: number) =>
      drawNotes(record, scene.notes ?? [], themes.light, {
        left,
        top: 0,
        right: left + 500,
        bottom: 800,
        opacityOf: () => 1,
        pixel: 1,
        crowded: false,
      });
    paint(0);
    expect(texts).toEqual([]);
    paint(700);
    expect(texts).toEqual(["<script>alert(1)</script>", "& “ok”"]);
  });
});
