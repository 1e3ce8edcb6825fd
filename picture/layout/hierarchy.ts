import { compareText } from "../../model/compare.ts";
import type { Guide } from "../guides.ts";
import { type Column, joinColumns, layOutColumns } from "./columns.ts";
import { isHierarchical, lower } from "./holding.ts";
import type { Layout } from "./layout.ts";
import { centresIn, hopsFrom, neighboursOf } from "./links.ts";
import { largest, roomsOf } from "./rooms.ts";
import type { LayoutGraph } from "./simulation.ts";

/**
 * In levels from left to right: what a place or a body holds stands right of it. Where nothing holds anything, by the
 * number of steps from what the picture is about.
 */
export const hierarchy: Layout = {
  id: "layered",
  *place(graph, options) {
    const neighbours = neighboursOf(graph);
    const { guides, positions } = options;
    const [about] = guides.length > 0 ? guides.map((guide) => guide.about) : [isHierarchical(graph) ? "level" : "step"];
    const ranks = about === "level" ? levelsOf(graph) : hopsFrom(centresIn(graph, options.around), neighbours);
    const ofOne = (id: string): string => String(ranks.get(id) ?? "");
    if (guides.length > 0) {
      const { halfWidth } = largest(roomsOf(graph, options.aspect), [...neighbours.keys()]);
      const wanted = [...neighbours.keys()].filter((id) => !positions.has(id)).map(ofOne);
      const grown = [...new Set(wanted)]
        .sort(byRank)
        .reduce((all, of) => withRank(all, of, 2 * halfWidth), [...guides]);
      const xOf = (id: string): number => {
        const column = grown.find((guide) => guide.of === ofOne(id));
        return column ? (column.left + column.right) / 2 : 0;
      };
      return joinColumns(graph, neighbours, options, grown, xOf);
    }
    const columns = new Map<string, string[]>();
    for (const id of neighbours.keys()) columns.set(ofOne(id), [...(columns.get(ofOne(id)) ?? []), id]);
    const inOrder = [...columns].sort(([a], [b]) => byRank(a, b));
    const toColumn = ([of, ids]: [string, string[]]): Column => ({
      about: about === "level" ? "level" : "step",
      of,
      ids,
    });
    return yield* layOutColumns(graph, inOrder.map(toColumn), neighbours, options);
  },
};

function byRank(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return Number(a) - Number(b);
}

/** A column beyond the last one; columns never come in between. */
function withRank(guides: Guide[], of: string, width: number): Guide[] {
  const last = guides.at(-1);
  if (!last || guides.some((guide) => guide.of === of)) return guides;
  return [...guides, { ...last, of, left: last.right, right: last.right + width }];
}

/**
 * The level of everything that stands below or above something: 0 at the top, otherwise one more than the lowest that
 * it stands below. Of a circle one relation is left out: the one into the entity with the fewest unknown holders, the
 * first by id.
 */
function levelsOf(graph: LayoutGraph): Map<string, number> {
  const holders = holdersOf(graph);
  const levels = new Map<string, number>();
  const waiting = new Set([...holders.keys()].sort(compareText));
  const unknown = (id: string): number => [...(holders.get(id) ?? [])].filter((one) => waiting.has(one)).length;
  while (waiting.size > 0) {
    const ready = [...waiting].filter((id) => unknown(id) === 0);
    const [stuck] = ready.length > 0 ? [] : [...waiting].sort((a, b) => unknown(a) - unknown(b) || compareText(a, b));
    const next = stuck === undefined ? ready : [stuck];
    const found = next.map((id) => {
      const above = [...(holders.get(id) ?? [])].flatMap((one) => levels.get(one) ?? []);
      return [id, above.length === 0 ? 0 : Math.max(...above) + 1] as const;
    });
    for (const [id, level] of found) {
      levels.set(id, level);
      waiting.delete(id);
    }
  }
  return levels;
}

/** What every entity stands below, for those that stand below or above something. */
function holdersOf({ entities, relations }: LayoutGraph): Map<string, Set<string>> {
  const there = new Set(entities.map(({ id }) => id));
  const holders = new Map<string, Set<string>>();
  for (const { type, source, target } of relations) {
    const end = lower[type];
    if (end === undefined || !there.has(source) || !there.has(target) || source === target) continue;
    const [below, above] = end === "source" ? [source, target] : [target, source];
    if (!holders.has(above)) holders.set(above, new Set());
    holders.set(below, (holders.get(below) ?? new Set()).add(above));
  }
  return holders;
}
