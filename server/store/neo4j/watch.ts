import type { Call } from "../graph-store.ts";
import { createPause } from "../turns.ts";
import { queryTimeout } from "./errors.ts";

/** Looks after one call: when its time is over or its caller goes away, it must stop. */
export interface Watch {
  /** The same as `work`, unless the call must stop before it is done; then fails with `query-timeout` or the signal's reason. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Gives way to others now and then; fails as `race` does once the call must stop. */
  pause(): Promise<void>;
  end(): void;
}

/** `timeoutMs`: Infinity for no limit. The driver has limits of its own, but the database may enforce them late. */
export function watchCall({ signal }: Call, timeoutMs: number): Watch {
  signal?.throwIfAborted();
  const giveWay = createPause();
  let over: { readonly reason: unknown } | null = null;
  let reject: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  stopped.catch(() => {}); // Nobody may be waiting.
  const stop = (reason: unknown) => {
    over ??= { reason };
    reject(reason);
  };
  const abort = () => stop(signal?.reason);
  const timer = Number.isFinite(timeoutMs) ? setTimeout(() => stop(queryTimeout(timeoutMs)), timeoutMs) : undefined;
  signal?.addEventListener("abort", abort);
  return {
    race: (work) => Promise.race([work, stopped]),
    async pause() {
      await giveWay();
      if (over !== null) throw over.reason;
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}
