import type { Guide } from "../guides.ts";
import { type Column, joinColumns, layOutColumns } from "./columns.ts";
import { compareDates, firstDates, precisionOf } from "./dated.ts";
import type { Layout } from "./layout.ts";
import { neighboursOf } from "./links.ts";
import { largest, roomsOf } from "./rooms.ts";

/** By date: a column for each month, or year, in which something first appears; what has no date stands at the end. */
export const timeline: Layout = {
  id: "timeline",
  *place(graph, options) {
    const dates = firstDates(graph);
    const neighbours = neighboursOf(graph);
    const { guides, positions } = options;
    if (guides.length > 0) {
      const axis = guides.filter((guide) => guide.of !== "");
      const precision = axis.some((guide) => guide.of.length > 4) ? 7 : 4;
      const dateOf = (id: string): string => dates.get(id)?.slice(0, precision) ?? "";
      const { halfWidth } = largest(roomsOf(graph, options.aspect), [...neighbours.keys()]);
      const grown = [...neighbours.keys()]
        .filter((id) => !positions.has(id))
        .map(dateOf)
        .reduce((all, date) => withDate(all, date, 2 * halfWidth), [...guides]);
      const xOf = (id: string): number => middleOf(grown.find((guide) => guide.of === dateOf(id)));
      return joinColumns(graph, neighbours, options, grown, xOf);
    }
    const precision = precisionOf([...dates.values()]);
    const columns = new Map<string, string[]>();
    for (const id of neighbours.keys()) {
      const of = dates.get(id)?.slice(0, precision) ?? "";
      columns.set(of, [...(columns.get(of) ?? []), id]);
    }
    const inOrder = [...columns].sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : compareDates(a, b)));
    const toColumn = ([of, ids]: [string, string[]]): Column => ({ about: "date", of, ids });
    return yield* layOutColumns(graph, inOrder.map(toColumn), neighbours, options);
  },
};

const middleOf = (guide: Guide | undefined): number => (guide ? (guide.left + guide.right) / 2 : 0);

/**
 * The axis with a column for one more date. It is put where it belongs without moving the others: beyond the end, or,
 * between two columns, into the first part of the one that follows.
 */
function withDate(guides: Guide[], of: string, width: number): Guide[] {
  if (guides.some((guide) => guide.of === of)) return guides;
  const [first] = guides;
  const next = of === "" ? -1 : guides.findIndex((guide) => guide.of !== "" && compareDates(guide.of, of) > 0);
  const { top = 0, bottom = 0 } = first ?? {};
  const follower = guides[next];
  if (next === 0 && first) {
    return [{ about: "date", of, left: first.left - width, right: first.left, top, bottom }, ...guides];
  }
  if (follower) {
    const narrow = follower.left + (follower.right - follower.left) / 4;
    const made: Guide = { about: "date", of, left: follower.left, right: narrow, top, bottom };
    return [...guides.slice(0, next), made, { ...follower, left: narrow }, ...guides.slice(next + 1)];
  }
  // After the last date; where what has no date follows, in front of that.
  const undated = guides.findIndex((guide) => guide.of === "");
  const after = guides[undated];
  if (of !== "" && after) {
    const narrow = after.left + (after.right - after.left) / 4;
    const made: Guide = { about: "date", of, left: after.left, right: narrow, top, bottom };
    return [...guides.slice(0, undated), made, { ...after, left: narrow }];
  }
  const end = guides.at(-1)?.right ?? 0;
  return [...guides, { about: "date", of, left: end, right: end + width, top, bottom }];
}
