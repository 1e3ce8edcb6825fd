import { easeCubicOut } from "d3";
import type { Positions } from "../../picture/point.ts";
import type { Stage } from "./stage.ts";

/** Milliseconds in which everything goes from where it lay to its new place. */
const duration = 250;

/** Entities on their way from old places to new ones. Their places are the new ones from the beginning. */
export interface Transition {
  /** Begins at these places; at once where motion isn't wanted. */
  start(from: Positions): void;
  /** Ends it: everything is where it belongs. */
  stop(): void;
  /** Goes on; whether it isn't over yet. */
  step(now: number): boolean;
  /** Ends with the transition that is under way; null when there is none. */
  over(): Promise<void> | null;
}

interface Move {
  readonly from: Positions;
  readonly since: number;
  readonly over: Promise<void>;
  readonly end: () => void;
}

export function createTransition(stage: Pick<Stage, "positions" | "glide">, isCalm: () => boolean): Transition {
  let move: Move | null = null;
  const stop = (): void => {
    if (!move) return;
    move.end();
    move = null;
    stage.glide(new Map());
  };
  return {
    stop,
    start(from) {
      if (isCalm()) return;
      let end = (): void => {};
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      move?.end();
      move = { from, since: performance.now(), over, end };
      stage.glide(from);
    },
    over: () => move?.over ?? null,
    step(now) {
      if (!move) return false;
      const t = Math.max(0, (now - move.since) / duration);
      if (t >= 1) {
        stop();
        return false;
      }
      const eased = easeCubicOut(t);
      const places = stage.positions();
      stage.glide(
        new Map(
          [...move.from].map(([id, { x, y }]) => {
            const to = places.get(id) ?? { x, y };
            return [id, { x: x + (to.x - x) * eased, y: y + (to.y - y) * eased }];
          }),
        ),
      );
      return true;
    },
  };
}
