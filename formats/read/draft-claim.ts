import type { ImportField, TableMapping } from "../../model/import-mapping.ts";
import type { Told } from "../format.ts";
import type { ClaimDraft, Drafted } from "./drafts.ts";
import { called, type Ids, keyOf, meant } from "./meant.ts";
import type { Row } from "./reader.ts";
import { type Put, putOne, type RowFields } from "./row-fields.ts";
import { textOf, toConfidence, toStatus, toWhole } from "./values.ts";

const one = putOne<ClaimDraft["value"]>();

const fields: Readonly<Partial<Record<ImportField, Put<ClaimDraft["value"]>>>> = {
  paragraph: one("paragraph", toWhole(1, 100_000)),
  summary: one("summary", textOf(1000)),
  summaryEn: one("summaryEn", textOf(1000)),
  confidence: one("confidence", toConfidence),
  status: one("status", toStatus),
};

const names: Readonly<Partial<Record<ImportField, "about" | "source">>> = {
  "about.name": "about",
  "source.title": "source",
};

const aboutNothing: Told = { zh: "所指的实体或关系", en: "the entity or relation that it is about" };

/** Makes claims of rows. */
export function createClaimDrafter(
  table: number,
  { constants }: TableMapping,
  ids: Ids,
  rowFields: RowFields,
): (row: Row) => Drafted[] {
  const name = textOf(500);
  return (row) => {
    const drafted: Drafted[] = [];
    const value: ClaimDraft["value"] = {};
    const key: Record<"id" | "about" | "source", string | null> = { id: null, about: null, source: null };
    const title: Record<"about" | "source", string | null> = { about: null, source: null };
    for (const { field, column, cell } of rowFields.of(row)) {
      const named = names[field];
      if (field === "id" || field === "about" || field === "source") {
        key[field] = keyOf(cell);
        continue;
      }
      const read = named === undefined ? undefined : name(cell);
      if (named !== undefined && read?.value !== undefined) title[named] = read.value;
      const expected = read?.expected ?? fields[field]?.(cell, value, "exact");
      const needed = named === "about" || field === "summary" || field === "summaryEn";
      if (expected) drafted.push(rowFields.mishap(row, expected, needed ? "row" : "value", column));
    }
    if (drafted.some((one) => one.sort === "mishap" && one.lost === "row")) return drafted;
    const about = meant(key.about, title.about, ids);
    if (about === null) return [...drafted, rowFields.mishap(row, aboutNothing, "row")];
    const constant = constants.source;
    const source =
      meant(key.source, title.source, ids) ??
      (constant === undefined ? null : { key: constant, id: constant, name: null, kind: null });
    drafted.push({ sort: "claim", table, line: row.line, ...called(key.id, ids), value, about, source });
    return drafted;
  };
}
