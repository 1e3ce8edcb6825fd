import type { ZoomTransform } from "d3";
import type { Camera } from "./camera.ts";
import type { Stage } from "./stage.ts";

/** Showing everything between the panels. */
export interface Fitting {
  fitAll(animated?: boolean): void;
  /** Does that again where the room has changed and nobody has moved the camera since. */
  fitAgain(animated?: boolean): void;
}

export function createFitting(
  canvas: HTMLCanvasElement,
  stage: Pick<Stage, "bounds">,
  camera: Pick<Camera, "fit" | "goal">,
): Fitting {
  let isWaiting = false;
  let fitted: ZoomTransform | null = null;
  const fitAll = (animated = true): void => {
    const bounds = stage.bounds();
    isWaiting = canvas.clientWidth === 0 || bounds === null;
    if (bounds && !isWaiting) fitted = camera.fit(bounds, animated);
  };
  return {
    fitAll,
    fitAgain(animated = true) {
      if (isWaiting || (fitted && camera.goal() === fitted)) fitAll(animated);
    },
  };
}
