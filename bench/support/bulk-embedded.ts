import { mkdir } from "node:fs/promises";
import Database from "libsql";
import * as z from "zod";
import { searchKeys } from "../../model/search-keys.ts";
import { indexTokens } from "../../model/search-tokens.ts";
import { databaseFile } from "../../server/store/embedded/database-file.ts";
import { applicationId, migrations } from "../../server/store/embedded/schema.ts";
import type { RelationRow } from "../../server/store/rows.ts";
import { namedIn } from "../../server/store/write/load.ts";
import { type FinalEntity, isBothWays, isCounted, networkRows } from "./bulk-rows.ts";
import type { NetworkSize } from "./network.ts";

const cacheKib = 1_048_576;

/**
 * Makes the file of an empty data folder, filled with a network, as `apply` would but for the history: bare inserts in one
 * transaction, and the indexes that can wait are made at the end. Nobody else may have it open.
 */
export async function bulkFillEmbedded(dataDir: string, size: NetworkSize): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const database = new Database(databaseFile(dataDir));
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
      PRAGMA cache_size = -${cacheKib}; BEGIN`);
    for (const sql of migrations) database.exec(sql);
    const indexes = takeIndexes(database);
    const insert = openInserts(database);
    for await (const { source, entity, relation, claim, numberOf } of networkRows(size)) {
      for (const { record, version } of source) insert.source(record.id, version, JSON.stringify(record));
      for (const one of entity) insertEntity(insert, one);
      for (const row of relation) insertRelation(insert, row, numberOf);
      for (const { record, version } of claim) {
        insert.claim(record.id, record.about, record.source, record.status, version, JSON.stringify(record));
      }
    }
    for (const sql of indexes) database.exec(sql);
    const changeSet = { id: "change-1", revision: 1, at: new Date().toISOString(), actor: "bench", touched: [] };
    insert.changeSet(1, JSON.stringify(changeSet));
    database.exec(`UPDATE meta SET revision = 1; PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${migrations.length}; COMMIT`);
  } finally {
    database.close();
  }
}

type Value = string | number | null;

const tables = {
  source: ["id", "version", "record"],
  claim: ["id", "about", "source", "status", "version", "record"],
  entity: "key id kind topics first_day last_day crowded degree links version record".split(" "),
  search_keys: ["entity", "keys"],
  search_tokens: ["rowid", "tokens"],
  relation: `key id type source target both_ways origin view first_day last_day undated hidden counted confidence status
    sources evidence parties version record`.split(/\s+/),
  mention: ["relation", "entity"],
  change_set: ["revision", "record"],
} as const;

/** What inserts a row into each table, with the values in the order of `tables`. */
function openInserts(database: Database.Database) {
  let relations = 0;
  const into = (table: keyof typeof tables) => {
    const columns = tables[table];
    const statement = database.prepare(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    );
    return (...values: readonly Value[]) => void statement.run(values);
  };
  return {
    source: into("source"),
    claim: into("claim"),
    entity: into("entity"),
    searchKeys: into("search_keys"),
    tokens: into("search_tokens"),
    relation: into("relation"),
    mention: into("mention"),
    changeSet: into("change_set"),
    nextRelation: () => ++relations,
  };
}

type Inserts = ReturnType<typeof openInserts>;

function insertEntity(insert: Inserts, { row, number, degree, links }: FinalEntity): void {
  const { record, version, start, end, crowded } = row;
  const topics = JSON.stringify(record.topics);
  const json = JSON.stringify(record);
  insert.entity(number, record.id, record.kind, topics, start, end, Number(crowded), degree, links, version, json);
  const keys = searchKeys(record);
  insert.searchKeys(number, JSON.stringify(keys));
  insert.tokens(number, indexTokens(keys).join(" "));
}

function insertRelation(insert: Inserts, row: RelationRow, numberOf: (id: string) => number): void {
  const { record, origin, version, standing, parties } = row;
  const { confidence, status, sources, hidden, undated, view, start, end, evidence } = standing;
  const key = insert.nextRelation();
  insert.relation(
    key,
    record.id,
    record.type,
    numberOf(record.source),
    numberOf(record.target),
    Number(isBothWays(row)),
    origin,
    view,
    start,
    end,
    Number(undated),
    Number(hidden),
    Number(isCounted(row)),
    confidence,
    status,
    sources,
    JSON.stringify(evidence),
    parties === null ? null : JSON.stringify(parties),
    version,
    JSON.stringify(record),
  );
  for (const named of new Set(namedIn(record))) insert.mention(key, numberOf(named));
}

const indexRows = z.array(z.object({ name: z.string(), sql: z.string() }));

/** Drops every index that isn't part of its table, and returns the statements that make them again. */
function takeIndexes(database: Database.Database): string[] {
  const found = indexRows.parse(
    database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all(),
  );
  for (const { name } of found) database.exec(`DROP INDEX ${name}`);
  return found.map(({ sql }) => sql);
}
