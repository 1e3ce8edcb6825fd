import { claimsWithSources } from "./evidence.ts";
import { found, type Handler } from "./handler.ts";

export const readRelation: Handler<"readRelation"> = async ({ params }, { store, call }) => {
  const relation = found(await store.relations([params.id], call), "relation", params.id);
  const { source, target, agreement, event, onBehalfOf, by } = relation;
  const named = [source, target, agreement, event, onBehalfOf, ...by].filter((id) => id !== undefined);
  const entities = new Map((await store.entities([...new Set(named)], call)).map((entity) => [entity.id, entity]));
  const entity = (id: string) =>
    found(
      [entities.get(id)].filter((one) => one !== undefined),
      "entity",
      id,
    );
  const { claims, sources } = await claimsWithSources(store, { about: [params.id] }, call);
  return {
    relation,
    ends: [entity(source), entity(target)],
    ...(agreement !== undefined && { agreement: entity(agreement) }),
    ...(event !== undefined && { event: entity(event) }),
    ...(onBehalfOf !== undefined && { onBehalfOf: entity(onBehalfOf) }),
    by: by.map(entity),
    claims,
    sources,
  };
};
