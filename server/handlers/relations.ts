import { ProblemError } from "../../model/problem.ts";
import { found, type Handler } from "./handler.ts";
import { tellRelations } from "./telling.ts";

export const readRelation: Handler<"readRelation"> = async ({ params }, { store, call }) => {
  const relation = found(await store.relations([params.id], call), "relation", params.id);
  const ends = await store.entities([relation.source, relation.target], call);
  const { told, claims, sources } = await tellRelations(store, [relation], ends, call);
  const one = told.get(relation.id);
  // Only a write between the two reads can have taken an end away.
  if (one === undefined) throw new ProblemError("not-found", `no relation has the id ${params.id} any more`);
  const { source, target, agreement, event, onBehalfOf, by } = one;
  return {
    relation,
    ends: [source, target],
    ...(agreement && { agreement }),
    ...(event && { event }),
    ...(onBehalfOf && { onBehalfOf }),
    by: [...(by ?? [])],
    claims: [...(claims.get(relation.id) ?? [])],
    sources: [...sources.values()],
  };
};
