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
import { inList, type Statement, statement } from "./sql.ts";
import { chunks } from "./steps.ts";

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

const putMerge = statement(
  `INSERT INTO merge (id, stays, at, version, record) VALUES (:id, :stays, :at, :version, :record)
   ON CONFLICT (id) DO UPDATE SET stays = excluded.stays, at = excluded.at, version = excluded.version,
     record = excluded.record`,
  none,
);

const intoEntity = `INSERT INTO entity (id, kind, topics, first_day, last_day, crowded, version, record)
   VALUES (:id, :kind, :topics, :firstDay, :lastDay, :crowded, :version, :record)`;
const addEntity = statement(intoEntity, none);
const putEntity = statement(
  `${intoEntity}
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

const intoRelation = `INSERT INTO relation (id, type, source, target, both_ways, origin, view, first_day, last_day, undated,
     hidden, counted, confidence, status, sources, evidence, parties, version, record)
   VALUES (:id, :type, (SELECT key FROM entity WHERE id = :source), (SELECT key FROM entity WHERE id = :target), :bothWays,
     :origin, :view, :firstDay, :lastDay, :undated, :hidden, :counted, :confidence, :status, :sources, :evidence, :parties,
     :version, :record)`;
const addRelation = statement(intoRelation, none);
const putRelation = statement(
  `${intoRelation}
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

const removals: { readonly [W in What]: Statement<never> } = {
  source: statement(`DELETE FROM source WHERE ${inList("id", "ids")}`, none),
  entity: statement(`DELETE FROM entity WHERE ${inList("id", "ids")}`, none),
  relation: statement(`DELETE FROM relation WHERE ${inList("id", "ids")}`, none),
  claim: statement(`DELETE FROM claim WHERE ${inList("id", "ids")}`, none),
  merge: statement(`DELETE FROM merge WHERE ${inList("id", "ids")}`, none),
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
  `INSERT OR IGNORE INTO touched (id, revision) SELECT value, :revision FROM json_each(:ids)`,
  none,
);
const setRevision = statement("UPDATE meta SET revision = :revision", none);

/** Makes the search keys of an entity; handed in because its tables are loaded only when something is written. */
export type MakeKeys = (entity: EntityRecord) => SearchKey[];

/** What a write transaction is made with. */
export interface TransactionOptions {
  readonly makeKeys: MakeKeys;
  /** Called between steps: gives way to others, and fails where the write must stop. */
  readonly pause: () => Promise<void>;
  /** Takes the entities whose degree must be counted before the transaction ends. */
  readonly recountLater: (ids: readonly string[]) => void;
}

/** Rows that one step removes, and entities whose degree one step counts. */
const idsAtOnce = 500;
/** Rows that one step writes. */
const rowsAtOnce = 50;

/** Writes what `applyChanges` worked out (see `WriteTransaction.write`), on a connection that is in a transaction. */
export async function writeAll(connection: Connection, writes: Writes, options: TransactionOptions): Promise<void> {
  const { put, remove, added, changeSet } = writes;
  const { makeKeys, pause } = options;

  async function each<T>(list: readonly T[], atOnce: number, step: (some: T[]) => void): Promise<void> {
    for (const some of chunks(list, atOnce)) {
      step(some);
      await pause();
    }
  }
  const rows = <T>(list: readonly T[], write: (row: T) => void) =>
    each(list, rowsAtOnce, (some) => {
      for (const row of some) write(row);
    });
  const removeEach = (what: What) =>
    each(remove[what], idsAtOnce, (some) => {
      const parameters = { ids: JSON.stringify(some) };
      if (what === "entity") connection.run(removeTokensOf, parameters);
      connection.run(removals[what], parameters);
    });

  await rows(put.source, (row) => connection.run(putSource, versioned(row)));
  await rows(put.entity, (row) => writeEntity(connection, row, makeKeys, added.has(row.record.id)));
  await rows(put.relation, (row) => writeRelation(connection, row, added.has(row.record.id)));
  await rows(put.claim, (row) => writeClaim(connection, row));
  await rows(put.merge, (row) => writeMerge(connection, row));
  for (const what of ["merge", "claim", "relation", "entity", "source"] as const) await removeEach(what);
  options.recountLater(writes.recount);
  const { revision, touched } = changeSet;
  connection.run(putChangeSet, { revision, record: JSON.stringify(changeSet) });
  await pause();
  await each(touched, idsAtOnce, (some) =>
    connection.run(putTouched, { revision, ids: JSON.stringify(some.map((one) => one.id)) }),
  );
  connection.run(setRevision, { revision });
}

/** Counts degrees again, of entities that may be gone by now; `pause` is called between steps. */
export async function recountDegrees(
  connection: Connection,
  ids: Iterable<string>,
  pause: () => Promise<void>,
): Promise<void> {
  for (const some of chunks([...ids], idsAtOnce)) {
    connection.run(recount, { ids: JSON.stringify(some) });
    await pause();
  }
}

function versioned({ record, version }: Versioned<{ readonly id: string }>) {
  return { id: record.id, version, record: JSON.stringify(record) };
}

function writeClaim(connection: Connection, row: Rows["claim"]): void {
  const { about, source, status } = row.record;
  connection.run(putClaim, { ...versioned(row), about, source, status });
}

function writeMerge(connection: Connection, row: Rows["merge"]): void {
  const { into: stays, at } = row.record;
  connection.run(putMerge, { ...versioned(row), stays, at });
}

function writeEntity(connection: Connection, row: EntityRow, makeKeys: MakeKeys, isNew: boolean): void {
  const { record, start, end, crowded } = row;
  const columns = {
    ...versioned(row),
    kind: record.kind,
    topics: JSON.stringify(record.topics),
    firstDay: start,
    lastDay: end,
    crowded: Number(crowded),
  };
  const key = isNew ? connection.run(addEntity, columns) : keyOf(connection.all(putEntity, columns));
  const keys = makeKeys(record);
  connection.run(putSearchKeys, { key, keys: JSON.stringify(keys) });
  if (!isNew) connection.run(removeTokens, { key });
  connection.run(putTokens, { key, tokens: indexTokens(keys).join(" ") });
}

function writeRelation(connection: Connection, row: RelationRow, isNew: boolean): void {
  const { record, origin, standing, parties } = row;
  const { confidence, status, sources, hidden, undated, view } = standing;
  const columns = {
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
  };
  const key = isNew ? connection.run(addRelation, columns) : keyOf(connection.all(putRelation, columns));
  if (!isNew) connection.run(removeMentions, { key });
  const named = namedIn(record);
  if (named.length > 0) connection.run(putMentions, { key, named: JSON.stringify(named) });
}

function keyOf([row]: readonly { readonly key: number }[]): number {
  if (row === undefined) throw new Error("a row was not written");
  return row.key;
}
