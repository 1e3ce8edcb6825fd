import { createRowCutter } from "./csv-rows.ts";

/** What stands between cells. The full-width comma stands in Chinese sentences too, so it comes last. */
const separators = [",", "\t", ";", "|", "，", "；"] as const;

const unlimited = { cell: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY };

/**
 * What separates cells: the sign by which most rows have equally many cells, and more than one. A comma where there is no
 * such sign.
 *
 * @param beginning of a text; its last line may be cut off
 */
export function separatorOf(beginning: string): string {
  let [best, most] = [",", 0];
  for (const separator of separators) {
    const weight = weightOf(separator, beginning);
    // A later one must be clearly better: a list in a cell also has separators, though not equally many in each row.
    if (weight > most * 1.2) [best, most] = [separator, weight];
  }
  return best;
}

/** The rows that have as many cells as most have, as a share of all; rows with more cells weigh a little more. */
function weightOf(separator: string, text: string): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const { cells } of rowsOf(separator, text)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    rows++;
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let weight = 0;
  for (const [width, count] of widths) weight = Math.max(weight, (count / rows) * (1 + Math.log2(width) / 10));
  return weight;
}

function rowsOf(separator: string, text: string): readonly { readonly cells: readonly string[] }[] {
  const cutter = createRowCutter(separator, unlimited);
  const rows = cutter.push(text);
  // The last row may be cut off; it counts only where it is the only one.
  if (rows.length > 0) return rows;
  try {
    return cutter.end();
  } catch {
    return [];
  }
}
