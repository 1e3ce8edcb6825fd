import * as z from "zod";
import type { What } from "../../../model/change.ts";
import type { EntityRecord } from "../../../model/entity.ts";
import { relationTypeOf } from "../../../model/relation-types.ts";
import type { SearchKey } from "../../../model/search-keys.ts";
import { indexTokens } from "../../../model/search-tokens.ts";
import type { EntityRow, RelationRow, Rows, Versioned } from "../rows.ts";
import { namedIn } from "../write/load.ts";
import type { Writes } from "../write/transaction.ts";
import type { Connection } from "./connection.ts";
import { keyRow } from "./rows.ts";
import { inList, statement } from "./sql.ts";

const none = z.never();

const putSource = statement(
  `INSERT INTO source (id, version, record) VALUES (:id, :version, :record)
   ON CONFLICT (id) DO UPDATE SET version = excluded.version, record = excluded.record`,
  none,
);

const putClaim = statement(
  `INSERT INTO claim (id, about, source, status, version, record) VALUES (:id, :about, :source, :status, :version, :record)
   ON CONFLICT (id) DO UPDATE SET about = excluded.about, source = excluded.source, status = excluded.status,
     version = excluded.version, record = excluded.record`,
  none,
);

const putEntity = statement(
  `INSERT INTO entity (id, kind, topics, first_day, last_day, crowded, version, record)
   VALUES (:id, :kind, :topics, :firstDay, :lastDay, :crowded, :version, :record)
   ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, topics = excluded.topics, first_day = excluded.first_day,
     last_day = excluded.last_day, crowded = excluded.crowded, version = excluded.version, record = excluded.record
   RETURNING key`,
  keyRow,
);

const putSearchKeys = statement(
  `INSERT INTO search_keys (entity, keys) VALUES (:key, :keys) ON CONFLICT (entity) DO UPDATE SET keys = excluded.keys`,
  none,
);
const removeTokens = statement("DELETE FROM search_tokens WHERE rowid = :key", none);
const putTokens = statement("INSERT INTO search_tokens (rowid, tokens) VALUES (:key, :tokens)", none);

const putRelation = statement(
  `INSERT INTO relation (id, type, source, target, both_ways, origin, view, first_day, last_day, undated, hidden, counted,
     confidence, status, sources, evidence, parties, version, record)
   VALUES (:id, :type, (SELECT key FROM entity WHERE id = :source), (SELECT key FROM entity WHERE id = :target), :bothWays,
     :origin, :view, :firstDay, :lastDay, :undated, :hidden, :counted, :confidence, :status, :sources, :evidence, :parties,
     :version, :record)
   ON CONFLICT (id) DO UPDATE SET type = excluded.type, source = excluded.source, target = excluded.target,
     both_ways = excluded.both_ways, origin = excluded.origin, view = excluded.view, first_day = excluded.first_day,
     last_day = excluded.last_day, undated = excluded.undated, hidden = excluded.hidden, counted = excluded.counted,
     confidence = excluded.confidence, status = excluded.status, sources = excluded.sources, evidence = excluded.evidence,
     parties = excluded.parties, version = excluded.version, record = excluded.record
   RETURNING key`,
  keyRow,
);

const removeMentions = statement("DELETE FROM mention WHERE relation = :key", none);
const putMentions = statement(
  `INSERT INTO mention (relation, entity)
   SELECT DISTINCT :key, e.key FROM json_each(:named) AS asked CROSS JOIN entity AS e ON e.id = asked.value`,
  none,
);

const removals: { readonly [W in What]: ReturnType<typeof statement> } = {
  source: statement(`DELETE FROM source WHERE ${inList("id", "ids")}`, none),
  entity: statement(`DELETE FROM entity WHERE ${inList("id", "ids")}`, none),
  relation: statement(`DELETE FROM relation WHERE ${inList("id", "ids")}`, none),
  claim: statement(`DELETE FROM claim WHERE ${inList("id", "ids")}`, none),
};
const removeTokensOf = statement(
  `DELETE FROM search_tokens WHERE rowid IN (SELECT e.key FROM json_each(:ids) AS asked CROSS JOIN entity AS e ON e.id = asked.value)`,
  none,
);

const recount = statement(
  `UPDATE entity SET
     degree = (SELECT count(*) FROM (
       SELECT target FROM relation INDEXED BY relation_by_source WHERE source = entity.key AND counted
       UNION SELECT source FROM relation INDEXED BY relation_by_target WHERE target = entity.key AND counted)),
     links = (SELECT count(*) FROM relation INDEXED BY relation_by_source WHERE source = entity.key)
       + (SELECT count(*) FROM relation INDEXED BY relation_by_target WHERE target = entity.key)
   WHERE ${inList("id", "ids")}`,
  none,
);

const putChangeSet = statement("INSERT INTO change_set (revision, record) VALUES (:revision, :record)", none);
const putTouched = statement(
  `INSERT INTO touched (id, revision) SELECT DISTINCT value, :revision FROM json_each(:ids)`,
  none,
);
const setRevision = statement("UPDATE meta SET revision = :revision", none);

/** Makes the search keys of an entity; handed in because its tables are loaded only when something is written. */
export type MakeKeys = (entity: EntityRecord) => SearchKey[];

/** Writes what `applyChanges` worked out (see `WriteTransaction.write`), on a connection that is in a transaction. */
export function writeAll(connection: Connection, { put, remove, recount: ids, changeSet }: Writes, makeKeys: MakeKeys) {
  const parameters = (what: What) => ({ ids: JSON.stringify(remove[what]) });
  for (const row of put.source) connection.all(putSource, versioned(row));
  for (const row of put.entity) writeEntity(connection, row, makeKeys);
  for (const row of put.relation) writeRelation(connection, row);
  for (const row of put.claim) writeClaim(connection, row);
  connection.all(removals.claim, parameters("claim"));
  connection.all(removals.relation, parameters("relation"));
  connection.all(removeTokensOf, parameters("entity"));
  connection.all(removals.entity, parameters("entity"));
  connection.all(removals.source, parameters("source"));
  connection.all(recount, { ids: JSON.stringify(ids) });
  const { revision, touched } = changeSet;
  connection.all(putChangeSet, { revision, record: JSON.stringify(changeSet) });
  connection.all(putTouched, { revision, ids: JSON.stringify(touched.map((one) => one.id)) });
  connection.all(setRevision, { revision });
}

function versioned({ record, version }: Versioned<{ readonly id: string }>) {
  return { id: record.id, version, record: JSON.stringify(record) };
}

function writeClaim(connection: Connection, row: Rows["claim"]): void {
  const { about, source, status } = row.record;
  connection.all(putClaim, { ...versioned(row), about, source, status });
}

function writeEntity(connection: Connection, row: EntityRow, makeKeys: MakeKeys): void {
  const { record, start, end, crowded } = row;
  const [written] = connection.all(putEntity, {
    ...versioned(row),
    kind: record.kind,
    topics: JSON.stringify(record.topics),
    firstDay: start,
    lastDay: end,
    crowded: Number(crowded),
  });
  if (written === undefined) throw new Error(`entity was not written: ${record.id}`);
  const keys = makeKeys(record);
  connection.all(putSearchKeys, { ...written, keys: JSON.stringify(keys) });
  connection.all(removeTokens, written);
  connection.all(putTokens, { ...written, tokens: indexTokens(keys).join(" ") });
}

function writeRelation(connection: Connection, row: RelationRow): void {
  const { record, origin, standing, parties } = row;
  const { confidence, status, sources, hidden, undated, view } = standing;
  const [written] = connection.all(putRelation, {
    ...versioned(row),
    type: record.type,
    source: record.source,
    target: record.target,
    bothWays: Number(origin === "derived" || relationTypeOf(record.type).symmetric),
    origin,
    view,
    firstDay: standing.start,
    lastDay: standing.end,
    undated: Number(undated),
    hidden: Number(hidden),
    counted: Number(!hidden && view !== "nodes"),
    confidence,
    status,
    sources,
    evidence: JSON.stringify(standing.evidence),
    parties: parties === null ? null : JSON.stringify(parties),
  });
  if (written === undefined) throw new Error(`relation was not written: ${record.id}`);
  connection.all(removeMentions, written);
  const named = namedIn(record);
  if (named.length > 0) connection.all(putMentions, { ...written, named: JSON.stringify(named) });
}
