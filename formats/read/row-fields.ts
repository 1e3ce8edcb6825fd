import type { ImportField, TableMapping } from "../../model/import-mapping.ts";
import type { Told } from "../format.ts";
import { isEmpty, shownCell } from "./cell-text.ts";
import type { DraftMishap } from "./drafts.ts";
import { isPlaceholder } from "./field-check.ts";
import type { ListStyle } from "./list-cell.ts";
import type { Cell, Row, Table } from "./reader.ts";
import type { ValueReader } from "./values.ts";

/** Puts what a cell holds into a value that is being made; answers what would be right where it can't. */
export type Put<Into> = (cell: Cell, into: Into, style: ListStyle) => Told | undefined;

/** Puts for fields that hold one value each. */
export const putOne =
  <Into extends object>() =>
  <Name extends keyof Into>(name: Name, read: ValueReader<NonNullable<Into[Name]>>): Put<Into> =>
  (cell, into) => {
    const { value, expected } = read(cell);
    if (expected) return expected;
    into[name] = value;
    return undefined;
  };

/** Goes through the cells of a row that hold fields, and says where each stands when something is wrong. */
export interface RowFields {
  /** The cells that hold something, with their fields, in the order of the columns. */
  readonly of: (row: Row) => readonly { readonly field: ImportField; readonly column: number; readonly cell: Cell }[];
  readonly mishap: (row: Row, expected: Told, lost: "row" | "value", column?: number) => DraftMishap;
}

export function createRowFields(table: number, { columns: headings }: Table, { columns }: TableMapping): RowFields {
  const taken = columns.flatMap((field, column) => (field === null ? [] : { field, column }));
  return {
    of: ({ cells }) =>
      taken.flatMap(({ field, column }) => {
        const cell = cells[column];
        return cell === undefined || isEmpty(cell) || isPlaceholder(cell, field) ? [] : { field, column, cell };
      }),
    mishap({ line, cells }, expected, lost, column) {
      if (column === undefined) return { sort: "mishap", table, line, expected, lost };
      const heading = headings[column] || String(column + 1);
      return { sort: "mishap", table, line, column: heading, value: shownCell(cells[column]), expected, lost };
    },
  };
}
