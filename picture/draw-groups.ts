import type { Badge } from "./badges.ts";
import type { Window } from "./draw.ts";
import { labelFamily } from "./draw-labels.ts";
import type { SceneLine } from "./lines.ts";
import type { Point } from "./point.ts";
import type { SceneNode } from "./scene.ts";
import { traceShape } from "./shapes.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** Below this radius in CSS pixels a letter on the disc is a smudge. */
const leastBadge = 5;

/** Below this radius of a node there is no letter at all. */
const leastLettered = 4.5;

/** Whether the letter stands in the node itself, in place of its icon, because there is no room for it beside. */
export function isLettered(node: SceneNode): boolean {
  return node.badge?.letter !== undefined && node.group === undefined && badgeAt(node).radius < leastBadge;
}

export function drawLetter(context: Surface<unknown>, node: SceneNode, theme: Theme): void {
  if (node.radius < leastLettered) return;
  const text = node.badge?.letter ?? "";
  writeNumber(context, text, node, Math.round((2 * node.radius * 1.2) / text.length) / 2, theme.icon);
}

/** Where the badge of a node is drawn, and how large: below on the left, since the pin stands above on the right. */
function badgeAt({ x, y, radius, group }: Pick<SceneNode, "x" | "y" | "radius" | "group">): Point & {
  readonly radius: number;
} {
  const away = radius * (group ? 0.84 : 0.74) + 1;
  return { x: x - away, y: y + away, radius: Math.min(group ? 11 : 8, Math.max(4.5, radius * 0.5)) };
}

type DrawIcon = (name: string, at: Point, half: number, colour: string) => void;

/** Paints a badge: a disc of its colour, edged by the ground, with a letter or an icon on it. */
export function drawBadge(
  context: Surface<unknown>,
  node: Pick<SceneNode, "x" | "y" | "radius" | "group">,
  { colour, letter, icon }: Badge,
  theme: Theme,
  drawIcon: DrawIcon,
): void {
  const at = badgeAt(node);
  if (at.radius < leastBadge) return;
  disc(context, at, at.radius + 1.25, theme.ground);
  disc(context, at, at.radius, colour);
  if (icon !== undefined) drawIcon(icon, at, at.radius * 0.62, theme.icon);
  if (letter !== undefined) {
    // A letter that small needs 4.5:1, which the colours don't hold: it stands in the text's colour on the ground.
    const inner = at.radius - 1.75;
    disc(context, at, inner, theme.ground);
    const size = inner * (letter.length > 1 ? 1.15 : 1.55);
    writeNumber(context, letter, at, Math.round(size * 2) / 2, theme.text);
  }
}

function disc(context: Surface<unknown>, { x, y }: Point, radius: number, colour: string): void {
  context.beginPath();
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function writeNumber(context: Surface<unknown>, text: string, { x, y }: Point, size: number, colour: string): void {
  context.font = `700 ${size}px ${labelFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour;
  context.fillText(text, x, y + size * 0.04);
}

/** Paints what tells a group from an entity: a rim around the ground's colour, a second one behind it, and its number. */
export function drawGroup(context: Surface<unknown>, node: SceneNode, count: number, theme: Theme): void {
  const { x, y, radius, shape, colour } = node;
  const rim = Math.max(1.5, radius * 0.15);
  const fill = (style: string, size: number): void => {
    context.beginPath();
    traceShape(context, shape, x, y, size);
    context.fillStyle = style;
    context.fill();
  };
  fill(colour, radius + rim * 1.3);
  fill(theme.ground, radius + rim * 0.75);
  fill(colour, radius);
  fill(theme.ground, radius - rim);
  const text = String(count);
  const size = Math.min(radius * 0.86, (1.7 * (radius - rim)) / Math.max(1, text.length * 0.62));
  if (size >= 6) writeNumber(context, text, node, Math.round(size * 2) / 2, theme.text);
}

/** Half the height of a line's number, in CSS pixels. */
const pill = 8;

/** Where the number of a line that stands for several relations is drawn. */
export function pillOf({ middle, count }: Pick<SceneLine, "middle" | "count">): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const half = Math.max(pill, String(count).length * 3.6 + 4);
  return { left: middle.x - half, right: middle.x + half, top: middle.y - pill, bottom: middle.y + pill };
}

/** Paints the numbers of lines that stand for several relations, in their middles. */
export function drawCounts(context: Surface<unknown>, lines: readonly SceneLine[], theme: Theme, window: Window): void {
  for (const line of lines) {
    if (line.count < 2) continue;
    const { left, right, top, bottom } = pillOf(line);
    if (right < window.left || left > window.right || bottom < window.top || top > window.bottom) continue;
    context.globalAlpha = line.opacity * window.opacityOf(line.id, line.source, line.target);
    const round = (grow: number, style: string): void => {
      const [y, r] = [(top + bottom) / 2, pill + grow];
      context.beginPath();
      context.moveTo(left + pill, y - r);
      context.lineTo(right - pill, y - r);
      context.arc(right - pill, y, r, -Math.PI / 2, Math.PI / 2);
      context.lineTo(left + pill, y + r);
      context.arc(left + pill, y, r, Math.PI / 2, (3 * Math.PI) / 2);
      context.closePath();
      context.fillStyle = style;
      context.fill();
    };
    round(1, line.colour);
    round(0, theme.ground);
    writeNumber(context, String(line.count), line.middle, 11, theme.text);
  }
  context.globalAlpha = 1;
}
