import type { Terminal } from "./terminal.ts";
import { cut, pad, widthOf } from "./text-width.ts";

/** A column of a table for people. */
export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** Numbers stand to the right. */
  readonly side?: "left" | "right";
}

const gap = "  ";

/**
 * Rows under their titles, aligned by what characters take on a terminal. The last column is cut where the terminal ends;
 * without one nothing is.
 */
export function toTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, style }: Pick<Terminal, "width" | "style">,
): string {
  const cells = rows.map((row) => columns.map(({ of }) => oneLine(of(row))));
  const widths = columns.map(({ title }, i) => Math.max(widthOf(title), ...cells.map((row) => widthOf(row[i] ?? ""))));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0);
  const last = columns.length - 1;
  const lineOf = (texts: readonly string[], paint = (text: string) => text): string =>
    texts
      .map((text, i) => {
        const fitted = i === last && width !== null ? cut(text, Math.max(8, width - before)) : text;
        const side = columns[i]?.side ?? "left";
        return paint(i === last && side === "left" ? fitted : pad(fitted, widths[i] ?? 0, side));
      })
      .join(gap);
  const head = lineOf(
    columns.map(({ title }) => title),
    (text) => style("bold", text),
  );
  return [head, ...cells.map((row) => lineOf(row))].map((line) => `${line.trimEnd()}\n`).join("");
}

/** Names come from data: what would move the cursor or break the line is shown as a blank. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
