import { drawAxis } from "./draw-axis.ts";
import { drawCounts } from "./draw-groups.ts";
import { drawCaptions, drawGuides } from "./draw-guides.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawLines } from "./draw-lines.ts";
import { drawNodes } from "./draw-nodes.ts";
import { drawNotes } from "./draw-notes.ts";
import { iconPath } from "./icons.ts";
import type { Box } from "./labels.ts";
import type { Scene } from "./scene.ts";
import { spread } from "./spread.ts";
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
  /** The part of the canvas that is to be painted, in CSS pixels; all of it unless said otherwise. */
  readonly part?: Box;
  /** The ground isn't painted: what lies behind shows through. */
  readonly bare?: boolean;
  /** What something else covers of the upper edge, in CSS pixels: captions that stick there stand below it. */
  readonly covered?: number;
  /** What is just appearing: drawn with `progress` (0 to 1) of its opacity. */
  readonly appearing?: { readonly ids: ReadonlySet<string>; readonly progress: number };
}

/** The part of the scene that is on the canvas, and the opacity of what is appearing. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Thousands of nodes: the smallest have a thinner rim. */
  readonly crowded: boolean;
  /** A device pixel in the scene's units. */
  readonly pixel: number;
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
  for (const _ of paintBelow(context, scene, theme, placement, outlineOf));
  paintAbove(context, scene, theme, placement, outlineOf);
}

/** Lines and nodes that are painted in one go. */
const atOnce = { lines: 6000, nodes: 2000 } as const;

/**
 * Paints what lies below the names and what stands out over them, in pieces of some milliseconds, so that a page can do something else in
 * between. The context is left as it is until the next piece.
 */
export function* paintBelow<Outline>(
  context: Surface<Outline>,
  scene: Scene,
  theme: Theme,
  placement: Placement,
  outlineOf: OutlineOf<Outline>,
): Generator<void> {
  const { width, height, ratio } = placement;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = theme.ground;
  if (!placement.bare) context.fillRect(0, 0, width, height);
  const window = enter(context, placement, scene.crowd !== undefined);
  drawGuides(context, scene.guides, theme, window);
  for (const lines of pieces(scene.lines, atOnce.lines)) {
    drawLines(context, lines, theme, window);
    yield;
  }
  drawCounts(context, scene.lines, theme, window);
  for (const nodes of pieces(scene.nodes, atOnce.nodes)) {
    drawNodes(context, nodes, theme, window, outlineOf);
    yield;
  }
}

/** Paints names, over them what stands out, and above all that an axis that sticks to the edge and notes. */
export function paintAbove<Outline>(
  context: Surface<Outline>,
  { over, labels, notes, guides, crowd }: Scene,
  theme: Theme,
  placement: Placement,
  outlineOf: OutlineOf<Outline>,
): void {
  const isVeiled = over !== undefined && over.veil > 0;
  const window = enter(context, placement, crowd !== undefined);
  if (!isVeiled) drawCaptions(context, guides, theme, window);
  paintNames(context, labels, theme, placement);
  if (isVeiled) drawVeil(context, over.veil, theme, placement);
  enter(context, placement, crowd !== undefined);
  // What the picture is laid out by isn't dimmed.
  if (isVeiled) drawGuides(context, guides, theme, window);
  if (over) {
    drawLines(context, over.lines, theme, window);
    drawCounts(context, over.lines, theme, window);
    drawNodes(context, over.nodes, theme, window, outlineOf);
    if (isVeiled) drawCaptions(context, guides, theme, window);
    paintNames(context, over.labels, theme, placement);
    enter(context, placement, crowd !== undefined);
  }
  drawAxis(context, guides, theme, window, window.top + (placement.covered ?? 0) / placement.k);
  if (notes) drawNotes(context, notes, theme, window);
}

/** Names keep their size while the rest is magnified. */
function paintNames(context: Surface<unknown>, labels: Scene["labels"], theme: Theme, placement: Placement): void {
  drawLabels(context, spread(labels, placement.k), theme, enter(context, { ...placement, k: 1 }, false));
}

/** Dims what has been painted so far. */
function drawVeil(context: Surface<unknown>, veil: number, theme: Theme, { part, ...placement }: Placement): void {
  const { left, top, right, bottom } = part ?? { left: 0, top: 0, right: placement.width, bottom: placement.height };
  context.setTransform(placement.ratio, 0, 0, placement.ratio, 0, 0);
  context.globalAlpha = veil;
  context.fillStyle = theme.ground;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 1;
}

function pieces<T>(all: readonly T[], most: number): (readonly T[])[] {
  if (all.length <= most) return [all];
  return Array.from({ length: Math.ceil(all.length / most) }, (_, n) => all.slice(n * most, (n + 1) * most));
}

/** Sets the context's transformation; gives the part of the scene that can be seen. */
function enter(context: Surface<unknown>, placement: Placement, crowded: boolean): Window {
  const { k, width, height, ratio } = placement;
  // On whole device pixels hairlines and letters stay crisp while panning.
  const [x, y] = [Math.round(placement.x * ratio) / ratio, Math.round(placement.y * ratio) / ratio];
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
  const { left, top, right, bottom } = placement.part ?? { left: 0, top: 0, right: width, bottom: height };
  return {
    left: (left - x) / k,
    top: (top - y) / k,
    right: (right - x) / k,
    bottom: (bottom - y) / k,
    crowded,
    pixel: 1 / (ratio * k),
    opacityOf: opacityOf(placement.appearing),
  };
}

function opacityOf(appearing: Placement["appearing"]): Window["opacityOf"] {
  if (!appearing) return () => 1;
  return (...ids) => (ids.some((id) => appearing.ids.has(id)) ? appearing.progress : 1);
}
