import { createPause } from "../store/turns.ts";

/** Asked between small steps of a long piece of work: waits where others want their turn. Fails once the work is cancelled. */
export type Pace = () => Promise<void> | undefined;

export function createPace(signal: AbortSignal): Pace {
  const pause = createPause();
  return () => {
    signal.throwIfAborted();
    return pause();
  };
}
