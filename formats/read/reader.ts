import type { ImportFormat } from "../../model/import.ts";
import type { Told } from "../format.ts";

/** A file that was handed in, wherever it lies: read by pieces, so that its size doesn't matter. */
export interface HandedIn {
  /** As its owner calls it, such as `合作名单.xlsx`; only its ending says anything. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from `from` on, `length` of them or as many as there are. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
}

/** What a cell holds: text as it stands, or what the format itself knows to be more. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

/** What the rows of a table are, where the file's structure says so; null where its columns must tell. */
export type Sort = "entity" | "relation" | "claim" | "source" | null;

/** A list of rows with the same columns: a sheet, a member of a zip, the nodes of a GraphML file. */
export interface Table {
  /** `nodes`, a sheet's or member's name; empty for a file that is one table. */
  readonly name: string;
  readonly sort: Sort;
  /** Whether it is as we write it: lists are read to the letter, ids are ids here. */
  readonly ours: boolean;
  /** What stands in rows above the headings; empty where there are none. */
  readonly title: string;
  /** Headings as they stand; empty where a column has none. `sectionColumn` holds what was a row across the others. */
  readonly columns: readonly string[];
  /** How many rows it has. */
  readonly rows: number;
  /** Its first rows, at most `sampleRows`. */
  readonly sample: readonly Row[];
}

export interface Row {
  /** Counted from 1 as an editor or a spreadsheet counts: where the row begins. */
  readonly line: number;
  /** As many as the table has columns; null where there is nothing. */
  readonly cells: readonly Cell[];
}

export const sampleRows = 20;

/** The heading of the column that says in which section of its table (`一、高校`) a row stands. */
export const sectionColumn = "§";

/** What went wrong at a place of the file that doesn't stop the reading of the rest. */
export interface Mishap {
  readonly line: number;
  /** The heading or the number of the column, where it is about one. */
  readonly column?: string;
  /** What stands there, cut to 200 characters. */
  readonly value?: string;
  /** What would be right. */
  readonly expected: Told;
  /** What isn't taken because of it: the whole row, or what stands there. */
  readonly lost: "row" | "value";
}

/** A row of one of the tables, by its place in the list of tables; or what went wrong in it. */
export type Item =
  | { readonly table: number; readonly row: Row; readonly mishap?: never }
  | { readonly table: number; readonly mishap: Mishap; readonly row?: never };

/** A file that was understood. */
export interface Opened {
  readonly format: ImportFormat;
  /** Of a text: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`; null for others. */
  readonly encoding: string | null;
  readonly tables: readonly Table[];
  /** All rows in the file's order, where rows of several tables can take turns; memory stays flat. */
  readonly rows: () => AsyncIterable<Item>;
}

/** What its owner says of a file, where the reader would guess. */
export interface Choices {
  readonly format?: ImportFormat;
  readonly encoding?: string;
}

/** How large a file and what is packed into it may be. */
export interface ReadLimits {
  /** Bytes that a zip may hold, unpacked. */
  readonly unpacked: number;
  /** Characters of one cell. */
  readonly cell: number;
  /** Levels of lists and objects in one another. */
  readonly depth: number;
  readonly columns: number;
}

/** A file that can't be read at all: not the format, cut off, a bomb. Nothing of it was taken. */
export class FileRefused extends Error {
  readonly told: Told;
  constructor(told: Told) {
    super(told.en);
    this.name = "FileRefused";
    this.told = told;
  }
}
