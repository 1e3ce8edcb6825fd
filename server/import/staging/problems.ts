import * as z from "zod";
import type { Told } from "../../../formats/format.ts";
import { pages } from "./pages.ts";
import type { Staging } from "./staging.ts";
import { command, statement } from "./statement.ts";

/** Where a file speaks of something first. */
export interface Place {
  readonly table: number;
  readonly line: number;
}

/** Something wrong at a place of the file. */
export interface Wrong extends Place {
  readonly column?: string;
  readonly value?: string;
  readonly expected: Told;
}

/** What is wrong with a file, in the order in which it was found. */
export interface Problems {
  readonly add: (...wrong: readonly Wrong[]) => void;
  readonly count: () => number;
  /** Whether something was wrong with a row among the first `among` problems. */
  readonly isTold: (row: Place, among: number) => boolean;
  readonly inOrder: () => AsyncGenerator<readonly Wrong[]>;
}

const insert = command("INSERT INTO problem (n, place, line, wrong) VALUES (:n, :place, :line, :wrong)");
const ofRow = statement(
  "SELECT n FROM problem WHERE place = :place AND line = :line ORDER BY n LIMIT 1",
  z.object({ n: z.int() }),
);
const page = statement(
  "SELECT n, wrong FROM problem WHERE n > :after ORDER BY n LIMIT :size",
  z.object({ n: z.int(), wrong: z.string() }),
);

const pageSize = 1000;

export function createProblems(staging: Staging): Problems {
  let count = 0;
  return {
    add(...wrong) {
      for (const one of wrong) {
        const { table: place, line, column, value, expected } = one;
        count += 1;
        const kept = {
          table: place,
          line,
          ...(column !== undefined && { column }),
          ...(value !== undefined && { value }),
        };
        staging.run(insert, { n: count, place, line, wrong: JSON.stringify({ ...kept, expected }) });
      }
    },
    count: () => count,
    isTold({ table: place, line }, among) {
      const [first] = staging.all(ofRow, { place, line });
      return first !== undefined && first.n <= among;
    },
    async *inOrder() {
      for (const rows of pages(staging, page, pageSize)) yield rows.map(({ wrong }): Wrong => JSON.parse(wrong));
    },
  };
}
