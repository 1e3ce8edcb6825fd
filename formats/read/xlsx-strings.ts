import type { Bytes } from "./pieces.ts";
import type { ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";
import { localName, readXml } from "./xml-reader.ts";

/** All shared texts together, in UTF-16 units: they are kept in memory. */
const mostText = 2 ** 27;

/** A text that a workbook wrote, with its characters by number (`_x000D_`; ECMA-376 part 1, § 22.9.2.19). */
export const cellString = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells share, in their order, each as one text without its looks and its readings (furigana, pinyin). */
export async function readStrings(bytes: Bytes, limits: ReadLimits): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = "";
  let reading = false;
  let all = 0;
  const elements = {
    open(name: string) {
      const element = localName(name);
      if (element === "si") text = "";
      else if (element === "rPh") reading = true;
    },
    close(name: string, its: string) {
      const element = localName(name);
      if (element === "t" && !reading) text += its;
      else if (element === "rPh") reading = false;
      else if (element === "si") {
        all += text.length;
        if (all > mostText) throw refusals.cell(mostText, strings.length);
        strings.push(cellString(text));
      }
    },
  };
  for await (const _piece of readXml(bytes, "xlsx", { chosen: undefined, limits, elements }));
  return strings;
}
