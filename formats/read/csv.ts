import { createRowCutter } from "./csv-rows.ts";
import { separatorOf } from "./csv-separator.ts";
import { encodingOf, textOf } from "./encoding.ts";
import { openGrid, type Sheet } from "./grid.ts";
import type { Bytes } from "./pieces.ts";
import type { Choices, Opened, ReadLimits, Row } from "./reader.ts";
import { refusals } from "./refusals.ts";
import type { ZipReader } from "./zip.ts";

/** So much of a text tells its separator, in UTF-16 units. */
const probe = 1 << 16;

/** One table as text. */
export async function openCsv(bytes: Bytes, { encoding: chosen }: Choices, limits: ReadLimits): Promise<Opened> {
  const { sheet, encoding } = await csvSheet("", bytes, chosen, limits);
  const { tables, rows } = await openGrid([sheet]);
  if (tables.length === 0) throw refusals.noTable();
  return { format: "csv", encoding, tables, rows };
}

/** Tables in a zip, as we write them, or several files that somebody put together. */
export async function openCsvZip(zip: ZipReader, { encoding: chosen }: Choices, limits: ReadLimits): Promise<Opened> {
  const sheets: Sheet[] = [];
  let encoding: string | null = null;
  for (const name of csvMembers(zip)) {
    const bytes = zip.member(name);
    const one = await csvSheet(name.replace(/^.*\//, "").replace(/\.\w+$/, ""), bytes, chosen, limits);
    encoding ??= one.encoding;
    sheets.push(one.sheet);
  }
  const { tables, rows } = await openGrid(sheets);
  if (tables.length === 0) throw refusals.noTable();
  return { format: "csv", encoding, tables, rows };
}

/** The members of a zip that are tables; what Macs put beside files isn't. */
export const csvMembers = (zip: ZipReader): readonly string[] => {
  const own = zip.names.filter((name) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
  const tables = own.filter((name) => /\.(?:csv|tsv|tab)$/i.test(name));
  return tables.length > 0 ? tables : own.filter((name) => /\.txt$/i.test(name) && !/readme/i.test(name));
};

async function csvSheet(name: string, bytes: Bytes, chosen: string | undefined, limits: ReadLimits) {
  const encoding = await encodingOf(bytes, chosen);
  const separator = separatorOf(await beginningOfText(bytes, encoding));
  const sheet: Sheet = { name, headed: false, rows: () => csvRows(bytes, encoding, separator, limits) };
  return { sheet, encoding };
}

/** The rows of a text, without the apostrophes that keep spreadsheets from running them. */
async function* csvRows(
  bytes: Bytes,
  encoding: string,
  separator: string,
  limits: ReadLimits,
): AsyncGenerator<readonly Row[]> {
  for await (const rows of cutRows(bytes, encoding, separator, limits)) {
    for (const { cells } of rows)
      for (let at = 0; at < cells.length; at++) {
        const text = cells[at];
        if (text !== undefined && defused.test(text)) cells[at] = text.slice(1);
      }
    yield rows;
  }
}

/** What `csvText` of the writing side put an apostrophe before. */
const defused = /^'[=+\-@＝＋－＠\t\r']/;

/** Rows of cells, piece by piece. */
export async function* cutRows(
  bytes: Bytes,
  encoding: string,
  separator: string,
  limits: ReadLimits,
): AsyncGenerator<{ line: number; cells: string[] }[]> {
  const cutter = createRowCutter(separator, limits);
  for await (const text of textOf(bytes, encoding)) yield cutter.push(text);
  yield cutter.end();
}

/** The first characters of a text. */
export async function beginningOfText(bytes: Bytes, encoding: string): Promise<string> {
  let start = "";
  for await (const text of textOf(bytes, encoding)) {
    start += text;
    if (start.length >= probe) break;
  }
  return start.slice(0, probe);
}
