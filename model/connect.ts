import { compareText } from "./compare.ts";
import { createGroups } from "./groups.ts";
import type { FoundPath } from "./paths.ts";

/** Asks for the best path between two given entities; `attempt` counts from 0, later ones are less strict. */
export interface PairQuestion {
  readonly from: string;
  readonly to: string;
  readonly attempt: number;
}

/** A hop between two entities. */
export type Hop = readonly [string, string];

export interface Connection {
  /** A tree in each group. */
  readonly hops: readonly Hop[];
  /** The given ids by what is connected, in the order in which they were given. */
  readonly groups: readonly (readonly string[])[];
  /** Some could be joined only by way of a place or an event. */
  readonly relaxed: boolean;
}

/**
 * A small network that connects the given entities: a Steiner tree, approximated.
 *
 * A generator: answer a pair with its best path (fewest hops, then strongest, then by ids), or null. The method is that
 * of Kou, Markowsky and Berman (1981, "A fast algorithm for Steiner trees"): a minimum spanning tree (Kruskal 1956) of
 * the given entities, where two are as far apart as their shortest path is long; then a spanning tree of what these
 * paths are made of; then the leaves that weren't given go. It has at most 2(1 − 1/l) times the fewest possible hops, l
 * being the number of leaves of the smallest tree: for two entities it is the best path, for eight at most 1.75 times.
 *
 * Three things bend the bound. `maxLength` limits each of the paths: entities that only a place farther off would
 * connect stay in groups of their own (among those in one group the bound holds, as the spanning tree takes its shortest
 * hops first). Kinds and entities that are avoided don't count as connections, so the fewest hops are the fewest without
 * them. And what is joined on a later attempt only (`relaxed`) was first given the chance to be joined without: a
 * tree that goes by way of the place from the start can be smaller.
 *
 * Cost: one question for paths for each pair, at most 28 for eight entities, and again one on each later attempt for those still apart.
 */
export function* connectAll(
  ids: readonly string[],
  attempts: number,
): Generator<PairQuestion, Connection, FoundPath | null> {
  const groups = createGroups();
  const chosen: FoundPath[] = [];
  let relaxed = false;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found: FoundPath[] = [];
    for (const [from, to] of pairsOf(ids)) {
      if (groups.areJoined(from, to)) continue;
      const path = yield { from, to, attempt };
      if (path !== null) found.push(path);
    }
    for (const path of found.sort(comparePaths)) {
      if (!groups.join(path.entities[0] ?? "", path.entities.at(-1) ?? "")) continue;
      chosen.push(path);
      relaxed ||= attempt > 0;
    }
  }
  const first = ids.filter((id, at) => !ids.slice(0, at).some((other) => groups.areJoined(id, other)));
  return {
    hops: withoutLeaves(spanningTree(chosen), new Set(ids)),
    groups: first.map((one) => ids.filter((id) => groups.areJoined(id, one))),
    relaxed,
  };
}

/** Every pair once, the smaller id first. */
function pairsOf(ids: readonly string[]): Hop[] {
  const sorted = [...ids].sort(compareText);
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b): Hop => [a, b]));
}

/** Fewer hops, then stronger, then by ids: the order of `findPaths`, between whatever ends. */
function comparePaths(a: FoundPath, b: FoundPath): number {
  const order = a.entities.length - b.entities.length || b.strength - a.strength;
  if (order !== 0) return order;
  const at = a.entities.findIndex((id, i) => id !== b.entities[i]);
  return at < 0 ? 0 : compareText(a.entities[at] ?? "", b.entities[at] ?? "");
}

/** The hops of the paths without those that would close a circle; better paths first. */
function spanningTree(paths: readonly FoundPath[]): Hop[] {
  const groups = createGroups();
  const hops = paths.flatMap(({ entities }) => entities.slice(1).map((to, i): Hop => [entities[i] ?? "", to]));
  return hops.filter(([a, b]) => groups.join(a, b));
}

function withoutLeaves(hops: readonly Hop[], given: ReadonlySet<string>): readonly Hop[] {
  const degrees = new Map<string, number>();
  for (const id of hops.flat()) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const isLeaf = (id: string) => !given.has(id) && degrees.get(id) === 1;
  const kept = hops.filter(([a, b]) => !isLeaf(a) && !isLeaf(b));
  return kept.length === hops.length ? hops : withoutLeaves(kept, given);
}
