import type { Window } from "./draw.ts";
import { labelFont } from "./draw-labels.ts";
import { captionType, type SceneGuide } from "./guides.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** How much of the text's colour the lines of a frame and those of an axis have. */
const strengths = { frame: 0.16, axis: 0.42 } as const;

/** Stands for all guides among what is just appearing; no entity has such an id. */
export const framesId = " guides";

const corner = 14;
const tick = 6;

/** Paints what lies behind entities and relations: frames, rings, and the axis with its ticks. */
export function drawGuides(
  context: Surface<unknown>,
  guides: readonly SceneGuide[],
  theme: Theme,
  window: Window,
): void {
  const opacity = window.opacityOf(framesId);
  context.setLineDash([]);
  context.lineCap = "butt";
  context.lineWidth = 1;
  context.strokeStyle = theme.text;
  for (const guide of visibleOf(guides, window)) {
    context.globalAlpha = strengths.frame * opacity;
    context.beginPath();
    traceFrame(context, guide);
    context.stroke();
    if (!guide.axis) continue;
    context.globalAlpha = strengths.axis * opacity;
    context.beginPath();
    const middle = (guide.left + guide.right) / 2;
    context.moveTo(guide.left, guide.top);
    context.lineTo(guide.right, guide.top);
    context.moveTo(middle, guide.top);
    context.lineTo(middle, guide.top + tick);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Paints their captions, over entities and relations: what a part of the picture is can always be read. */
export function drawCaptions(
  context: Surface<unknown>,
  guides: readonly SceneGuide[],
  theme: Theme,
  window: Window,
): void {
  context.globalAlpha = window.opacityOf(framesId);
  context.setLineDash([]);
  context.font = labelFont(false);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 6;
  context.strokeStyle = theme.ground;
  context.fillStyle = theme.muted;
  for (const { caption } of visibleOf(guides, window)) {
    if (!caption) continue;
    context.strokeText(caption.text, caption.x, caption.y);
    context.fillText(caption.text, caption.x, caption.y);
  }
  context.globalAlpha = 1;
}

function visibleOf(guides: readonly SceneGuide[], window: Window): SceneGuide[] {
  return guides.filter(
    ({ left, right, top, bottom }) =>
      left <= window.right &&
      right >= window.left &&
      top - captionType.height - tick <= window.bottom &&
      bottom >= window.top,
  );
}

function traceFrame(context: Surface<unknown>, { shape, edged, left, top, right, bottom }: SceneGuide): void {
  if (shape === "ring") {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const radius = (right - left) / 2;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === "column") {
    if (!edged) return;
    context.moveTo(left, top);
    context.lineTo(left, bottom);
  } else {
    const round = Math.min(corner, (right - left) / 2, (bottom - top) / 2);
    context.moveTo(left + round, top);
    context.arcTo(right, top, right, bottom, round);
    context.arcTo(right, bottom, left, bottom, round);
    context.arcTo(left, bottom, left, top, round);
    context.arcTo(left, top, right, top, round);
    context.closePath();
  }
}
