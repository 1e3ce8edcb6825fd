import { join } from "node:path";
import Database from "libsql";
import type { Change } from "../../model/change.ts";
import type { Neo4jWay } from "./subjects.ts";

/** Writes records as they are, in one transaction a batch: no checks, search keys, degrees, derived relations or history. */
export interface BareWriter {
  readonly how: string;
  write(batch: readonly Change[]): void | Promise<void>;
  close(): void;
}

type Put = Extract<Change, { op: "put" }>;

const putsIn = (batch: readonly Change[]) => batch.filter((change): change is Put => change.op === "put");

const tables = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE source (id TEXT PRIMARY KEY, record TEXT) STRICT;
CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT, record TEXT) STRICT;
CREATE TABLE relation (id TEXT PRIMARY KEY, source TEXT, target TEXT, record TEXT) STRICT;
CREATE INDEX relation_by_source ON relation (source);
CREATE INDEX relation_by_target ON relation (target);
CREATE TABLE claim (id TEXT PRIMARY KEY, about TEXT, record TEXT) STRICT;
CREATE INDEX claim_by_about ON claim (about);`;

/** Prepared inserts of libsql into a file of their own in `folder`, as durable as the store's. */
export function openBareSqlite(folder: string): BareWriter {
  const database = new Database(join(folder, "bare.db"));
  database.exec(tables);
  const inserts = {
    source: database.prepare("INSERT INTO source VALUES (?, ?)"),
    entity: database.prepare("INSERT INTO entity VALUES (?, ?, ?)"),
    relation: database.prepare("INSERT INTO relation VALUES (?, ?, ?, ?)"),
    claim: database.prepare("INSERT INTO claim VALUES (?, ?, ?)"),
  };
  return {
    how: "libsql: INSERT",
    write(batch) {
      database.exec("BEGIN IMMEDIATE");
      for (const { what, value } of putsIn(batch)) {
        const record = JSON.stringify(value);
        if (what === "entity") inserts.entity.run(value.id, value.kind, record);
        else if (what === "relation") inserts.relation.run(value.id, value.source, value.target, record);
        else if (what === "claim") inserts.claim.run(value.id, value.about, record);
        else inserts.source.run(value.id, record);
      }
      database.exec("COMMIT");
    },
    close: () => void database.close(),
  };
}

const statements = {
  node: "UNWIND $rows AS row CREATE (n:Bare {id: row.id, what: row.what, record: row.record})",
  link: `UNWIND $rows AS row MATCH (a:Bare {id: row.source}) MATCH (b:Bare {id: row.target})
    CREATE (a)-[:BARE {id: row.id, type: row.type, record: row.record}]->(b)`,
};

/** The driver's UNWIND into the database of the store: nodes labelled Bare and relationships BARE. */
export async function openBareNeo4j({ driver }: Neo4jWay): Promise<BareWriter> {
  await driver.executeQuery("CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE");
  await driver.executeQuery("CALL db.awaitIndexes(60)");
  return {
    how: "driver: UNWIND … CREATE",
    async write(batch) {
      const nodes: Record<string, string>[] = [];
      const links: Record<string, string>[] = [];
      for (const { what, value } of putsIn(batch)) {
        const { id } = value;
        const record = JSON.stringify(value);
        if (what !== "relation") nodes.push({ id, what, record });
        else links.push({ id, type: value.type, source: value.source, target: value.target, record });
      }
      const session = driver.session();
      try {
        await session.executeWrite(async (tx) => {
          if (nodes.length > 0) await tx.run(statements.node, { rows: nodes });
          if (links.length > 0) await tx.run(statements.link, { rows: links });
        });
      } finally {
        await session.close();
      }
    },
    close: () => undefined,
  };
}
