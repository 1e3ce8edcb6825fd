import type { Change } from "../../../model/change.ts";
import { happenings } from "../../../model/kinds.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import type { Draft } from "./draft.ts";
import type { WriteTransaction } from "./transaction.ts";

export function idOf(change: Change): string {
  return change.op === "delete" ? change.id : change.value.id;
}

/** The entities that a relation names besides its ends. */
export function namedIn(relation: RelationRecord): string[] {
  const { agreement, event, onBehalfOf, by } = relation;
  return [agreement, event, onBehalfOf, ...by].filter((id) => id !== undefined);
}

/** Every entity that a relation needs. */
function entitiesOf(relation: RelationRecord): string[] {
  return [relation.source, relation.target, ...namedIn(relation)];
}

/** Loads the records that the changes are about. */
export async function loadSubjects(tx: WriteTransaction, draft: Draft, changes: readonly Change[]): Promise<void> {
  const ids = (what: Change["what"]) => changes.filter((change) => change.what === what).map(idOf);
  draft.source.load(await tx.rows("source", ids("source")));
  // An entity and a relation never share an id, so each is looked for among the other too.
  const mapped = [...ids("entity"), ...ids("relation")];
  draft.entity.load(await tx.rows("entity", mapped));
  // What claims are about is looked at before anything follows from them: it must not be derived.
  const subjects = changes.flatMap((change) =>
    change.op === "put" && change.what === "claim" ? change.value.about : [],
  );
  draft.relation.load(await tx.rows("relation", [...mapped, ...subjects]));
  draft.claim.load(await tx.rows("claim", ids("claim")));
  // What is new must not take the id of what went.
  const isNew = (id: string) => draft.entity.before(id) === undefined && draft.relation.before(id) === undefined;
  draft.merge.load(await tx.rows("merge", [...mapped.filter(isNew), ...ids("merge")]));
  const merged = changes.flatMap((change) =>
    change.op === "put" && change.what === "merge" ? [change.value.id, change.value.into] : [],
  );
  draft.entity.load(await tx.rows("entity", merged));
}

/**
 * Loads what hangs on the drafted changes: relations of entities that go or become something else, claims of sources
 * and about records that go, every party of the agreements concerned, and whatever those refer to. Returns the ids of
 * those agreements: only what all parties of an agreement are known for may be derived again.
 */
export async function loadDependants(tx: WriteTransaction, draft: Draft): Promise<ReadonlySet<string>> {
  const entities = draft.entity.changed();
  draft.relation.load(await tx.relationsOf(entities.filter((id) => concernsRelations(draft, id))));
  draft.claim.load(await tx.claimsFrom(draft.source.changed().filter((id) => draft.source.after(id) === undefined)));
  draft.merge.load(await tx.mergesInto(entities.filter((id) => draft.entity.after(id) === undefined)));
  const subjects = [...draft.claim.everyRecord()].map((claim) => claim.about);
  draft.relation.load(await tx.rows("relation", subjects));

  const ends = [...draft.relation.everyRecord()].flatMap((relation) => [relation.source, relation.target]);
  draft.entity.load(await tx.rows("entity", [...subjects, ...ends]));
  const agreements = new Set([...entities, ...subjects, ...ends].filter((id) => isAgreement(draft, id)));
  draft.relation.load(await tx.relationsOf([...agreements].filter((id) => draft.entity.before(id) !== undefined)));

  const relations = [...draft.relation.everyRecord()];
  draft.entity.load(await tx.rows("entity", relations.flatMap(entitiesOf)));
  // What isn't stored has no stored claims: they go with what they are about.
  const subjectsStored = [...relations.map((relation) => relation.id), ...agreements, ...entities].filter(
    (id) => draft.relation.before(id) !== undefined || draft.entity.before(id) !== undefined,
  );
  draft.claim.load(await tx.claimsAbout(subjectsStored));
  draft.source.load(
    await tx.rows(
      "source",
      [...draft.claim.everyRecord()].map((claim) => claim.source),
    ),
  );
  return agreements;
}

function isAgreement(draft: Draft, id: string): boolean {
  return draft.entity.before(id)?.record.kind === "Agreement" || draft.entity.after(id)?.kind === "Agreement";
}

/** Whether relations of an entity depend on what becomes of it: it goes, changes its kind, or gives them their date. */
function concernsRelations(draft: Draft, id: string): boolean {
  const before = draft.entity.before(id)?.record;
  if (before === undefined) return false;
  const after = draft.entity.after(id);
  return after?.kind !== before.kind || happenings.includes(before.kind);
}
