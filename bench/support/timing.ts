/** One of two that are timed against each other: does its work once, and says how many things came out. */
export type Runner = (round: number) => number | Promise<number>;

export interface Race {
  readonly what: string;
  /** What ours is held against, in a few words. */
  readonly known: string;
  readonly ours: Runner;
  readonly theirs: Runner;
}

/** Milliseconds, and how many things came out in all rounds together. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly found: number;
}

export interface Result {
  readonly what: string;
  readonly known: string;
  readonly ours: Times;
  readonly theirs: Times;
}

const warmUps = 5;

/** Runs both by turns, and first by turns too, so that what else the machine does meets both alike. */
export async function runRace({ what, known, ours, theirs }: Race, rounds: number): Promise<Result> {
  const a = createClock(ours);
  const b = createClock(theirs);
  for (let round = 0; round < warmUps; round++) {
    await ours(round);
    await theirs(round);
  }
  for (let round = 0; round < rounds; round++) {
    for (const clock of round % 2 === 0 ? [a, b] : [b, a]) await clock.time(round);
  }
  return { what, known, ours: a.times(), theirs: b.times() };
}

/** Times a runner round by round. */
function createClock(run: Runner): { time(round: number): Promise<void>; times(): Times } {
  const taken: number[] = [];
  let found = 0;
  return {
    async time(round) {
      const start = performance.now();
      const result = run(round);
      // Not waiting where there is nothing to wait for: what is synchronous is timed as such.
      found += typeof result === "number" ? result : await result;
      taken.push(performance.now() - start);
    },
    times: () => timesOf(taken, found),
  };
}

/** Sums up what rounds took, in milliseconds. */
export function timesOf(taken: readonly number[], found: number): Times {
  const sorted = taken.toSorted((x, y) => x - y);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), found };
}

/** The value below which a share of sorted values lies (nearest rank). */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
