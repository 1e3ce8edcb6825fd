import {
  type ImportField,
  type ImportMapping,
  type ImportUse,
  importFields,
  importMappingSchema,
  type Suggestion,
  type TableMapping,
  type Why,
} from "../../model/import-mapping.ts";

/** The mapping with another table in one place. */
export function withTable(
  mapping: ImportMapping,
  at: number,
  change: (table: TableMapping) => TableMapping,
): ImportMapping {
  return { ...mapping, tables: mapping.tables.map((table, i) => (i === at ? change(table) : table)) };
}

/** What columns held that the other use doesn't know is held by none. */
export function withUse(use: ImportUse): (table: TableMapping) => TableMapping {
  const allowed: readonly ImportField[] = importFields[use];
  return (table) => ({
    ...table,
    use,
    columns: table.columns.map((field) => (field !== null && allowed.includes(field) ? field : null)),
  });
}

export function withColumn(at: number, field: ImportField | null): (table: TableMapping) => TableMapping {
  return (table) => ({ ...table, columns: table.columns.map((before, i) => (i === at ? field : before)) });
}

/** What holds for all rows that say nothing else; undefined: nothing. */
export function withConstant<Name extends keyof TableMapping["constants"]>(
  name: Name,
  value: TableMapping["constants"][Name] | undefined,
): (table: TableMapping) => TableMapping {
  return (table) => {
    const { [name]: _before, ...others } = table.constants;
    return { ...table, constants: value === undefined ? others : { ...others, [name]: value } };
  };
}

/** What of a mapping can't be: columns that hold what another one holds, and tables that lack what they need. */
export interface Faults {
  /** By `table column`, counted from 0. */
  readonly twice: ReadonlySet<string>;
  /** Counted from 0. */
  readonly lacking: ReadonlySet<number>;
}

export function faultsIn(mapping: ImportMapping): Faults {
  const twice = new Set<string>();
  const lacking = new Set<number>();
  for (const { path } of importMappingSchema.safeParse(mapping).error?.issues ?? []) {
    const [, table, , column] = path;
    if (typeof table !== "number") continue;
    if (typeof column === "number") twice.add(`${table} ${column}`);
    else lacking.add(table);
  }
  return { twice, lacking };
}

export const isFit = (mapping: ImportMapping): boolean => importMappingSchema.safeParse(mapping).success;

/** Why a table, or (`column`) one of its columns, is taken for what it is; null once somebody has said something else. */
export function whyOf(
  mapping: ImportMapping,
  suggestion: Suggestion | null,
  table: number,
  column?: number,
): Why | null {
  const [now, guessed, why] = [mapping.tables[table], suggestion?.mapping.tables[table], suggestion?.tables[table]];
  if (!now || !guessed || !why || now.use !== guessed.use) return null;
  if (column === undefined) return why.use;
  return now.columns[column] === guessed.columns[column] ? (why.columns[column] ?? null) : null;
}

/** How many guesses somebody should look at. */
export function unsureIn(mapping: ImportMapping, suggestion: Suggestion | null): number {
  const isUnsure = (why: Why | null): boolean => why?.how === "unsure";
  return mapping.tables.reduce((sum, { columns }, table) => {
    const unsure = columns.filter((_, column) => isUnsure(whyOf(mapping, suggestion, table, column))).length;
    return sum + unsure + (isUnsure(whyOf(mapping, suggestion, table)) ? 1 : 0);
  }, 0);
}

const ids: ReadonlySet<ImportField> = new Set<ImportField>([
  "id",
  "source",
  "target",
  "about",
  "agreement",
  "event",
  "onBehalfOf",
  "by",
]);

/** Whether anything in the file is named by an id, so that it matters what these are. */
export const namesById = ({ tables }: ImportMapping): boolean =>
  tables.some(({ use, columns }) => use !== "skip" && columns.some((field) => field !== null && ids.has(field)));
