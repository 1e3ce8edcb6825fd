import type { Change } from "../../../model/change.ts";
import { ProblemError } from "../../../model/problem.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import type { Draft } from "./draft.ts";
import { namedIn } from "./load.ts";

/**
 * Draws the consequences of deletions. What is still in use is refused with counts (`conflict`), unless the deletion
 * cascades: then an entity takes its relations along, a relation its claims, a source its claims; a relation that only
 * names the entity stays and names it no longer.
 */
export function removeDependants(draft: Draft, changes: readonly Change[]): void {
  const cascading = new Set(
    changes.flatMap((change) => (change.op === "delete" && change.cascade ? [`${change.what} ${change.id}`] : [])),
  );
  for (const id of draft.entity.changed()) {
    if (draft.entity.after(id) === undefined) removeEntity(draft, id, cascading.has(`entity ${id}`));
  }
  for (const id of draft.relation.changed()) {
    if (draft.relation.after(id) === undefined) removeClaims(draft, "relation", id, true);
  }
  for (const id of draft.source.changed()) {
    if (draft.source.after(id) === undefined) removeClaims(draft, "source", id, cascading.has(`source ${id}`));
  }
}

function removeEntity(draft: Draft, id: string, cascade: boolean): void {
  const relations = [...draft.relation.records()].filter((one) => draft.relation.before(one.id)?.origin !== "derived");
  const touching = relations.filter((relation) => relation.source === id || relation.target === id);
  const naming = relations.filter((relation) => !touching.includes(relation) && namedIn(relation).includes(id));
  if (!cascade && touching.length + naming.length > 0) {
    throw new ProblemError(
      "conflict",
      `entity ${id} is still in use: ${touching.length} relations lead to it, ${naming.length} more name it; delete them first, or cascade`,
    );
  }
  for (const relation of touching) draft.relation.remove(relation.id);
  for (const relation of naming) draft.relation.put(without(relation, id));
  removeClaims(draft, "entity", id, true);
}

/** Claims about an entity or a relation go with it; claims of a source are lost evidence and ask for a cascade. */
function removeClaims(draft: Draft, of: "entity" | "relation" | "source", id: string, allowed: boolean): void {
  const claims = [...draft.claim.records()].filter((claim) => (of === "source" ? claim.source : claim.about) === id);
  if (!allowed && claims.length > 0) {
    throw new ProblemError(
      "conflict",
      `source ${id} is still in use: ${claims.length} claims rest on it; delete them first, or cascade`,
    );
  }
  for (const claim of claims) draft.claim.remove(claim.id);
}

/** The relation, naming the entity no longer. */
function without(relation: RelationRecord, id: string): RelationRecord {
  const { agreement, event, onBehalfOf, ...rest } = relation;
  return {
    ...rest,
    ...(agreement !== undefined && agreement !== id && { agreement }),
    ...(event !== undefined && event !== id && { event }),
    ...(onBehalfOf !== undefined && onBehalfOf !== id && { onBehalfOf }),
    by: relation.by.filter((one) => one !== id),
  };
}
