import type { Row } from "./table-rows.ts";

/** Rows by one cell, stable; a cell that says nothing comes last, whichever way they are sorted. */
export function sortRows(
  rows: readonly Row[],
  column: number,
  down: boolean,
  compare: (a: string, b: string) => number,
): Row[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = a.cells[column]?.sort ?? null;
    const y = b.cells[column]?.sort ?? null;
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y)));
  });
}

/**
 * A text without what writers differ in: width, case, accents, blanks and punctuation. Pinyin and traditional characters
 * need tables that are too large for a page: they are left to the finder.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Folded once for each row, since every letter typed asks again. */
const folded = new WeakMap<Row, string>();

function foldedRow(row: Row): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const made = [...row.cells.flatMap(({ text, copied }) => [text, copied ?? ""]), ...row.aliases]
    .map(foldText)
    .join("\n");
  folded.set(row, made);
  return made;
}

/** The rows that hold every word of the query in some cell, or in another name; and those about an entity in `found`. */
export function filterRows(
  rows: readonly Row[],
  query: string,
  found: ReadonlySet<string> = new Set(),
): readonly Row[] {
  const words = query.split(/\s+/u).map(foldText).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldedRow(row);
    return words.every((word) => text.includes(word)) || row.about.some((id) => found.has(id));
  });
}
