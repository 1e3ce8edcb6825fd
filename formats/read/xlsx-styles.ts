import type { Bytes } from "./pieces.ts";
import type { ReadLimits } from "./reader.ts";
import { localName, readXml } from "./xml-reader.ts";

/** How precise a number format shows a date; null for formats of other numbers. */
export type DateShown = "year" | "month" | "day" | null;

/** Formats that every workbook has, also those of Chinese Excel (ECMA-376 part 1, § 18.8.30). */
const builtIn = new Map<number, DateShown>([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 50, 51, 53, 54, 56, 58].map((id) => [id, "day"] as const),
  ...[17, 27, 36, 52, 55, 57].map((id) => [id, "month"] as const),
]);

/** For each style of cells, by its number: how its format shows dates. */
export async function readStyles(bytes: Bytes, limits: ReadLimits): Promise<readonly DateShown[]> {
  const formats = new Map(builtIn);
  const styles: DateShown[] = [];
  let inCells = false;
  const elements = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      const element = localName(name);
      const id = Number(attributes["numFmtId"] ?? 0);
      if (element === "numFmt") formats.set(id, dateShown(attributes["formatCode"] ?? ""));
      else if (element === "cellXfs") inCells = true;
      else if (element === "xf" && inCells) styles.push(formats.get(id) ?? null);
    },
    close(name: string) {
      if (localName(name) === "cellXfs") inCells = false;
    },
  };
  for await (const _piece of readXml(bytes, "xlsx", { chosen: undefined, limits, elements }));
  return styles;
}

/** What a format's code shows of a date: `yyyy"年"m"月"` shows a month. Hours and minutes alone are no date. */
export function dateShown(code: string): DateShown {
  const [first = ""] = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!\$)[^\]]*\]|\[\$[^\]]*\]/g, "").split(";");
  const plain = first.toLowerCase().replace(/general|am\/pm|a\/p/g, "");
  if (/[#0?%@]/.test(plain.replace(/\.0+/g, ""))) return null;
  // An m is minutes beside hours or seconds.
  const months = /m/.test(plain.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, ""));
  if (/d/.test(plain)) return "day";
  if (months) return /[yge]|mmm/.test(plain) ? "month" : null;
  return /y|e/.test(plain) ? "year" : null;
}
