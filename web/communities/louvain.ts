import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import { createRandom } from "../../picture/layout/random.ts";

/** Entities that are linked more closely with each other than with the rest. */
export interface Community {
  /** Of its members the one that most others of them are linked with. */
  readonly head: string;
  /** At least two, in the order of their ids. */
  readonly members: readonly string[];
}

type Ends = Pick<Relation, "source" | "target">;

/** The same network always has the same communities. */
const seed = 1;

/**
 * The communities of a network, the largest first: those that Louvain's method finds (Blondel, Guillaume, Lambiotte and
 * Lefebvre 2008) at resolution 1, where a link weighs as much as there are relations between the two. Neither the order
 * of entities nor that of relations changes them. Who is linked with nobody belongs to none.
 */
export function findCommunities(
  entities: readonly Pick<Entity, "id" | "degree">[],
  relations: readonly Ends[],
): Community[] {
  const links = countLinks(entities, relations);
  if (links.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const { id } of [...entities].sort((a, b) => compareText(a.id, b.id))) graph.addNode(id);
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
  const found = louvain(graph, { rng: createRandom(seed), resolution: 1, getEdgeWeight: "weight" });
  const members = new Map<number, string[]>();
  for (const [id, community] of Object.entries(found)) {
    const there = members.get(community);
    if (there) there.push(id);
    else members.set(community, [id]);
  }
  const best = byLinksWithin(entities, links, found);
  return [...members.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({ head: [...ids].sort(best)[0] ?? "", members: ids.sort(compareText) }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.head, b.head));
}

/** How many relations there are between any two, in the order of their ids. */
function countLinks(
  entities: readonly Pick<Entity, "id">[],
  relations: readonly Ends[],
): (Ends & { weight: number })[] {
  const there = new Set(entities.map(({ id }) => id));
  const pairs = new Map<string, Ends & { weight: number }>();
  for (const { source, target } of relations) {
    if (source === target || !there.has(source) || !there.has(target)) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const pair = pairs.get(`${a} ${b}`);
    if (pair) pair.weight += 1;
    else pairs.set(`${a} ${b}`, { source: a, target: b, weight: 1 });
  }
  return [...pairs.values()].sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target));
}

/** Who is linked with most others of the same community first; then who has most links anywhere; then by id. */
function byLinksWithin(
  entities: readonly Pick<Entity, "id" | "degree">[],
  links: readonly Ends[],
  community: Readonly<Record<string, number>>,
): (a: string, b: string) => number {
  const within = new Map<string, number>();
  for (const { source, target } of links) {
    if (community[source] !== community[target]) continue;
    for (const id of [source, target]) within.set(id, (within.get(id) ?? 0) + 1);
  }
  const degrees = new Map(entities.map(({ id, degree }) => [id, degree]));
  const of = (counts: ReadonlyMap<string, number>, id: string): number => counts.get(id) ?? 0;
  return (a, b) => of(within, b) - of(within, a) || of(degrees, b) - of(degrees, a) || compareText(a, b);
}
