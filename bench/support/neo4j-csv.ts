import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { Parameters } from "../../server/store/neo4j/parameters.ts";

/** Types of properties, as neo4j-admin writes them in a header. */
export type ColumnType = "string" | "string[]" | "long" | "double" | "boolean";

/** The properties of one sort of node or relationship. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** Between the elements of a list, and between labels: a character that no text holds. */
export const listSeparator = "\u001f";

/** `head`: values of the columns before those of the properties. */
export interface CsvRow {
  readonly head: readonly string[];
  readonly properties: Parameters;
}

/** One file that neo4j-admin imports, written row by row. */
export interface CsvFile {
  /** Fails when a property has no column, for it would be lost. */
  write(rows: Iterable<CsvRow>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Columns are separated by tabs. An empty cell is a property that isn't there; so becomes a list without elements, for
 * which the format knows nothing else.
 *
 * @param head columns before those of the properties, as they stand in the header
 */
export function createCsvFile(path: string, head: readonly string[], columns: Columns): CsvFile {
  const stream = createWriteStream(path);
  const entries = Object.entries(columns);
  stream.write(`${[...head, ...entries.map(([name, type]) => `${name}:${type}`)].join("\t")}\n`);

  function toLine(cells: readonly string[], properties: Parameters): string {
    for (const name in properties) if (!(name in columns)) throw new Error(`no column for the property: ${name}`);
    return `${[...cells.map(quoted), ...entries.map(([name]) => toCell(properties[name]))].join("\t")}\n`;
  }

  return {
    async write(rows) {
      let text = "";
      for (const { head: cells, properties } of rows) text += toLine(cells, properties);
      if (text !== "" && !stream.write(text)) await once(stream, "drain");
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return quoted(value);
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? "" : quoted(value.join(listSeparator));
}

const quoted = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
