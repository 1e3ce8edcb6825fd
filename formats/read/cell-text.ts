import type { Cell } from "./reader.ts";

/** A cell as a person would read it, without blanks around it; empty for nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** A cell as it is shown in a message. */
export function shownCell(cell: Cell | undefined): string {
  const text = cellText(cell).toWellFormed();
  return text.length > 200 ? `${text.slice(0, 199).toWellFormed()}…` : text;
}

/** Whether there is nothing in a cell. */
export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
