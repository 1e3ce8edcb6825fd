import * as z from "zod";
import type { Change } from "../../../model/change.ts";
import type { Applied, Call } from "../graph-store.ts";
import { applyChanges } from "../write/apply.ts";
import type { Indexer } from "./properties.ts";
import type { Sessions } from "./sessions.ts";
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
    const changeSet = await applyChanges(createTransaction(tx, indexer), changes, { actor, now: new Date() });
    const revision = changeSet?.revision ?? (await lockMark(tx)).revision;
    // Writing what already stands there makes no change set: the last one made things as they are.
    return { changeSet: changeSet?.id ?? `change-${revision}`, revision };
  });
  return { ...value, bookmark };
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
    if (isEmpty) await applyChanges(createTransaction(tx, indexer), changes, { actor, now });
    await tx.run("seed-mark", { at: now.toISOString() });
    return isEmpty;
  });
  return value;
}
