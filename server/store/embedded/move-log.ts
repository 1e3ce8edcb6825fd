import { once } from "node:events";
import { Worker } from "node:worker_threads";
import Database from "libsql";

/**
 * Moves what the write-ahead log holds into the database file, as far as no reader needs it, in a thread of its own made of
 * the module at `url`. Nobody waits for it: what isn't moved, later writes move.
 */
export async function moveLogAside(url: URL, file: string): Promise<void> {
  const worker = new Worker(url, { workerData: { moveLogOf: file }, name: "log of the embedded store" });
  await once(worker, "exit").catch(() => {});
}

/** What that thread does. Failing changes nothing: the log is as good as the file. */
export function moveLog(file: string): void {
  const database = new Database(file);
  try {
    database.exec("PRAGMA wal_checkpoint(PASSIVE)");
  } finally {
    database.close();
  }
}
