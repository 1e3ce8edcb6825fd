import type { Failure, Readiness } from "../api.ts";
import type { Timers } from "../state/work.ts";
import type { Signals } from "./signals.ts";

/** Waits between two looks at the server, in milliseconds; the last one repeats. */
const waits = [1000, 2000, 4000, 8000, 15_000];

export interface Connecting {
  /** Whether the failure is one that passes by itself: then the server is asked until it can serve again. */
  readonly take: (failure: Failure, retry: () => void) => boolean;
  /** Looks at once. */
  readonly look: () => Promise<void>;
}

/** Watches a connection that was lost, and does again what failed meanwhile. */
export function createConnecting(
  signals: Signals,
  readiness: () => Promise<Readiness>,
  timers: Timers,
  onBack: () => void,
): Connecting {
  const waiting = new Set<() => void>();
  let tries = 0;
  let stop = (): void => {};

  const look = async (): Promise<void> => {
    stop();
    const { ready, store, embedding, unreachable } = await readiness();
    if (store) signals.store.value = store;
    if (embedding !== null) signals.embedding.value = embedding;
    if (!ready) {
      signals.connection.value = unreachable ? "network" : "store";
      const wait = waits[Math.min(tries, waits.length - 1)] ?? 1000;
      tries += 1;
      stop();
      stop = timers.after(wait, () => void look());
      return;
    }
    const wasAway = signals.connection.value !== "online";
    tries = 0;
    signals.connection.value = "online";
    const retries = [...waiting];
    waiting.clear();
    if (wasAway) onBack();
    for (const retry of retries) retry();
  };

  return {
    look,
    take(failure, retry) {
      if (failure.code !== "offline" && failure.code !== "store-unavailable") return false;
      waiting.add(retry);
      if (signals.connection.value === "online") {
        signals.connection.value = failure.code === "offline" ? "network" : "store";
        stop = timers.after(waits[0] ?? 1000, () => void look());
      }
      return true;
    },
  };
}
