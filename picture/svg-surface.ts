import { type Path, pathRound } from "d3";
import type { Surface } from "./surface.ts";

/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Everything in it is escaped, so `content` must be elements already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(typeof value === "number" ? short(value) : value)}"`],
  );
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

/** Control characters other than tab and line ends, and two that are no characters: XML 1.0 § 2.2 forbids them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in an element or an attribute. What XML can't hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

interface State {
  globalAlpha: number;
  fillStyle: Surface<string>["fillStyle"];
  strokeStyle: Surface<string>["strokeStyle"];
  lineWidth: number;
  lineCap: Surface<string>["lineCap"];
  lineJoin: Surface<string>["lineJoin"];
  font: string;
  textAlign: Surface<string>["textAlign"];
  textBaseline: Surface<string>["textBaseline"];
  dash: readonly number[];
  /** Magnification and translation; nothing is ever turned or skewed. */
  k: number;
  x: number;
  y: number;
}

const initial: State = {
  globalAlpha: 1,
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  dash: [],
  k: 1,
  x: 0,
  y: 0,
};

/**
 * From the baseline up to what a canvas calls the middle, per pixel of the font: 0.26 to 0.28 in common sans-serif fonts
 * (measured in Chromium). Written as coordinates, because many programs that show SVG don't know `dominant-baseline`.
 */
const middle = 0.27;

const anchors: Readonly<Record<string, string | undefined>> = { center: "middle", right: "end", end: "end" };

/** Something to paint on that writes down SVG elements, in the order of painting. `family` is set on the root. */
export interface SvgSurface extends Surface<string> {
  readonly elements: () => string;
}

/** A surface that writes SVG; its units are CSS pixels, and an icon's outline is path data. */
export function createSvgSurface(family: string): SvgSurface {
  const written: string[] = [];
  const stack: State[] = [];
  const state: State = { ...initial };
  let path: Path = pathRound(2);
  const px = (x: number): number => x * state.k + state.x;
  const py = (y: number): number => y * state.k + state.y;
  const opacity = (): number | undefined => (state.globalAlpha === 1 ? undefined : state.globalAlpha);
  const stroke = (k: number): Attributes => ({
    stroke: colour(state.strokeStyle),
    "stroke-width": state.lineWidth * k,
    "stroke-linecap": state.lineCap === "butt" ? undefined : state.lineCap,
    "stroke-linejoin": state.lineJoin === "miter" ? undefined : state.lineJoin,
    "stroke-dasharray": state.dash.length === 0 ? undefined : state.dash.map((length) => short(length * k)).join(" "),
    opacity: opacity(),
  });
  const text = (content: string, x: number, y: number, paint: Attributes): void => {
    const { weight, size, family: own } = readFont(state.font);
    const attributes = {
      x: px(x),
      y: py(y + (state.textBaseline === "middle" ? middle * size : 0)),
      "font-size": size * state.k,
      "font-weight": weight === "400" ? undefined : weight,
      "font-family": own === family ? undefined : own,
      "text-anchor": anchors[state.textAlign],
      ...paint,
    };
    written.push(element("text", attributes, escapeXml(content)));
  };

  const methods: Omit<SvgSurface, keyof State> = {
    beginPath: () => {
      path = pathRound(2);
    },
    moveTo: (x, y) => path.moveTo(px(x), py(y)),
    lineTo: (x, y) => path.lineTo(px(x), py(y)),
    quadraticCurveTo: (cx, cy, x, y) => path.quadraticCurveTo(px(cx), py(cy), px(x), py(y)),
    arc: (x, y, radius, from, to, backwards) => path.arc(px(x), py(y), radius * state.k, from, to, backwards),
    arcTo: (x1, y1, x2, y2, radius) => path.arcTo(px(x1), py(y1), px(x2), py(y2), radius * state.k),
    closePath: () => path.closePath(),
    save: () => void stack.push({ ...state }),
    restore: () => void Object.assign(state, stack.pop()),
    translate: (x, y) => void Object.assign(state, { x: px(x), y: py(y) }),
    scale: (k) => {
      state.k *= k;
    },
    setTransform: (k, _b, _c, _d, x, y) => void Object.assign(state, { k, x, y }),
    setLineDash: (dash) => {
      state.dash = [...dash];
    },
    fillRect: (x, y, width, height) => {
      const box = { x: px(x), y: py(y), width: width * state.k, height: height * state.k };
      written.push(element("rect", { ...box, fill: colour(state.fillStyle), opacity: opacity() }));
    },
    fill: () => {
      const d = path.toString();
      if (d !== "") written.push(element("path", { d, fill: colour(state.fillStyle), opacity: opacity() }));
    },
    stroke: (outline) => {
      if (outline !== undefined) {
        const transform = `translate(${short(state.x)} ${short(state.y)}) scale(${Number(state.k.toFixed(4))})`;
        written.push(element("path", { d: outline, transform, fill: "none", ...stroke(1) }));
        return;
      }
      const d = path.toString();
      if (d !== "") written.push(element("path", { d, fill: "none", ...stroke(state.k) }));
    },
    strokeText: (content, x, y) => text(content, x, y, { fill: "none", ...stroke(state.k) }),
    fillText: (content, x, y) => text(content, x, y, { fill: colour(state.fillStyle), opacity: opacity() }),
    elements: () => written.join("\n"),
  };
  return Object.assign(state, methods);
}

/** Gradients and patterns are never used. */
function colour(style: Surface<string>["fillStyle"]): string {
  return typeof style === "string" ? style : "none";
}

/** The parts of a canvas font: `600 13px system-ui, sans-serif`. */
function readFont(font: string): { weight: string; size: number; family: string } {
  const match = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font);
  if (!match) throw new Error(`unknown font: ${font}; write it as "600 13px family"`);
  return { weight: match[1] ?? "400", size: Number(match[2]), family: match[3] ?? "" };
}
