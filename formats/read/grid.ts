import { isEmpty, shownCell } from "./cell-text.ts";
import { type Cell, type Item, type Mishap, type Row, sampleRows, sectionColumn, type Table } from "./reader.ts";
import { isNote, sectionOf } from "./section.ts";
import { type Layout, layoutOf } from "./sheet-layout.ts";

/** Rows on a sheet as they stand, of any length. */
export interface Sheet {
  readonly name: string;
  /** Whether its first row is known to hold the headings. */
  readonly headed: boolean;
  readonly rows: () => AsyncIterable<readonly Row[]>;
}

/** So many rows that have anything in them are looked at to find the headings. */
const lookedAt = 30;

interface Known {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly table: Table;
}

/** Sheets as tables with headings; those without a row are left out. */
export async function openGrid(
  sheets: readonly Sheet[],
): Promise<{ tables: readonly Table[]; rows: () => AsyncIterable<Item> }> {
  const known: Known[] = [];
  for (const sheet of sheets) {
    const one = await survey(sheet);
    if (one !== undefined) known.push(one);
  }
  return { tables: known.map(({ table }) => table), rows: () => allRows(known) };
}

async function* allRows(known: readonly Known[]): AsyncGenerator<Item> {
  for (const [
    table,
    {
      sheet,
      layout,
      table: { columns },
    },
  ] of known.entries()) {
    const read = createRowReader(layout);
    const width = columns.length;
    for await (const rows of sheet.rows())
      for (const one of rows)
        for (const item of read(one))
          yield "cells" in item
            ? { table, row: { line: item.line, cells: item.cells.slice(0, width) } }
            : { table, mishap: item };
  }
}

/** Goes through a sheet once: what its columns are, how many rows it has, the first of them. */
async function survey(sheet: Sheet): Promise<Known | undefined> {
  const first: Row[] = [];
  let layout: Layout | undefined;
  let read: ReturnType<typeof createRowReader> | undefined;
  const sample: Row[] = [];
  let count = 0;
  let sections = false;
  const take = (rows: readonly Row[]): void => {
    for (const one of rows)
      for (const item of read?.(one) ?? []) {
        if (!("cells" in item)) continue;
        count++;
        if (item.cells.at(-1) !== null) sections = true;
        if (sample.length < sampleRows) sample.push(item);
      }
  };
  const begin = (): void => {
    layout = layoutOf(first, sheet.headed);
    if (layout) read = createRowReader(layout);
    take(first);
  };
  for await (const rows of sheet.rows()) {
    if (first.length >= lookedAt) {
      take(rows);
      continue;
    }
    first.push(...rows.filter(({ cells }) => !cells.every(isEmpty)));
    if (first.length >= lookedAt) begin();
  }
  if (first.length < lookedAt) begin();
  if (layout === undefined || (count === 0 && layout.sort === null)) return undefined;
  const { columns, title, sort } = layout;
  const width = columns.length + (sections ? 1 : 0);
  return {
    sheet,
    layout,
    table: {
      name: sheet.name,
      sort,
      ours: sort !== null,
      title,
      columns: sections ? [...columns, sectionColumn] : columns,
      rows: count,
      sample: sample.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })),
    },
  };
}

/**
 * Makes rows of a sheet the rows of its table, all equally long, with the section they stand in behind their cells. Leaves
 * out what stands above the headings, empty rows, headings that come again, and notes below.
 */
function createRowReader({ headingLine, columns, sort }: Layout): (row: Row) => (Row | Mishap)[] {
  let section: string | null = null;
  const headed = headingLine > 0;
  const sectioned = columns.length > 1 && sort === null;
  return ({ line, cells }) => {
    if (line <= headingLine || cells.every(isEmpty) || (headed && isHeadings(cells, columns))) return [];
    if (sectioned) {
      const begun = sectionOf(cells);
      if (begun !== null) {
        section = begun;
        return [];
      }
      if (isNote(cells)) return [noteMishap(line, cells)];
    }
    const row: Cell[] = columns.map((_, at) => (isEmpty(cells[at]) ? null : (cells[at] ?? null)));
    row.push(section);
    const beyond = cells.slice(columns.length).filter((cell) => !isEmpty(cell));
    return beyond.length === 0 ? [{ line, cells: row }] : [tooLong(line, columns.length, beyond), { line, cells: row }];
  };
}

const isHeadings = (cells: readonly Cell[], columns: readonly string[]): boolean =>
  columns.every((heading, at) => (isEmpty(cells[at]) ? heading === "" : String(cells[at]).trim() === heading));

function noteMishap(line: number, cells: readonly Cell[]): Mishap {
  const value = shownCell(cells.find((cell) => !isEmpty(cell)));
  const expected = {
    zh: "一行数据；这一行像是表下的注释或合计，没有导入",
    en: "a row of data; this one looks like a note or a sum below the table, and isn’t taken",
  };
  return { line, value, expected, lost: "row" };
}

function tooLong(line: number, columns: number, beyond: readonly Cell[]): Mishap {
  const expected = {
    zh: `最多 ${columns} 格，与表头一样多；多出的没有导入（格内的分隔符要放在引号里）`,
    en: `at most ${columns} cells, as many as headings; what is beyond isn’t taken (a separator within a cell needs quotation marks around it)`,
  };
  return { line, value: beyond.map(shownCell).join(" | ").slice(0, 200).toWellFormed(), expected, lost: "value" };
}
