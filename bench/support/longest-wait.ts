import { setTimeout } from "node:timers/promises";
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { IdleProcess } from "./idle-process.ts";
import { openProcessorTime, type ProcessorTime, threads } from "./processor-time.ts";

/**
 * The longest wait in milliseconds, and the most processor time that went into one. The rest of a wait is another's: the
 * thread wanted a processor, or waited for a helper that wanted one.
 */
export interface Wait {
  readonly all: number;
  readonly own: number;
}

/** The longest that others had to wait while something was done. */
export interface Waits {
  /** For a turn of this thread's event loop. */
  readonly turn: Wait;
  /** For a look-up in the store, whose thread has a loop of its own; 0 where it has none. */
  readonly lookUp: Wait;
  /** For a timer in a process that does nothing else, in milliseconds. */
  readonly idle: number;
}

const noWait: Wait = { all: 0, own: 0 };
export const noWaits: Waits = { turn: noWait, lookUp: noWait, idle: 0 };

/** Those that V8 and the event loop begin with. */
const firstThreads = threads();

/**
 * Measures what others wait for while `work` is done. They come every millisecond or two, and sleep in between: those who
 * ask all the time would want a processor for themselves. The stores must be open.
 */
export function createWatch(idle: IdleProcess): (store: GraphStore, work: () => Promise<unknown>) => Promise<Waits> {
  const inMain = openProcessorTime(threads().filter((name) => name === `${process.pid}`));
  // The store's thread is among those that came later; the others hardly ever do anything.
  const inStore = openProcessorTime(threads().filter((name) => !firstThreads.includes(name)));

  return async (store, work) => {
    const state = { isOver: false };
    /** `usedBy`: whose processor time counts; `dueMs`: how long it takes without any wait. */
    async function watch(usedBy: () => ProcessorTime, dueMs: number, one: () => Promise<unknown>): Promise<Wait> {
      let longest = noWait;
      while (!state.isOver) {
        const [start, used, queued] = [performance.now(), usedBy().used, inMain().queued];
        await one();
        const all = Math.max(0, performance.now() - start - dueMs);
        // While this thread comes too late for an answer, the store's works on for others.
        const own = Math.max(0, Math.min(usedBy().used - used, all - (inMain().queued - queued)));
        longest = longerOf(longest, { all, own });
        if (dueMs === 0) await setTimeout(2);
      }
      return longest;
    }
    await idle.longest();
    const turns = watch(inMain, 1, () => setTimeout(1));
    // A look-up in Neo4j takes as long as its server makes it, whatever this process does.
    const isOwn = store.label.kind === "embedded";
    const lookUps = isOwn ? watch(inStore, 0, () => store.entities(["city.0"])) : Promise.resolve(noWait);
    await work();
    state.isOver = true;
    return { turn: await turns, lookUp: await lookUps, idle: await idle.longest() };
  };
}

function longerOf(a: Wait, b: Wait): Wait {
  return { all: Math.max(a.all, b.all), own: Math.max(a.own, b.own) };
}

/** The longest of all. */
export function longestOf(some: readonly Waits[]): Waits {
  return some.reduce((a, b) => {
    return { turn: longerOf(a.turn, b.turn), lookUp: longerOf(a.lookUp, b.lookUp), idle: Math.max(a.idle, b.idle) };
  }, noWaits);
}

/** Waits in words. */
export function tellWaits({ turn, lookUp, idle }: Waits): string {
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
  const tell = ({ all, own }: Wait) => `${ms(all)} (${ms(own)} of processor time)`;
  const parts = [
    ...(lookUp.all > 0 ? [`${tell(lookUp)} for a look-up`] : []),
    `${tell(turn)} for a turn of this process's event loop`,
    `${ms(idle)} for a timer in a process that does nothing else`,
  ];
  return parts.join(", ");
}
