import type { Relation } from "../../model/relation.ts";
import type { Selection } from "./selection.ts";

/** The two lists of the table. */
export type TableTab = "entities" | "relations";

/** The columns of each list, in their order. */
export const tableColumns = {
  entities: ["name", "otherName", "kind", "links", "topics", "since", "standing"],
  relations: ["source", "type", "target", "role", "agreement", "from", "to", "confidence", "status", "evidence"],
} as const;

export type ColumnId = (typeof tableColumns)[TableTab][number];

/** By what a list is sorted; `down`: the largest, the latest or the last of the alphabet first. */
export interface Sorting {
  readonly column: ColumnId;
  readonly down: boolean;
}

/** How somebody looks at the table. */
export interface Table {
  readonly open: boolean;
  readonly tab: TableTab;
  readonly sorting: Readonly<Record<TableTab, Sorting>>;
  readonly filter: string;
  /** Rows of relations that were selected together. The picture's selection holds one relation, the last of these. */
  readonly relations: readonly string[];
}

export const firstTable: Table = {
  open: false,
  tab: "entities",
  sorting: { entities: { column: "links", down: true }, relations: { column: "from", down: true } },
  filter: "",
  relations: [],
};

/** Columns of numbers: they stand to the right, and begin with the largest. */
const numbers: readonly ColumnId[] = ["links", "confidence"];

export const isNumber = (column: ColumnId): boolean => numbers.includes(column);

/** Sorts by another column, or the other way round. */
export function sortedBy(table: Table, column: ColumnId): Table {
  const before = table.sorting[table.tab];
  const down = before.column === column ? !before.down : isNumber(column);
  return { ...table, sorting: { ...table.sorting, [table.tab]: { column, down } } };
}

/** The relations whose rows are selected: those chosen together for as long as the picture's one is among them. */
export function selectedRelations(table: Table, { relation }: Selection): readonly string[] {
  if (relation === null) return [];
  return table.relations.includes(relation) ? table.relations : [relation];
}

/** What the picture lights for rows of relations that were selected together: these and their ends. Null for one, which it shows anyway. */
export function litByRows(ids: readonly string[], relations: readonly Relation[]): ReadonlySet<string> | null {
  if (ids.length < 2) return null;
  const chosen = new Set(ids);
  const lit = relations.filter(({ id }) => chosen.has(id));
  return new Set(lit.flatMap(({ id, source, target }) => [id, source, target]));
}

/** The table's share of the window's height, in percent. */
export const tableHeights = { least: 20, first: 50, most: 80, step: 5 } as const;

/** The table's height in CSS pixels, as `styles/table.css` has it: the picture keeps a strip, the table its head and a few rows. */
export function tablePixels(percent: number, windowHeight: number): number {
  return Math.round(Math.max(180, Math.min((percent / 100) * windowHeight, windowHeight - 140)));
}
