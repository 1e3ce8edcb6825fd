import * as z from "zod";
import type { What } from "../../../model/change.ts";
import type { Merge } from "../../../model/merge.ts";
import type { Claim, Source } from "../../../model/source.ts";
import type { EntityRow, RelationRow, Rows, Versioned } from "../rows.ts";
import type { WriteTransaction } from "../write/transaction.ts";
import type { Connection } from "./connection.ts";
import { flag, parseEntity, parseRelation, standingColumns, standingRow, toStanding } from "./rows.ts";
import { type Statement, statement } from "./sql.ts";
import { chunks } from "./steps.ts";
import { type TransactionOptions, writeAll } from "./write.ts";

const revisionOf = statement("SELECT revision FROM meta", z.object({ revision: z.int() }));

const versionedShape = { record: z.string(), version: z.int() };

const sourceRow = z
  .object(versionedShape)
  .transform(({ record, version }): Versioned<Source> => ({ record: JSON.parse(record), version }));

const claimRow = z
  .object(versionedShape)
  .transform(({ record, version }): Versioned<Claim> => ({ record: JSON.parse(record), version }));

const entityRow = z
  .object({ ...versionedShape, first_day: z.string(), last_day: z.string(), crowded: flag })
  .transform(({ record, version, first_day: start, last_day: end, crowded }): EntityRow => {
    return { record: parseEntity(record), version, start, end, crowded };
  });

const relationRow = z
  .object({
    ...versionedShape,
    ...standingRow.shape,
    origin: z.enum(["stated", "derived"]),
    parties: z.string().nullable(),
  })
  .transform((row): RelationRow => {
    const { version, origin, parties } = row;
    const pair: [string, string] | null = parties === null ? null : JSON.parse(parties);
    return { record: parseRelation(row.record), version, origin, standing: toStanding(row), parties: pair };
  });

const mergeRow = z
  .object(versionedShape)
  .transform(({ record, version }): Versioned<Merge> => ({ record: JSON.parse(record), version }));

const relationColumns = `r.record, r.version, r.origin, r.parties, ${standingColumns}`;

const byId: { readonly [W in What]: Statement<Rows[W]> } = {
  source: statement(
    "SELECT s.record, s.version FROM json_each(:ids) AS asked CROSS JOIN source AS s ON s.id = asked.value",
    sourceRow,
  ),
  entity: statement(
    `SELECT e.record, e.version, e.first_day, e.last_day, e.crowded
     FROM json_each(:ids) AS asked CROSS JOIN entity AS e ON e.id = asked.value`,
    entityRow,
  ),
  relation: statement(
    `SELECT ${relationColumns} FROM json_each(:ids) AS asked CROSS JOIN relation AS r ON r.id = asked.value`,
    relationRow,
  ),
  claim: statement(
    "SELECT c.record, c.version FROM json_each(:ids) AS asked CROSS JOIN claim AS c ON c.id = asked.value",
    claimRow,
  ),
  merge: statement(
    "SELECT m.record, m.version FROM json_each(:ids) AS asked CROSS JOIN merge AS m ON m.id = asked.value",
    mergeRow,
  ),
};

const relationsOf = statement(
  `SELECT ${relationColumns} FROM (
     SELECT r.key FROM json_each(:ids) AS asked CROSS JOIN entity AS e ON e.id = asked.value
       CROSS JOIN relation AS r INDEXED BY relation_by_source ON r.source = e.key
     UNION SELECT r.key FROM json_each(:ids) AS asked CROSS JOIN entity AS e ON e.id = asked.value
       CROSS JOIN relation AS r INDEXED BY relation_by_target ON r.target = e.key
     UNION SELECT m.relation FROM json_each(:ids) AS asked CROSS JOIN entity AS e ON e.id = asked.value
       CROSS JOIN mention AS m INDEXED BY mention_by_entity ON m.entity = e.key
   ) AS touching CROSS JOIN relation AS r ON r.key = touching.key`,
  relationRow,
);

const relationsBetween = statement(
  `SELECT ${relationColumns} FROM (
     SELECT a.key AS one, b.key AS other FROM json_each(:pairs) AS pair
       CROSS JOIN entity AS a ON a.id = pair.value ->> 0 CROSS JOIN entity AS b ON b.id = pair.value ->> 1
     UNION SELECT b.key, a.key FROM json_each(:pairs) AS pair
       CROSS JOIN entity AS a ON a.id = pair.value ->> 0 CROSS JOIN entity AS b ON b.id = pair.value ->> 1
   ) AS pair CROSS JOIN relation AS r INDEXED BY relation_by_source ON r.source = pair.one AND r.target = pair.other`,
  relationRow,
);

const mergesInto = statement(
  `SELECT m.record, m.version FROM json_each(:ids) AS asked
   CROSS JOIN merge AS m INDEXED BY merge_by_stays ON m.stays = asked.value`,
  mergeRow,
);

const claimsAbout = statement(
  `SELECT c.record, c.version FROM json_each(:ids) AS asked
   CROSS JOIN claim AS c INDEXED BY claim_by_about ON c.about = asked.value`,
  claimRow,
);

const claimsFrom = statement(
  `SELECT c.record, c.version FROM json_each(:ids) AS asked
   CROSS JOIN claim AS c INDEXED BY claim_by_source ON c.source = asked.value`,
  claimRow,
);

/** The store's revision. */
export function readRevision(connection: Connection): number {
  const [found] = connection.all(revisionOf, {});
  if (found === undefined) throw new Error("no row in table meta");
  return found.revision;
}

/** Ids that one step looks up. */
const idsAtOnce = 500;

/** What `applyChanges` works on: a connection that is in a write transaction, on which all is done step by step. */
export function createTransaction(connection: Connection, options: TransactionOptions): WriteTransaction {
  const { pause } = options;
  async function each<Row>(statement: Statement<Row>, ids: readonly string[]): Promise<Row[]> {
    const found: Row[] = [];
    for (const some of chunks([...new Set(ids)], idsAtOnce)) {
      // One by one: an entity can have more relations than a call can have arguments.
      for (const row of connection.all(statement, { ids: JSON.stringify(some) })) found.push(row);
      await pause();
    }
    return found;
  }
  return {
    revision: () => readRevision(connection),
    rows: (what, ids) => each(byId[what], ids),
    relationsOf: async (entities) => {
      const found = await each(relationsOf, entities);
      return [...new Map(found.map((row): [string, RelationRow] => [row.record.id, row])).values()];
    },
    relationsBetween: async (pairs) => connection.all(relationsBetween, { pairs: JSON.stringify(pairs) }),
    mergesInto: (ids) => each(mergesInto, ids),
    claimsAbout: (ids) => each(claimsAbout, ids),
    claimsFrom: (sources) => each(claimsFrom, sources),
    write: (writes) => writeAll(connection, writes, options),
    pause,
  };
}
