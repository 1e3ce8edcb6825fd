import { compareText } from "../../model/compare.ts";
import type { Layout, LayoutOptions, Placed } from "./layout.ts";
import type { LayoutGraph } from "./simulation.ts";

/** Names stick out at the sides of columns and boxes, so that these have less of the window's width. */
const forNames = 0.85;

/** Lays out a graph step by step. Entities in the order of their ids give the same sums, to the last digit. */
export function layOutBy(layout: Layout, graph: LayoutGraph, options: LayoutOptions): Generator<number, Placed> {
  const entities = [...graph.entities].sort((a, b) => compareText(a.id, b.id));
  const aspect = layout.id === "force" ? options.aspect : options.aspect * forNames;
  return layout.place({ ...graph, entities }, { ...options, aspect });
}
