import { compareText } from "../../model/compare.ts";
import type { LayoutGraph } from "./simulation.ts";

/** The neighbours of every entity of a graph, each once, in the order of their ids. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

export function neighboursOf({ entities, relations }: LayoutGraph): Neighbours {
  const found = new Map(entities.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of relations) {
    const [a, b] = [found.get(source), found.get(target)];
    if (!a || !b || source === target) continue;
    a.add(target);
    b.add(source);
  }
  return new Map([...found].map(([id, near]) => [id, [...near].sort(compareText)]));
}

/** How many hops every entity is away from the nearest of some; those out of reach are left out. */
export function hopsFrom(around: readonly string[], neighbours: Neighbours): Map<string, number> {
  const hops = new Map(around.map((id) => [id, 0]));
  let edge: readonly string[] = around;
  for (let hop = 1; edge.length > 0; hop++) {
    const next = new Set(edge.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !hops.has(id)));
    for (const id of next) hops.set(id, hop);
    edge = [...next];
  }
  return hops;
}

/** Those of the wanted entities that are there, or else the best connected one; empty for an empty graph. */
export function centresIn({ entities }: Pick<LayoutGraph, "entities">, wanted: readonly string[]): string[] {
  const there = new Set(entities.map(({ id }) => id));
  const found = wanted.filter((id) => there.has(id));
  if (found.length > 0) return [...new Set(found)].sort(compareText);
  const [best] = [...entities].sort((a, b) => b.degree - a.degree || compareText(a.id, b.id));
  return best ? [best.id] : [];
}
