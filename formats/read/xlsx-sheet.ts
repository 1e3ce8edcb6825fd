import { serialDate } from "./import-dates.ts";
import type { Bytes } from "./pieces.ts";
import type { Cell, ReadLimits, Row } from "./reader.ts";
import { refusals } from "./refusals.ts";
import { columnOf, type Merges } from "./xlsx-merges.ts";
import { cellString } from "./xlsx-strings.ts";
import type { DateShown } from "./xlsx-styles.ts";
import { type Attributes, localName, readXml } from "./xml-reader.ts";

/** What the cells of a sheet are read with. */
interface Reading {
  readonly styles: readonly DateShown[];
  readonly strings: readonly string[];
  readonly merges: Merges;
  readonly from1904: boolean;
}

const lengths: Readonly<Record<Exclude<DateShown, null>, number>> = { year: 4, month: 7, day: 10 };

/** The rows of a sheet: formulas by the values that were kept, dates as they are shown, cells merged downwards each filled. */
export async function* sheetRows(bytes: Bytes, reading: Reading, limits: ReadLimits): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  let cells: Cell[] = [];
  let line = 0;
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let inline = "";
  let reads = false;
  /** Of merged cells, what stands in the first, by their column. */
  const above = new Map<number, Cell>();

  const openCell = (attributes: Attributes): void => {
    const [, letters] = /^([A-Z]{1,3})\d+$/.exec(attributes["r"] ?? "") ?? [];
    column = letters === undefined ? column + 1 : columnOf(letters);
    if (column >= limits.columns) throw refusals.columns(limits.columns, line);
    type = attributes["t"] ?? "n";
    style = Number(attributes["s"] ?? 0);
    value = "";
    inline = "";
  };

  const closeRow = (): void => {
    for (const [column, merged] of reading.merges) {
      const first = merged.get(line);
      if (first === undefined) above.set(column, cells[column] ?? null);
      else if ((cells[column] ?? null) === null) cells[column] = above.get(column) ?? null;
    }
    for (let at = 0; at < cells.length; at++) cells[at] ??= null;
    if (cells.length > 0) rows.push({ line, cells });
  };

  const elements = {
    open(name: string, attributes: Attributes) {
      const element = localName(name);
      if (element === "row") {
        line = attributes["r"] === undefined ? line + 1 : Number(attributes["r"]);
        cells = [];
        column = -1;
      } else if (element === "c") openCell(attributes);
      else if (element === "rPh") reads = true;
    },
    close(name: string, text: string) {
      const element = localName(name);
      if (element === "v") value = text;
      else if (element === "t" && !reads) inline += text;
      else if (element === "rPh") reads = false;
      else if (element === "c") cells[column] = cellOf({ type, style, value, inline }, reading);
      else if (element === "row") closeRow();
    },
  };
  for await (const _piece of readXml(bytes, "xlsx", { chosen: undefined, limits, elements })) {
    yield rows;
    rows = [];
  }
  yield rows;
}

function cellOf(
  { type, style, value, inline }: { type: string; style: number; value: string; inline: string },
  { styles, strings, from1904 }: Reading,
): Cell {
  switch (type) {
    case "s":
      return strings[Number(value)] ?? null;
    case "inlineStr":
      return cellString(inline);
    case "str":
      return cellString(value);
    case "b":
      return value === "1";
    case "e":
      return null;
    case "d":
      return value.slice(0, 10);
    default: {
      if (value === "") return null;
      const number = Number(value);
      const shown = styles[style] ?? null;
      const date = shown === null ? undefined : serialDate(number, from1904)?.slice(0, lengths[shown]);
      return date ?? (Number.isFinite(number) ? number : value);
    }
  }
}
