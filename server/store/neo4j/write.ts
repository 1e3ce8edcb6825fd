import type { Writes } from "../write/transaction.ts";
import { chunks, type Parameter } from "./parameters.ts";
import { entityParameters, type Indexer, recordParameters, relationParameters } from "./properties.ts";
import type { Transaction } from "./sessions.ts";
import type { StatementName } from "./statements.ts";

/** Records, or ids of such, in one statement. */
export const rowsAtOnce = 2000;

/** Writes it all (see `WriteTransaction.write`): what goes before what comes, and what others refer to before them. */
export async function writeAll(tx: Transaction, writes: Writes, indexer: Indexer): Promise<void> {
  const { put, remove, added, changeSet } = writes;

  async function each<T>(
    statement: StatementName,
    name: "ids" | "rows",
    list: readonly T[],
    toRow: (one: T) => Parameter,
  ): Promise<void> {
    for (const some of chunks(list, rowsAtOnce)) {
      await tx.run(statement, { [name]: some.map(toRow) });
      await tx.pause();
    }
  }
  const id = (one: string) => one;
  const replaced = put.relation.flatMap(({ record }) => (added.has(record.id) ? [] : record.id));

  await each("apply-remove-merges", "ids", remove.merge, id);
  await each("apply-remove-claims", "ids", remove.claim, id);
  await each("apply-remove-relations", "ids", remove.relation, id);
  await each("apply-remove-relations", "ids", replaced, id);
  await each("apply-remove-entities", "ids", remove.entity, id);
  await each("apply-remove-sources", "ids", remove.source, id);
  await each("apply-sources", "rows", put.source, recordParameters);
  await each("apply-entities", "rows", put.entity, (row) => entityParameters(row, indexer));
  await each("apply-relations", "rows", put.relation, relationParameters);
  await each("apply-claims", "rows", put.claim, recordParameters);
  await each("apply-merges", "rows", put.merge, recordParameters);

  const { revision, at, actor } = changeSet;
  await tx.run("apply-change-set", { id: changeSet.id, revision, at, actor });
  const touched = [...changeSet.touched.entries()];
  await each("apply-touched", "rows", touched, ([place, { what, id, before, after }]) => {
    return { revision, place, what, id, before: toJson(before), after: toJson(after) };
  });
}

/** Counts the degrees of these again. */
export async function recountDegrees(tx: Pick<Transaction, "run">, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids, rowsAtOnce)) await tx.run("apply-degrees", { ids: some });
}

function toJson(record: unknown): string | null {
  return record === null ? null : JSON.stringify(record);
}
