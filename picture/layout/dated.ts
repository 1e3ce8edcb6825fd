import { compareText } from "../../model/compare.ts";
import { firstDay } from "../../model/dates.ts";
import type { LayoutGraph } from "./simulation.ts";

/** With more columns than this, a time axis counts years instead of months. */
const mostMonths = 18;

/**
 * The date at which every entity first appears: in a dated relation, or as an event or agreement that has a date.
 * When somebody was born or founded isn't it. Entities without one are left out.
 */
export function firstDates({ entities, relations }: LayoutGraph): Map<string, string> {
  const first = new Map<string, string>();
  const happenings = new Map<string, string>();
  const see = (id: string, date: string): void => {
    const before = first.get(id);
    if (before === undefined || compareDates(date, before) < 0) first.set(id, date);
  };
  for (const { id, kind, from } of entities) {
    if (from === undefined || (kind !== "Event" && kind !== "Agreement")) continue;
    happenings.set(id, from);
    see(id, from);
  }
  for (const { source, target, from, event, agreement } of relations) {
    const happened = [source, target, event, agreement].flatMap((id) => (id && happenings.get(id)) || []);
    for (const date of from === undefined ? happened : [from, ...happened]) {
      see(source, date);
      see(target, date);
    }
  }
  const there = new Set(entities.map(({ id }) => id));
  return new Map([...first].filter(([id]) => there.has(id)));
}

/** Orders dates of reduced precision by their first day, the less precise first. */
export function compareDates(a: string, b: string): number {
  return compareText(firstDay(a), firstDay(b)) || a.length - b.length;
}

/** How many characters of a date name its column: a month (7), or a year (4) where there would be too many months. */
export function precisionOf(dates: readonly string[]): 4 | 7 {
  return new Set(dates.map((date) => date.slice(0, 7))).size > mostMonths ? 4 : 7;
}
