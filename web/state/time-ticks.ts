import { utcTicks } from "d3";
import { firstDay, lastDay } from "../../model/dates.ts";
import type { Precision } from "../../model/stats.ts";
import { type Histogram, unitAt } from "./time-buckets.ts";

/** A mark on the axis: where, from 0 to 1, and the year, month or day that begins there. */
export interface Tick {
  readonly at: number;
  readonly date: string;
  /** Nothing before it says the year (of a month) or the month (of a day). */
  readonly long: boolean;
}

/** Room that a mark takes with its text on the whole, in CSS pixels, and what a short and a long one take at least. */
const tickRoom = 76;
const textRoom = { short: 48, long: 88 } as const;

/** Round dates along a histogram of this width, only where a bar begins. */
export function ticksOf({ buckets, unit, size }: Histogram, width: number): Tick[] {
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (!first || !last) return [];
  const [start, end] = [firstDay(first.from), lastDay(last.to)];
  const length = buckets.length * size;
  const whole = (date: string): Tick => ({ at: 0, date, long: true });
  const days = utcTicks(new Date(`${start}T00:00:00Z`), new Date(`${end}T23:59:59Z`), Math.max(2, width / tickRoom))
    .map((date) => date.toISOString().slice(0, 10))
    .filter((day) => begins(day, unit));
  const precision = days.every((day) => begins(day, "year")) ? 4 : days.every((day) => begins(day, "month")) ? 7 : 10;
  const marks = days.flatMap((day, i) => {
    const at = (unitAt(day, unit) - unitAt(start, unit)) / length;
    const date = precision === 7 && begins(day, "year") ? day.slice(0, 4) : day.slice(0, precision);
    const isNew = i === 0 || days[i - 1]?.slice(0, 7) !== day.slice(0, 7);
    return (1 - at) * width < tickRoom / 2 ? [] : [{ at, date, long: precision === 10 ? isNew : i === 0 }];
  });
  return marks.length > 0 ? apart(marks, width) : [whole(first.from)];
}

/** Those that have room behind the one before them. */
function apart(marks: readonly Tick[], width: number): Tick[] {
  const kept: Tick[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (!last || (mark.at - last.at) * width >= textRoom[last.long ? "long" : "short"]) kept.push(mark);
  }
  return kept;
}

function begins(day: string, unit: Precision): boolean {
  return unit === "day" || day.endsWith(unit === "year" ? "-01-01" : "-01");
}
