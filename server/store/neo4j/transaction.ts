import * as z from "zod";
import type { What } from "../../../model/change.ts";
import type { RelationRow, Rows } from "../rows.ts";
import type { WriteTransaction } from "../write/transaction.ts";
import { namingBeside, namingIn } from "./naming.ts";
import { chunks } from "./parameters.ts";
import type { Indexer } from "./properties.ts";
import { claimRow, entityRow, mergeRow, relationRow, sourceRow } from "./rows.ts";
import type { Reader, Transaction } from "./sessions.ts";
import type { StatementName } from "./statements.ts";
import { markIsGone } from "./stats.ts";
import { recountDegrees, rowsAtOnce, writeAll } from "./write.ts";

const lockRow = z.object({ revision: z.int(), seededAt: z.string().nullable() });

const readers: { readonly [W in What]: { readonly statement: StatementName; readonly row: z.ZodType<Rows[W]> } } = {
  source: { statement: "sources-by-id", row: sourceRow },
  entity: { statement: "entities", row: entityRow },
  relation: { statement: "relations", row: relationRow },
  claim: { statement: "claims-by-id", row: claimRow },
  merge: { statement: "merges-by-id", row: mergeRow },
};

/** Takes the lock that lets one writer in at a time; the state of the mark is read under it. */
export async function lockMark(tx: Transaction): Promise<{ revision: number; seededAt: string | null }> {
  const [mark] = await tx.rows("apply-lock", {}, lockRow);
  if (mark === undefined) throw markIsGone();
  return mark;
}

/** What a write transaction is made with. */
export interface TransactionOptions {
  readonly indexer: Indexer;
  /** Whether more than one list of changes is written. */
  readonly isLong: boolean;
  /** For what a long one can't read of itself. */
  readonly beside: Reader;
}

/** A transaction of Neo4j that `applyChanges` works on. */
export interface OpenWrite extends WriteTransaction {
  /** Counts the degrees again of all that were written to; what nothing else depends on is left to the end. */
  recount(): Promise<void>;
}

/** What `applyChanges` works on: a write transaction of Neo4j. */
export function createTransaction(tx: Transaction, { indexer, isLong, beside }: TransactionOptions): OpenWrite {
  const each = async <Row>(statement: StatementName, ids: readonly string[], row: z.ZodType<Row>): Promise<Row[]> => {
    const found: Row[] = [];
    for (const some of chunks([...new Set(ids)], rowsAtOnce)) {
      for (const one of await tx.rows(statement, { ids: some }, row)) found.push(one);
    }
    return found;
  };
  const naming = isLong ? namingBeside(beside, (ids) => each("relations", ids, relationRow)) : namingIn(tx);
  const recounts = new Set<string>();
  return {
    revision: async () => (await lockMark(tx)).revision,
    rows: <W extends What>(what: W, ids: readonly string[]) => each(readers[what].statement, ids, readers[what].row),
    async relationsOf(entities) {
      const found = [...(await each("relations-at", entities, relationRow)), ...(await naming.of(entities))];
      return [...new Map(found.map((row): [string, RelationRow] => [row.record.id, row])).values()];
    },
    async relationsBetween(pairs) {
      const found: RelationRow[] = [];
      for (const some of chunks(pairs, rowsAtOnce))
        found.push(...(await tx.rows("relations-between", { pairs: some }, relationRow)));
      return [...new Map(found.map((row): [string, RelationRow] => [row.record.id, row])).values()];
    },
    mergesInto: (ids) => each("merges-into", ids, mergeRow),
    claimsAbout: (ids) => each("claims-about", ids, claimRow),
    claimsFrom: (sources) => each("claims-from", sources, claimRow),
    async write(writes) {
      await writeAll(tx, writes, indexer);
      naming.wrote(writes);
      for (const id of writes.recount) recounts.add(id);
    },
    pause: tx.pause,
    recount: () => recountDegrees(tx, [...recounts]),
  };
}
