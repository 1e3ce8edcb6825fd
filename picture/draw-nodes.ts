import type { Window } from "./draw.ts";
import { drawBadge, drawGroup, drawLetter, isLettered } from "./draw-groups.ts";
import { pinOf } from "./hit.ts";
import { iconSize, iconStroke } from "./icons.ts";
import type { Point } from "./point.ts";
import type { SceneNode } from "./scene.ts";
import { extentOf, traceShape } from "./shapes.ts";
import type { OutlineOf, Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** Below this half side in CSS pixels an icon is a smudge and left away. */
const leastIconRadius = 4;

/** Between a node and the lines around it, in CSS pixels. */
const rim = 2;

/** Paints nodes in their order: outline of the ground's colour, shape, icon, and the rings of selection and keyboard. */
export function drawNodes<Outline>(
  context: Surface<Outline>,
  nodes: readonly SceneNode[],
  theme: Theme,
  window: Window,
  outlineOf: OutlineOf<Outline>,
): void {
  const drawIcon: DrawIcon = (name, at, half, colour) => paintIcon(context, outlineOf(name), at, half, colour);
  for (const node of nodes) {
    const reach = node.radius * 1.3 + 12;
    if (node.x + reach < window.left || node.x - reach > window.right) continue;
    if (node.y + reach < window.top || node.y - reach > window.bottom) continue;
    const opacity = node.opacity * window.opacityOf(node.id);
    if (isSpeck(node)) drawSpeck(context, node, opacity);
    else drawNode(context, node, theme, opacity, window.crowded ? Math.min(rim, node.radius * 0.25) : rim, drawIcon);
  }
  context.globalAlpha = 1;
}

type DrawIcon = (name: string, at: Point, half: number, colour: string) => void;

/** Below this radius outline and shape are no longer seen. Only a crowd has such nodes. */
const leastShaped = 2.7;

function isSpeck({ radius, emphasis, mark, cursor, pinned }: SceneNode): boolean {
  return radius < leastShaped && emphasis !== "selected" && emphasis !== "hovered" && !mark && !cursor && !pinned;
}

function drawSpeck(context: Surface<unknown>, { x, y, radius, shape, colour }: SceneNode, opacity: number): void {
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  if (shape === "square") {
    context.fillRect(x - radius * 0.89, y - radius * 0.89, radius * 1.78, radius * 1.78);
    return;
  }
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function drawNode(
  context: Surface<unknown>,
  node: SceneNode,
  theme: Theme,
  opacity: number,
  rim: number,
  drawIcon: DrawIcon,
): void {
  const { x, y, radius, shape, colour } = node;
  const fill = (style: string, size: number): void => {
    context.beginPath();
    traceShape(context, shape, x, y, size);
    context.fillStyle = style;
    context.fill();
  };
  if (node.emphasis === "selected" || node.emphasis === "hovered") {
    context.globalAlpha = (node.emphasis === "selected" ? 0.24 : 0.16) * opacity;
    fill(theme.accent, radius + (node.emphasis === "selected" ? 11 : 9));
  }
  if (node.mark) drawMark(context, node, theme);
  // Lines that pass below a dimmed node shouldn't show through it.
  context.globalAlpha = opacity < 1 ? Math.min(1, opacity * 4) : 1;
  fill(theme.ground, radius + rim);
  context.globalAlpha = opacity;
  if (node.emphasis === "selected") {
    fill(theme.accent, radius + 4.5);
    fill(theme.ground, radius + rim);
  }
  if (node.group !== undefined) drawGroup(context, node, node.group, theme);
  else if (shape === "ring") {
    const edge = Math.max(1.25, radius * 0.11);
    fill(colour, Math.max(0, radius - 2.1 * edge));
    context.beginPath();
    traceShape(context, shape, x, y, Math.max(0, radius - edge / 2));
    context.strokeStyle = colour;
    context.lineWidth = edge;
    context.setLineDash([]);
    context.stroke();
  } else {
    fill(colour, radius);
  }
  if (node.cursor) drawCursor(context, node, theme);
  const glyph = iconRadius(node);
  if (isLettered(node)) drawLetter(context, node, theme);
  else if (glyph >= leastIconRadius && node.group === undefined) drawIcon(node.icon, node, glyph, theme.icon);
  if (node.badge) drawBadge(context, node, node.badge, theme, drawIcon);
  if (node.pinned) drawPin(context, node, theme, drawIcon);
}

/** What was found: a dashed ring on a glow; a closed one where somebody has come to. */
function drawMark(context: Surface<unknown>, { shape, x, y, radius, mark }: SceneNode, theme: Theme): void {
  context.beginPath();
  traceShape(context, shape, x, y, radius + 9);
  context.globalAlpha = 0.22;
  context.fillStyle = theme.found;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = theme.found;
  context.lineWidth = mark === "at" ? 3 : 2;
  context.setLineDash(mark === "at" ? [] : [5, 4]);
  context.stroke();
}

/** Where the keyboard stands: a ring of the text's colour, apart from the accent of the selection. */
function drawCursor(context: Surface<unknown>, { shape, x, y, radius }: SceneNode, theme: Theme): void {
  context.beginPath();
  traceShape(context, shape, x, y, radius + 7);
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.setLineDash([]);
  context.stroke();
}

/** Half the side of the icon's square that fits well into the shape. */
function iconRadius({ shape, radius }: SceneNode): number {
  if (shape === "ring") return radius * 0.56;
  return shape === "diamond" ? extentOf(shape, radius) * 0.5 : radius * 0.6;
}

function paintIcon<Outline>(
  context: Surface<Outline>,
  outline: Outline,
  at: Point,
  half: number,
  colour: string,
): void {
  const scale = (2 * half) / iconSize;
  context.save();
  context.translate(at.x - half, at.y - half);
  context.scale(scale, scale);
  context.strokeStyle = colour;
  // Small icons need a little more weight, large ones a little less.
  context.lineWidth = Math.min(2.4, Math.max(1.5, 1.5 / scale)) * (iconStroke / 2);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.setLineDash([]);
  context.stroke(outline);
  context.restore();
}

function drawPin(context: Surface<unknown>, node: SceneNode, theme: Theme, drawIcon: DrawIcon): void {
  const pin = pinOf(node);
  context.beginPath();
  context.arc(pin.x, pin.y, pin.radius, 0, 2 * Math.PI);
  context.fillStyle = theme.text;
  context.fill();
  context.strokeStyle = theme.ground;
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.stroke();
  drawIcon("pin", pin, 4.75, theme.ground);
}
