import type { ImportField } from "../../model/import-mapping.ts";
import type { Told } from "../format.ts";
import { cellText } from "./cell-text.ts";
import type { Drafted, SourceDraft } from "./drafts.ts";
import { called, type Ids, keyOf } from "./meant.ts";
import type { Row } from "./reader.ts";
import { type Put, putOne, type RowFields } from "./row-fields.ts";
import { textOf, toDate, toUrl, toWhole, type ValueReader } from "./values.ts";

const one = putOne<SourceDraft["value"]>();

const languages = new Map([
  ["中文", "zh"],
  ["汉语", "zh"],
  ["chinese", "zh"],
  ["英文", "en"],
  ["英语", "en"],
  ["english", "en"],
]);

/** A language tag, or the language's name. */
const toLanguage: ValueReader<string> = (cell) => {
  const text = cellText(cell);
  const tag = languages.get(text.toLowerCase()) ?? text;
  const expected = { zh: "语言代码，如 zh 或 en", en: "a language tag such as zh or en" };
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? { value: tag } : { expected };
};

const fields: Readonly<Partial<Record<ImportField, Put<SourceDraft["value"]>>>> = {
  title: one("title", textOf(500)),
  titleEn: one("titleEn", textOf(500)),
  language: one("language", toLanguage),
  publisher: one("publisher", textOf(200)),
  author: one("author", textOf(200)),
  url: one("url", toUrl),
  publishedOn: one("publishedOn", toDate),
  retrievedOn: one("retrievedOn", toDate),
  paragraphs: one("paragraphs", toWhole(1, 100_000)),
};

const nameless: Told = { zh: "标题", en: "a title" };

/** Makes sources of rows. */
export function createSourceDrafter(table: number, ids: Ids, rowFields: RowFields): (row: Row) => Drafted[] {
  return (row) => {
    const drafted: Drafted[] = [];
    const value: SourceDraft["value"] = {};
    let key: string | null = null;
    for (const { field, column, cell } of rowFields.of(row)) {
      const expected = field === "id" ? undefined : fields[field]?.(cell, value, "exact");
      if (field === "id") key = keyOf(cell);
      if (expected) drafted.push(rowFields.mishap(row, expected, field === "title" ? "row" : "value", column));
    }
    if (drafted.some((one) => one.sort === "mishap" && one.lost === "row")) return drafted;
    if (value.title === undefined) return [...drafted, rowFields.mishap(row, nameless, "row")];
    return [...drafted, { sort: "source", table, line: row.line, ...called(key, ids), value }];
  };
}
