import * as z from "zod";
import type { What } from "../../../model/change.ts";
import type { RelationRow, Rows } from "../rows.ts";
import type { WriteTransaction } from "../write/transaction.ts";
import { chunks } from "./parameters.ts";
import type { Indexer } from "./properties.ts";
import { claimRow, entityRow, relationRow, sourceRow } from "./rows.ts";
import type { Transaction } from "./sessions.ts";
import type { StatementName } from "./statements.ts";
import { markIsGone } from "./stats.ts";
import { rowsAtOnce, writeAll } from "./write.ts";

const lockRow = z.object({ revision: z.int(), seededAt: z.string().nullable() });

const readers: { readonly [W in What]: { readonly statement: StatementName; readonly row: z.ZodType<Rows[W]> } } = {
  source: { statement: "sources-by-id", row: sourceRow },
  entity: { statement: "entities", row: entityRow },
  relation: { statement: "relations", row: relationRow },
  claim: { statement: "claims-by-id", row: claimRow },
};

/** Ids in one question to the full-text index, which takes at most 1,024 words. */
const namesAtOnce = 500;

/** Takes the lock that lets one writer in at a time; the state of the mark is read under it. */
export async function lockMark(tx: Transaction): Promise<{ revision: number; seededAt: string | null }> {
  const [mark] = await tx.rows("apply-lock", {}, lockRow);
  if (mark === undefined) throw markIsGone();
  return mark;
}

/** What `applyChanges` works on: a write transaction of Neo4j. */
export function createTransaction(tx: Transaction, indexer: Indexer): WriteTransaction {
  const each = async <Row>(statement: StatementName, ids: readonly string[], row: z.ZodType<Row>): Promise<Row[]> => {
    const found: Row[] = [];
    for (const some of chunks([...new Set(ids)], rowsAtOnce))
      found.push(...(await tx.rows(statement, { ids: some }, row)));
    return found;
  };
  return {
    revision: async () => (await lockMark(tx)).revision,
    rows: <W extends What>(what: W, ids: readonly string[]) => each(readers[what].statement, ids, readers[what].row),
    async relationsOf(entities) {
      const found = await each("relations-at", entities, relationRow);
      for (const some of chunks([...new Set(entities)], namesAtOnce)) {
        const match = some.map((id) => `"${id}"`).join(" OR ");
        found.push(...(await tx.rows("relations-naming", { match }, relationRow)));
      }
      return [...new Map(found.map((row): [string, RelationRow] => [row.record.id, row])).values()];
    },
    claimsAbout: (ids) => each("claims-about", ids, claimRow),
    claimsFrom: (sources) => each("claims-from", sources, claimRow),
    write: (writes) => writeAll(tx, writes, indexer),
  };
}
