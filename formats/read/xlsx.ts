import { openGrid, type Sheet } from "./grid.ts";
import type { Opened, ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";
import { readBook } from "./xlsx-book.ts";
import { mergesOf } from "./xlsx-merges.ts";
import { sheetRows } from "./xlsx-sheet.ts";
import { readStrings } from "./xlsx-strings.ts";
import { readStyles } from "./xlsx-styles.ts";
import type { ZipReader } from "./zip.ts";

/** The sheets of a workbook that aren't hidden, as tables. Keeps the texts that its cells share. */
export async function openXlsx(zip: ZipReader, limits: ReadLimits): Promise<Opened> {
  const book = await readBook(zip, limits);
  const styles = book.styles === null ? [] : await readStyles(zip.member(book.styles), limits);
  const strings = book.strings === null ? [] : await readStrings(zip.member(book.strings), limits);
  const sheets: Sheet[] = [];
  for (const { name, member } of book.sheets) {
    const bytes = zip.member(member);
    const merges = await mergesOf(bytes);
    const rows = () => sheetRows(bytes, { styles, strings, merges, from1904: book.from1904 }, limits);
    sheets.push({ name, headed: false, rows });
  }
  const { tables, rows } = await openGrid(sheets);
  if (tables.length === 0) throw refusals.noTable();
  return { format: "xlsx", encoding: null, tables, rows };
}
