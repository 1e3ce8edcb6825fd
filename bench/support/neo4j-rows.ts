import { join } from "node:path";
import { searchKeys } from "../../model/search-keys.ts";
import { indexTokens } from "../../model/search-tokens.ts";
import { schemaVersion } from "../../server/store/neo4j/prepare.ts";
import { entityParameters, recordParameters, relationParameters } from "../../server/store/neo4j/properties.ts";
import type { RelationRow } from "../../server/store/rows.ts";
import { type FinalEntity, networkRows } from "./bulk-rows.ts";
import { type Columns, type CsvRow, createCsvFile, listSeparator } from "./neo4j-csv.ts";
import type { NetworkSize } from "./network.ts";
import type { Neo4jWay } from "./subjects.ts";

const indexer = { keys: searchKeys, tokens: indexTokens };

const texts = <const N extends string>(...names: readonly N[]): Columns =>
  Object.fromEntries(names.map((name) => [name, "string"]));

const entityColumns: Columns = {
  ...texts(
    "kind",
    "name",
    "nameEn",
    "description",
    "descriptionEn",
    "from",
    "to",
    "externalIds",
    "figures",
    "url",
    "form",
  ),
  ...texts("firstDay", "lastDay", "keys", "tokens"),
  aliases: "string[]",
  topics: "string[]",
  lat: "double",
  lon: "double",
  morePartiesThanNamed: "boolean",
  crowded: "boolean",
  version: "long",
  degree: "long",
};

const relationColumns: Columns = {
  ...texts("id", "role", "roleEn", "from", "to", "agreement", "event", "onBehalfOf", "state", "side"),
  ...texts("status", "view", "firstDay", "lastDay", "origin", "mentions"),
  by: "string[]",
  evidence: "string[]",
  parties: "string[]",
  undated: "boolean",
  hidden: "boolean",
  confidence: "long",
  sources: "long",
  version: "long",
};

const sourceColumns: Columns = {
  ...texts("id", "title", "titleEn", "language", "publisher", "author", "url", "publishedOn", "retrievedOn"),
  paragraphs: "long",
  version: "long",
};

const claimColumns: Columns = {
  ...texts("id", "about", "source", "summary", "summaryEn", "status"),
  paragraph: "long",
  confidence: "long",
  version: "long",
};

/** Files for neo4j-admin, and what of them are nodes of which label (null: their rows say it) or relationships. */
export interface NetworkFiles {
  readonly nodes: readonly { readonly label: string | null; readonly file: string }[];
  readonly relationships: string;
}

/** Writes a network into a folder, as what the store would hold after `apply`, but for the history and empty lists. */
export async function writeNetworkFiles(folder: string, size: NetworkSize): Promise<NetworkFiles> {
  const open = (name: string, head: readonly string[], columns: Columns) => {
    const path = join(folder, `${name}.csv`);
    return { path, ...createCsvFile(path, head, columns) };
  };
  const entities = open("entities", ["id:ID(Entity)", ":LABEL"], entityColumns);
  const relations = open("relations", [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"], relationColumns);
  const sources = open("sources", [], sourceColumns);
  const claims = open("claims", [], claimColumns);
  const mark = open("mark", [], { ...texts("key"), schemaVersion: "long", revision: "long" });
  const change = open("change", [], { ...texts("id", "at", "actor"), revision: "long" });

  await mark.write([{ head: [], properties: { key: "qianshou", schemaVersion, revision: 1 } }]);
  const at = new Date().toISOString();
  await change.write([{ head: [], properties: { id: "change-1", at, actor: "bench", revision: 1 } }]);
  for await (const portion of networkRows(size)) {
    await sources.write(portion.source.map((row) => ({ head: [], ...recordParameters(row) })));
    await claims.write(portion.claim.map((row) => ({ head: [], ...recordParameters(row) })));
    await relations.write(portion.relation.map(toRelationRow));
    await entities.write(portion.entity.map(toEntityRow));
  }
  for (const one of [entities, relations, sources, claims, mark, change]) await one.close();
  return {
    nodes: [
      { label: null, file: entities.path },
      { label: "Source", file: sources.path },
      { label: "Claim", file: claims.path },
      { label: "QianshouMeta", file: mark.path },
      { label: "ChangeSet", file: change.path },
    ],
    relationships: relations.path,
  };
}

function toRelationRow(row: RelationRow): CsvRow {
  const { type, source, target, properties } = relationParameters(row);
  return { head: [source, target, type], properties };
}

function toEntityRow({ row, degree }: FinalEntity): CsvRow {
  const { id, kind, properties } = entityParameters(row, indexer);
  const { id: _, ...rest } = properties;
  return { head: [id, `Entity${listSeparator}${kind}`], properties: { ...rest, degree } };
}

/** Gives relations and entities the empty lists that the files can't hold. */
export async function putEmptyLists({ driver, database }: Neo4jWay): Promise<void> {
  const session = driver.session({ ...(database !== undefined && { database }) });
  try {
    for (const statement of emptyLists) await session.run(statement);
  } finally {
    await session.close();
  }
}

const atOnce = "IN 2 CONCURRENT TRANSACTIONS OF 10000 ROWS";
const emptyLists = [
  `MATCH (e:Entity) WHERE e.aliases IS NULL OR e.topics IS NULL
   CALL (e) { SET e.aliases = coalesce(e.aliases, []), e.topics = coalesce(e.topics, []) } ${atOnce}`,
  `MATCH (:Entity)-[r]->(:Entity) WHERE r.by IS NULL OR r.evidence IS NULL
   CALL (r) { SET r.by = coalesce(r.by, []), r.evidence = coalesce(r.evidence, []) } ${atOnce}`,
];
