import { type Change, type ChangeSet, type Touched, type What, whats } from "../../../model/change.ts";
import { compareText } from "../../../model/compare.ts";
import type { Rows } from "../rows.ts";
import { checkDerived, checkMerged, checkRecords, checkSize, checkVersions } from "./check.ts";
import { type Consequences, consequencesOf } from "./consequences.ts";
import { createDraft, type Draft, type DraftTable } from "./draft.ts";
import { loadDependants, loadSubjects } from "./load.ts";
import { askedOnce } from "./once.ts";
import { removeDependants } from "./remove.ts";
import type { Writes, WriteTransaction } from "./transaction.ts";

/**
 * Applies changes inside a store's transaction: loads what they concern, checks everything, works out what follows,
 * writes it in one go. The rules are the same for every store and stand here alone. The order of the changes doesn't
 * matter, but of two changes of one record the last counts. Fails with `too-large`, `not-found`, `stale`, `conflict` or
 * `invalid-request`; the store then rolls back. Returns the change set that history keeps; writing what already stands
 * there touches nothing and returns null.
 */
export async function applyChanges(
  transaction: WriteTransaction,
  changes: readonly Change[],
  context: { readonly actor: string; readonly now: Date },
): Promise<ChangeSet | null> {
  checkSize(changes);
  const tx = askedOnce(transaction);
  const revision = (await tx.revision()) + 1;
  const draft = createDraft();
  await loadSubjects(tx, draft, changes);
  checkVersions(draft, changes);
  checkDerived(draft, changes);
  draftChanges(draft, changes);
  checkMerged(draft, changes);
  await tx.pause();
  const agreements = await loadDependants(tx, draft);
  await tx.pause();
  removeDependants(draft, changes);
  checkRecords(draft, changes);

  await tx.pause();
  const consequences = consequencesOf(draft, agreements);
  await tx.pause();
  const touched = touchedBy(draft, consequences);
  if (touched.length === 0) return null;
  const { actor, now } = context;
  const changeSet = { id: `change-${revision}`, revision, at: now.toISOString(), actor, touched };
  await tx.write(toWrites(draft, consequences, changeSet));
  return changeSet;
}

function draftChanges(draft: Draft, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.op === "delete") draft[change.what].remove(change.id);
    else if (change.what === "source") draft.source.put(change.value);
    else if (change.what === "entity") draft.entity.put(change.value);
    else if (change.what === "relation") draft.relation.put(change.value);
    else if (change.what === "claim") draft.claim.put(change.value);
    else draft.merge.put(change.value);
  }
}

function toWrites(draft: Draft, consequences: Consequences, changeSet: ChangeSet): Writes {
  const { entities, relations, removedRelations } = consequences;
  const ends = [
    ...relations.map((row) => row.record),
    ...[...relations.map((row) => row.record.id), ...removedRelations].flatMap(
      (id) => draft.relation.before(id)?.record ?? [],
    ),
  ].flatMap((record) => [record.source, record.target]);
  const isStored = (id: string) => draft.entity.before(id) !== undefined || draft.relation.before(id) !== undefined;
  const stays = (id: string) => draft.entity.after(id) !== undefined;
  return {
    put: {
      source: changedRows(draft.source),
      entity: entities,
      relation: relations,
      claim: changedRows(draft.claim),
      merge: changedRows(draft.merge),
    },
    remove: {
      source: removed(draft.source),
      entity: removed(draft.entity),
      relation: removedRelations,
      claim: removed(draft.claim),
      merge: removed(draft.merge),
    },
    added: new Set([...entities, ...relations].flatMap(({ record: { id } }) => (isStored(id) ? [] : id))),
    recount: [...new Set(ends)].filter(stays).sort(compareText),
    changeSet,
  };
}

function changedRows<W extends "source" | "claim" | "merge">(
  table: DraftTable<W>,
): { record: Rows[W]["record"]; version: number }[] {
  return table.changed().flatMap((id) => {
    const record = table.after(id);
    return record === undefined ? [] : [{ record, version: table.nextVersion(id) }];
  });
}

function removed<W extends What>(table: DraftTable<W>): string[] {
  return table.changed().filter((id) => table.after(id) === undefined);
}

/** Every record that became another one, derived relations included: what history shows and undo needs. */
function touchedBy(draft: Draft, { relations, removedRelations }: Consequences): Touched[] {
  const touched: Touched[] = [];
  for (const what of whats) {
    const table = draft[what];
    for (const id of table.changed()) touch(what, id, table.before(id)?.record ?? null, table.after(id) ?? null);
  }
  const seen = new Set(draft.relation.changed());
  for (const { record, version } of relations) {
    const before = draft.relation.before(record.id);
    if (!seen.has(record.id) && before?.version !== version)
      touch("relation", record.id, before?.record ?? null, record);
  }
  for (const id of removedRelations) {
    if (!seen.has(id)) touch("relation", id, draft.relation.before(id)?.record ?? null, null);
  }
  return touched;

  function touch(what: What, id: string, before: Touched["before"], after: Touched["after"]): void {
    touched.push({ what, id, before, after });
  }
}
