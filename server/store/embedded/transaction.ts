import * as z from "zod";
import type { What } from "../../../model/change.ts";
import type { Claim, Source } from "../../../model/source.ts";
import type { EntityRow, RelationRow, Rows, Versioned } from "../rows.ts";
import type { WriteTransaction } from "../write/transaction.ts";
import type { Connection } from "./connection.ts";
import { flag, parseEntity, parseRelation, standingColumns, standingRow, toStanding } from "./rows.ts";
import { type Statement, statement } from "./sql.ts";
import { type MakeKeys, writeAll } from "./write.ts";

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

/** What `applyChanges` works on: a connection that is in a write transaction. Everything answers at once. */
export function createTransaction(connection: Connection, makeKeys: MakeKeys): WriteTransaction {
  const each = (ids: readonly string[]) => ({ ids: JSON.stringify([...new Set(ids)]) });
  return {
    revision: () => readRevision(connection),
    rows: (what, ids) => connection.all(byId[what], each(ids)),
    relationsOf: (entities) => connection.all(relationsOf, each(entities)),
    claimsAbout: (ids) => connection.all(claimsAbout, each(ids)),
    claimsFrom: (sources) => connection.all(claimsFrom, each(sources)),
    write: (writes) => writeAll(connection, writes, makeKeys),
  };
}
