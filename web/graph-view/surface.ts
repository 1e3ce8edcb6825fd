import type { Area } from "../../picture/area.ts";
import type { Placement } from "../../picture/draw.ts";
import { drawArea } from "../../picture/draw-area.ts";
import { labelFont } from "../../picture/draw-labels.ts";
import type { Measure } from "../../picture/names.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Theme } from "../../picture/theme.ts";
import { createBackedPainter, type Frame } from "./backing.ts";
import { createKeptPainter } from "./kept.ts";

/** The canvas itself: its size in device pixels, painting on it, measuring with its fonts. */
export interface Surface {
  readonly measure: Measure;
  /** Fits the canvas to its place in the page and to the screen's density. */
  resize(): void;
  /**
   * `area` is being drawn over the scene, in CSS pixels of the canvas. False when the picture is still one of before,
   * and wants to be painted again with the next frame.
   */
  paint(
    scene: Scene,
    theme: Theme,
    at: Pick<Placement, "x" | "y" | "k" | "covered" | "appearing">,
    area: Area | null,
    frame: Frame,
  ): boolean;
}

export function createSurface(canvas: HTMLCanvasElement): Surface {
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("this browser draws no canvas: a 2d context is needed");
  const widths = new Map<string, number>();
  const backed = createBackedPainter();
  const kept = createKeptPainter();
  const size = { width: 0, height: 0, ratio: 1 };

  const resize = (): void => {
    size.width = canvas.clientWidth;
    size.height = canvas.clientHeight;
    size.ratio = window.devicePixelRatio;
    const [width, height] = [Math.round(size.width * size.ratio), Math.round(size.height * size.ratio)];
    // Setting a size clears the canvas, so only when it is another one.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  };

  return {
    resize,
    measure(text, strong) {
      const key = `${strong ? "+" : "-"}${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      context.font = labelFont(strong);
      const { width } = context.measureText(text);
      widths.set(key, width);
      return width;
    },
    paint(scene, theme, at, area, frame) {
      if (size.ratio !== window.devicePixelRatio) resize();
      const placement = { ...at, ...size };
      let isFinished = true;
      if (scene.crowd) {
        kept.forget();
        isFinished = backed.paint(context, scene, theme, placement, frame);
      } else {
        backed.forget();
        kept.paint(context, scene, theme, placement);
      }
      if (area) drawArea(context, area, theme, size.ratio);
      return isFinished;
    },
  };
}
