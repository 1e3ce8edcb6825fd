import { compareText } from "../../model/compare.ts";
import { concentric } from "./concentric.ts";
import { force } from "./force.ts";
import { hierarchy } from "./hierarchy.ts";
import { kinds } from "./kinds.ts";
import type { Layout, LayoutOptions, Placed } from "./layout.ts";
import type { LayoutId } from "./layout-ids.ts";
import type { LayoutGraph } from "./simulation.ts";
import { timeline } from "./timeline.ts";

/** Every layout. */
export const layouts: readonly Layout[] = [force, kinds, concentric, hierarchy, timeline];

/** Names stick out at the sides of columns and boxes, so that these have less of the window's width. */
const forNames = 0.85;

/** Lays out a graph step by step. Entities in the order of their ids give the same sums, to the last digit. */
export function layOut(id: LayoutId, graph: LayoutGraph, options: LayoutOptions): Generator<number, Placed> {
  const entities = [...graph.entities].sort((a, b) => compareText(a.id, b.id));
  const layout = layouts.find((one) => one.id === id) ?? force;
  const aspect = layout === force ? options.aspect : options.aspect * forNames;
  return layout.place({ ...graph, entities }, { ...options, aspect });
}
