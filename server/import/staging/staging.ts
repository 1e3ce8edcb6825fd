import { rm, truncate } from "node:fs/promises";
import Database from "libsql";
import { schema } from "./schema.ts";
import type { Command, Parameters, Statement } from "./statement.ts";

/**
 * A file in which a plan keeps what it looks up again, so that memory doesn't follow the size of what is brought in. It is
 * one transaction that never ends: nothing in it outlives the plan. Statements are synchronous and small.
 */
export interface Staging {
  readonly all: <Row>(statement: Statement<Row>, parameters: Parameters) => Row[];
  /** Answers how many rows were written. */
  readonly run: (command: Command, parameters: Parameters) => number;
  readonly close: () => Promise<void>;
}

/** Pages that are kept in memory, in KiB: the rest is in the file. */
const cacheKib = 32_768;

/** Begins anew where the file was left over. */
export async function openStaging(path: string): Promise<Staging> {
  await rm(path, { force: true });
  const database = new Database(path);
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
     PRAGMA cache_size = -${cacheKib}; BEGIN; ${schema}`,
  );
  const prepared = new Map<Command, Database.Statement>();
  const prepare = (statement: Command): Database.Statement => {
    const known = prepared.get(statement) ?? database.prepare(statement.sql);
    prepared.set(statement, known);
    return known;
  };
  let isOpen = true;
  return {
    all: (statement, parameters) => statement.rows.parse(prepare(statement).all(parameters)),
    run: (command, parameters) => prepare(command).run(parameters).changes,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      database.close();
      // The library lets go of a file when its statements are collected, which may be much later: what it takes is freed now,
      // unless somebody has removed it already.
      await truncate(path).catch(() => {});
      await rm(path, { force: true });
    },
  };
}
