import { concentric } from "./concentric.ts";
import { force } from "./force.ts";
import { hierarchy } from "./hierarchy.ts";
import { kinds } from "./kinds.ts";
import { layOutBy } from "./lay-out.ts";
import type { Layout, LayoutOptions, Placed } from "./layout.ts";
import type { LayoutId } from "./layout-ids.ts";
import type { LayoutGraph } from "./simulation.ts";
import { timeline } from "./timeline.ts";

/** Every layout. */
export const layouts: readonly Layout[] = [force, kinds, concentric, hierarchy, timeline];

/** Lays out a graph by the layout of this name. */
export function layOut(id: LayoutId, graph: LayoutGraph, options: LayoutOptions): Generator<number, Placed> {
  return layOutBy(layouts.find((one) => one.id === id) ?? force, graph, options);
}
