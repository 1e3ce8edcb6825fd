import type { Box } from "../../picture/labels.ts";
import type { Measure } from "../../picture/names.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Bounds, Camera, Insets } from "./camera.ts";
import type { Stage } from "./stage.ts";

/** A picture to take away: a scene, and the part of it that is wanted; null is everything. */
export interface Still {
  readonly scene: Scene;
  readonly part: Box | null;
  /** The widths of texts, by which its names were set. */
  readonly measure: Measure;
}

export interface Stills {
  /** The whole picture in its own size, or what one sees between the panels. */
  still(what: "whole" | "seen"): Still;
}

export interface StillsOptions {
  readonly canvas: HTMLCanvasElement;
  readonly stage: Stage;
  readonly camera: Pick<Camera, "transform">;
  readonly insets: () => Insets;
  readonly measure: Measure;
}

/** The longest side of a picture that a canvas can just hold at one pixel per CSS pixel, and of one that it can at four; see `factorFor`. */
const longest = { asItIs: 11_000, reduced: 2_800 } as const;

/** In its own size thousands of entities would be larger than a canvas can be: they move closer, while names and nodes stay readable. */
export function wholeScale(bounds: Bounds | null): number {
  if (!bounds) return 1;
  const side = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top);
  return side > longest.asItIs ? longest.reduced / side : 1;
}

export function createStills({ canvas, stage, camera, insets, measure }: StillsOptions): Stills {
  return {
    still(what) {
      const { x, y, k } = camera.transform();
      if (what === "whole") {
        // A path that is laid out has the distances of the zoom at which that was done.
        return { scene: stage.still(stage.isLifted() ? k : wholeScale(stage.bounds()), null), part: null, measure };
      }
      const { left, top, right, bottom } = insets();
      const part = {
        left: left - x,
        top: top - y,
        right: Math.max(left + 1, canvas.clientWidth - right) - x,
        bottom: Math.max(top + 1, canvas.clientHeight - bottom) - y,
      };
      return { scene: stage.still(k, part), part, measure };
    },
  };
}
