import { type Change, changeLimit } from "../../../model/change.ts";
import { compareText } from "../../../model/compare.ts";
import { isDerivedId } from "../../../model/derive.ts";
import type { EntityRecord } from "../../../model/entity.ts";
import { type Kind, partners } from "../../../model/kinds.ts";
import type { Merge } from "../../../model/merge.ts";
import { type FieldError, invalidRequest, ProblemError } from "../../../model/problem.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import { fitsEnds, relationTypeOf } from "../../../model/relation-types.ts";
import type { Claim, Source } from "../../../model/source.ts";
import type { Draft } from "./draft.ts";
import { idOf, namedIn } from "./load.ts";

/** Fails with `too-large` when one transaction would have to take more than it may. */
export function checkSize(changes: readonly Change[]): void {
  if (changes.length > changeLimit) {
    throw new ProblemError(
      "too-large",
      `too many changes at once: ${changes.length}; at most ${changeLimit} go into one transaction`,
    );
  }
}

/** Fails with `stale` or `not-found` where a change was made against another state than the store's. */
export function checkVersions(draft: Draft, changes: readonly Change[]): void {
  for (const change of changes) {
    const row = draft[change.what].before(idOf(change));
    if (change.op === "delete" && row === undefined) {
      throw new ProblemError("not-found", `no ${change.what} has the id ${change.id}`);
    }
    if (change.ifVersion === undefined || change.ifVersion === (row?.version ?? 0)) continue;
    const now = row === undefined ? "it does not exist" : `it is at version ${row.version}`;
    throw new ProblemError(
      "stale",
      `${change.what} ${idOf(change)} was changed from version ${change.ifVersion}, but ${now}`,
      {
        ...(row !== undefined && { current: { ...row.record, version: row.version } }),
      },
    );
  }
}

/** Fails with `conflict` where a change touches what is derived: it follows from its agreement alone. */
export function checkDerived(draft: Draft, changes: readonly Change[]): void {
  for (const change of changes) {
    const id = change.op === "put" && change.what === "claim" ? change.value.about : idOf(change);
    const row = change.what === "relation" || change.what === "claim" ? draft.relation.before(id) : undefined;
    if (row?.origin === "derived") {
      throw new ProblemError(
        "conflict",
        `relation ${id} is derived: change the agreement ${row.record.agreement} or its parties instead`,
      );
    }
  }
}

/** Fails with `conflict` where a change puts what has the id of an entity that went in a merge. */
export function checkMerged(draft: Draft, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.op === "delete" || (change.what !== "entity" && change.what !== "relation")) continue;
    const { id } = change.value;
    const merge = draft.merge.after(id);
    if (merge === undefined) continue;
    throw new ProblemError(
      "conflict",
      `the id ${id} is that of an entity that went into ${merge.into}: use ${merge.into}, or take that merge apart first`,
    );
  }
}

/** Every reference and rule that the drafted records break, all at once, as `invalid-request`. */
export function checkRecords(draft: Draft, changes: readonly Change[]): void {
  const errors: FieldError[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.op === "delete" || draft[change.what].after(change.value.id) !== change.value) continue;
    const found =
      change.what === "relation"
        ? wrongInRelation(draft, change.value)
        : change.what === "claim"
          ? wrongInClaim(draft, change.value)
          : change.what === "entity"
            ? wrongInEntity(draft, change.value)
            : change.what === "merge"
              ? wrongInMerge(draft, change.value)
              : [];
    for (const one of found) errors.push({ ...one, path: `changes[${index}].value.${one.path}` });
  }
  if (errors.length > 0) throw invalidRequest(errors);
}

function wrong(path: string, value: string, message: string, expected: string): FieldError {
  return { path, code: "reference", value, message: `${message}: ${value}`, expected };
}

function wrongInEntity(draft: Draft, entity: EntityRecord): FieldError[] {
  const errors: FieldError[] = [];
  if (draft.relation.after(entity.id))
    errors.push(wrong("id", entity.id, "a relation has this id", "an id that nothing else has"));
  const before = draft.entity.before(entity.id)?.record;
  if (before === undefined || before.kind === entity.kind) return errors;
  // By id: stores load them in any order.
  for (const relation of [...draft.relation.records()].sort((a, b) => compareText(a.id, b.id))) {
    const concerned = [relation.source, relation.target, ...namedIn(relation)].includes(entity.id);
    // What is derived is derived again.
    if (concerned && !isDerivedId(relation.id) && wrongInRelation(draft, relation).length > 0) {
      errors.push(
        wrong("kind", entity.kind, `relation ${relation.id} (${relation.type}) does not allow this kind`, before.kind),
      );
    }
  }
  return errors;
}

function wrongInMerge(draft: Draft, { id, into }: Merge): FieldError[] {
  const isThere = draft.entity.after(id) !== undefined;
  return [
    ...(isThere ? [wrong("id", id, "the entity with this id is still there", "the id of one that goes")] : []),
    ...(draft.entity.after(into) ? [] : [wrong("into", into, "no entity has this id", "the id of an entity")]),
  ];
}

/** The records that a record names, as they are known. */
export interface Known {
  readonly entity: { after(id: string): EntityRecord | undefined };
  readonly relation: { after(id: string): RelationRecord | undefined };
  readonly source: { after(id: string): Source | undefined };
}

/** Every reference and rule that a stated relation breaks. */
export function wrongInRelation(known: Known, relation: RelationRecord): FieldError[] {
  const errors: FieldError[] = [];
  const { id, type } = relation;
  if (isDerivedId(id))
    errors.push(wrong("id", id, "this id is kept for what is derived", "an id that does not start with derived."));
  if (known.entity.after(id)) errors.push(wrong("id", id, "an entity has this id", "an id that nothing else has"));
  const source = end("source");
  const target = end("target");
  if (source && target && !fitsEnds(type, source.kind, target.kind)) {
    const pairs = relationTypeOf(type).ends.map((pair) => `${pair.source.join("|")} → ${pair.target.join("|")}`);
    errors.push(wrong("type", type, `${type} cannot lead from ${source.kind} to ${target.kind}`, pairs.join("; ")));
  }
  named("agreement", relation.agreement, ["Agreement"]);
  named("event", relation.event, ["Event"]);
  named("onBehalfOf", relation.onBehalfOf, partners);
  for (const [i, official] of relation.by.entries()) named(`by[${i}]`, official, ["Official"]);
  return errors;

  function end(path: "source" | "target"): EntityRecord | undefined {
    const entity = known.entity.after(relation[path]);
    if (!entity) errors.push(wrong(path, relation[path], "no entity has this id", "the id of an entity"));
    return entity;
  }

  function named(path: string, value: string | undefined, kinds: readonly Kind[]): void {
    if (value === undefined) return;
    const entity = known.entity.after(value);
    if (entity && kinds.includes(entity.kind)) return;
    errors.push(
      wrong(
        path,
        value,
        entity ? `${entity.kind} cannot stand here` : "no entity has this id",
        `the id of an entity of kind ${kinds.join(", ")}`,
      ),
    );
  }
}

/** Every reference that a claim breaks. */
export function wrongInClaim(known: Known, claim: Claim): FieldError[] {
  const errors: FieldError[] = [];
  if (!known.entity.after(claim.about) && !known.relation.after(claim.about)) {
    errors.push(
      wrong("about", claim.about, "no entity and no relation has this id", "the id of an entity or relation"),
    );
  }
  const source = known.source.after(claim.source);
  if (!source) errors.push(wrong("source", claim.source, "no source has this id", "the id of a source"));
  if (claim.paragraph !== undefined && source?.paragraphs !== undefined && claim.paragraph > source.paragraphs) {
    const expected = `a paragraph from 1 to ${source.paragraphs}`;
    errors.push(wrong("paragraph", String(claim.paragraph), `source ${source.id} has no such paragraph`, expected));
  }
  return errors;
}
