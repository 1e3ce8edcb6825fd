import { title as ourTitle } from "../about.ts";
import { sorts } from "../sorts.ts";
import { tables as ourTables } from "../table.ts";
import { cellText, isEmpty } from "./cell-text.ts";
import { headingRow } from "./heading-row.ts";
import type { Row, Sort } from "./reader.ts";

/** What the first rows of a sheet tell of it. */
export interface Layout {
  /** The line with the headings; 0 where there are none. */
  readonly headingLine: number;
  readonly columns: readonly string[];
  /** What stands above the headings. */
  readonly title: string;
  /** Of our own tables, which. */
  readonly sort: Sort;
}

/**
 * Where a sheet's headings stand, and how many columns it has.
 *
 * @param rows its first rows, without empty ones
 * @param headed whether the first is known to hold the headings
 * @returns undefined for a sheet that isn't a table: empty, or what our workbooks say about themselves
 */
export function layoutOf(rows: readonly Row[], headed: boolean): Layout | undefined {
  const at = headed ? 0 : headingRow(rows);
  const above = at === null ? [] : rows.slice(0, at);
  const below = rows.slice(at === null ? 0 : at + 1);
  const headings = at === null ? [] : (rows[at]?.cells ?? []).map(cellText);
  if (rows.length === 0 || [ourTitle.zh, ourTitle.en].includes(cellText(rows[0]?.cells[0]))) return undefined;
  const columns = headings.slice(0, widthOf(headings));
  // Where columns have no heading, some have values all the same; where there are headings, what is longer is a mishap.
  const width = at === null ? Math.max(0, ...below.map(({ cells }) => widthOf(cells))) : columns.length;
  while (columns.length < width) columns.push("");
  return {
    headingLine: at === null ? 0 : (rows[at]?.line ?? 0),
    columns,
    title: above.map(({ cells }) => cells.map(cellText).filter(Boolean).join(" ")).join("\n"),
    sort: ourSort(columns),
  };
}

/** Up to the last cell with anything in it. */
function widthOf(cells: readonly Row["cells"][number][]): number {
  let width = cells.length;
  while (width > 0 && isEmpty(cells[width - 1])) width--;
  return width;
}

/** Which of our tables has exactly these headings, in one of the languages. */
function ourSort(columns: readonly string[]): Sort {
  for (const sort of sorts)
    for (const language of ["zh", "en"] as const) {
      const headings = ourTables[sort].columns.map(({ heading }) => heading[language]);
      if (headings.length === columns.length && headings.every((heading, at) => heading === columns[at])) return sort;
    }
  return null;
}
