import * as z from "zod";
import type { Change, ChangeSet } from "../../../model/change.ts";
import type { SavedView } from "../../../model/saved-view.ts";
import type { Applied, MergeDone, MergeOrder, ViewToPut } from "../graph-store.ts";
import { createPause } from "../turns.ts";
import { applyChanges } from "../write/apply.ts";
import { mergeIn } from "../write/merge.ts";
import { remembering } from "../write/remembering.ts";
import type { WriteTransaction } from "../write/transaction.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { statement } from "./sql.ts";
import { createTransaction, readRevision } from "./transaction.ts";
import { deleteView, putView } from "./views.ts";
import { recountDegrees } from "./write.ts";

/**
 * The one that writes. Writes wait for each other, and until it is its turn each can be stopped; from then on only
 * `applyAll` can, which may take long.
 */
export interface Writer {
  apply(job: Job, question: { readonly changes: readonly Change[]; readonly actor: string }): Promise<Applied>;
  /** `next` gives batch after batch, null at their end. */
  applyAll(
    job: Job,
    question: { readonly next: () => Promise<readonly Change[] | null>; readonly actor: string },
  ): Promise<Applied>;
  seed(job: Job, question: { readonly changes: readonly Change[]; readonly actor: string }): Promise<boolean>;
  merge(job: Job, question: { readonly order: MergeOrder; readonly actor: string }): Promise<MergeDone>;
  putView(job: Job, view: ViewToPut): Promise<SavedView>;
  deleteView(job: Job, view: { readonly id: string; readonly ifMatch: number | null }): Promise<SavedView>;
  /** Resolves when nothing is being written, nor moved. */
  idle(): Promise<void>;
}

const seedState = statement(
  "SELECT seeded_at AS seededAt, EXISTS (SELECT 1 FROM entity) AS used FROM meta",
  z.object({ seededAt: z.string().nullable(), used: z.int() }),
);
const setSeeded = statement("UPDATE meta SET seeded_at = :now", z.never());

/** After so many pages of the log SQLite moves them into the file, within a commit. */
const usualPages = 1000;
/** So many write no more than a commit can move. */
const fewBatches = 5;

/**
 * `onWritten` is told of every write that may have changed the network, before its caller is. `moveLog` moves the log into
 * the file in a thread of its own: after a write of many batches that takes seconds, which a commit would keep everybody
 * waiting for.
 */
export function createWriter(connection: Connection, onWritten: () => void, moveLog: () => Promise<void>): Writer {
  let moving: Promise<void> = Promise.resolve();
  let last: Promise<unknown> = Promise.resolve();

  /** One write after the other, each as a whole. */
  async function inTurn<T>(job: Job, write: () => Promise<T>): Promise<T> {
    const before = last;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    // Whoever gives up waiting lets nobody past those that came before.
    last = before.then(() => ended);
    try {
      await job.wait((wake) => before.then(wake));
      return await write();
    } finally {
      end();
    }
  }

  /**
   * Changes the network. Between BEGIN and COMMIT others have their turn: reads, on connections of their own, see what was
   * there before, and other writes wait for theirs.
   */
  function change<T>(job: Job, pause: () => Promise<void>, write: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return inTurn(job, async () => {
      // The tables of pinyin and OpenCC take 0.3 s to load: not at the start, but for the first write.
      const { searchKeys } = await import("../../../model/search-keys.ts");
      const result = await transaction(async () => {
        const recounts = new Set<string>();
        const recountLater = (ids: readonly string[]) => {
          for (const id of ids) recounts.add(id);
        };
        const tx = createTransaction(connection, { makeKeys: searchKeys, pause, recountLater });
        const result = await write(tx);
        await recountDegrees(connection, recounts, pause);
        return result;
      });
      onWritten();
      return result;
    });
  }

  /** Writes what is no part of the network. */
  function note<T>(job: Job, write: () => T): Promise<T> {
    return inTurn(job, () => transaction(async () => write()));
  }

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

  /** What has begun and isn't long is finished, also where its caller has gone or the store is being closed. */
  function toTheEnd(): () => Promise<void> {
    const giveWay = createPause();
    return async () => void (await giveWay());
  }

  /** Writing what already stands there makes no change set: the last one made things as they are. */
  function toApplied(changeSet: ChangeSet | null): Applied {
    const revision = changeSet?.revision ?? readRevision(connection);
    return { changeSet: changeSet?.id ?? `change-${revision}`, revision, bookmark: null };
  }

  return {
    apply: (job, { changes, actor }) =>
      change(job, toTheEnd(), async (tx) => toApplied(await applyChanges(tx, changes, { actor, now: new Date() }))),
    applyAll: async (job, { next, actor }) => {
      let batches = 0;
      const applied = await change(job, job.pause, async (tx) => {
        const long = remembering(tx);
        let changeSet: ChangeSet | null = null;
        for (let batch = await next(); batch !== null; batch = await next()) {
          batches += 1;
          changeSet = (await applyChanges(long, batch, { actor, now: new Date() })) ?? changeSet;
        }
        if (batches > fewBatches) connection.exec("PRAGMA wal_autocheckpoint = 0");
        return toApplied(changeSet);
      }).finally(() => connection.exec(`PRAGMA wal_autocheckpoint = ${usualPages}`));
      if (batches > fewBatches) moving = moveLog();
      return applied;
    },
    seed: (job, { changes, actor }) =>
      change(job, toTheEnd(), async (tx) => {
        const [state] = connection.all(seedState, {});
        if (state === undefined || state.seededAt !== null) return false;
        const now = new Date();
        const isEmpty = state.used === 0;
        if (isEmpty) await applyChanges(tx, changes, { actor, now });
        connection.all(setSeeded, { now: now.toISOString() });
        return isEmpty;
      }),
    merge(job, { order, actor }) {
      const write = async (tx: WriteTransaction): Promise<MergeDone> => {
        const { changeSet, ...done } = await mergeIn(tx, order, { actor, now: new Date() });
        const applied = changeSet && { changeSet: changeSet.id, revision: changeSet.revision, bookmark: null };
        return { ...done, applied };
      };
      if (!order.dryRun) return change(job, toTheEnd(), write);
      // It writes nothing, and needs no keys for it.
      const options = { makeKeys: () => [], pause: toTheEnd(), recountLater: () => {} };
      return inTurn(job, () => transaction(() => write(createTransaction(connection, options))));
    },
    putView: (job, view) => note(job, () => putView(connection, view, new Date())),
    deleteView: (job, view) => note(job, () => deleteView(connection, view)),
    idle: async () => {
      await last;
      await moving;
    },
  };
}
