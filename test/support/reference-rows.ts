import type { Change, ChangeSet } from "../../model/change.ts";
import { compareText } from "../../model/compare.ts";
import { admitsRelation, openBounds } from "../../model/filter.ts";
import type { RelationRow, Rows } from "../../server/store/rows.ts";
import { applyChanges } from "../../server/store/write/apply.ts";
import { namedIn } from "../../server/store/write/load.ts";
import type { WriteTransaction } from "../../server/store/write/transaction.ts";

type Tables = { readonly [W in keyof Rows]: Map<string, Rows[W]> };

/** What a store keeps, in maps; everything else is worked out when it is asked for. */
export interface ReferenceRows extends Tables {
  revision: number;
  readonly changeSets: ChangeSet[];
}

/** `revision`: where a store stood that is compared with this one from now on. */
export function createReferenceRows(revision = 0): ReferenceRows {
  return { source: new Map(), entity: new Map(), relation: new Map(), claim: new Map(), revision, changeSets: [] };
}

/** Applies changes by the shared rules of writing. Mutates `rows`, as a whole or not at all. */
export async function applyTo(
  rows: ReferenceRows,
  changes: readonly Change[],
  actor: string,
): Promise<ChangeSet | null> {
  return applyChanges(transactionOn(rows), changes, { actor, now: new Date() });
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
    claimsAbout: (ids) => claims().filter((row) => ids.includes(row.record.about)),
    claimsFrom: (ids) => claims().filter((row) => ids.includes(row.record.source)),
    write({ put, remove, changeSet }) {
      for (const row of put.source) rows.source.set(row.record.id, row);
      for (const row of put.entity) rows.entity.set(row.record.id, row);
      for (const row of put.relation) rows.relation.set(row.record.id, row);
      for (const row of put.claim) rows.claim.set(row.record.id, row);
      for (const what of ["source", "entity", "relation", "claim"] as const) {
        for (const id of remove[what]) rows[what].delete(id);
      }
      rows.revision = changeSet.revision;
      rows.changeSets.push(changeSet);
    },
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
