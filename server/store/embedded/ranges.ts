import type { Connection } from "./connection.ts";
import { keyRow } from "./rows.ts";
import { statement } from "./sql.ts";

const lastKeys = {
  entity: statement("SELECT coalesce(max(key), 0) AS key FROM entity", keyRow),
  relation: statement("SELECT coalesce(max(key), 0) AS key FROM relation", keyRow),
};

/** Rows that one step goes through. */
const rangeSize = 10_000;

/** The highest key of a table; 0 when it is empty. */
export function lastKey(connection: Connection, table: keyof typeof lastKeys): number {
  return connection.all(lastKeys[table], {})[0]?.key ?? 0;
}

/** Ranges of keys, low excluded and high included, that together hold a whole table. */
export function* keyRanges(
  connection: Connection,
  table: keyof typeof lastKeys,
): Generator<{ low: number; high: number }> {
  const last = lastKey(connection, table);
  for (let low = 0; low < last; low += rangeSize) yield { low, high: low + rangeSize };
}
