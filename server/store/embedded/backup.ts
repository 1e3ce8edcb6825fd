import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { StoreRefused } from "../refused.ts";
import { type Connection, openConnection } from "./connection.ts";
import { databaseFile, lockFile } from "./database-file.ts";
import { StoreInUse, takeLock } from "./lock.ts";
import { readVersion } from "./mark.ts";
import { statement } from "./sql.ts";

/** What a file of the embedded store holds. */
export interface Contents {
  readonly revision: number;
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly sources: number;
  readonly views: number;
  readonly bytes: number;
}

const counts = statement(
  `SELECT (SELECT revision FROM meta) AS revision, (SELECT count(*) FROM entity) AS entities,
    (SELECT count(*) FROM relation) AS relations, (SELECT count(*) FROM claim) AS claims,
    (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM saved_view) AS views`,
  z.object({
    revision: z.int(),
    entities: z.int(),
    relations: z.int(),
    claims: z.int(),
    sources: z.int(),
    views: z.int(),
  }),
);
const damage = statement(
  `SELECT integrity_check AS found FROM pragma_integrity_check(10)
   UNION ALL SELECT 'a row of ' || "table" || ' names one of ' || parent || ' that isn''t there' FROM pragma_foreign_key_check`,
  z.object({ found: z.string() }),
);
const copyInto = statement("VACUUM INTO :file", z.never());

/**
 * Copies the store in `dataDir` as it is at one moment, also while a server works with it, to `file`, which gets its name
 * once the copy is whole. Fails with `StoreRefused` where there is no store, and with what the file system says.
 */
export function backUp(dataDir: string, file: string): Contents {
  const from = databaseFile(dataDir);
  if (!existsSync(from)) throw new StoreRefused(`there is no store in ${dataDir}: ${from} is missing`);
  const part = `${file}.${process.pid}.part`;
  try {
    reading(from, (connection) => connection.all(copyInto, { file: part }));
    const contents = verify(part);
    sync(part);
    renameSync(part, file);
    return contents;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Reads all of a file; fails with `StoreRefused` where it is no store of ours, newer than this Qianshou, or damaged. */
export function verify(file: string): Contents {
  if (!existsSync(file)) throw new StoreRefused(`${file} is missing`);
  return reading(file, (connection) => {
    if (readVersion(connection) === 0) throw new Error("it holds no network");
    const found = connection.all(damage, {}).flatMap(({ found }) => (found === "ok" ? [] : found));
    if (found.length > 0) throw new Error(`it is damaged: ${found.join("; ")}`);
    const [contents] = connection.all(counts, {});
    if (contents === undefined) throw new Error("it holds nothing");
    return { ...contents, bytes: statSync(file).size };
  });
}

/**
 * Puts a backup in the place of the store in `dataDir`, which no server may have. A store that was there is kept beside it
 * under the name that is given back; null: there was none. Fails with `StoreRefused`, and nothing has changed then.
 */
export function restore(file: string, dataDir: string, now: Date): { contents: Contents; kept: string | null } {
  const contents = verify(file);
  mkdirSync(dataDir, { recursive: true });
  const to = databaseFile(dataDir);
  const release = lock(dataDir);
  const part = `${to}.${process.pid}.part`;
  try {
    copyFileSync(file, part);
    sync(part);
    let kept: string | null = null;
    if (existsSync(to)) {
      // What a crash has left in the write-ahead log belongs to what is kept.
      reading(to, (connection) => connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
      kept = join(dataDir, `qianshou.${now.toISOString().replaceAll(":", "-")}.db`);
      renameSync(to, kept);
    }
    for (const beside of ["-wal", "-shm"]) rmSync(`${to}${beside}`, { force: true });
    renameSync(part, to);
    return { contents, kept };
  } finally {
    rmSync(part, { force: true });
    release();
  }
}

/** Whatever SQLite finds wrong with the file is told with its name. */
function reading<T>(file: string, work: (connection: Connection) => T): T {
  try {
    const connection = openConnection(file, false);
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw new StoreRefused(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What was written is on the disk, so that its name never stands for half a file. */
function sync(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

function lock(dataDir: string): () => void {
  try {
    return takeLock(lockFile(dataDir));
  } catch (error) {
    if (error instanceof StoreInUse) throw new StoreRefused(`${dataDir} is ${error.message}`, { inUse: true });
    throw error;
  }
}
