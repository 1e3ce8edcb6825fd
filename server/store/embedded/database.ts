import { mkdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Connection, openConnection } from "./connection.ts";
import { databaseFile } from "./database-file.ts";
import { takeLock } from "./lock.ts";
import { createPool, type Pool } from "./pool.ts";
import { applicationId, migrations } from "./schema.ts";
import { statement } from "./sql.ts";

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
    return takeLock(join(dataDir, "qianshou.lock"));
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

const stateOf = statement(
  `SELECT (SELECT user_version FROM pragma_user_version) AS version,
    (SELECT application_id FROM pragma_application_id) AS application,
    (SELECT count(*) FROM sqlite_schema) AS tables`,
  z.object({ version: z.int(), application: z.int(), tables: z.int() }),
);

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
  const [state] = writer.all(stateOf, {});
  if (state === undefined) throw new Error("the file doesn't say what it is");
  const { version, application, tables } = state;
  const newest = migrations.length;
  if (tables > 0 && application !== applicationId) {
    throw new Error("a database of another program; choose another DATA_DIR");
  }
  if (version > newest) {
    throw new Error(`schema version ${version} is newer than this Qianshou knows (${newest}): update Qianshou`);
  }
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
