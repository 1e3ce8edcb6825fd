import { drawScene } from "../../picture/draw.ts";
import { estimateWidth } from "../../picture/estimate.ts";
import { sizeOf, toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { type Exhibit, gallery } from "./gallery.ts";

/** The page of all exhibits, each on a canvas and as SVG: for whoever changes how pictures look. */

let theme: keyof typeof themes = "light";
let language: "zh" | "en" = "zh";

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function onCanvas(exhibit: Exhibit): HTMLCanvasElement {
  const sheet = toSheet(exhibit.scene(language), estimateWidth);
  const { width, height } = sizeOf(sheet);
  const ratio = window.devicePixelRatio;
  const canvas = Object.assign(element("canvas"), { width: width * ratio, height: height * ratio });
  canvas.style.width = `${width}px`;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  drawScene(context, sheet.scene, themes[theme], { x: -sheet.box.left, y: -sheet.box.top, k: 1, width, height, ratio });
  return canvas;
}

function asSvg({ id, shows, scene }: Exhibit): HTMLImageElement {
  const svg = toSvg(toSheet(scene(language), estimateWidth), themes[theme], {
    title: id,
    description: shows,
    language,
  });
  return Object.assign(element("img"), {
    src: URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })),
    alt: shows,
  });
}

function show(): void {
  document.body.dataset["theme"] = theme;
  const button = (text: string, onClick: () => void): HTMLButtonElement => {
    const made = element("button", text);
    made.addEventListener("click", onClick);
    return made;
  };
  const turn = button(theme === "light" ? "dark" : "light", () => {
    theme = theme === "light" ? "dark" : "light";
    show();
  });
  const speak = button(language === "zh" ? "English" : "中文", () => {
    language = language === "zh" ? "en" : "zh";
    show();
  });
  const exhibits = gallery.map((one) =>
    element(
      "section",
      element("h2", `${one.id}: ${one.shows}`),
      element("figure", onCanvas(one), element("figcaption", "canvas")),
      element("figure", asSvg(one), element("figcaption", "SVG")),
    ),
  );
  document.body.replaceChildren(element("nav", turn, speak), ...exhibits);
}

show();
