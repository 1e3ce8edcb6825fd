import { type Language, nameIn } from "../model/sentences/index.ts";
import type { Part, Told } from "./format.ts";
import { claimColumns, entityColumns, relationColumns, sourceColumns } from "./table-columns.ts";

/** What a cell shows; undefined: nothing. */
export type Cell = string | number | undefined;

/** What cells are written with. */
export interface Reading {
  readonly language: Language;
  /** Of the entities that came before, in this language. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Column<R> {
  /** The record's field that it shows; `source.name` shows the name of what `source` names. */
  readonly field: string;
  readonly heading: Told;
  /** In characters. */
  readonly width: number;
  /** Whether its cells are addresses to be followed. */
  readonly link?: true;
  readonly cell: (record: R, reading: Reading) => Cell;
}

interface Table {
  /** Its file, without the ending. */
  readonly id: string;
  readonly name: Told;
  readonly columns: readonly Pick<Column<never>, "field" | "heading" | "width" | "link">[];
}

/** The tables that people read, by what their rows are. The only place where they are declared, for csv and xlsx alike. */
export const tables: Readonly<Record<Part["what"], Table>> = {
  entity: { id: "entities", name: { zh: "实体", en: "Entities" }, columns: entityColumns },
  relation: { id: "relations", name: { zh: "关系", en: "Relations" }, columns: relationColumns },
  claim: { id: "claims", name: { zh: "依据", en: "Claims" }, columns: claimColumns },
  source: { id: "sources", name: { zh: "来源", en: "Sources" }, columns: sourceColumns },
};

/**
 * Makes rows of parts; each row is good until the next is made. Keeps the names of entities, for the rows of relations and
 * claims to tell whom they mean.
 */
export function createRows(language: Language): (part: Part) => readonly Cell[] {
  const names = new Map<string, string>();
  const reading: Reading = { language, names };
  const row: Cell[] = [];
  const rowOf = <R>(columns: readonly Column<R>[], record: R): readonly Cell[] => {
    row.length = columns.length;
    // Written over, for half a million of short-lived rows cost as much as what they hold.
    let at = 0;
    for (const { cell } of columns) row[at++] = cell(record, reading);
    return row;
  };
  return ({ what, value }) => {
    switch (what) {
      case "entity":
        names.set(value.id, nameIn(value, language));
        return rowOf(entityColumns, value);
      case "relation":
        return rowOf(relationColumns, value);
      case "claim":
        return rowOf(claimColumns, value);
      case "source":
        return rowOf(sourceColumns, value);
    }
  };
}
