import type { What } from "../../../model/change.ts";
import type { Rows } from "../rows.ts";
import type { Soon, Writes, WriteTransaction } from "./transaction.ts";

/** Rows of each sort that are kept: those that were needed last. Entities take about 1 kB each. */
const mostRows = 30_000;

/**
 * The same transaction for many lists of changes, which keeps the entities and sources that it has read or written: batch
 * after batch refers to the same ones. The transaction holds the writers' lock, so nobody else changes them, nor the
 * revision, meanwhile.
 */
export function remembering(tx: WriteTransaction, most = mostRows): WriteTransaction {
  const kept = { source: createShelf<Rows["source"]>(most), entity: createShelf<Rows["entity"]>(most) };
  let revision: number | null = null;

  async function through<Row extends { readonly record: { readonly id: string } }>(
    shelf: Shelf<Row>,
    ids: readonly string[],
    read: (unknown: readonly string[]) => Soon<Row[]>,
  ): Promise<Row[]> {
    const found: Row[] = [];
    const unknown: string[] = [];
    for (const id of ids) {
      const row = shelf.take(id);
      if (row === undefined) unknown.push(id);
      else found.push(row);
    }
    for (const row of unknown.length === 0 ? [] : await read(unknown)) {
      shelf.put(row.record.id, row);
      found.push(row);
    }
    return found;
  }
  const entities = (ids: readonly string[]) => through(kept.entity, ids, (unknown) => tx.rows("entity", unknown));
  const sources = (ids: readonly string[]) => through(kept.source, ids, (unknown) => tx.rows("source", unknown));
  const readers: { readonly [W in What]: (ids: readonly string[]) => Soon<Rows[W][]> } = {
    source: sources,
    entity: entities,
    relation: (ids) => tx.rows("relation", ids),
    claim: (ids) => tx.rows("claim", ids),
    merge: (ids) => tx.rows("merge", ids),
  };
  return {
    ...tx,
    async revision() {
      revision ??= await tx.revision();
      return revision;
    },
    rows: <W extends What>(what: W, ids: readonly string[]) => readers[what](ids),
    async write(writes: Writes) {
      await tx.write(writes);
      revision = writes.changeSet.revision;
      for (const row of writes.put.source) kept.source.put(row.record.id, row);
      for (const row of writes.put.entity) kept.entity.put(row.record.id, row);
      for (const id of writes.remove.source) kept.source.remove(id);
      for (const id of writes.remove.entity) kept.entity.remove(id);
    },
  };
}

/** The rows that were needed last. */
interface Shelf<Row> {
  take(id: string): Row | undefined;
  put(id: string, row: Row): void;
  remove(id: string): void;
}

function createShelf<Row>(most: number): Shelf<Row> {
  const rows = new Map<string, Row>();
  const put = (id: string, row: Row) => {
    // What was put last comes last.
    rows.delete(id);
    rows.set(id, row);
    const [oldest] = rows.keys();
    if (rows.size > most && oldest !== undefined) rows.delete(oldest);
  };
  return {
    take(id) {
      const row = rows.get(id);
      if (row !== undefined) put(id, row);
      return row;
    },
    put,
    remove: (id) => void rows.delete(id),
  };
}
