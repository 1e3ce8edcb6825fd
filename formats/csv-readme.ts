import { colon, readmeOf } from "./about.ts";
import type { Ending, Heading, Told } from "./format.ts";
import { sorts } from "./sorts.ts";
import { tables } from "./table.ts";

/** README.txt beside the tables: what they hold, and how to read them. */
export function csvReadme(heading: Heading, ending: Ending): string {
  const { language } = heading;
  const files = sorts.map((sort) => `${tables[sort].id}.csv${colon[language]}${tables[sort].name[language]}`);
  return readmeOf(heading, ending, [...files, "", ...rules[language]]);
}

const rules: Readonly<Record<keyof Told, readonly string[]>> = {
  zh: [
    "编码：UTF-8（带字节顺序标记）；逗号分隔，首行为列名，换行为 CRLF（RFC 4180）。",
    "撇号：以 = + - @ 开头的文字，电子表格会当作公式执行，所以前面加了一个撇号（'）；原文以撇号开头的也多加一个。去掉开头的一个撇号即为原文。数字没有改动。",
    "列表：一格中的多项用“; ”隔开；含分号或引号的项放在英文双引号内，其中的引号写两次。",
    "日期：按来源写到年、月或日（2023、2023-02、2023-02-23）。直接在 Excel 中打开时，它会把 2023-02 改成自己的日期；请用“数据 > 从文本/CSV”并把这些列设为文本，或改用 xlsx 格式。",
    "名称：协议、场合等不在所选范围内时，只有编号，没有名称。",
  ],
  en: [
    "Encoding: UTF-8 with a byte-order mark; commas, one row of headings, CRLF (RFC 4180).",
    "Apostrophes: a spreadsheet would run a text that begins with = + - or @ as a formula, so an apostrophe (') was put before it, and before a text that itself begins with one. Take one apostrophe off the beginning to get the text back. Numbers are as they were.",
    'Lists: several items in a cell have "; " between them; an item that holds a semicolon or a quotation mark stands in quotation marks, its own doubled.',
    "Dates: as precise as the source, to the year, month or day (2023, 2023-02, 2023-02-23). Opened directly, Excel makes a date of its own of 2023-02: use Data > From Text/CSV and make these columns text, or take the xlsx format.",
    "Names: of an agreement, event and so on that wasn't selected there is the id, and no name.",
  ],
};
