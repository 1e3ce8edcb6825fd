import * as z from "zod";
import type { Bounds } from "../../../model/filter.ts";
import type { Scanned } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import { admittedEntity, admittedRelation, filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import { entityColumns, entityRow, flag, relationColumns, relationRow } from "./rows.ts";
import { type Statement, statement } from "./sql.ts";

/** Rows that one step looks at. */
const pageSize = 1000;

const seen = { id: z.string(), passes: flag };

const nextEntities = statement(
  `SELECT e.id, ${admittedEntity("e")} AS passes, ${entityColumns}
   FROM entity AS e WHERE e.id > :after ORDER BY e.id LIMIT :size`,
  z.object({ ...seen, record: z.string(), version: z.int(), degree: z.int() }).transform(({ id, passes, ...row }) => ({
    id,
    scanned: passes ? ({ what: "entity", value: entityRow.parse(row) } as const) : null,
  })),
);

const nextRelations = statement(
  `SELECT r.id, ${admittedRelation("r")} AND ${admittedEntity("a")} AND ${admittedEntity("b")} AS passes, ${relationColumns}
   FROM relation AS r CROSS JOIN entity AS a ON a.key = r.source CROSS JOIN entity AS b ON b.key = r.target
   WHERE r.id > :after ORDER BY r.id LIMIT :size`,
  z.looseObject(seen).transform(({ id, passes, ...row }) => ({
    id,
    scanned: passes ? ({ what: "relation", value: relationRow.parse(row) } as const) : null,
  })),
);

interface Seen {
  readonly id: string;
  readonly scanned: Scanned | null;
}

/** See `GraphStore.scan`; page by page. */
export async function* scan(job: Job, connection: Connection, bounds: Bounds): AsyncGenerator<Scanned[], void> {
  const filter = filterParameters(bounds, []);
  const tables: Statement<Seen>[] = [nextEntities, nextRelations];
  for (const table of tables) {
    let after: string | undefined = "";
    while (after !== undefined) {
      const page: Seen[] = connection.all(table, { ...filter, after, size: pageSize });
      const passing = page.flatMap(({ scanned }) => scanned ?? []);
      if (passing.length > 0) yield passing;
      after = page.length < pageSize ? undefined : page.at(-1)?.id;
      await job.pause();
    }
  }
}
