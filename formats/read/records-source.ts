import { type Cell, type Item, type Mishap, type Row, type Sort, sampleRows, type Table } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** A record with names of its own, as JSON and XML have them; or what went wrong in its place. */
export type Found =
  | {
      /** The list it stands in. */
      readonly list: string;
      readonly line: number;
      readonly fields: ReadonlyMap<string, Cell>;
      readonly mishap?: never;
    }
  | { readonly list: string; readonly mishap: Mishap; readonly fields?: never };

/** What a list of records is. */
export interface ListKind {
  readonly sort: Sort;
  readonly ours: boolean;
}

interface Gathered {
  readonly columns: Map<string, number>;
  rows: number;
  readonly sample: { readonly line: number; readonly fields: ReadonlyMap<string, Cell> }[];
}

/**
 * Records as tables: each list is one, and the names that occur in it are its columns, in the order in which they come.
 *
 * @param scan goes through the file once
 * @param kindOf is asked when the file was gone through
 */
export async function openRecords(
  scan: () => AsyncIterable<readonly Found[]>,
  kindOf: (list: string) => ListKind,
  mostColumns: number,
): Promise<{ tables: readonly Table[]; rows: () => AsyncIterable<Item> }> {
  const lists = new Map<string, Gathered>();
  for await (const found of scan())
    for (const one of found) {
      if (one.mishap) continue;
      const list: Gathered = lists.get(one.list) ?? { columns: new Map(), rows: 0, sample: [] };
      lists.set(one.list, list);
      list.rows++;
      if (list.sample.length < sampleRows) list.sample.push(one);
      for (const name of one.fields.keys()) if (!list.columns.has(name)) list.columns.set(name, list.columns.size);
      if (list.columns.size > mostColumns) throw refusals.columns(mostColumns, one.line);
    }
  if (lists.size === 0) throw refusals.noTable();
  const names = [...lists.keys()];
  const tables = [...lists].map(([name, { columns, rows, sample }]): Table => {
    const cells = sample.map((one) => rowOf(one, columns));
    return { name, ...kindOf(name), title: "", columns: [...columns.keys()], rows, sample: cells };
  });
  return {
    tables,
    async *rows() {
      for await (const found of scan())
        for (const one of found) {
          const table = names.indexOf(one.list);
          if (one.mishap) yield { table: Math.max(0, table), mishap: one.mishap };
          else yield { table, row: rowOf(one, lists.get(one.list)?.columns ?? new Map()) };
        }
    },
  };
}

function rowOf(
  { line, fields }: { readonly line: number; readonly fields: ReadonlyMap<string, Cell> },
  columns: ReadonlyMap<string, number>,
): Row {
  const cells: Cell[] = new Array<Cell>(columns.size).fill(null);
  for (const [name, value] of fields) {
    const at = columns.get(name);
    if (at !== undefined) cells[at] = value;
  }
  return { line, cells };
}
