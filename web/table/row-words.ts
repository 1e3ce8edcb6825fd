import type { Words } from "../i18n/index.ts";
import { kindLabel, otherName, typeLabel } from "../panels/labels.ts";
import type { RowWords } from "../state/table-rows.ts";

/** How the page's language writes what stands in the table's cells. */
export function rowWords(words: Words): RowWords {
  const { language } = words;
  return {
    language,
    number: words.number,
    date: words.date,
    join: words.join,
    kind: (kind) => kindLabel(kind, language),
    type: (type) => typeLabel(type, language),
    otherName: (entity) => otherName(entity, language),
    status: (status) => words.claim.status[status],
    pinned: words.table.pinned,
    expanded: words.table.expanded,
  };
}
