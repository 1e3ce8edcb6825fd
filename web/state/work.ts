import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** How a piece of work feels: nothing to show, a bar after 400 ms, a way out after 3 s. */
export type Pace = "idle" | "quick" | "slow" | "stuck";

export interface Timers {
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export interface Work {
  readonly pace: ReadonlySignal<Pace>;
  /** Runs a question under a signal that `cancel` and a newer question in the same lane abort. */
  readonly run: <T>(lane: string, ask: (signal: AbortSignal) => Promise<T>) => Promise<T | Cancelled>;
  /** Ends everything under way. */
  readonly cancel: () => void;
  /** Ends what is under way in these lanes. */
  readonly end: (lanes: (lane: string) => boolean) => void;
  /** Whether something is under way in these lanes. */
  readonly isUnderWay: (lanes: (lane: string) => boolean) => boolean;
}

/** Stands for the answer to a question that nobody waits for any more. */
export const cancelled = Symbol("cancelled");
export type Cancelled = typeof cancelled;

const slowAfter = 400;
const stuckAfter = 3000;

/** Keeps count of questions under way. Each lane holds one: a newer one ends the one before it. */
export function createWork(timers: Timers): Work {
  const lanes = new Map<string, AbortController>();
  const underWay = signal(0);
  const waited = signal<Pace>("quick");
  let stopClock: (() => void)[] = [];

  const startClock = (): void => {
    waited.value = "quick";
    stopClock = [
      timers.after(slowAfter, () => {
        waited.value = "slow";
      }),
      timers.after(stuckAfter, () => {
        waited.value = "stuck";
      }),
    ];
  };
  const begin = (): void => {
    // Whoever begins a piece of work inside an effect doesn't depend on how much there is.
    if (underWay.peek() === 0) startClock();
    underWay.value = underWay.peek() + 1;
  };
  const finish = (): void => {
    underWay.value = underWay.peek() - 1;
    if (underWay.peek() === 0) for (const stop of stopClock) stop();
  };
  const end = (which: (lane: string) => boolean): void => {
    for (const [lane, controller] of lanes) if (which(lane)) controller.abort();
  };

  return {
    pace: computed(() => (underWay.value === 0 ? "idle" : waited.value)),
    async run(lane, ask) {
      lanes.get(lane)?.abort();
      const controller = new AbortController();
      lanes.set(lane, controller);
      begin();
      try {
        const answer = await ask(controller.signal);
        return controller.signal.aborted ? cancelled : answer;
      } catch (error) {
        if (controller.signal.aborted) return cancelled;
        throw error;
      } finally {
        if (lanes.get(lane) === controller) lanes.delete(lane);
        finish();
      }
    },
    cancel: () => end(() => true),
    end,
    isUnderWay: (which) => [...lanes.keys()].some(which),
  };
}
