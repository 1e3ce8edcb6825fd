import type { Insets } from "./camera.ts";

/** The shape of the space between the panels, in three steps, so that windows of about one shape get one picture. */
export function aspectOf(
  { clientWidth, clientHeight }: HTMLCanvasElement,
  { left, right, top, bottom }: Insets,
): number {
  const aspect = (clientWidth - left - right) / Math.max(1, clientHeight - top - bottom);
  return aspect < 0.75 ? 0.6 : aspect > 1.4 ? 1.6 : 1;
}
