import * as z from "zod";
import type { Grounds } from "../../formats/read/drafts.ts";
import { pages } from "./staging/pages.ts";
import type { Place } from "./staging/problems.ts";
import type { Staging } from "./staging/staging.ts";
import { command, statement } from "./staging/statement.ts";

/** A row of the file that says of an entity or a relation that it is so. */
export interface Said {
  /** The id of what it became. */
  readonly id: string;
  readonly isNew: boolean;
  readonly at: Place;
  readonly grounds: Grounds | null;
}

const insert = command(
  "INSERT INTO said (id, place, line, added, grounds) VALUES (:id, :place, :line, :added, :grounds)",
);

/** Keeps a row that must be traceable, until it is known what has claims of its own. */
export function say(staging: Staging, { id, isNew, at: { table: place, line }, grounds }: Said): void {
  staging.run(insert, { id, place, line, added: isNew ? 1 : 0, grounds: grounds && JSON.stringify(grounds) });
}

const saidRow = z.object({
  n: z.int(),
  id: z.string(),
  place: z.int(),
  line: z.int(),
  added: z.int(),
  kept: z.int(),
  grounds: z.string().nullable(),
  spoken: z.int(),
});

const spoken = (id: string): string => `EXISTS (SELECT 1 FROM spoken WHERE spoken.id = ${id}) AS spoken`;
const ofEntities = statement(
  `SELECT e.n, w.id, e.place, e.line, w.added, e.kept, e.grounds, ${spoken("w.id")} FROM entity_row AS e CROSS JOIN who AS w ON w.n = e.subject
   WHERE e.n > :after ORDER BY e.n LIMIT :size`,
  saidRow,
);
const ofRelations = statement(
  `SELECT s.n, s.id, s.place, s.line, s.added, 0 AS kept, s.grounds, ${spoken("s.id")} FROM said AS s
   WHERE s.n > :after ORDER BY s.n LIMIT :size`,
  saidRow,
);

/** Rows about what no claim of the file speaks of: entities, then relations, each in the file's order. */
export function* unspokenRows(staging: Staging, hasClaims: boolean, size: number): Generator<Said> {
  for (const rows of [ofEntities, ofRelations]) {
    for (const page of pages(staging, rows, size)) {
      for (const { id, place, line, added, kept, grounds, spoken } of page) {
        if (spoken === 1 || !isSaid(added === 1, kept === 1, grounds !== null, hasClaims)) continue;
        yield {
          id,
          isNew: added === 1,
          at: { table: place, line },
          grounds: grounds === null ? null : JSON.parse(grounds),
        };
      }
    }
  }
}

/** Rows must be traceable that say something new, or of themselves where it stands. */
export const isSaid = (isNew: boolean, hasOwnId: boolean, hasGrounds: boolean, hasClaims: boolean): boolean =>
  isNew || (!hasClaims && (!hasOwnId || hasGrounds));
