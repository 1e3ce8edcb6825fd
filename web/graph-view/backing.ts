import { outlineOnCanvas, type Placement, paintAbove, paintBelow } from "../../picture/draw.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Theme } from "../../picture/theme.ts";
import { blit, isCovering, isOf, isWhole, type Pixels, scroll } from "./pixels.ts";

/** Milliseconds of a frame that go into a picture to come: while somebody zooms, and while somebody waits for it. */
const shares = { zooming: 8, waiting: 16 } as const;

/** What there is to know of a frame besides the picture. */
export interface Frame {
  /** When it began, as the page's clock says. */
  readonly since: number;
  /** Thousands are on their way. */
  readonly isMoving: boolean;
}

/** Pixels that aren't all painted yet. */
interface Coming extends Pixels {
  readonly steps: Iterator<void>;
}

/** Paints crowded scenes by way of pixels that are kept: moving them is quick, painting thousands of lines is not. */
export interface BackedPainter {
  /**
   * Paints the scene, or until it is finished the one of before, as it is or magnified; whether it is finished. What is
   * moving is painted at once, however long that takes.
   */
  paint(target: CanvasRenderingContext2D, scene: Scene, theme: Theme, at: Placement, frame: Frame): boolean;
  /** Gives the memory back. */
  forget(): void;
}

export function createBackedPainter(): BackedPainter {
  let shown: Pixels | null = null;
  let coming: Coming | null = null;
  /** Everything at some zoom, for what comes into sight while somebody zooms out. */
  let whole: Pixels | null = null;
  const spare: CanvasRenderingContext2D[] = [];
  /** What was painted over the pixels that are shown. */
  let last: Scene | null = null;

  const take = (width: number, height: number): CanvasRenderingContext2D => {
    const context = spare.pop() ?? createContext();
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    return context;
  };
  const drop = (pixels: Pixels | null): void => {
    if (pixels) spare.push(pixels.context);
  };
  const begin = (scene: Scene, theme: Theme, at: Placement): Coming => {
    drop(coming);
    const { k, ratio, width, height } = at;
    const context = take(Math.round(width * ratio), Math.round(height * ratio));
    // What is in the middle of the window stays there.
    const x = Math.round((width / 2 - (width / 2 - at.x) / k) * ratio);
    const y = Math.round((height / 2 - (height / 2 - at.y) / k) * ratio);
    // What lies below appears at once: to fade it in would be to paint thousands of lines with every frame.
    const { appearing: _, ...steady } = at;
    const placement = { ...steady, k: 1, x: x / ratio, y: y / ratio };
    const steps = paintBelow(context, scene, theme, placement, outlineOnCanvas);
    return { context, scene, theme, ratio, x, y, steps };
  };
  /** Paints on until the time is over; whether that was enough. */
  const goOn = ({ steps, context }: Coming, until: number): boolean => {
    while (performance.now() < until) {
      if (steps.next().done) return true;
      // A canvas puts off its work until somebody looks.
      context.getImageData(0, 0, 1, 1);
    }
    return false;
  };
  /** What was to come is what is shown now. */
  const show = (pixels: Pixels): void => {
    if (whole && isOther(whole, pixels.scene)) {
      drop(whole);
      whole = null;
    }
    if (shown && !isOther(shown, pixels.scene) && isWhole(shown)) {
      drop(whole);
      whole = shown;
    } else drop(shown);
    shown = pixels;
    coming = null;
  };

  return {
    paint(target, scene, theme, at, { since, isMoving }) {
      if (!shown || !isOf(shown, scene, theme, at)) {
        if (!coming || !isOf(coming, scene, theme, at)) coming = begin(scene, theme, at);
        const share = shown && isOther(shown, scene) ? shares.waiting : shares.zooming;
        const canWait = shown?.theme === theme && !isMoving;
        if (goOn(coming, canWait ? since + share : Number.POSITIVE_INFINITY)) show(coming);
      } else if (coming) {
        drop(coming);
        coming = null;
      }
      if (!shown) return true;
      const isElsewhere = shown.x !== Math.round(at.x * at.ratio) || shown.y !== Math.round(at.y * at.ratio);
      if (at.k === 1 && shown.scene.scale === scene.scale && isElsewhere && isOf(shown, scene, theme, at)) {
        // From one canvas to another: within one, the browser copies everything twice.
        const before = shown;
        shown = scroll(before, take(before.context.canvas.width, before.context.canvas.height), scene, at);
        drop(before);
      }
      if (!isCovering(shown, scene, at)) {
        target.setTransform(1, 0, 0, 1, 0, 0);
        target.globalAlpha = 1;
        target.fillStyle = theme.ground;
        target.fillRect(0, 0, target.canvas.width, target.canvas.height);
        if (whole) blit(target, whole, scene, at);
      }
      blit(target, shown, scene, at);
      // Until what has changed can be seen, everything is as it was.
      if (!last || !isOther(shown, scene) || last.scale !== scene.scale) last = scene;
      paintAbove(target, last, theme, at, outlineOnCanvas);
      return coming === null;
    },
    forget() {
      shown = null;
      coming = null;
      whole = null;
      last = null;
      spare.length = 0;
    },
  };
}

/** Whether they show something else, not only another part or zoom of it. */
function isOther({ scene }: Pixels, other: Scene): boolean {
  return scene.crowd?.content !== other.crowd?.content;
}

/** Always in the processor's memory: painting there takes about as long on every machine, and looking at it no time. */
function createContext(): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("this browser draws no canvas: a 2d context is needed");
  return context;
}
