import {
  type ImportUse,
  importMappingSchema,
  needed,
  type Suggestion,
  type TableMapping,
  type Why,
} from "../../model/import-mapping.ts";
import { isBare } from "./field-check.ts";
import { listsPeople } from "./headings.ts";
import { kindWord } from "./kind-words.ts";
import type { Opened, Sort, Table } from "./reader.ts";
import { type Guess, guessColumns, ourColumns } from "./suggest-columns.ts";

type Use = Exclude<ImportUse, "skip">;

const uses: Readonly<Record<Exclude<Sort, null>, Use>> = {
  entity: "entities",
  relation: "relations",
  claim: "claims",
  source: "sources",
};

interface TableGuess {
  readonly use: ImportUse;
  readonly why: Why;
  readonly columns: readonly Guess[];
}

const why = (how: Why["how"], zh: string, en: string): Why => ({ how, reason: { zh, en } });

/** How a file is probably to be understood, with reasons; always a mapping that `records` takes. */
export function suggest({ tables }: Pick<Opened, "tables">): Suggestion {
  const first = tables.map((table) => guessTable(table, false));
  const hasIds = first.some(({ use, columns }) => use === "entities" && columns.some(({ field }) => field === "id"));
  const guesses = hasIds ? tables.map((table) => guessTable(table, true)) : first;
  const ids = guessIds(tables);
  const mapping = {
    ids: ids.ids,
    tables: guesses.map(({ use, columns }, at) => ({
      use,
      columns: columns.map(({ field }) => field),
      constants: constantsOf(tables[at], use, columns),
    })),
  };
  return {
    mapping: importMappingSchema.parse(mapping),
    ids: ids.why,
    tables: guesses.map(({ why, columns }) => ({ use: why, columns: columns.map((column) => column.why) })),
  };
}

/** @param hasIds whether the file has entities with ids, which a list of relations can name */
function guessTable(table: Table, hasIds: boolean): TableGuess {
  const { sort, ours } = table;
  if (sort !== null && ours)
    return {
      use: uses[sort],
      why: why("sure", "牵手导出的文件", "a file that Qianshou wrote"),
      columns: ourColumns(table, uses[sort]),
    };
  if ((sort === "entity" || sort === "relation") && isOursAgain(table)) {
    const reason = why(
      "likely",
      "像是牵手导出后又存过的文件",
      "it looks like a file of Qianshou’s that was saved again",
    );
    return { use: uses[sort], why: reason, columns: ourColumns(table, uses[sort]) };
  }
  if (sort !== null) {
    const columns = guessColumns(table, uses[sort]);
    if (isEnough(uses[sort], columns))
      return { use: uses[sort], why: why("sure", "文件格式如此", "the format says so"), columns };
  }
  if (isAboutTheFile(table)) return skipped(table);
  const all: readonly Use[] = listsPeople(table.columns)
    ? ["entities"]
    : hasIds
      ? ["entities", "relations", "pairs", "claims", "sources"]
      : ["entities", "pairs", "claims", "sources"];
  let best: { use: Use; columns: readonly Guess[]; score: number } | undefined;
  for (const use of all) {
    const columns = guessColumns(table, use);
    const score = isEnough(use, columns) ? scoreOf(use, columns) : 0;
    if (score > (best?.score ?? 0)) best = { use, columns, score };
  }
  if (best === undefined) return skipped(table);
  const { use, columns } = best;
  const isSure = columns.every(({ field, why: { how } }) => field === null || how !== "unsure");
  return {
    use,
    columns,
    why: why(isSure ? "likely" : "unsure", "从列名和内容看", "by its headings and what is in it"),
  };
}

const skipped = ({ columns }: Table): TableGuess => {
  const reason = why("unsure", "看不出这些行是什么", "it doesn’t say what its rows are");
  return { use: "skip", why: reason, columns: columns.map(() => ({ field: null, why: reason })) };
};

/** A sheet of notes beside the tables, without headings. */
const isAboutTheFile = ({ name, columns }: Table): boolean =>
  columns.every((heading) => heading === "") &&
  /^(?:填表|填写|使用)?(?:说明|须知|备注|目录|封面)$|^(?:read ?me|notes?|about|contents|cover)$/i.test(name.trim());

const isEnough = (use: Use, columns: readonly Guess[]): boolean =>
  needed[use].every((choice) => choice.some((field) => columns.some((one) => one.field === field)));

/** The more of a table a use makes sense of, and the surer, the better. */
function scoreOf(use: Use, columns: readonly Guess[]): number {
  const has = (...fields: readonly string[]): boolean =>
    columns.some(({ field }) => field !== null && fields.includes(field));
  let score = 0;
  for (const { field, why } of columns) {
    if (field === null) score -= why.how === "sure" ? 0 : 1;
    else score += { sure: 2, likely: 1.5, unsure: 0.3 }[why.how];
  }
  // Two that are named side by side are a pair.
  if (use === "pairs" || use === "relations") score += 3;
  if (use === "relations" && has("source") && has("target")) score += 1;
  // Whatever has a title may be a source; only sources were published.
  if (use === "sources" && !has("publisher", "author", "publishedOn", "language", "paragraphs")) return 0;
  return Math.max(0, score);
}

/** What holds for all rows: the kind that a sheet is named after, the usual relation where no column says which. */
function constantsOf(table: Table | undefined, use: ImportUse, columns: readonly Guess[]): TableMapping["constants"] {
  if (table === undefined || table.ours) return {};
  const words = table.name.replace(/(?:名单|列表|清单|名录|表|\s*list)$/i, "");
  const named = listsPeople(table.columns) ? "Official" : kindWord(words);
  const kind = use === "entities" ? named : undefined;
  const typeless =
    (use === "pairs" || use === "relations") &&
    !columns.some(({ field }, at) => field === "type" && !isBare(table, at));
  const isSigning = /签约|签署|签订|signed|signing/i.test([table.name, table.title, ...table.columns].join(" "));
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(typeless ? { type: isSigning ? "SIGNED_WITH" : "PARTNER_OF" } : {}),
  };
}

function guessIds(tables: readonly Table[]): { ids: "keep" | "inFile"; why: Why } {
  if (tables.some(({ ours }) => ours))
    return {
      ids: "keep",
      why: why("sure", "牵手导出的文件：编号即网络中的编号", "a file that Qianshou wrote: its ids are ids here"),
    };
  const again = tables.filter(isOursAgain);
  // igraph and yEd give everything ids of their own, and keep ours beside them.
  const kept = again.every(({ columns }) => !columns.includes("@id") && !columns.includes("entity"));
  if (again.length > 0 && kept)
    return {
      ids: "keep",
      why: why("likely", "像是牵手导出后又存过的文件", "it looks like a file of Qianshou’s that was saved again"),
    };
  const reason = why(
    "likely",
    "编号只在文件内有意义，不会覆盖已有的实体",
    "ids that mean something within the file only, so that they overwrite nobody",
  );
  return { ids: "inFile", why: reason };
}

/** Whether a table has attributes that only our graph files have, though another tool wrote it. */
const isOursAgain = ({ columns, sort }: Table): boolean =>
  (sort === "entity" ? ["networkDegree", "version", "kind"] : ["symmetric", "origin", "type"]).every((name) =>
    columns.includes(name),
  );
