import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";

/** Connections for reads of several statements, each of which must see one state of the data. */
export interface Pool {
  /** Waits for a connection, then starts to read: from its first statement on it sees one snapshot. */
  begin(job: Job): Promise<Snapshot>;
  close(): void;
}

/** What was stored at one moment, whatever is written meanwhile. `end` gives the connection back. */
export interface Snapshot {
  readonly connection: Connection;
  end(): void;
}

/** A pool of at most `most` connections, opened when they are needed. */
export function createPool(most: number, open: () => Connection): Pool {
  const idle: Connection[] = [];
  const every: Connection[] = [];
  const waiting: (() => void)[] = [];

  function take(): Connection | undefined {
    const free = idle.pop();
    if (free !== undefined || every.length === most) return free;
    const made = open();
    every.push(made);
    return made;
  }

  return {
    async begin(job) {
      let connection = take();
      while (connection === undefined) {
        await job.wait((wake) => waiting.push(wake));
        connection = take();
      }
      const taken = connection;
      taken.exec("BEGIN");
      return {
        connection: taken,
        end: () => {
          taken.rollBack();
          idle.push(taken);
          // All of them: one that was stopped meanwhile would keep the turn to itself.
          for (const wake of waiting.splice(0)) wake();
        },
      };
    },
    close: () => {
      for (const connection of every) connection.close();
    },
  };
}

/** Runs a read on one snapshot. */
export async function withSnapshot<T>(pool: Pool, job: Job, read: (connection: Connection) => Promise<T>): Promise<T> {
  const snapshot = await pool.begin(job);
  try {
    return await read(snapshot.connection);
  } finally {
    snapshot.end();
  }
}
