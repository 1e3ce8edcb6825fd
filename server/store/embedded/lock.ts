import Database from "libsql";
import * as z from "zod";

/** Another process has the data folder. */
export class StoreInUse extends Error {
  override name = "StoreInUse";
}

const holderRows = z.array(z.object({ pid: z.int() }));

/**
 * Makes sure that one process alone works with a data folder. The lock is an operating system's lock on `file`, taken
 * through SQLite: whatever ends the process releases it, so a lock never outlives its holder and needs no guess about
 * process numbers, which containers share. The file also says who holds it, for the error that a second process gets.
 * Returns what releases the lock.
 */
export function takeLock(file: string): () => void {
  const database = new Database(file, { timeout: 0 });
  try {
    // What stands in the file is worth nothing after a crash, so it needn't reach the disk.
    database.exec("PRAGMA synchronous = OFF; BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER)");
    database.exec(`DELETE FROM holder; INSERT INTO holder VALUES (${process.pid}); COMMIT`);
    // A write lock that stays: others can read the number, and can't take the lock.
    database.exec("BEGIN IMMEDIATE");
  } catch (error) {
    const held = isBusy(error);
    const pid = held ? readHolder(database) : undefined;
    database.close();
    if (!held) throw error;
    const holder = pid === undefined ? "another process" : `process ${pid}`;
    throw new StoreInUse(`in use by ${holder}, which holds ${file}: stop it first, or choose another DATA_DIR`);
  }
  return () => {
    database.exec("DELETE FROM holder; COMMIT");
    database.close();
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/** The process that holds the lock, where it could be read. */
function readHolder(database: Database.Database): number | undefined {
  try {
    return holderRows.parse(database.prepare("SELECT pid FROM holder").all())[0]?.pid;
  } catch {
    return undefined;
  }
}
