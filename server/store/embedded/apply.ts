import * as z from "zod";
import type { Change } from "../../../model/change.ts";
import type { SavedView } from "../../../model/saved-view.ts";
import type { Applied, ViewToPut } from "../graph-store.ts";
import { applyChanges } from "../write/apply.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { statement } from "./sql.ts";
import { createTransaction, readRevision } from "./transaction.ts";
import { deleteView, putView } from "./views.ts";
import type { MakeKeys } from "./write.ts";

/** The one that writes. Writes wait for each other. */
export interface Writer {
  apply(job: Job, question: { readonly changes: readonly Change[]; readonly actor: string }): Promise<Applied>;
  seed(job: Job, question: { readonly changes: readonly Change[]; readonly actor: string }): Promise<boolean>;
  putView(job: Job, view: ViewToPut): Promise<SavedView>;
  deleteView(job: Job, view: { readonly id: string; readonly ifMatch: number | null }): Promise<SavedView>;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

const seedState = statement(
  "SELECT seeded_at AS seededAt, EXISTS (SELECT 1 FROM entity) AS used FROM meta",
  z.object({ seededAt: z.string().nullable(), used: z.int() }),
);
const setSeeded = statement("UPDATE meta SET seeded_at = :now", z.never());

/** `onWritten` is told of every write that may have changed the network, before its caller is. */
export function createWriter(connection: Connection, onWritten: () => void): Writer {
  let last: Promise<unknown> = Promise.resolve();

  /** One write after the other, each as a whole. */
  function inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = last.then(write);
    last = turn.catch(() => {});
    return turn;
  }

  /** Changes the network. */
  function change<T>(job: Job, write: (makeKeys: MakeKeys) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      // The tables of pinyin and OpenCC take 0.3 s to load: not at the start, but for the first write.
      const { searchKeys } = await import("../../../model/search-keys.ts");
      await job.pause();
      const result = await transaction(() => write(searchKeys));
      onWritten();
      return result;
    });
  }

  /** Writes what is no part of the network. */
  function note<T>(job: Job, write: () => T): Promise<T> {
    return inTurn(async () => {
      await job.pause();
      return transaction(async () => write());
    });
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
      return result;
    } catch (error) {
      connection.rollBack();
      throw error;
    }
  }

  return {
    apply: (job, { changes, actor }) =>
      change(job, async (makeKeys) => {
        const changeSet = await applyChanges(createTransaction(connection, makeKeys), changes, {
          actor,
          now: new Date(),
        });
        const revision = changeSet?.revision ?? readRevision(connection);
        // Writing what already stands there makes no change set: the last one made things as they are.
        return { changeSet: changeSet?.id ?? `change-${revision}`, revision, bookmark: null };
      }),
    seed: (job, { changes, actor }) =>
      change(job, async (makeKeys) => {
        const [state] = connection.all(seedState, {});
        if (state === undefined || state.seededAt !== null) return false;
        const now = new Date();
        const isEmpty = state.used === 0;
        if (isEmpty) await applyChanges(createTransaction(connection, makeKeys), changes, { actor, now });
        connection.all(setSeeded, { now: now.toISOString() });
        return isEmpty;
      }),
    putView: (job, view) => note(job, () => putView(connection, view, new Date())),
    deleteView: (job, view) => note(job, () => deleteView(connection, view)),
    idle: async () => void (await last),
  };
}
