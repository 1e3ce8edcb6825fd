import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import type { Bounds } from "../../model/filter.ts";
import type { Link } from "../../model/reach.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

interface Asked {
  readonly given: readonly Entity[];
  readonly hops: number;
  readonly bounds: Bounds;
  /** The most entities in all; given ones always stay. */
  readonly limit: number;
}

/**
 * The given entities and what lies within `hops` of them: nearer before farther, better connected before others.
 * `cut`: the limit left some out.
 */
export async function surroundings(
  store: GraphStore,
  asked: Asked,
  call: Call,
): Promise<{ entities: Entity[]; cut: boolean }> {
  const { given, hops, bounds, limit } = asked;
  const exempt = given.map((entity) => entity.id);
  const reached = new Set(exempt);
  const added: string[] = [];
  let cut = false;
  let frontier = exempt;
  for (let hop = 0; hop < hops && frontier.length > 0 && !cut; hop++) {
    const links = await store.expand({ from: frontier, bounds, exempt, within: null, direction: "any" }, call);
    const next = bestConnected(links).filter((id) => !reached.has(id));
    const room = Math.max(0, limit - reached.size);
    cut = next.length > room;
    frontier = next.slice(0, room);
    added.push(...frontier);
    for (const id of frontier) reached.add(id);
  }
  return { entities: [...given, ...(await store.entities(added, call))], cut };
}

/** The distinct far ends, by falling degree, then id. */
function bestConnected(links: readonly Link[]): string[] {
  const byId = new Map(links.map((link) => [link.to, link]));
  return [...byId.values()].sort((a, b) => b.degree - a.degree || compareText(a.to, b.to)).map((link) => link.to);
}
