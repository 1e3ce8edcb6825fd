import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import type { Placement } from "../../picture/draw.ts";
import { estimateWidth } from "../../picture/estimate.ts";
import { toPathScene } from "../../picture/path-scene.ts";
import type { Scene } from "../../picture/scene.ts";
import { boundsOf, toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { type Theme, themes } from "../../picture/theme.ts";
import { entity, relation } from "../picture/network.ts";
import { gallery } from "../scenes/gallery.ts";
import { describeInBrowser, usePages } from "../support/browser.ts";

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
  async function compare(page: Page, scene: Scene, theme: Theme) {
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

  test.each(["light", "dark"] as const)("looks like the same scene on a canvas, for every one (%s)", async (theme) => {
    const page = await open("about:blank");
    await page.addScriptTag({ content: `${drawing}; globalThis.drawing = drawing;` });
    for (const { id, scene } of gallery) {
      const { painted, different } = await compare(page, scene(theme === "light" ? "zh" : "en"), themes[theme]);
      expect(painted, id).toBeGreaterThan(0.02);
      expect(different, id).toBeLessThan(painted / 100);
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
