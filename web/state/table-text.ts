import type { Row } from "./table-rows.ts";

/** What would end a cell or a row of tab-separated text becomes a blank. */
const plain = (text: string): string => text.replace(/[\t\r\n]+/g, " ");

/** Rows under their headings as tab-separated text, which spreadsheets take over cell by cell. */
export function toTabbed(headings: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map(({ cells }) => cells.map(({ text, copied }) => copied ?? text));
  return [headings, ...lines].map((cells) => cells.map(plain).join("\t")).join("\n");
}
