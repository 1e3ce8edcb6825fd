import {
  type ImportField,
  type ImportUse,
  importFields,
  isAssociation,
  repeatable,
  saysOfLinks,
  type Why,
} from "../../model/import-mapping.ts";
import { tables as ourTables } from "../table.ts";
import { holdsDates, holdsDirections, holdsLists, holdsNames, insteadOf, periodFor, shareRead } from "./field-check.ts";

import { fieldsFor, isIdleHeading, isOfPeople, listsPeople } from "./headings.ts";
import { sectionColumn, type Table } from "./reader.ts";
import { tellKinds } from "./suggest-kinds.ts";

export interface Guess {
  readonly field: ImportField | null;
  readonly why: Why;
}

type Use = Exclude<ImportUse, "skip">;

const why = (how: Why["how"], zh: string, en: string): Why => ({ how, reason: { zh, en } });

/** Names of attributes in our graph files that aren't those of the model. */
const ourNames: Readonly<Record<string, ImportField>> = { since: "from", until: "to", relation: "id" };

/** What the columns of a table that we wrote hold. */
export function ourColumns({ columns, sort }: Table, use: Use): Guess[] {
  const shown = sort === null ? [] : ourTables[sort].columns;
  const allowed: readonly string[] = importFields[use];
  const taken = new Set<ImportField>();
  return columns.map((heading) => {
    const ours = shown.find((column) => column.heading.zh === heading || column.heading.en === heading)?.field;
    // The same heading can stand for another field in the other language, but not in one table.
    const name = ours ?? ourNames[heading] ?? heading;
    const again = taken.has("figures") && name === "figures" ? "figuresEn" : name;
    const field = importFields[use].find((one) => one === again && allowed.includes(one)) ?? null;
    if (field === null || taken.has(field)) return { field: null, why: idle };
    taken.add(field);
    return { field, why: why("sure", "与牵手导出的文件相同", "as in files that Qianshou writes") };
  });
}

const idle = why("sure", "可由其他内容得出，不导入", "follows from the rest, so it isn’t taken");
const unknown = why("unsure", "列名不认识", "the heading isn’t known");
const empty = why("sure", "没有列名", "has no heading");

/** What the columns of somebody's table may hold, where its rows are used so: by their headings, then by what is in them. */
export function guessColumns(table: Table, use: Use): Guess[] {
  const guesses = byHeading(table, use);
  for (const [need, others] of fallbacks[use]) {
    if (guesses.some((one) => one.field === need || (one.field !== null && others.includes(one.field)))) continue;
    const free = guesses.findIndex(
      ({ field, why }, column) => field === null && why !== idle && holdsNames(table, column),
    );
    if (free !== -1)
      guesses[free] = {
        field: need,
        why: why("unsure", "内容像名称，列名没有说明", "it looks like names, though the heading doesn’t say so"),
      };
  }
  if ((use === "entities" || use === "pairs") && !guesses.some(({ field }) => field === "from" || field === "period")) {
    const free = guesses.findIndex(({ why }, column) => why === empty && holdsDates(table, column));
    if (free !== -1) guesses[free] = { field: "from", why: why("unsure", "内容是日期", "its cells hold dates") };
  }
  tellKinds(table, use, guesses);
  return withoutIdleLinks(guesses).map((one, column) => asList(table, column, one, use));
}

/** What a table needs, and what stands for it as well; looked for among columns whose headings say nothing. */
const fallbacks: Readonly<Record<Use, readonly (readonly [ImportField, readonly ImportField[]])[]>> = {
  entities: [["name", ["id"]]],
  pairs: [
    ["source.name", []],
    ["target.name", []],
  ],
  relations: [],
  claims: [],
  sources: [],
};

function byHeading(table: Table, use: Use): Guess[] {
  const { columns } = table;
  const guesses = columns.map(
    (heading): Guess => ({ field: null, why: isIdleHeading(heading) ? idle : heading === "" ? empty : unknown }),
  );
  const lists = use === "entities" && listsPeople(columns) ? columns.map(fieldsForPeople) : null;
  const candidates = lists ?? columns.map((heading) => fieldsFor(heading, use));
  const taken = new Set<ImportField>();
  const mostRanks = Math.max(0, ...candidates.map(({ length }) => length));
  for (let rank = 0; rank < mostRanks; rank++) {
    const inTurn = candidates
      .flatMap((fields, column) => fields.slice(rank, rank + 1).map((candidate) => ({ column, ...candidate })))
      .sort((a, b) => a.order - b.order || a.column - b.column);
    for (const { column, field } of inTurn) {
      const isFree = guesses[column]?.field === null;
      if (!isFree || (taken.has(field) && !repeatable.has(field))) continue;
      const guess = checked(table, column, field, use, rank);
      if (guess.field !== null && taken.has(guess.field) && !repeatable.has(guess.field)) continue;
      guesses[column] = guess;
      if (guess.field !== null) taken.add(guess.field);
    }
  }
  return guesses;
}

/** In a list of people, other names are those of where they work, and times are those of their offices. */
const ofOffices: Readonly<Partial<Record<ImportField, ImportField>>> = {
  name: "relation.HOLDS_OFFICE",
  from: "relation.from",
  to: "relation.to",
  period: "relation.period",
};

function fieldsForPeople(heading: string): ReturnType<typeof fieldsFor> {
  const fields = isOfPeople(heading) ? [{ field: "name", order: 0 } as const] : fieldsFor(heading, "entities");
  const [usual] = fields;
  if (usual === undefined || isOfPeople(heading)) return fields;
  // Where one works is a university or a company; the person is neither.
  if (usual.field === "kind") return [];
  const field = ofOffices[usual.field];
  return field === undefined ? fields : [{ ...usual, field }];
}

/** What is said of links is lost where there are none. */
function withoutIdleLinks(guesses: readonly Guess[]): Guess[] {
  const hasLinks = guesses.some(({ field }) => field !== null && isAssociation(field));
  return guesses.map((one) =>
    !hasLinks && one.field !== null && saysOfLinks(one.field) ? { field: null, why: unknown } : one,
  );
}

/** What a heading says, unless what stands below says otherwise. */
function checked(table: Table, column: number, field: ImportField, use: Use, rank: number): Guess {
  const heading = table.columns[column] ?? "";
  if (field === "type" && holdsDirections(table, column)) return { field: null, why: idle };
  const share = shareRead(table, column, field);
  const period = periodFor(field);
  if (share < 0.5 || (period !== null && shareRead(table, column, period) > share)) {
    const instead = insteadOf(table, column, field, use);
    if (instead === null || instead !== period)
      return {
        field: instead,
        why: why("unsure", `列名是“${heading}”，但内容不是`, `headed “${heading}”, but its cells hold something else`),
      };
    return { field: instead, why: why("likely", "内容是起止时间", "its cells hold a beginning and an end") };
  }
  if (heading === sectionColumn)
    return { field, why: why("likely", "来自表中的分组标题", "from the rows that head its sections") };
  const how = rank > 0 ? "likely" : share < 1 ? "likely" : "sure";
  return { field, why: why(how, `列名是“${heading}”`, `headed “${heading}”`) };
}

/** Names in lists, where cells hold several. */
function asList(table: Table, column: number, guess: Guess, use: Use): Guess {
  const { field } = guess;
  if (use !== "pairs" || (field !== "source.name" && field !== "target.name") || !holdsLists(table, column))
    return guess;
  return {
    field: field === "source.name" ? "source.names" : "target.names",
    why: why(
      "likely",
      `列名是“${table.columns[column]}”，一格中有多个名称`,
      `headed “${table.columns[column]}”, with several names in a cell`,
    ),
  };
}
