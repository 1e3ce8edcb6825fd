import { fileURLToPath } from "node:url";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import type { Placement } from "../../picture/draw.ts";
import { estimateWidth } from "../../picture/estimate.ts";
import { toPathScene } from "../../picture/path-scene.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { boundsOf, toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { type Theme, themes } from "../../picture/theme.ts";
import { plainView } from "../../picture/view.ts";
import { entity, relation } from "../picture/network.ts";
import { describeInBrowser, usePages } from "../support/browser.ts";

/** Every shape, dashes, parallel lines, two-line names, both languages, what is selected, pinned and dimmed. */
const entities = [
  entity("city", { kind: "City", name: "香港", degree: 20 }),
  entity("firm", {
    name: "山东新华医疗器械股份有限公司",
    nameEn: "Shandong Xinhua Medical Instrument Co., Ltd.",
    degree: 3,
  }),
  entity("event", { kind: "Event", name: "鲁港科技创新合作交流对接会", degree: 5 }),
  entity("person", { kind: "Official", name: "Zhao Qingwen" }),
];
const relations = [
  relation("firm", "city", { type: "LOCATED_IN" }),
  relation("firm", "city", { type: "SIGNED_WITH", origin: "derived" }),
  relation("firm", "city", { type: "PARTNER_OF", sources: 3 }),
  relation("firm", "event", { type: "TOOK_PART_IN", status: "unreviewed" }),
  relation("person", "event", { type: "TOOK_PART_IN" }),
  relation("person", "city", { type: "HOLDS_OFFICE" }),
];
const places = new Map([
  ["city", { x: 0, y: 0 }],
  ["firm", { x: -260, y: 40 }],
  ["event", { x: -120, y: 200 }],
  ["person", { x: 60, y: 190 }],
]);
const view = {
  ...plainView,
  selected: new Set(["firm"]),
  pinned: new Set(["city"]),
  dimmed: new Set(["person"]),
  cursor: "event",
};
const texts = { title: "图", description: "<一> & “二”", language: "zh" };

/** What `picture/draw.ts` gives to a page. */
interface Drawing {
  drawScene(context: CanvasRenderingContext2D, scene: Scene, theme: Theme, placement: Placement): void;
}

describeInBrowser("a scene as SVG in Chromium", () => {
  const open = usePages();
  let drawing = "";
  beforeAll(async () => {
    const entry = fileURLToPath(new URL("../../picture/draw.ts", import.meta.url));
    const made = await build({
      configFile: false,
      logLevel: "silent",
      build: { write: false, lib: { entry, name: "drawing", formats: ["iife"] } },
    });
    const [output] = Array.isArray(made) ? made : [];
    drawing = output?.output[0]?.code ?? "";
  });

  /** The shares of pixels that are painted, and that differ clearly between canvas and SVG. */
  async function compare(scene: Scene, theme: Theme) {
    const page = await open("about:blank");
    await page.addScriptTag({ content: `${drawing}; globalThis.drawing = drawing;` });
    const { left, top } = boundsOf(scene);
    return page.evaluate(
      async ({ svg, scene, theme, x, y }) => {
        const image = new Image();
        image.src = `data:image/svg+xml;base64,${btoa(String.fromCharCode(...new TextEncoder().encode(svg)))}`;
        await image.decode();
        const { width, height } = image;
        const paint = (draw: (context: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
          const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
          if (!context) throw new Error("no canvas");
          draw(context);
          return context.getImageData(0, 0, width, height).data;
        };
        const { drawing } = globalThis as unknown as { drawing: Drawing };
        const canvas = paint((context) =>
          drawing.drawScene(context, scene, theme, { x, y, k: 1, width, height, ratio: 1 }),
        );
        const written = paint((context) => context.drawImage(image, 0, 0));
        const apart = (a: Uint8ClampedArray, i: number, b: Uint8ClampedArray, j: number): number =>
          Math.max(...[0, 1, 2].map((channel) => Math.abs((a[i + channel] ?? 0) - (b[j + channel] ?? 0))));
        let [painted, different] = [0, 0];
        for (let i = 0; i < canvas.length; i += 4) {
          if (apart(canvas, i, canvas, 0) > 24) painted += 1;
          // Text stands on whole pixels, rounded by each in its own way: the row above or below will do.
          const rows = [i, i - 4 * width, i + 4 * width];
          if (rows.every((row) => apart(canvas, i, written, row) > 96)) different += 1;
        }
        return { painted: painted / (width * height), different: different / (width * height) };
      },
      { svg: toSvg(toSheet(scene, estimateWidth), theme, texts), scene, theme, x: -left, y: -top },
    );
  }

  test.each(["light", "dark"] as const)("looks like the same scene on a canvas (%s)", async (theme) => {
    for (const language of ["zh", "en"] as const) {
      const scene = toScene({ entities, relations }, places, { ...view, language }, estimateWidth);
      // What is dimmed has no name.
      expect(scene.labels).toHaveLength(entities.length - 1);
      const { painted, different } = await compare(scene, themes[theme]);
      expect(painted).toBeGreaterThan(0.05);
      expect(different).toBeLessThan(painted / 100);
    }
  });

  test("is XML that a browser reads, whatever the names are", async () => {
    const name = "</text><script>alert(1)</script> \"'&\u0007\u202e";
    const odd = { entities: [entity("a", { name }), entity("z")], relations: [relation("a", "z")] };
    const svg = toSvg(toSheet(toPathScene(odd, [["a", "z"]], "zh", estimateWidth), estimateWidth), themes.light, {
      ...texts,
      title: name,
    });
    const page = await open("about:blank");
    const read = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
      const all = [root, ...root.querySelectorAll("*")];
      return { names: [...new Set(all.map((one) => one.nodeName))], title: root.querySelector("title")?.textContent };
    }, svg);
    expect(read.names.sort()).toEqual(["desc", "path", "rect", "svg", "text", "title"]);
    expect(read.title).toBe(name.replace("\u0007", "\ufffd"));
  });
});
