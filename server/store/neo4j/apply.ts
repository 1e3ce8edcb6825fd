import * as z from "zod";
import type { Change, ChangeSet } from "../../../model/change.ts";
import { ProblemError } from "../../../model/problem.ts";
import type { Applied, Call, MergeDone, MergeOrder } from "../graph-store.ts";
import { applyChanges } from "../write/apply.ts";
import { mergeIn } from "../write/merge.ts";
import { remembering } from "../write/remembering.ts";
import { writeTimeout } from "../write/timeout.ts";
import type { Indexer } from "./properties.ts";
import type { Sessions, Transaction } from "./sessions.ts";
import { createTransaction, lockMark } from "./transaction.ts";

/** The tables of pinyin and OpenCC take 0.3 s to load: not at the start, but for the first write. */
async function loadIndexer(): Promise<Indexer> {
  const [{ searchKeys }, { indexTokens }] = await Promise.all([
    import("../../../model/search-keys.ts"),
    import("../../../model/search-tokens.ts"),
  ]);
  return { keys: searchKeys, tokens: indexTokens };
}

/** See `GraphStore.apply`. */
export async function apply(
  sessions: Sessions,
  changes: readonly Change[],
  actor: string,
  call: Call | undefined,
): Promise<Applied> {
  const indexer = await loadIndexer();
  const { value, bookmark } = await sessions.write(call, async (tx) => {
    const write = createTransaction(tx, { indexer, isLong: false, beside: tx });
    const changeSet = await applyChanges(write, changes, { actor, now: new Date() });
    await write.recount();
    return toApplied(tx, changeSet);
  });
  return { ...value, bookmark };
}

/** See `GraphStore.applyAll`. The lock on the mark is taken before the first batch is asked for. */
export async function applyAll(
  sessions: Sessions,
  batches: AsyncIterable<readonly Change[]>,
  actor: string,
  call: Call | undefined,
): Promise<Applied> {
  const indexer = await loadIndexer();
  try {
    const { value, bookmark } = await sessions.writeOnce(call, async (tx, beside) => {
      const write = createTransaction(tx, { indexer, isLong: true, beside });
      await lockMark(tx);
      const long = remembering(write);
      let changeSet: ChangeSet | null = null;
      for await (const batch of batches) {
        changeSet = (await applyChanges(long, batch, { actor, now: new Date() })) ?? changeSet;
        await tx.pause();
      }
      await write.recount();
      return toApplied(tx, changeSet);
    });
    return { ...value, bookmark };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { timeoutMs = null } = call ?? {};
    if (error.code === "query-timeout" && timeoutMs !== null) throw writeTimeout(timeoutMs);
    if (error.code === "query-budget") throw tooLarge(error);
    throw error;
  }
}

/** Writing what already stands there makes no change set: the last one made things as they are. */
async function toApplied(tx: Transaction, changeSet: ChangeSet | null): Promise<Omit<Applied, "bookmark">> {
  const revision = changeSet?.revision ?? (await lockMark(tx)).revision;
  return { changeSet: changeSet?.id ?? `change-${revision}`, revision };
}

const tooLarge = (cause: ProblemError) =>
  new ProblemError(
    "too-large",
    "nothing was written: in one transaction it needs more memory than the database grants; write it in several parts, or give Neo4j more (server.memory.heap.max_size, dbms.memory.transaction.total.max)",
    { cause },
  );

/** See `GraphStore.merge`. */
export async function merge(
  sessions: Sessions,
  order: MergeOrder,
  actor: string,
  call: Call | undefined,
): Promise<MergeDone> {
  const indexer = await loadIndexer();
  const { value, bookmark } = await sessions.write(call, async (tx) => {
    const write = createTransaction(tx, { indexer, isLong: false, beside: tx });
    const merged = await mergeIn(write, order, { actor, now: new Date() });
    await write.recount();
    return merged;
  });
  const { changeSet, ...done } = value;
  return { ...done, applied: changeSet && { changeSet: changeSet.id, revision: changeSet.revision, bookmark } };
}

/** Filling an empty store may take longer than a question. */
const seedTimeoutMs = 600_000;

const lookRow = z.object({ used: z.boolean() });

/** See `GraphStore.seed`. The lock on the mark lets one server in; the others find that it was seeded. */
export async function seed(sessions: Sessions, changes: readonly Change[], actor: string): Promise<boolean> {
  const indexer = await loadIndexer();
  const { value } = await sessions.write({ timeoutMs: seedTimeoutMs }, async (tx) => {
    const { seededAt } = await lockMark(tx);
    if (seededAt !== null) return false;
    const [look] = await tx.rows("seed-look", {}, lookRow);
    const now = new Date();
    const isEmpty = look?.used === false;
    if (isEmpty) {
      const write = createTransaction(tx, { indexer, isLong: false, beside: tx });
      await applyChanges(write, changes, { actor, now });
      await write.recount();
    }
    await tx.run("seed-mark", { at: now.toISOString() });
    return isEmpty;
  });
  return value;
}
