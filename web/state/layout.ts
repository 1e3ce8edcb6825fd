import { compareText } from "../../model/compare.ts";
import type { Graph } from "../../model/graph.ts";
import type { Guide } from "../../picture/guides.ts";
import { isHierarchical } from "../../picture/layout/holding.ts";
import { type LayoutId, layoutIds } from "../../picture/layout/layout-ids.ts";
import type { Positions } from "../../picture/point.ts";

/** How the picture is laid out. */
export interface LayoutChoice {
  readonly id: LayoutId;
  /** What it is laid out around; empty for layouts that have no middle. */
  readonly around: readonly string[];
  /** Raised whenever everything is laid out anew in the same way. */
  readonly round: number;
}

export const firstLayout: LayoutChoice = { id: layoutIds[0], around: [], round: 0 };

/** A picture as it lay: places, what was drawn behind them, and how one looked at it. */
export interface Laid {
  readonly layout: LayoutChoice;
  readonly positions: Positions;
  readonly guides: readonly Guide[];
  readonly viewport: { readonly x: number; readonly y: number; readonly k: number };
}

/** Whether two choices mean one picture, so that nothing has to be laid out. */
export function isSameLayout(a: LayoutChoice, b: LayoutChoice): boolean {
  return a.round === b.round && isSameWay(a, b);
}

function isSameWay(a: Omit<LayoutChoice, "round">, b: Omit<LayoutChoice, "round">): boolean {
  return a.id === b.id && a.around.join() === b.around.join();
}

/** The same way of laying out is the same choice; another one begins anew. */
export function followed(now: LayoutChoice, wanted: Omit<LayoutChoice, "round">): LayoutChoice {
  return isSameWay(now, wanted) ? now : { ...wanted, round: 0 };
}

/**
 * Another layout, or the same one anew: in rings around the selected entities, or else the best connected one; in
 * levels, where nothing stands below anything, by steps from there.
 */
export function chosen(now: LayoutChoice, id: LayoutId, graph: Graph, selected: readonly string[]): LayoutChoice {
  const hasMiddle = id === "concentric" || (id === "layered" && !isHierarchical(graph));
  return { id, around: hasMiddle ? middleOf(graph, selected) : [], round: now.round + 1 };
}

function middleOf({ entities }: Graph, selected: readonly string[]): readonly string[] {
  if (selected.length > 0) return [...selected].sort(compareText);
  const [best] = [...entities].sort((a, b) => b.degree - a.degree || compareText(a.id, b.id));
  return best ? [best.id] : [];
}
