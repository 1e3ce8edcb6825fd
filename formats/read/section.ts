import { cellText, isEmpty } from "./cell-text.ts";
import { kindWord } from "./kind-words.ts";
import type { Cell } from "./reader.ts";

/** 一、 （二） 第三部分 1. 2） III. A、 before what a section is called. */
const numbering =
  /^(?:[（(]?[一二三四五六七八九十百]+[）)]?[、.．:：\s]|[（(][一二三四五六七八九十百\d]+[）)]|第[一二三四五六七八九十百\d]+(?:部分|类|章|节|组)|(?:\d{1,2}|[A-Z]|[IVX]+)[、.．）)]\s*)/;

const note =
  /^(?:[（(]?(?:注|备注|附注|说明|资料来源|数据来源|来源|制表|填表|合计|总计|共计|小计)|(?:notes?|sources?|totals?)\b)/i;

/** What stands before sums: 合计, 8家. */
const sum = /^(?:合\s*计|总\s*计|共\s*计|小\s*计|totals?|sum)[:：]?$/i;

/** What the only filled cell of a row says, where a table has more columns; else null. */
function onlyText(cells: readonly Cell[]): string | null {
  let only: string | null = null;
  for (const cell of cells) {
    if (isEmpty(cell)) continue;
    if (only !== null || typeof cell !== "string") return null;
    only = cellText(cell);
  }
  return only;
}

/** The name of the section that begins with this row: 一、高校 gives 高校. Null for a row like the others. */
export function sectionOf(cells: readonly Cell[]): string | null {
  const text = onlyText(cells);
  if (text === null || text.length > 60 || isEmpty(cells[0])) return null;
  const name = text
    .replace(numbering, "")
    .replace(/[:：]$/, "")
    .trim();
  const bare = name
    .replace(/[（(].*[）)]$/, "")
    .replace(/(?:类|名单|列表|部分)$/, "")
    .trim();
  if (name === "" || (name === text && kindWord(bare) === undefined)) return null;
  return kindWord(bare) === undefined ? name : bare;
}

/** Whether a row stands below a table to explain or to sum it up: 注：…, 合计. */
export function isNote(cells: readonly Cell[]): boolean {
  const text = onlyText(cells);
  const first = cells.find((cell) => !isEmpty(cell));
  return text === null ? sum.test(cellText(first)) : note.test(text);
}
