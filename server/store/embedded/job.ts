import { setImmediate } from "node:timers/promises";

/** A call that was stopped before it was done. The caller knows why: it stopped it. */
export class StoppedError extends Error {}

/**
 * One call while it is worked on. A running statement can't be stopped, so work is cut into bounded steps, with a pause
 * between them: it lets other calls have their turn, and ends the work when the caller has given up.
 */
export interface Job {
  /** Fails with `StoppedError` once the job is stopped. */
  pause(): Promise<void>;
  /** Waits until `wake` is called, or the job is stopped; then as `pause`. */
  wait(register: (wake: () => void) => void): Promise<void>;
  stop(): void;
}

/** Milliseconds of work after which others have their turn. */
const turnMs = 8;

export function createJob(): Job {
  let stopped = false;
  let turnEnds = performance.now() + turnMs;
  let wake = () => {};

  function check(): void {
    if (stopped) throw new StoppedError("stopped");
  }

  return {
    async pause() {
      if (performance.now() >= turnEnds) {
        await setImmediate();
        turnEnds = performance.now() + turnMs;
      }
      check();
    },
    async wait(register) {
      check();
      await new Promise<void>((resolve) => {
        wake = resolve;
        register(resolve);
      });
      check();
    },
    stop() {
      stopped = true;
      wake();
    },
  };
}
