import { dateText, rangeText } from "../../model/sentences/dates.ts";
import type { zhTimeline } from "./zh-timeline.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);
const count = (value: number, one: string, many: string): string => `${n(value)} ${value === 1 ? one : many}`;
const shortMonth = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

/** The time line, the limit on links, and what filters take away. */
export const enTimeline: typeof zhTimeline = {
  title: "Timeline",
  open: "Open the timeline",
  close: "Close the timeline",
  first: "Since",
  last: "Until",
  whole: "All time",
  range: (from, to) => (from === to ? dateText(from, "en") : rangeText(from, to, "en")),
  from: (date) => `since ${dateText(date, "en")}`,
  until: (date) => `until ${dateText(date, "en")}`,
  count: (value) => count(value, "relation", "relations"),
  ofAll: "of all data",
  undated: (value) => `${n(value)} undated`,
  clear: "Any time",
  none: "No relation has a date",
  keys: "Drag to choose a span of time; arrow keys move by one bar, page keys by more, Escape clears",
  tick: (date, long) => {
    const [year, month, day] = date.split("-").map(Number);
    if (month === undefined) return String(year);
    const name = shortMonth.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`)).slice(0, 3);
    if (day !== undefined) return long || day === 1 ? `${day} ${name}` : String(day);
    return long ? `${name} ${year}` : name;
  },
  degree: "Links",
  atLeast: (value) => (value === 0 ? "Any" : `At least ${n(value)}`),
  left: "Filtered out",
  hide: "Hidden",
  fade: "Greyed",
  greyed: (value) => `${n(value)} greyed out`,
  fewLinks: (value, least) => `${n(value)} with fewer than ${count(least, "link", "links")} hidden`,
  below: (value, least) =>
    least === 0
      ? "Any number of links"
      : `${count(value, "entity has", "entities have")} fewer than ${count(least, "link", "links")}`,
};
