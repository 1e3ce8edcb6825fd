import { setImmediate } from "node:timers/promises";
import type { Adjacency } from "./adjacency.ts";
import { readAdjacency } from "./adjacency-read.ts";
import type { Connection } from "./connection.ts";
import { createJob, type Job } from "./job.ts";
import { type Pool, withSnapshot } from "./pool.ts";
import { lastKey } from "./ranges.ts";
import { readRevision } from "./transaction.ts";

/** Keeps the network in arrays for as long as nothing is written. */
export interface AdjacencyCache {
  /**
   * The arrays of what the connection's snapshot sees; null while there are none. Those of a small network are read at
   * once, those of a larger one in the background, for later questions. A network above the limit gets none.
   */
  at(job: Job, connection: Connection): Promise<Adjacency | null>;
  /** The arrays of what is stored now, if they are there. */
  now(): Adjacency | null;
  /** Something was written: what is kept, and what is being read, is out of date. */
  drop(): void;
  /** Stops reading; resolves when the database isn't used any more. */
  close(): Promise<void>;
}

/**
 * Up to how many relations (or entities) are read while the question waits, about 20 ms, and up to how many at all: six
 * million take about 350 MB.
 */
const usualLimits = { atOnce: 20_000, most: 6_000_000 };

export function createAdjacencyCache(pool: Pool, { atOnce, most } = usualLimits): AdjacencyCache {
  let kept: Adjacency | null = null;
  let reading: Promise<void> | null = null;
  let writes = 0;
  const reader = createJob();

  async function read(job: Job, connection: Connection): Promise<Adjacency> {
    const steps = readAdjacency(connection);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await job.pause();
    }
  }

  /** Mutates: what is read is kept, unless something was written meanwhile. */
  async function readLater(): Promise<void> {
    try {
      // After the question that finds them missing.
      await setImmediate();
      const before = writes;
      const made = await withSnapshot(pool, reader, (connection) => read(reader, connection));
      if (writes === before) kept = made;
    } catch {
      // Stopped, or the file can't be read: questions go on without the arrays, and say what is wrong.
    } finally {
      reading = null;
    }
  }

  return {
    now: () => kept,
    drop() {
      writes += 1;
      kept = null;
    },
    async at(job, connection) {
      const revision = readRevision(connection);
      if (kept?.revision === revision) return kept;
      const size = Math.max(lastKey(connection, "relation"), lastKey(connection, "entity"));
      if (size > most) return null;
      if (size > atOnce) {
        reading ??= readLater();
        return null;
      }
      const before = writes;
      const made = await read(job, connection);
      if (writes === before) kept = made;
      return made;
    },
    async close() {
      reader.stop();
      await reading;
    },
  };
}
