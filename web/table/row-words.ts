import { groupWords } from "../i18n/group-words.ts";
import type { Words } from "../i18n/index.ts";
import { kindLabel, otherName, roleIn, typeLabel } from "../panels/labels.ts";
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
    role: (relation) => roleIn(relation, language),
    citation: words.table.citation,
    sources: words.claim.sources,
    group: groupWords[language].groupKind,
    lines: groupWords[language].lines,
    community: groupWords[language].member,
    pinned: words.table.pinned,
    expanded: words.table.expanded,
    noted: words.notes.noted,
  };
}
