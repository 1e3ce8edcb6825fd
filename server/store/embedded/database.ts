import { mkdirSync } from "node:fs";
import { type Connection, openConnection } from "./connection.ts";
import { databaseFile, lockFile } from "./database-file.ts";
import { takeLock } from "./lock.ts";
import { readVersion } from "./mark.ts";
import { createPool, type Pool } from "./pool.ts";
import { applicationId, migrations } from "./schema.ts";

/** The open file: one connection that writes, one for look-ups of one statement, and pools for longer questions. */
export interface Database {
  readonly writer: Connection;
  readonly lookup: Connection;
  /** For questions of several statements. */
  readonly questions: Pool;
  /** For streams, which last as long as their readers take, so that they can't keep all questions waiting. */
  readonly streams: Pool;
  close(): void;
}

const mostQuestions = 4;
const mostStreams = 2;

/** Opens the file in `dataDir`, makes it or brings it up to date. Fails with one line that names the file. */
export function openDatabase(dataDir: string): Database {
  const file = databaseFile(dataDir);
  const release = named(file, () => {
    mkdirSync(dataDir, { recursive: true });
    return takeLock(lockFile(dataDir));
  });
  try {
    const writer = named(file, () => openWriter(file));
    const lookup = openConnection(file, true);
    const questions = createPool(mostQuestions, () => openConnection(file, true));
    const streams = createPool(mostStreams, () => openConnection(file, true));
    const close = () => {
      questions.close();
      streams.close();
      lookup.close();
      writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      writer.close();
      release();
    };
    return { writer, lookup, questions, streams, close };
  } catch (error) {
    release();
    throw error;
  }
}

function openWriter(file: string): Connection {
  const writer = openConnection(file, false);
  try {
    migrate(writer);
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}

function migrate(writer: Connection): void {
  const version = readVersion(writer);
  const newest = migrations.length;
  writer.exec("PRAGMA journal_mode = WAL");
  if (version === newest) return;
  writer.exec("BEGIN IMMEDIATE");
  try {
    for (const migration of migrations.slice(version)) writer.exec(migration);
    writer.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newest}; COMMIT`);
  } catch (error) {
    writer.rollBack();
    throw error;
  }
}

/** Puts the file's name before what went wrong. */
function named<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot open ${file}: ${reason}`, { cause: error });
  }
}
