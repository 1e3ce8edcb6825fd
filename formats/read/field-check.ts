import type { ImportField, ImportUse } from "../../model/import-mapping.ts";
import { isEmpty } from "./cell-text.ts";
import { listOf } from "./list-cell.ts";
import type { Cell, Table } from "./reader.ts";
import {
  toConfidence,
  toDate,
  toEnd,
  toForm,
  toKind,
  toNumber,
  toPeriod,
  toState,
  toTopic,
  toType,
  toUrl,
  type ValueReader,
} from "./values.ts";

const checks: Readonly<Partial<Record<ImportField, ValueReader<unknown>>>> = {
  kind: toKind,
  "source.kind": toKind,
  "target.kind": toKind,
  type: toType,
  state: toState,
  from: toDate,
  to: toEnd,
  period: toPeriod,
  "relation.from": toDate,
  "relation.to": toEnd,
  "relation.period": toPeriod,
  "relation.state": toState,
  url: toUrl,
  "claim.url": toUrl,
  "claim.publishedOn": toDate,
  publishedOn: toDate,
  retrievedOn: toDate,
  confidence: toConfidence,
  "claim.confidence": toConfidence,
  form: toForm,
  lat: toNumber(-90, 90),
  lon: toNumber(-180, 180),
};

const placeholder = /^(?:[-—–－/／\\]{1,4}|无|暂无|n\/?a)$/i;

/** Whether a cell says that there is no date, no state and the like: 无, /, —. Names and texts are what they are. */
export const isPlaceholder = (cell: Cell, field: ImportField): boolean =>
  typeof cell === "string" && checks[field] !== undefined && placeholder.test(cell.trim());

/** Which share of a column's first cells that hold anything can be read as a field's values; 1 where there are none. */
export function shareRead(table: Table, column: number, field: ImportField): number {
  const cells = cellsOf(table, column).filter((cell) => !isPlaceholder(cell, field));
  if (cells.length === 0) return 1;
  if (field === "topics")
    return share(cells, (cell) => listOf(cell, "loose").every((one) => toTopic(one).expected === undefined));
  const check = checks[field];
  return check === undefined ? 1 : share(cells, (cell) => check(cell).expected === undefined);
}

/** What takes both ends of a time where a field takes its beginning; null for other fields. */
export const periodFor = (field: ImportField): ImportField | null =>
  field === "from" ? "period" : field === "relation.from" ? "relation.period" : null;

/** Where a column's texts can't be read as what its heading says: what else takes them without loss, if anything does. */
export function insteadOf(table: Table, column: number, field: ImportField, use: ImportUse): ImportField | null {
  const period = periodFor(field);
  if (period !== null && shareRead(table, column, period) >= 0.5) return period;
  const cells = cellsOf(table, column);
  if (!cells.every((cell) => typeof cell === "string" && !/^[\d.]+$/.test(cell))) return null;
  if (field === "claim.url") return "claim.source";
  if (use === "pairs" || use === "relations") return "claim.summary";
  return use === "entities" && field !== "claim.publishedOn" && field !== "claim.confidence" ? "description" : null;
}

/** Whether cells of this column have several names in them. */
export const holdsLists = (table: Table, column: number): boolean =>
  cellsOf(table, column).some(
    (cell) =>
      typeof cell === "object" ||
      (typeof cell === "string" &&
        (/[;；、|\n]/.test(cell.trim()) || /\p{Script=Han}\s*[,，/]\s*\p{Script=Han}/u.test(cell))),
  );

/** Whether a column's first cells are all texts that could be names. */
export function holdsNames(table: Table, column: number): boolean {
  const cells = cellsOf(table, column);
  return (
    cells.length > 0 &&
    cells.every(
      (cell) =>
        typeof cell === "string" &&
        cell.length <= 100 &&
        toDate(cell).expected !== undefined &&
        !/^[\d.,%\s]+$|^https?:/.test(cell),
    )
  );
}

/** Whether a column's first cells are all dates. */
export const holdsDates = (table: Table, column: number): boolean => {
  const cells = cellsOf(table, column);
  return cells.length > 0 && share(cells, (cell) => toDate(cell).expected === undefined) === 1;
};

/** Whether a column says which edges have a direction, as Gephi's `Type` does. */
export function holdsDirections(table: Table, column: number): boolean {
  const cells = cellsOf(table, column);
  return (
    cells.length > 0 && cells.every((cell) => typeof cell === "string" && /^(?:un)?directed$|^mutual$/i.test(cell))
  );
}

/** Whether a column's first cells are all empty. */
export const isBare = (table: Table, column: number): boolean => cellsOf(table, column).length === 0;

const cellsOf = ({ sample }: Table, column: number): Cell[] =>
  sample.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell === undefined || isEmpty(cell) ? [] : [cell];
  });

const share = (cells: readonly Cell[], fits: (cell: Cell) => boolean): number =>
  cells.filter(fits).length / cells.length;
