import * as z from "zod";

/** What SQLite takes as a parameter. No booleans: libsql ends the process when it is given one. */
type Value = string | number | null;
export type Parameters = Readonly<Record<string, Value>>;

/** A question with named parameters (`:id`) and the shape of its rows. Lists go in as JSON, read by `json_each`. */
export interface Statement<Row> {
  readonly sql: string;
  readonly rows: z.ZodType<Row[]>;
}

export const statement = <Row>(sql: string, row: z.ZodType<Row>): Statement<Row> => ({ sql, rows: z.array(row) });

/** A statement that answers nothing. */
export interface Command {
  readonly sql: string;
}

export const command = (sql: string): Command => ({ sql });

/** The rows of a list of numbers or texts, in its order, as `asked.value`. */
export const listed = (list: string): string => `json_each(:${list}) AS asked`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: texts end at the first of them where they are a parameter
const cutShort = /[\u0000\p{Surrogate}]/u;

/**
 * A text as a key. SQLite's texts are UTF-8 without a NUL: what can't be in them is written out, so that two texts that
 * differ stay two.
 */
export const keyText = (text: string): string => (cutShort.test(text) ? JSON.stringify(text) : text);
