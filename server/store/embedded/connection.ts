import Database from "libsql";
import * as z from "zod";
import type { Parameters, Statement } from "./sql.ts";

/** One open connection to the file. Everything on it is synchronous, so each statement has to be a bounded step. */
export interface Connection {
  /** All rows of a statement. Fails when a parameter is missing: SQLite would take it for NULL. */
  all<Row>(statement: Statement<Row>, parameters: Parameters): Row[];
  /** Runs SQL without parameters and rows: schema, transactions. */
  exec(sql: string): void;
  /** Ends the transaction, unless SQLite has done so because of an error (a full disk). */
  rollBack(): void;
  close(): void;
}

/** Pages that a connection keeps, in KiB. */
const cacheKib = 32_768;
/** Writers wait for each other's lock, which is held by nobody but ourselves. */
const busyMs = 5000;

/** Opens a connection to `file`, which is created if it doesn't exist. */
export function openConnection(file: string, readOnly: boolean): Connection {
  const database = new Database(file, { timeout: busyMs });
  database.exec(
    `PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -${cacheKib};
     PRAGMA query_only = ${readOnly ? "ON" : "OFF"};`,
  );
  const prepared = new Map<Statement<unknown>, Database.Statement>();

  function prepare(statement: Statement<unknown>): Database.Statement {
    const known = prepared.get(statement);
    if (known) return known;
    const made = database.prepare(statement.sql);
    prepared.set(statement, made);
    return made;
  }

  return {
    all(statement, parameters) {
      for (const name of statement.parameters) {
        if (!(name in parameters)) throw new Error(`missing parameter: ${name} of ${statement.sql}`);
      }
      return z.array(statement.row).parse(prepare(statement).all(parameters));
    },
    exec: (sql) => void database.exec(sql),
    rollBack: () => {
      if (database.inTransaction) database.exec("ROLLBACK");
    },
    close: () => void database.close(),
  };
}
