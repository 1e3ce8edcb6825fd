import { type Change, type ChangeSet, whats } from "../../model/change.ts";
import { compareText } from "../../model/compare.ts";
import { admitsRelation, openBounds } from "../../model/filter.ts";
import type { MergeOrder } from "../../server/store/graph-store.ts";
import type { RelationRow, Rows } from "../../server/store/rows.ts";
import { applyChanges } from "../../server/store/write/apply.ts";
import { namedIn } from "../../server/store/write/load.ts";
import { type Merged, mergeIn } from "../../server/store/write/merge.ts";
import type { WriteTransaction } from "../../server/store/write/transaction.ts";

type Tables = { readonly [W in keyof Rows]: Map<string, Rows[W]> };

/** What a store keeps, in maps; everything else is worked out when it is asked for. */
export interface ReferenceRows extends Tables {
  revision: number;
  readonly changeSets: ChangeSet[];
}

/** `revision`: where a store stood that is compared with this one from now on. */
export function createReferenceRows(revision = 0): ReferenceRows {
  return {
    source: new Map(),
    entity: new Map(),
    relation: new Map(),
    claim: new Map(),
    merge: new Map(),
    revision,
    changeSets: [],
  };
}

/** Applies changes by the shared rules of writing. Mutates `rows`, as a whole or not at all. */
export async function applyTo(
  rows: ReferenceRows,
  changes: readonly Change[],
  actor: string,
): Promise<ChangeSet | null> {
  return applyChanges(transactionOn(rows), changes, { actor, now: new Date() });
}

/** Everything as it stands, for `restore`. */
export function copyOf(rows: ReferenceRows): ReferenceRows {
  return {
    source: new Map(rows.source),
    entity: new Map(rows.entity),
    relation: new Map(rows.relation),
    claim: new Map(rows.claim),
    merge: new Map(rows.merge),
    revision: rows.revision,
    changeSets: [...rows.changeSets],
  };
}

/** Mutates `rows`: they are as they were. */
export function restore(rows: ReferenceRows, before: ReferenceRows): void {
  refill(rows.source, before.source);
  refill(rows.entity, before.entity);
  refill(rows.relation, before.relation);
  refill(rows.claim, before.claim);
  refill(rows.merge, before.merge);
  rows.revision = before.revision;
  rows.changeSets.splice(0, rows.changeSets.length, ...before.changeSets);
}

function refill<Row>(table: Map<string, Row>, from: ReadonlyMap<string, Row>): void {
  table.clear();
  for (const [id, row] of from) table.set(id, row);
}

/** Makes one entity of two by the shared rules. Mutates `rows`, as a whole or not at all. */
export function mergeOn(rows: ReferenceRows, order: MergeOrder, actor: string): Promise<Merged> {
  return mergeIn(transactionOn(rows), order, { actor, now: new Date() });
}

function transactionOn(rows: ReferenceRows): WriteTransaction {
  const tables: Tables = rows;
  const claims = () => [...rows.claim.values()];
  const relations = () => [...rows.relation.values()];
  const touches = ({ record }: RelationRow, ids: readonly string[]) =>
    [record.source, record.target, ...namedIn(record)].some((id) => ids.includes(id));
  return {
    revision: () => rows.revision,
    rows: (what, ids) => found(tables[what], ids),
    relationsOf: (ids) => relations().filter((row) => touches(row, ids)),
    relationsBetween: (pairs) =>
      relations().filter(({ record: { source, target } }) =>
        pairs.some(([a, b]) => (a === source && b === target) || (a === target && b === source)),
      ),
    mergesInto: (ids) => [...rows.merge.values()].filter((row) => ids.includes(row.record.into)),
    claimsAbout: (ids) => claims().filter((row) => ids.includes(row.record.about)),
    claimsFrom: (ids) => claims().filter((row) => ids.includes(row.record.source)),
    write({ put, remove, changeSet }) {
      for (const row of put.source) rows.source.set(row.record.id, row);
      for (const row of put.entity) rows.entity.set(row.record.id, row);
      for (const row of put.relation) rows.relation.set(row.record.id, row);
      for (const row of put.claim) rows.claim.set(row.record.id, row);
      for (const row of put.merge) rows.merge.set(row.record.id, row);
      for (const what of whats) {
        for (const id of remove[what]) rows[what].delete(id);
      }
      rows.revision = changeSet.revision;
      rows.changeSets.push(changeSet);
    },
    pause: () => {},
  };
}

function found<Row>(table: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] {
  return [...new Set(ids)].flatMap((id) => table.get(id) ?? []);
}

/** Rows by id. */
export function sortedRows<Row extends { record: { id: string } }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => compareText(a.record.id, b.record.id));
}

/** The other ends of the relations that count for a degree: counted anew whenever it is asked for. */
export function degreeOf(rows: ReferenceRows, id: string): number {
  const others = new Set<string>();
  for (const { record, origin, standing } of rows.relation.values()) {
    if (record.source !== id && record.target !== id) continue;
    if (admitsRelation(openBounds, { type: record.type, origin, ...standing })) {
      others.add(record.source === id ? record.target : record.source);
    }
  }
  return others.size;
}
