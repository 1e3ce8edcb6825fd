import { cellText } from "./cell-text.ts";
import { isList, type ListStyle, listOf } from "./list-cell.ts";
import type { Cell } from "./reader.ts";
import { textOf, type Value } from "./values.ts";

const scheme = /^[a-z0-9-]{1,40}$/;
const text = textOf(500);

const expected = {
  zh: "外部编号，如 wikidata:Q1094046; ror:03q8dnn23",
  en: "ids elsewhere such as wikidata:Q1094046; ror:03q8dnn23",
};

/** Ids in other registers: an object, the same as JSON text, or a list of `register:id`. */
export function toExternalIds(cell: Cell, style: ListStyle): Value<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [register, id] of pairsOf(cell, style)) {
    const { value } = text(id);
    if (value === undefined || !scheme.test(register)) return { expected };
    ids[register] = value;
  }
  return { value: ids };
}

function pairsOf(cell: Cell, style: ListStyle): readonly (readonly [string, Cell])[] {
  const known = objectOf(cell);
  if (known !== undefined) return Object.entries(known);
  return listOf(cell, style).map((item) => {
    const [, register = "", id = ""] = /^([^:：]*)[:：]\s*(.*)$/s.exec(cellText(item)) ?? [];
    return [style === "exact" ? register : register.trim().toLowerCase(), id];
  });
}

function objectOf(cell: Cell): { readonly [key: string]: Cell } | undefined {
  if (typeof cell === "object" && cell !== null && !isList(cell)) return cell;
  if (typeof cell !== "string" || !cell.trim().startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** An id of one register: `Q1094046`, also as an address such as `https://ror.org/03q8dnn23`. */
export const toRegistered = (cell: Cell): Value<string> =>
  text(cellText(cell).replace(/^https?:\/\/\S*\/(?=[^/]+$)/, ""));
