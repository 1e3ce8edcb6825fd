import type { Box } from "../../picture/labels.ts";
import type { Measure } from "../../picture/names.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Camera, Insets } from "./camera.ts";
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

export function createStills({ canvas, stage, camera, insets, measure }: StillsOptions): Stills {
  return {
    still(what) {
      const { x, y, k } = camera.transform();
      if (what === "whole") {
        // A path that is laid out has the distances of the zoom at which that was done.
        return { scene: stage.still(stage.isLifted() ? k : 1, null), part: null, measure };
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
