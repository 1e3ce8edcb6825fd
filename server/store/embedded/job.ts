import { createPause } from "../turns.ts";

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

export function createJob(): Job {
  const giveWay = createPause();
  let stopped = false;
  let wake = () => {};

  function check(): void {
    if (stopped) throw new StoppedError("stopped");
  }

  return {
    async pause() {
      const turn = giveWay();
      if (turn !== undefined) await turn;
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
