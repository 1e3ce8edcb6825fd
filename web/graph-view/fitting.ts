import type { ZoomTransform } from "d3";
import type { Camera } from "./camera.ts";
import type { Stage } from "./stage.ts";

/** Showing everything between the panels. */
export interface Fitting {
  fit(animated?: boolean): void;
  /** Shows these entities as a whole; with `unlessInSight` the camera holds where that is so already. */
  fitTo(ids: readonly string[], unlessInSight?: boolean): void;
  /** Does that again where the room has changed and nobody has moved the camera since. */
  fitAgain(animated?: boolean): void;
}

export function createFitting(
  canvas: HTMLCanvasElement,
  stage: Pick<Stage, "bounds">,
  camera: Pick<Camera, "fit" | "goal" | "free">,
): Fitting {
  let isWaiting = false;
  let fitted: ZoomTransform | null = null;
  const fitAll = (animated = true): void => {
    const bounds = stage.bounds();
    isWaiting = canvas.clientWidth === 0 || bounds === null;
    if (bounds && !isWaiting) fitted = camera.fit(bounds, animated);
  };
  return {
    fit: fitAll,
    fitTo(ids, unlessInSight = false) {
      const bounds = stage.bounds(ids);
      if (!bounds) return;
      const { left, top, right, bottom } = camera.free().area;
      const isInSight = bounds.left >= left && bounds.right <= right && bounds.top >= top && bounds.bottom <= bottom;
      if (!isInSight || !unlessInSight) camera.fit(bounds);
    },
    fitAgain(animated = true) {
      if (isWaiting || (fitted && camera.goal() === fitted)) fitAll(animated);
    },
  };
}
