import type * as z from "zod";

/** What SQLite takes as a parameter. No booleans: libsql ends the process when it is given one. */
export type Value = string | number | null;
export type Parameters = Readonly<Record<string, Value>>;

/**
 * A statement with named parameters (`:id`) and the shape of its rows. Its text is fixed when the module is loaded: what
 * callers send goes in as parameters only, lists as JSON arrays that the statement reads with `json_each`.
 */
export interface Statement<Row> {
  readonly sql: string;
  readonly parameters: readonly string[];
  readonly row: z.ZodType<Row>;
}

const declared: Statement<unknown>[] = [];

/** Declares a statement. */
export function statement<Row>(sql: string, row: z.ZodType<Row>): Statement<Row> {
  const parameters = [...new Set(Array.from(sql.matchAll(/:([a-zA-Z]+)/g), ([, name]) => name ?? ""))];
  const one = { sql, parameters, row };
  declared.push(one);
  return one;
}

/** Every statement that loaded modules have declared; a test reads their plans. */
export function everyStatement(): readonly Statement<unknown>[] {
  return declared;
}

/** For a condition: `list` is the name of a parameter that holds a JSON array. */
export const inList = (value: string, list: string) => `${value} IN (SELECT value FROM json_each(:${list}))`;
