import type { Area } from "./area.ts";
import type { Theme } from "./theme.ts";

/** How much of what lies under the area its tint covers. */
const tint = 0.08;

/** Paints an area that is being drawn, in CSS pixels of a canvas with `ratio` device pixels each. Mutates the context. */
export function drawArea(context: CanvasRenderingContext2D, area: Area, theme: Theme, ratio: number): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.beginPath();
  if (area.what === "box") {
    const { from, to } = area;
    context.rect(from.x, from.y, to.x - from.x, to.y - from.y);
  } else {
    for (const { x, y } of area.points) context.lineTo(x, y);
    context.closePath();
  }
  context.fillStyle = theme.accent;
  context.globalAlpha = tint;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1;
  context.setLineDash(area.what === "box" ? [] : [4, 3]);
  context.stroke();
  context.setLineDash([]);
}
