import { cellText, isEmpty } from "./cell-text.ts";
import type { Cell } from "./reader.ts";

/** Between the elements of a list, in texts that others wrote. */
const loose = /\s*[;；、|\n\r]+\s*/;

/** Commas and slashes stand in names too, so they count only where nothing else does, and only in lists of names. */
const looser = /\s*[,，/]+\s*/;

/** How a list is written: `exact` as our own files do, `loose` as people do, `names` also with commas and slashes. */
export type ListStyle = "exact" | "loose" | "names";

/** The elements of a list in a cell, without blanks around them; a list that the format itself has is taken as it is. */
export function listOf(cell: Cell, style: ListStyle): readonly Cell[] {
  if (isEmpty(cell)) return [];
  if (typeof cell === "object" && cell !== null) return isList(cell) ? cell.filter((one) => !isEmpty(one)) : [cell];
  const text = cellText(cell);
  if (style === "exact") return quotedItems(text);
  const parsed = jsonList(text);
  if (parsed !== undefined) return parsed.filter((one) => !isEmpty(one));
  if (/^".*"$|; "/.test(text)) return quotedItems(text);
  const items = text.split(loose);
  const all = style === "names" && items.length === 1 ? namesIn(text) : items;
  return all.map((item) => item.trim()).filter((item) => item !== "");
}

export const isList = (cell: Cell): cell is readonly Cell[] => Array.isArray(cell);

/** `Haier Group Co., Ltd.` is one name, though it has a comma. */
const namesIn = (text: string): string[] =>
  text.split(looser).some((part) => /^(?:ltd|inc|llc|co|corp|gmbh|s\.?a|plc|limited)\b\.?/i.test(part))
    ? [text]
    : text.split(looser);

/** What `listText` of the writing side wrote. */
function quotedItems(text: string): string[] {
  return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"]+))(?:;\s*|$)/g)].map(
    ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare.trim(),
  );
}

/** `["海尔", "Haier; Qingdao"]`, as GEXF and JSON write it. */
function jsonList(text: string): Cell[] | undefined {
  if (!text.startsWith("[") || !text.endsWith("]")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one === "string" || typeof one === "number")
      ? list
      : undefined;
  } catch {
    return undefined;
  }
}
