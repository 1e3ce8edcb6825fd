import { outlineOnCanvas, type Placement, paintBelow } from "../../picture/draw.ts";
import type { Box } from "../../picture/labels.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Theme } from "../../picture/theme.ts";

/** Lines and nodes of a scene as pixels. (x, y): where the scene's origin lies on them, in device pixels. */
export interface Pixels {
  readonly context: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly theme: Theme;
  readonly ratio: number;
  readonly x: number;
  readonly y: number;
}

/** Whether they show this: the same look, maybe elsewhere. */
export function isOf({ context: { canvas }, ...pixels }: Pixels, scene: Scene, theme: Theme, at: Placement): boolean {
  return (
    pixels.scene.crowd?.detail === scene.crowd?.detail &&
    pixels.theme === theme &&
    pixels.ratio === at.ratio &&
    canvas.width === Math.round(at.width * at.ratio) &&
    canvas.height === Math.round(at.height * at.ratio)
  );
}

/** Copies them to where the scene is now, and paints what has come into sight there. Mutates `context`. */
export function scroll(pixels: Pixels, context: CanvasRenderingContext2D, scene: Scene, at: Placement): Pixels {
  const { theme, ratio } = pixels;
  const { canvas } = pixels.context;
  const [x, y] = [Math.round(at.x * ratio), Math.round(at.y * ratio)];
  const [dx, dy] = [x - pixels.x, y - pixels.y];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.drawImage(canvas, dx, dy);
  const { width, height } = canvas;
  const strips = [
    { left: dx > 0 ? 0 : width + dx, top: 0, right: dx > 0 ? dx : width, bottom: height },
    { left: 0, top: dy > 0 ? 0 : height + dy, right: width, bottom: dy > 0 ? dy : height },
  ];
  for (const { left, top, right, bottom } of strips) {
    if (left >= right || top >= bottom) continue;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    const part = { left: left / ratio, top: top / ratio, right: right / ratio, bottom: bottom / ratio };
    const placement = { x: x / ratio, y: y / ratio, k: 1, width: width / ratio, height: height / ratio, ratio, part };
    const steps = paintBelow(context, scene, theme, placement, outlineOnCanvas);
    while (!steps.next().done);
    context.restore();
  }
  return { ...pixels, context, scene, x, y };
}

/** Where they belong, in device pixels of a canvas on which the scene is painted. */
function boxOf({ context: { canvas }, x, y, scene: { scale } }: Pixels, scene: Scene, at: Placement): Box {
  const factor = (scene.scale * at.k) / scale;
  const [left, top] = [Math.round(at.x * at.ratio - x * factor), Math.round(at.y * at.ratio - y * factor)];
  return { left, top, right: left + canvas.width * factor, bottom: top + canvas.height * factor };
}

/** Whether nothing of the canvas stays bare when they are put where they belong. */
export function isCovering(pixels: Pixels, scene: Scene, at: Placement): boolean {
  const { left, top, right, bottom } = boxOf(pixels, scene, at);
  const { width, height } = pixels.context.canvas;
  return left <= 0 && top <= 0 && right >= width && bottom >= height;
}

/** Puts them where they belong, magnified while the zoom is another one. Mutates the target. */
export function blit(target: CanvasRenderingContext2D, pixels: Pixels, scene: Scene, at: Placement): void {
  const { left, top, right, bottom } = boxOf(pixels, scene, at);
  target.setTransform(1, 0, 0, 1, 0, 0);
  target.globalAlpha = 1;
  target.drawImage(pixels.context.canvas, left, top, right - left, bottom - top);
}

/** Whether all entities are on them. */
export function isWhole({ context: { canvas }, x, y, ratio, scene: { nodes } }: Pixels): boolean {
  return nodes.every((node) => {
    const [left, top] = [node.x * ratio + x, node.y * ratio + y];
    return left >= 0 && top >= 0 && left <= canvas.width && top <= canvas.height;
  });
}
