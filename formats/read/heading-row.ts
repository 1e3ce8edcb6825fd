import { cellText, isEmpty } from "./cell-text.ts";
import { isKnownHeading } from "./headings.ts";
import type { Cell, Row } from "./reader.ts";

/** Headings are looked for in so many rows that have anything in them. */
const deepest = 10;

/** Longer texts, dates, numbers and addresses are what rows hold, not headings. */
const longest = 40;
const ofRows = /^[\d\s.,:/%+-]+$|^\d{4}\s*年|^https?:/;

/**
 * Which row holds the headings: the one with the most headings that are known. Where none is known, the first row of texts
 * that is as wide as the others; null where that holds what only rows hold.
 *
 * @param rows the first of a table, without empty ones
 */
export function headingRow(rows: readonly Row[]): number | null {
  const widths = rows.map(({ cells }) => filled(cells).length);
  const widest = Math.max(0, ...widths);
  const candidates = rows.slice(0, deepest).flatMap(({ cells }, at) => {
    const texts = filled(cells);
    if (texts.length < Math.min(2, widest) || texts.length * 2 < widest || !texts.every(canHead)) return [];
    const known = texts.filter((text) => isKnownHeading(cellText(text))).length;
    return [{ at, width: texts.length, known: known / texts.length }];
  });
  let best: (typeof candidates)[number] | undefined;
  for (const one of candidates) if (one.known > (best?.known ?? 0)) best = one;
  // Half a row of words that could be headings is the headings; less may be chance.
  if (best && best.known >= 0.3) return best.at;
  const first = candidates.find(({ width }) => width * 5 >= widest * 4);
  // One column of texts is a list without headings.
  if (first === undefined || widest === 1) return best?.at ?? null;
  return widths.slice(0, first.at).some((width) => width >= first.width) ? null : first.at;
}

const filled = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => !isEmpty(cell));

function canHead(cell: Cell): boolean {
  const text = cellText(cell);
  return typeof cell === "string" && text.length <= longest && !ofRows.test(text);
}
