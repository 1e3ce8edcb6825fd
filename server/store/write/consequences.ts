import { isDeepStrictEqual } from "node:util";
import { compareText } from "../../../model/compare.ts";
import { spanOf } from "../../../model/dates.ts";
import { type DerivedRelation, deriveSignedWith, isCrowded, type Party } from "../../../model/derive.ts";
import type { EntityRecord } from "../../../model/entity.ts";
import { happenings } from "../../../model/kinds.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import type { Claim } from "../../../model/source.ts";
import { derivedStanding, derivedSupport, statedStanding } from "../../../model/standing.ts";
import type { EntityRow, RelationRow } from "../rows.ts";
import type { Draft } from "./draft.ts";

/** The rows that a draft leaves behind, worked out once: parties by agreement and claims by subject are looked up often. */
export interface Consequences {
  readonly entities: readonly EntityRow[];
  readonly relations: readonly RelationRow[];
  readonly removedRelations: readonly string[];
}

/**
 * Works out every row that the drafted changes alter: the records themselves, the standing of relations whose claims,
 * dates or agreement changed, and what is derived from `agreements` (those whose every party is loaded).
 */
export function consequencesOf(draft: Draft, agreements: ReadonlySet<string>): Consequences {
  const claims = groupBy(draft.claim.records(), (claim) => claim.about);
  const partiesOf = groupBy(partiesIn(draft.relation.records()), (party) => party.target);
  const crowded = (id: string) => isCrowded(partiesOf.get(id) ?? []);

  const relations: RelationRow[] = [];
  const removed: string[] = draft.relation.changed().filter((id) => draft.relation.after(id) === undefined);
  for (const record of draft.relation.records()) {
    const before = draft.relation.before(record.id);
    if (before?.origin === "derived" || !isWhollyKnown(draft, record, agreements)) continue;
    const row = statedRow(draft, record, claims.get(record.id) ?? [], crowded);
    if (!isDeepStrictEqual(row, before)) relations.push(row);
  }

  const derivedBefore = new Set<string>();
  for (const record of draft.relation.records()) {
    const comesFrom = record.agreement ?? "";
    if (draft.relation.before(record.id)?.origin === "derived" && agreements.has(comesFrom))
      derivedBefore.add(record.id);
  }
  for (const agreement of entitiesAfter(draft, agreements)) {
    if (agreement.kind !== "Agreement") continue;
    for (const derived of deriveSignedWith(agreement, partiesOf.get(agreement.id) ?? [])) {
      derivedBefore.delete(derived.record.id);
      const row = derivedRow(draft, agreement, derived, claims);
      if (!isDeepStrictEqual(row, draft.relation.before(row.record.id))) relations.push(row);
    }
  }

  return {
    entities: entityRows(draft, agreements, crowded),
    relations: relations.sort((a, b) => compareText(a.record.id, b.record.id)),
    removedRelations: [...removed, ...derivedBefore].sort(compareText),
  };
}

/** A relation that was only loaded along with others may touch an agreement whose parties aren't all here; it stays as it is. */
function isWhollyKnown(draft: Draft, relation: RelationRecord, agreements: ReadonlySet<string>): boolean {
  return [relation.source, relation.target].every(
    (id) => draft.entity.after(id)?.kind !== "Agreement" || agreements.has(id),
  );
}

function entitiesAfter(draft: Draft, ids: Iterable<string>): EntityRecord[] {
  return [...ids].sort(compareText).flatMap((id) => draft.entity.after(id) ?? []);
}

function statedRow(
  draft: Draft,
  record: RelationRecord,
  claims: readonly Claim[],
  crowded: (id: string) => boolean,
): RelationRow {
  const ends = [draft.entity.after(record.target), draft.entity.after(record.source)];
  const occasion = ends.find((end) => end !== undefined && happenings.includes(end.kind));
  const inCrowd = ends.some((end) => end?.kind === "Agreement" && crowded(end.id));
  const before = draft.relation.before(record.id);
  const same = before !== undefined && isDeepStrictEqual(before.record, record);
  return {
    record,
    origin: "stated",
    version: same ? before.version : draft.relation.nextVersion(record.id),
    standing: statedStanding(record, claims, occasion, inCrowd),
    parties: null,
  };
}

function derivedRow(
  draft: Draft,
  agreement: EntityRecord,
  derived: DerivedRelation,
  claims: Map<string, Claim[]>,
): RelationRow {
  const { record, parties } = derived;
  const about = (id: string) => claims.get(id) ?? [];
  const support = derivedSupport(about(agreement.id), about(parties[0]), about(parties[1]));
  const before = draft.relation.before(record.id);
  const same = before !== undefined && isDeepStrictEqual(before.record, record);
  const version = same ? before.version : draft.relation.nextVersion(record.id);
  return { record, origin: "derived", version, standing: derivedStanding(record, support), parties };
}

function entityRows(draft: Draft, agreements: ReadonlySet<string>, crowded: (id: string) => boolean): EntityRow[] {
  const changed = new Set(draft.entity.changed());
  return entitiesAfter(draft, new Set([...changed, ...agreements])).flatMap((record) => {
    const before = draft.entity.before(record.id);
    const version =
      changed.has(record.id) || before === undefined ? draft.entity.nextVersion(record.id) : before.version;
    const span = spanOf(record, happenings.includes(record.kind));
    const row = { record, version, ...span, crowded: record.kind === "Agreement" && crowded(record.id) };
    return isDeepStrictEqual(row, before) ? [] : [row];
  });
}

function* partiesIn(relations: Iterable<RelationRecord>): Iterable<Party & { target: string }> {
  for (const relation of relations) if (relation.type === "PARTY_TO") yield relation;
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
