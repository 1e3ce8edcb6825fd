import { firstDay, lastDay } from "../../model/dates.ts";
import type { Precision, Stats } from "../../model/stats.ts";

/** A stretch of the time line, from a date to one of the same precision, and how many dated relations hold in it. */
export interface TimeBucket {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

export interface Histogram {
  /** In order, without gaps. */
  readonly buckets: readonly TimeBucket[];
  readonly unit: Precision;
  /** Units in one bucket. */
  readonly size: number;
}

/** What the server counts of relations, without a limit on time. */
export type Counted = Pick<Stats, "relations" | "undated" | "times" | "ends">;

/** From fine to coarse. */
const steps: readonly { readonly unit: Precision; readonly size: number }[] = [
  { unit: "day", size: 1 },
  { unit: "month", size: 1 },
  ...[1, 5, 10, 50, 100, 500].map((size) => ({ unit: "year" as const, size })),
];

/** A limit this far off, in years, doesn't lengthen the time line: its bars would become too narrow to read. */
const farthest = 50;

const dayLength = 86_400_000;

/** The number of the unit in which a day lies: days are counted from 1970, months and years from year 0. */
export function unitAt(day: string, unit: Precision): number {
  if (unit === "day") return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayLength);
  const year = Number(day.slice(0, 4));
  return unit === "year" ? year : year * 12 + Number(day.slice(5, 7)) - 1;
}

function dateAt(index: number, unit: Precision): string {
  if (unit === "day") return new Date(index * dayLength).toISOString().slice(0, 10);
  const year = String(unit === "year" ? index : Math.floor(index / 12)).padStart(4, "0");
  return unit === "year" ? year : `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
}

const endsOf = (counted: Counted): { first: string; last: string } | null => {
  const known = [counted.times, counted.ends].flatMap((list) => [list[0], list.at(-1)]);
  const dates = known.flatMap((one) => one?.bucket ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { first: firstDay(first), last: lastDay(last) };
};

/** Days that the known dates cover, ends included; null where nothing is dated. */
export function daysCovered(counted: Counted): number | null {
  const ends = endsOf(counted);
  return ends && unitAt(ends.last, "day") - unitAt(ends.first, "day") + 1;
}

/**
 * Dated relations by time, in at most `most` bars: days where the answer counts days, else months, years or rounder
 * stretches of years. A relation counts in every bar that it overlaps, as it passes a filter on that time: those whose
 * beginning isn't known hold before the first bar. Limits that are set lengthen the time line. Null without any date.
 */
export function toHistogram(
  counted: Counted,
  most: number,
  limits: { readonly since?: string; readonly until?: string } = {},
): Histogram | null {
  const ends = endsOf(counted);
  if (ends === null) return null;
  const { first, last } = lengthened(ends, limits);
  const isFine = [...counted.times, ...counted.ends].every(({ bucket }) => bucket.length === 10);
  const fitting = steps.filter(({ unit }) => unit !== "day" || isFine);
  const countOf = ({ unit, size }: (typeof steps)[number]): number =>
    Math.floor(unitAt(last, unit) / size) - Math.floor(unitAt(first, unit) / size) + 1;
  const step = fitting.find((one) => countOf(one) <= most) ?? fitting.at(-1);
  if (step === undefined) return null;
  const { unit, size } = step;
  const start = Math.floor(unitAt(first, unit) / size) * size;
  const spans = Array.from({ length: countOf(step) }, (_, i) => ({
    from: dateAt(start + i * size, unit),
    to: dateAt(start + (i + 1) * size - 1, unit),
  }));
  return { buckets: withCounts(spans, counted), unit, size };
}

function lengthened(ends: { first: string; last: string }, { since, until }: { since?: string; until?: string }) {
  const limits = [since, until].flatMap((date) => date ?? []);
  const near = limits.filter(
    (date) =>
      Number(date.slice(0, 4)) >= Number(ends.first.slice(0, 4)) - farthest &&
      Number(date.slice(0, 4)) <= Number(ends.last.slice(0, 4)) + farthest,
  );
  return {
    first: [ends.first, ...near.map(firstDay)].sort()[0] ?? ends.first,
    last: [ends.last, ...near.map(lastDay)].sort().at(-1) ?? ends.last,
  };
}

/** How many dated relations hold at some time between two dates, both as coarse as what was counted, or coarser. */
export function countIn(counted: Counted, from: string, to: string): number {
  return withCounts([{ from, to }], counted)[0]?.n ?? 0;
}

/** All dated ones, without those that begin later and those that ended before. */
function withCounts(spans: readonly { from: string; to: string }[], counted: Counted): TimeBucket[] {
  const begun = counted.times.map(({ bucket, n }) => ({ day: firstDay(bucket), n }));
  const ended = counted.ends.map(({ bucket, n }) => ({ day: lastDay(bucket), n }));
  const known = begun.reduce((sum, { n }) => sum + n, 0);
  let n = counted.relations - counted.undated - known;
  let [b, e] = [0, 0];
  return spans.map(({ from, to }) => {
    const [start, end] = [firstDay(from), lastDay(to)];
    for (; (begun[b]?.day ?? "~") <= end; b++) n += begun[b]?.n ?? 0;
    for (; (ended[e]?.day ?? "~") < start; e++) n -= ended[e]?.n ?? 0;
    return { from, to, n };
  });
}
