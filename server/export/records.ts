import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import { type Bounds, toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import type { Call, GraphStore, Scanned } from "../store/graph-store.ts";

/** Entities by id, then relations by id whose ends came before; some hundreds at once. Can be read more than once. */
export type Records = () => AsyncIterable<readonly Scanned[]>;

/** What is read, and looked up, in one go. */
const atOnce = 1000;

/** What passes a filter. */
export function recordsPassing(store: GraphStore, bounds: Bounds, call: Call): Records {
  return async function* () {
    let batch: Scanned[] = [];
    for await (const scanned of store.scan(bounds, call)) {
      // A batch holds entities or relations.
      if (batch.length >= atOnce || (batch[0] !== undefined && batch[0].what !== scanned.what)) {
        yield batch;
        batch = [];
      }
      batch.push(scanned);
    }
    if (batch.length > 0) yield batch;
  };
}

/** Some entities with the relations among them that pass a filter. */
export async function recordsAmong(
  store: GraphStore,
  ids: readonly string[],
  filter: Parameters<typeof toBounds>[0],
  call: Call,
): Promise<Records> {
  const entities = await store.entities([...new Set(ids)], call);
  const known = entities.map(({ id }) => id);
  return recordsOf(entities, await store.relationsAmong(known, toBounds(filter), graphLimits.relations, call));
}

/** What is at hand already. */
export function recordsOf(entities: readonly Entity[], relations: readonly Relation[]): Records {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);
  const all: readonly (readonly Scanned[])[] = [
    [...entities].sort(byId).map((value) => ({ what: "entity", value })),
    [...relations].sort(byId).map((value) => ({ what: "relation", value })),
  ];
  return async function* () {
    for (const sort of all) for (let at = 0; at < sort.length; at += atOnce) yield sort.slice(at, at + atOnce);
  };
}
