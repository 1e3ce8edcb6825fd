import * as z from "zod";
import type { ChangeSet } from "../../../model/change.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { statement } from "./sql.ts";

const changeSetRow = z.object({ record: z.string() }).transform(({ record }): ChangeSet => JSON.parse(record));

const newest = statement(
  "SELECT record FROM change_set WHERE revision < :before ORDER BY revision DESC LIMIT 1",
  changeSetRow,
);

const newestAbout = statement(
  `SELECT c.record FROM touched AS t CROSS JOIN change_set AS c ON c.revision = t.revision
   WHERE t.id = :about AND t.revision < :before ORDER BY t.revision DESC LIMIT 1`,
  changeSetRow,
);

/** See `GraphStore.history`. One change set can be large, so each is a step. */
export async function history(
  job: Job,
  connection: Connection,
  question: { readonly about: string | null; readonly limit: number; readonly before: number | null },
): Promise<ChangeSet[]> {
  const { about, limit } = question;
  const found: ChangeSet[] = [];
  let before = question.before ?? Number.MAX_SAFE_INTEGER;
  while (found.length < limit) {
    const [next] = about === null ? connection.all(newest, { before }) : connection.all(newestAbout, { about, before });
    if (next === undefined) break;
    found.push(next);
    before = next.revision;
    await job.pause();
  }
  return found;
}
