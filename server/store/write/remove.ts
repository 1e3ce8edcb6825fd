import type { Change } from "../../../model/change.ts";
import { compareText } from "../../../model/compare.ts";
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
  const relations = relationsByEntity(draft);
  const claims = claimsBySubject(draft);
  for (const id of draft.entity.changed()) {
    if (draft.entity.after(id) !== undefined) continue;
    removeFromRelations(draft, id, relations.get(id) ?? [], cascading.has(`entity ${id}`));
    removeAll(draft, claims.get(id));
    // An id that went leads nowhere without the entity that stands for it.
    for (const merge of [...draft.merge.records()]) if (merge.into === id) draft.merge.remove(merge.id);
  }
  for (const id of draft.relation.changed()) {
    if (draft.relation.after(id) === undefined) removeAll(draft, claims.get(id));
  }
  for (const id of draft.source.changed()) {
    if (draft.source.after(id) !== undefined) continue;
    const lost = [...draft.claim.records()].filter((claim) => claim.source === id).map((claim) => claim.id);
    // Claims about a record mean nothing without it; those of a source are evidence that would be lost.
    if (lost.length > 0 && !cascading.has(`source ${id}`)) {
      throw new ProblemError(
        "conflict",
        `source ${id} is still in use: ${lost.length} claims rest on it; delete them first, or cascade (${lost.sort(compareText).slice(0, mostNamed).join(", ")}${lost.length > mostNamed ? " …" : ""})`,
      );
    }
    removeAll(draft, lost);
  }
}

/** The ids of the stated relations that lead to an entity or name it. */
function relationsByEntity(draft: Draft): Map<string, string[]> {
  const relations = new Map<string, string[]>();
  for (const relation of draft.relation.records()) {
    if (draft.relation.before(relation.id)?.origin === "derived") continue;
    for (const id of new Set([relation.source, relation.target, ...namedIn(relation)])) add(relations, id, relation.id);
  }
  return relations;
}

function claimsBySubject(draft: Draft): Map<string, string[]> {
  const claims = new Map<string, string[]>();
  for (const claim of draft.claim.records()) add(claims, claim.about, claim.id);
  return claims;
}

function add(groups: Map<string, string[]>, key: string, id: string): void {
  const group = groups.get(key);
  if (group) group.push(id);
  else groups.set(key, [id]);
}

function removeFromRelations(draft: Draft, id: string, concerned: readonly string[], cascade: boolean): void {
  // Another deletion may have taken some of them along.
  const relations = concerned.flatMap((one) => draft.relation.after(one) ?? []);
  const leads = (relation: RelationRecord) => relation.source === id || relation.target === id;
  if (!cascade && relations.length > 0) {
    const touching = relations.filter(leads).length;
    throw inUse(draft, id, relations, touching);
  }
  for (const relation of relations) {
    if (leads(relation)) draft.relation.remove(relation.id);
    else draft.relation.put(without(relation, id));
  }
}

/** As many as an answer names. */
const mostNamed = 10;

/** The problem of an entity that relations still need: says which, and whom they link it with. */
function inUse(draft: Draft, id: string, relations: readonly RelationRecord[], touching: number): ProblemError {
  const some = [...relations].sort((a, b) => compareText(a.id, b.id)).slice(0, mostNamed);
  const nameOf = (one: string) =>
    `${draft.entity.after(one)?.name ?? draft.entity.before(one)?.record.name ?? one} (${one})`;
  const told = some.map((relation) => ({
    relation,
    text: `${relation.id}: ${nameOf(relation.source)} ${relation.type} ${nameOf(relation.target)}`,
  }));
  return new ProblemError(
    "conflict",
    `entity ${id} is still in use: ${touching} relations lead to it, ${relations.length - touching} more name it; delete them first, or cascade (${told.map(({ text }) => text).join("; ")})`,
    {
      errors: told.map(({ relation, text }) => ({
        path: "relation",
        code: "in-use",
        value: relation.id,
        message: `entity ${id} is still in use by ${text}`,
        expected: "no relation that leads to it or names it",
      })),
    },
  );
}

function removeAll(draft: Draft, claims: readonly string[] = []): void {
  for (const id of claims) draft.claim.remove(id);
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
