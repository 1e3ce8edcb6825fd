import { open, records, suggest } from "../../formats/read/index.ts";
import type { ReadLimits } from "../../formats/read/reader.ts";
import { type Import, type ImportProblem, importLimits } from "../../model/import.ts";
import type { ImportMapping } from "../../model/import-mapping.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { digestOf, openHandedIn } from "./handed-in.ts";
import { type Plan, planImport } from "./plan.ts";
import type { Wrong } from "./staging/problems.ts";

/** What its owner said about a file: the reader guesses the rest. */
export interface Said {
  readonly format: Import["format"];
  readonly encoding: Import["encoding"];
  readonly mapping: ImportMapping | null;
  readonly decisions: ReadonlyMap<string, string | null>;
}

/** What a file is and what it would do, as far as the record of an import shows it. */
export type Compared = Pick<
  Import,
  | "format"
  | "encoding"
  | "tables"
  | "mapping"
  | "suggestion"
  | "added"
  | "changed"
  | "same"
  | "entities"
  | "problems"
  | "problemCount"
  | "matches"
  | "matchCount"
>;

const limits: ReadLimits = { unpacked: importLimits.unpacked, cell: 100_000, depth: 64, columns: 1000 };

/** Rows of a table that somebody looks at to say what its columns are, and characters of a cell. */
const shownRows = 5;
const shownText = 120;

/**
 * Reads a file and compares it with the network, which it doesn't change. Whoever asks closes the plan. Fails with
 * `FileRefused` where it can't be read at all, and with `ProblemError` of the store.
 */
export async function compare(
  path: string,
  name: string,
  said: Said,
  context: {
    readonly store: GraphStore;
    readonly call: Call;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: Import["progress"]) => void;
    /** Where the plan may keep a file. */
    readonly staging: string;
  },
): Promise<{ plan: Plan; compared: Compared; problems: () => AsyncIterable<readonly ImportProblem[]> }> {
  const file = await openHandedIn(path, name);
  try {
    const choices = { ...(said.format && { format: said.format }), ...(said.encoding && { encoding: said.encoding }) };
    const opened = await open(file, choices, limits);
    const suggestion = suggest(opened);
    const mapping = said.mapping ?? suggestion.mapping;
    const tables = opened.tables.map((table) => table.name);
    const of = opened.tables.reduce((sum, { rows }) => sum + rows, 0);
    const plan = await planImport(records(opened, mapping), {
      store: context.store,
      call: context.call,
      signal: context.signal,
      onProgress: (share) => context.onProgress({ done: Math.floor(share * of), of }),
      decisions: said.decisions,
      staging: context.staging,
      file: { name, digest: await digestOf(path), tables, rows: of },
      kinds: mapping.tables.map(({ constants }) => constants.kind),
    });
    const problems = async function* () {
      for await (const some of plan.problems()) yield some.map((wrong) => problemOf(wrong, tables));
    };
    return {
      plan,
      problems,
      compared: {
        format: opened.format,
        encoding: opened.encoding,
        tables: opened.tables.map(({ name, columns, rows, sample }) => ({
          name,
          columns: [...columns],
          rows,
          sample: sample.slice(0, shownRows).map(({ cells }) => cells.map(cellText)),
        })),
        mapping,
        suggestion,
        added: plan.added,
        changed: plan.changed,
        same: plan.same,
        entities: [...plan.entities],
        problems: await firstOf(problems(), importLimits.problems),
        problemCount: plan.problemCount,
        matches: plan.matches,
        matchCount: plan.matchCount,
      },
    };
  } finally {
    await file.close();
  }
}

async function firstOf<T>(batches: AsyncIterable<readonly T[]>, most: number): Promise<T[]> {
  const first: T[] = [];
  for await (const some of batches) {
    first.push(...some.slice(0, most - first.length));
    if (first.length === most) break;
  }
  return first;
}

function problemOf({ table, line, column, value, expected }: Wrong, tables: readonly string[]): ImportProblem {
  return {
    table: tables[table] ?? "",
    line,
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    expected,
  };
}

function cellText(cell: unknown): string {
  const text = cell === null ? "" : typeof cell === "string" ? cell : JSON.stringify(cell);
  return text.length <= shownText ? text : `${text.slice(0, shownText)}…`;
}
