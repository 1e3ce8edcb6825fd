import type { Window } from "./draw.ts";
import { framesId } from "./draw-guides.ts";
import { labelFont } from "./draw-labels.ts";
import { captionType, type SceneGuide } from "./guides.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** Between the edge and the words of the band, and between two of them, in CSS pixels. */
const padding = 4;
const apart = 8;

/** A caption where it stands in the band, and half its width. */
interface Stuck {
  readonly text: string;
  readonly x: number;
  readonly half: number;
}

/**
 * The captions of columns whose own place has gone out of sight above `edge`: each in the middle of what can be seen of its
 * column, as far as there is room for it. Coordinates of the scene.
 */
export function stuckCaptions(guides: readonly SceneGuide[], window: Window, edge: number): Stuck[] {
  const stuck: Stuck[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const { shape, caption, left, right, bottom } of guides) {
    if (shape !== "column" || !caption) continue;
    const isAbove = caption.y - captionType.height / 2 < edge;
    if (!isAbove || bottom <= edge + 2 * captionType.height || right <= window.left || left >= window.right) continue;
    const half = (caption.box.right - caption.box.left) / 2;
    const [from, to] = [Math.max(left, window.left), Math.min(right, window.right)];
    // Words that are wider than their column stand over its middle, as they do in their own place.
    const x =
      right - left <= 2 * half ? (left + right) / 2 : Math.min(right - half, Math.max(left + half, (from + to) / 2));
    if (x - half < Math.max(taken + apart, window.left) || x + half > window.right) continue;
    stuck.push({ text: caption.text, x, half });
    taken = x + half;
  }
  return stuck;
}

/** Paints the captions of an axis along the upper edge once the axis itself has gone out of sight: over everything, on a band of the ground. */
export function drawAxis(
  context: Surface<unknown>,
  guides: readonly SceneGuide[],
  theme: Theme,
  window: Window,
  edge: number,
): void {
  const stuck = stuckCaptions(guides, window, edge);
  if (stuck.length === 0) return;
  const opacity = window.opacityOf(framesId);
  const height = captionType.height + 2 * padding;
  context.globalAlpha = 0.93 * opacity;
  context.fillStyle = theme.ground;
  context.fillRect(window.left, edge, window.right - window.left, height);
  context.globalAlpha = 0.16 * opacity;
  context.fillStyle = theme.text;
  context.fillRect(window.left, edge + height, window.right - window.left, 1);
  context.globalAlpha = opacity;
  context.font = labelFont(false);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = theme.muted;
  for (const { text, x } of stuck) context.fillText(text, x, edge + height / 2);
  context.globalAlpha = 1;
}
