import { idPattern } from "../../model/id.ts";
import type { Kind } from "../../model/kinds.ts";
import { cellText } from "./cell-text.ts";
import type { Meant } from "./drafts.ts";
import { isList } from "./list-cell.ts";
import type { Cell } from "./reader.ts";

/** Whether the file's ids are ids here. */
export type Ids = "keep" | "inFile";

/** What the file calls something by its id; null for nothing. */
export function called(key: string | null, ids: Ids): { key: string | null; id: string | null } {
  return { key, id: idOf(key, ids) };
}

const idOf = (key: string | null, ids: Ids): string | null =>
  ids === "keep" && key !== null && idPattern.test(key) ? key : null;

/** An id as the file's rows name each other: `{"id": …}` as well as the id itself. */
export function keyOf(cell: Cell): string | null {
  if (typeof cell === "object" && cell !== null && !isList(cell)) return keyOf(cell["id"] ?? cell["key"] ?? null);
  const text = cellText(cell);
  return text === "" ? null : text;
}

/** Somebody by what a row says; null where it says neither an id nor a name. */
export function meant(key: string | null, name: string | null, ids: Ids, kind: Kind | null = null): Meant | null {
  return key === null && name === null ? null : { key, id: idOf(key, ids), name, kind };
}

/** What a record is known by when records are compared. */
export const meantText = ({ key, name }: Meant): string => (key === null ? `name ${name}` : `key ${key}`);
