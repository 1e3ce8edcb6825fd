import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import { type Bounds, toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import { evidenceFor } from "../handlers/telling.ts";
import type { Call, GraphStore, Grounded, Scan, Scanned } from "../store/graph-store.ts";

/**
 * Entities by id, then relations by id whose ends came before, with the claims that they rest on where these are asked for.
 * A thousand of one sort at once, whatever the store's pages are: where claims come after everything, their order in the
 * file is that of such batches. Can be read more than once.
 */
export type Records = (asked: Pick<Scan, "claims">) => AsyncIterable<readonly Grounded[]>;

/** What comes, or is looked up, in one go. */
const atOnce = 1000;

/** What passes a filter. */
export function recordsPassing(store: GraphStore, bounds: Bounds, call: Call): Records {
  return async function* ({ claims }) {
    let batch: Grounded[] = [];
    for await (const page of store.scanPages({ bounds, claims }, call)) {
      if (batch[0] !== undefined && batch[0].what !== page[0]?.what) {
        yield batch;
        batch = [];
      }
      if (batch.length === 0 && page.length === atOnce) {
        yield page;
        continue;
      }
      batch.push(...page);
      for (; batch.length >= atOnce; batch = batch.slice(atOnce)) yield batch.slice(0, atOnce);
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
  const relations = await store.relationsAmong(known, toBounds(filter), graphLimits.relations, call);
  return recordsOf(store, { entities, relations }, call);
}

interface AtHand {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** What is at hand already. */
export function recordsOf(store: GraphStore, { entities, relations }: AtHand, call: Call): Records {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);
  const all: readonly (readonly Scanned[])[] = [
    [...entities].sort(byId).map((value) => ({ what: "entity", value })),
    [...relations].sort(byId).map((value) => ({ what: "relation", value })),
  ];
  return async function* (asked) {
    for (const sort of all) {
      for (let at = 0; at < sort.length; at += atOnce) {
        const batch = sort.slice(at, at + atOnce);
        const claims = asked.claims ? await claimsFor(store, batch, call) : undefined;
        yield batch.map((one) => ({ ...one, claims: claims?.get(one.value.id) ?? [] }));
      }
    }
  };
}

/** The claims that aren't rejected, by the id of what rests on them. */
async function claimsFor(store: GraphStore, batch: readonly Scanned[], call: Call) {
  const entities = batch.flatMap((one) => (one.what === "entity" ? one.value : []));
  const relations = batch.flatMap((one) => (one.what === "relation" ? one.value : []));
  const agreements = new Set(relations.flatMap(({ agreement }) => agreement ?? []));
  const named = await store.entities([...agreements], call);
  const byId = new Map(named.map((entity) => [entity.id, entity]));
  return (await evidenceFor(store, { entities, relations }, byId, call)).claims;
}
