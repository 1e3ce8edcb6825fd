import * as z from "zod";
import type { Merge } from "../../../model/merge.ts";
import type { MergePlace } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { statement } from "./sql.ts";

const mergeRow = z.object({ record: z.string() }).transform(({ record }): Merge => JSON.parse(record));

const byId = statement(
  "SELECT m.record FROM json_each(:ids) AS asked CROSS JOIN merge AS m ON m.id = asked.value",
  mergeRow,
);

const page = statement(
  `SELECT record FROM merge INDEXED BY merge_by_time
   WHERE at <= :at AND (at < :at OR id > :id) ORDER BY at DESC, id LIMIT :size`,
  mergeRow,
);

const pageInto = statement(
  `SELECT record FROM merge INDEXED BY merge_by_stays
   WHERE stays = :into AND at <= :at AND (at < :at OR id > :id) ORDER BY at DESC, id LIMIT :size`,
  mergeRow,
);

/** Later than any time. */
const everyPlace: MergePlace = { at: "9999", id: "" };

/** See `GraphStore.mergesOf`. */
export async function mergesOf(_job: Job, connection: Connection, ids: readonly string[]): Promise<Merge[]> {
  return connection.all(byId, { ids: JSON.stringify([...new Set(ids)]) });
}

/** See `GraphStore.merges`. */
export async function merges(
  _job: Job,
  connection: Connection,
  question: { readonly into: string | null; readonly limit: number; readonly after: MergePlace | null },
): Promise<Merge[]> {
  const { into, limit: size, after } = question;
  const { at, id } = after ?? everyPlace;
  return into === null ? connection.all(page, { at, id, size }) : connection.all(pageInto, { into, at, id, size });
}
