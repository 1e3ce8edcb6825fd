import { paintScene } from "./draw.ts";
import { labelFamily } from "./draw-labels.ts";
import { iconPath } from "./icons.ts";
import type { Box } from "./labels.ts";
import type { Scene } from "./scene.ts";
import { createSvgSurface, element, escapeXml } from "./svg-surface.ts";
import type { Theme } from "./theme.ts";

/** What a picture is called and what it shows, for those who don't see it; `language` is a language tag. */
export interface SvgTexts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** Room around the outermost names and nodes, in CSS pixels. */
const margin = 20;

/** A scene as a file of its own: nothing in it runs, and it refers to nothing elsewhere. */
export function toSvg(scene: Scene, theme: Theme, { title, description, language }: SvgTexts): string {
  const { left, top, right, bottom } = boundsOf(scene);
  const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
  const surface = createSvgSurface(labelFamily);
  paintScene(surface, scene, theme, { x: -left, y: -top, k: 1, width, height, ratio: 1 }, iconPath);
  const content = [
    element("title", { id: "title" }, escapeXml(title)),
    element("desc", { id: "description" }, escapeXml(description)),
    surface.elements(),
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": "title description",
    "xml:lang": language,
    "font-family": labelFamily,
  };
  return `${element("svg", root, `\n${content.join("\n")}\n`)}\n`;
}

/** The box around all that is painted, with a margin; on whole pixels, so that hairlines stay crisp. */
export function boundsOf({ nodes, labels, lines, guides }: Scene): Box {
  const boxes = [
    ...nodes
      .map(({ x, y, radius }) => ({ left: x, top: y, reach: 1.3 * radius }))
      .map(({ left, top, reach }) => ({
        left: left - reach,
        top: top - reach,
        right: left + reach,
        bottom: top + reach,
      })),
    ...labels.map(({ box }) => box),
    ...guides.flatMap((guide) => (guide.caption ? [guide, guide.caption.box] : [guide])),
    // A curve stays inside its control point.
    ...lines.flatMap(({ control }) =>
      control ? [{ left: control.x, top: control.y, right: control.x, bottom: control.y }] : [],
    ),
  ];
  const edge = (pick: (...values: number[]) => number, of: keyof Box): number =>
    boxes.length === 0 ? 0 : pick(...boxes.map((box) => box[of]));
  return {
    left: Math.floor(edge(Math.min, "left")) - margin,
    top: Math.floor(edge(Math.min, "top")) - margin,
    right: Math.ceil(edge(Math.max, "right")) + margin,
    bottom: Math.ceil(edge(Math.max, "bottom")) + margin,
  };
}
