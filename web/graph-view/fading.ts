import { easeCubicOut } from "d3";
import type { Placement } from "../../picture/draw.ts";

/** What is just appearing. */
export interface Fading {
  /** Lets these appear from now on; at once where motion isn't wanted. */
  start(ids: ReadonlySet<string>): void;
  /** How far they have come; undefined when nothing appears any more. */
  step(now: number): Placement["appearing"];
}

/** `duration` in milliseconds; 0 with reduced motion. */
export function createFading(duration: () => number): Fading {
  let fading: { readonly ids: ReadonlySet<string>; readonly since: number } | null = null;
  return {
    start(ids) {
      if (duration() > 0) fading = { ids, since: performance.now() };
    },
    step(now) {
      if (!fading) return undefined;
      const progress = Math.min(1, Math.max(0, (now - fading.since) / duration()));
      const { ids } = fading;
      if (progress === 1) fading = null;
      return progress === 1 ? undefined : { ids, progress: easeCubicOut(progress) };
    },
  };
}
