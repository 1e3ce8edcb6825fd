import { drawGuides } from "./draw-guides.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawLines } from "./draw-lines.ts";
import { drawNodes } from "./draw-nodes.ts";
import { iconPath } from "./icons.ts";
import type { Scene } from "./scene.ts";
import type { OutlineOf, Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** How a scene comes onto the canvas: translated by (x, y), magnified by `k` (1 but for a moment while zooming). */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  /** Size of the canvas in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** The ground isn't painted: what lies behind shows through. */
  readonly bare?: boolean;
  /** What is just appearing: drawn with `progress` (0 to 1) of its opacity. */
  readonly appearing?: { readonly ids: ReadonlySet<string>; readonly progress: number };
}

/** The part of the scene that is on the canvas, and the opacity of what is appearing. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0 to 1, by the id of an entity or a relation and its ends. */
  readonly opacityOf: (...ids: readonly string[]) => number;
}

/** Paints a scene over everything that is on the canvas. Mutates the context, nothing else. */
export function drawScene(context: CanvasRenderingContext2D, scene: Scene, theme: Theme, placement: Placement): void {
  paintScene(context, scene, theme, placement, outlineOnCanvas);
}

const outlines = new Map<string, Path2D>();

/** Parsed once: an icon is drawn thousands of times. */
export function outlineOnCanvas(name: string): Path2D {
  const known = outlines.get(name) ?? new Path2D(iconPath(name));
  outlines.set(name, known);
  return known;
}

/** Paints a scene over everything that is on a surface: a canvas, or a drawing that is written down. */
export function paintScene<Outline>(
  context: Surface<Outline>,
  scene: Scene,
  theme: Theme,
  placement: Placement,
  outlineOf: OutlineOf<Outline>,
): void {
  const { k, width, height, ratio } = placement;
  // On whole device pixels hairlines and letters stay crisp while panning.
  const [x, y] = [Math.round(placement.x * ratio) / ratio, Math.round(placement.y * ratio) / ratio];
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = theme.ground;
  if (!placement.bare) context.fillRect(0, 0, width, height);
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
  const window: Window = {
    left: -x / k,
    top: -y / k,
    right: (width - x) / k,
    bottom: (height - y) / k,
    opacityOf: opacityOf(placement.appearing),
  };
  drawGuides(context, scene.guides, theme, window);
  drawLines(context, scene.lines, theme, window);
  drawNodes(context, scene.nodes, theme, window, outlineOf);
  drawLabels(context, scene.labels, theme, window);
}

function opacityOf(appearing: Placement["appearing"]): Window["opacityOf"] {
  if (!appearing) return () => 1;
  return (...ids) => (ids.some((id) => appearing.ids.has(id)) ? appearing.progress : 1);
}
