import type { Entity } from "../../model/entity.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** Of these ids those that went in a merge, each with the id of the entity that stands for it. */
export async function replacedAmong(
  store: GraphStore,
  ids: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const merges = await store.mergesOf([...new Set(ids)], call);
  return new Map(merges.map(({ id, into }) => [id, into]));
}

/** Of these ids those that went in a merge, each with the entity that stands for it. */
export async function standInsFor(
  ids: readonly string[],
  store: GraphStore,
  call: Call,
): Promise<ReadonlyMap<string, Entity>> {
  const replaced = await replacedAmong(store, ids, call);
  if (replaced.size === 0) return new Map();
  const entities = await store.entities([...new Set(replaced.values())], call);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return new Map(
    [...replaced].flatMap(([id, into]) => {
      const entity = byId.get(into);
      return entity === undefined ? [] : [[id, entity] as const];
    }),
  );
}
