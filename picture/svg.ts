import { labelFamily } from "./draw-labels.ts";
import { iconPath } from "./icons.ts";
import { paintSheet, type Sheet, sizeOf } from "./sheet.ts";
import { createSvgSurface, element, escapeXml } from "./svg-surface.ts";
import type { Theme } from "./theme.ts";

/** What a picture is called and what it shows, for those who don't see it; `language` is a language tag. */
export interface SvgTexts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** A sheet as a file of its own: nothing in it runs, and it refers to nothing elsewhere. */
export function toSvg(sheet: Sheet, theme: Theme, { title, description, language }: SvgTexts): string {
  const { width, height } = sizeOf(sheet);
  const surface = createSvgSurface(labelFamily);
  paintSheet(surface, sheet, theme, 1, iconPath);
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
