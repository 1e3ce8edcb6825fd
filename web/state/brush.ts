import { firstDay, lastDay, openEnd, openStart, type Span } from "../../model/dates.ts";
import type { Filter } from "../../model/filter.ts";
import { setTime } from "./filter.ts";
import type { Histogram, TimeBucket } from "./time-buckets.ts";

/** A stretch of the time line: the first and the last of its buckets, counted from 0. All of them limit nothing. */
export interface Brush {
  readonly first: number;
  readonly last: number;
}

/** What of a brush is moved. */
export type Grip = "first" | "last" | "whole";

type Buckets = readonly Pick<TimeBucket, "from" | "to">[];

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

export const wholeBrush = (count: number): Brush => ({ first: 0, last: count - 1 });

export function isWhole({ first, last }: Brush, count: number): boolean {
  return first <= 0 && last >= count - 1;
}

/** From one bucket to another, in whichever order. */
export function brushBetween(a: number, b: number, count: number): Brush {
  return { first: clamp(Math.min(a, b), 0, count - 1), last: clamp(Math.max(a, b), 0, count - 1) };
}

/** Moves one edge, at most up to the other, or the whole, which keeps its length. */
export function movedBrush({ first, last }: Brush, grip: Grip, by: number, count: number): Brush {
  if (grip === "first") return { first: clamp(first + by, 0, last), last };
  if (grip === "last") return { first, last: clamp(last + by, first, count - 1) };
  const step = clamp(by, -first, count - 1 - last);
  return { first: first + step, last: last + step };
}

/** The buckets that a filter's time touches; one that it misses altogether is shown at its nearest end. */
export function brushOf({ since, until }: Pick<Filter, "since" | "until">, buckets: Buckets): Brush {
  const { first: least, last: most } = wholeBrush(buckets.length);
  const from = since === undefined ? least : buckets.findIndex(({ to }) => lastDay(to) >= firstDay(since));
  const to = until === undefined ? most : buckets.findLastIndex((bucket) => firstDay(bucket.from) <= lastDay(until));
  const first = from === -1 ? most : from;
  return { first, last: Math.max(first, to === -1 ? least : to) };
}

/**
 * The filter once the brush was moved. An edge that stayed keeps its date, which may be more precise than a bucket; one
 * at the end of the time line limits nothing.
 */
export function withBrush(before: Brush, after: Brush, buckets: Buckets): (filter: Filter) => Filter {
  const since = after.first <= 0 ? null : (buckets[after.first]?.from ?? null);
  const until = after.last >= buckets.length - 1 ? null : (buckets[after.last]?.to ?? null);
  return (filter) => {
    const begun = after.first === before.first ? filter : setTime("since", since)(filter);
    return after.last === before.last ? begun : setTime("until", until)(begun);
  };
}

/** The days of a brush; open where it reaches the end of the time line. */
export function spanOfBrush({ first, last }: Brush, buckets: Buckets): Span {
  const [from, to] = [buckets[first]?.from, buckets[last]?.to];
  return {
    start: first <= 0 || from === undefined ? openStart : firstDay(from),
    end: last >= buckets.length - 1 || to === undefined ? openEnd : lastDay(to),
  };
}

/** How far Shift and the page keys go: a week, a year, a round number of years. */
function pageOf({ unit, size }: Pick<Histogram, "unit" | "size">): number {
  if (unit === "day") return 7;
  if (unit === "month") return 12;
  return size === 5 || size === 50 || size === 500 ? 2 : 10;
}

/** How far a key moves a slider, in buckets; null for other keys. */
export function keyStep(
  event: Pick<KeyboardEvent, "key" | "shiftKey">,
  histogram: Pick<Histogram, "unit" | "size">,
): number | null {
  const page = pageOf(histogram);
  const step = event.shiftKey ? page : 1;
  const ways: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -page,
    PageUp: page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return ways[event.key] ?? null;
}
