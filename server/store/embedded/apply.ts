import * as z from "zod";
import type { Change } from "../../../model/change.ts";
import type { Applied } from "../graph-store.ts";
import { applyChanges } from "../write/apply.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { statement } from "./sql.ts";
import { createTransaction, readRevision } from "./transaction.ts";
import type { MakeKeys } from "./write.ts";

/** The one that writes. Writes wait for each other. */
export interface Writer {
  apply(job: Job, question: { readonly changes: readonly Change[]; readonly actor: string }): Promise<Applied>;
  seed(job: Job, question: { readonly changes: readonly Change[]; readonly actor: string }): Promise<boolean>;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

const seedState = statement(
  "SELECT seeded_at AS seededAt, EXISTS (SELECT 1 FROM entity) AS used FROM meta",
  z.object({ seededAt: z.string().nullable(), used: z.int() }),
);
const setSeeded = statement("UPDATE meta SET seeded_at = :now", z.never());

/** `onWritten` is told of every write that may have changed something, before its caller is. */
export function createWriter(connection: Connection, onWritten: () => void): Writer {
  let last: Promise<unknown> = Promise.resolve();

  /** One transaction after the other, each as a whole. */
  function inTurn<T>(job: Job, write: (makeKeys: MakeKeys) => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      // The tables of pinyin and OpenCC take 0.3 s to load: not at the start, but for the first write.
      const { searchKeys } = await import("../../../model/search-keys.ts");
      await job.pause();
      return transaction(() => write(searchKeys));
    });
    last = turn.catch(() => {});
    return turn;
  }

  /**
   * `applyChanges` waits for answers that are there at once: between BEGIN and COMMIT only microtasks pass, no message
   * and no timer, so that nothing can come in between, and nothing can stop it halfway.
   */
  async function transaction<T>(write: () => Promise<T>): Promise<T> {
    connection.exec("BEGIN IMMEDIATE");
    try {
      const result = await write();
      connection.exec("COMMIT");
      onWritten();
      return result;
    } catch (error) {
      connection.rollBack();
      throw error;
    }
  }

  return {
    apply: (job, { changes, actor }) =>
      inTurn(job, async (makeKeys) => {
        const changeSet = await applyChanges(createTransaction(connection, makeKeys), changes, {
          actor,
          now: new Date(),
        });
        const revision = changeSet?.revision ?? readRevision(connection);
        // Writing what already stands there makes no change set: the last one made things as they are.
        return { changeSet: changeSet?.id ?? `change-${revision}`, revision, bookmark: null };
      }),
    seed: (job, { changes, actor }) =>
      inTurn(job, async (makeKeys) => {
        const [state] = connection.all(seedState, {});
        if (state === undefined || state.seededAt !== null) return false;
        const now = new Date();
        const isEmpty = state.used === 0;
        if (isEmpty) await applyChanges(createTransaction(connection, makeKeys), changes, { actor, now });
        connection.all(setSeeded, { now: now.toISOString() });
        return isEmpty;
      }),
    idle: async () => void (await last),
  };
}
