import type { Connection } from "./connection.ts";
import { keyRow } from "./rows.ts";
import { statement } from "./sql.ts";

const lastKey = {
  entity: statement("SELECT coalesce(max(key), 0) AS key FROM entity", keyRow),
  relation: statement("SELECT coalesce(max(key), 0) AS key FROM relation", keyRow),
};

/** Rows that one step goes through. */
const rangeSize = 10_000;

/** Ranges of keys, low excluded and high included, that together hold a whole table. */
export function* keyRanges(
  connection: Connection,
  table: keyof typeof lastKey,
): Generator<{ low: number; high: number }> {
  const last = connection.all(lastKey[table], {})[0]?.key ?? 0;
  for (let low = 0; low < last; low += rangeSize) yield { low, high: low + rangeSize };
}
