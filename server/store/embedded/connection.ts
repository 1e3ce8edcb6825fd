import Database from "libsql";
import * as z from "zod";
import type { Parameters, Statement, Value } from "./sql.ts";

/** One open connection to the file. Everything on it is synchronous, so each statement has to be a bounded step. */
export interface Connection {
  /** All rows of a statement. Fails when a parameter is missing: SQLite would take it for NULL. */
  all<Row>(statement: Statement<Row>, parameters: Parameters): Row[];
  /** Runs a statement that gives no rows, and answers with the key of the row that it inserted last. As `all`, but quicker. */
  run(statement: Statement<never>, parameters: Parameters): number;
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

/** In the order in which SQLite numbers parameters: binding them by name takes libsql twice as long. */
function valuesOf({ parameters: names, sql }: Statement<unknown>, parameters: Parameters): Value[] {
  return names.map((name) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`missing parameter: ${name} of ${sql}`);
    return value;
  });
}

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
      return z.array(statement.row).parse(prepare(statement).all(valuesOf(statement, parameters)));
    },
    run(statement, parameters) {
      return Number(prepare(statement).run(valuesOf(statement, parameters)).lastInsertRowid);
    },
    exec: (sql) => void database.exec(sql),
    rollBack: () => {
      if (database.inTransaction) database.exec("ROLLBACK");
    },
    close: () => void database.close(),
  };
}
