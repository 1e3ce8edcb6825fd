import * as z from "zod";
import type { Scan } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import { admittedEntity, admittedRelation, filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import type { JsonPage } from "./page.ts";
import { statement } from "./sql.ts";

/** Rows that one step looks at. */
const pageSize = 1000;

/** A page: how many rows were looked at, the id of the last one, and those that pass, as JSON in UTF-8 (`page.ts`). */
const pageRow = z.object({ seen: z.int(), last: z.string().nullable(), json: z.instanceof(ArrayBuffer).nullable() });

/**
 * SQLite itself puts the rows of a page together: as one value they are out of the file and in the other thread in a third of
 * the time that rows take one by one. `inner` gives `id` and `json` (null where a row doesn't pass), for ids after `:after`.
 */
const pageOf = (inner: string) =>
  statement(
    `SELECT count(*) AS seen, max(id) AS last, CAST('[' || group_concat(json, ',' ORDER BY id) || ']' AS BLOB) AS json
     FROM (${inner} LIMIT :size)`,
    pageRow,
  );

/** The claims that aren't rejected about some things, as a list in JSON; `join` tells the table of claims `c` about which. */
const claimsAbout = (join: string) => `
  coalesce((SELECT group_concat(c.record) FROM ${join} AND c.status <> 'rejected'), '')`;

const claimsOf = (id: string) => claimsAbout(`claim AS c INDEXED BY claim_by_about WHERE c.about = ${id}`);

/** What a derived relation rests on: see `EvidenceQuestion.about`. */
const claimsOfDerived = claimsAbout(
  `json_each(json_insert(r.parties, '$[#]', json_extract(r.record, '$.agreement'))) AS asked
   CROSS JOIN claim AS c INDEXED BY claim_by_about ON c.about = asked.value WHERE true`,
);

/** A record's object in JSON, open for the fields that the store has added. */
const opened = (record: string) => `substr(${record}, 1, length(${record}) - 1)`;

/** As `toEntity` makes it. */
const nextEntities = pageOf(
  `SELECT e.id, CASE WHEN ${admittedEntity("e")} THEN
     '{"what":"entity","value":' || ${opened("e.record")} || ',"version":' || e.version || ',"degree":' || e.degree ||
     '},"claims":[' || CASE WHEN :claims THEN ${claimsOf("e.id")} ELSE '' END || ']}' END AS json
   FROM entity AS e WHERE e.id > :after ORDER BY e.id`,
);

const endPasses = (end: string) =>
  `EXISTS (SELECT 1 FROM entity AS e WHERE e.key = r.${end} AND ${admittedEntity("e")})`;

/** As `toRelation` makes it. */
const nextRelations = pageOf(
  `SELECT r.id, CASE WHEN ${admittedRelation("r")} AND ${endPasses("source")} AND ${endPasses("target")} THEN
     '{"what":"relation","value":' || ${opened("r.record")} || ',"origin":"' || r.origin || '","version":' || r.version ||
     ',"confidence":' || coalesce(r.confidence, 'null') || ',"status":' || coalesce('"' || r.status || '"', 'null') ||
     ',"sources":' || r.sources ||
     '},"claims":[' || CASE WHEN NOT :claims THEN '' WHEN r.parties IS NULL THEN ${claimsOf("r.id")} ELSE ${claimsOfDerived} END ||
     ']}' END AS json
   FROM relation AS r WHERE r.id > :after ORDER BY r.id`,
);

/** See `GraphStore.scanPages`. */
export async function* scan(
  job: Job,
  connection: Connection,
  { bounds, claims }: Scan,
): AsyncGenerator<JsonPage, void> {
  const parameters = { ...filterParameters(bounds, []), claims: Number(claims), size: pageSize };
  for (const next of [nextEntities, nextRelations]) {
    let after: string | null = "";
    while (after !== null) {
      const page: z.output<typeof pageRow> | undefined = connection.all(next, { ...parameters, after })[0];
      if (page !== undefined && page.json !== null) yield page.json;
      after = page === undefined || page.seen < pageSize ? null : page.last;
      await job.pause();
    }
  }
}
