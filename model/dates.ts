const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a date of reduced precision, and in the calendar. */
export function isDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** Days of a month of the proleptic Gregorian calendar; `month` counts from 1. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The first day that a date of reduced precision covers, as `YYYY-MM-DD`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date of reduced precision covers, as `YYYY-MM-DD`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${days}`;
}

/** Stands for "as far back as one can ask" and "as far on as one can ask"; both sort as text like every other day. */
export const openStart = "0000-01-01";
export const openEnd = "9999-12-31";

/** A span of days, both ends included, as `YYYY-MM-DD`. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/**
 * The days that `from` and `to` cover. A state with an unknown start reaches back and with an unknown end reaches on;
 * a happening without an end ended when it began.
 */
export function spanOf(dates: { from?: string; to?: string }, happening: boolean): Span {
  const { from, to } = dates;
  if (happening) {
    const only = from ?? to;
    if (only === undefined) return { start: openStart, end: openEnd };
    return { start: firstDay(from ?? only), end: lastDay(to ?? only) };
  }
  return { start: from === undefined ? openStart : firstDay(from), end: to === undefined ? openEnd : lastDay(to) };
}

/** Whether two spans share a day. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `from` lies after `to` under every reading of their precision. */
export function isBackwards(dates: { from?: string; to?: string }): boolean {
  return dates.from !== undefined && dates.to !== undefined && firstDay(dates.from) > lastDay(dates.to);
}
