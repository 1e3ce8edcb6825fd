import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { beforeAll, describe, expect, inject, test } from "vitest";
import * as z from "zod";
import { bulkFillEmbedded } from "../../bench/support/bulk-embedded.ts";
import { bulkFillNeo4j } from "../../bench/support/bulk-neo4j.ts";
import { importNetwork } from "../../bench/support/neo4j-import.ts";
import { putEmptyLists } from "../../bench/support/neo4j-rows.ts";
import { inBatches, networkChanges } from "../../bench/support/network.ts";
import { startOwnNeo4j } from "../../bench/support/subjects.ts";
import { toBounds } from "../../model/filter.ts";
import { openEmbeddedStore } from "../../server/store/embedded/index.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { createReferenceStore } from "../support/reference-store.ts";
import { storesUnderTest } from "../support/stores.ts";

/** Large enough for two batches and for agreements with a crowd of parties. */
const size = { entities: 1500, relations: 6000, seed: 3, hub: 1200 };
const reference = createReferenceStore();

beforeAll(async () => {
  for (const batch of inBatches(networkChanges(size), 5000)) await reference.apply(batch, "test");
});

/** All that a store holds but its history. */
async function contentsOf(store: GraphStore) {
  const all = toBounds({ agreements: "both", status: ["reviewed", "unreviewed", "rejected"] });
  const found = [];
  for (const bounds of [all, toBounds({ agreements: "both" })]) {
    for await (const one of store.scan(bounds)) found.push(one);
  }
  const statuses = ["reviewed", "unreviewed", "rejected"] as const;
  const claims = await store.evidence({ about: null, source: null, statuses, limit: 20_000, after: null });
  const sources = await store.sources({ limit: 1000, after: null });
  const hits = await store.search({ q: "beijing", kinds: null, topics: null, limit: 50, skip: 0 });
  const stats = await store.stats(toBounds({}), "year");
  return { found, claims, sources, hits, stats };
}

describe("filling in bulk leaves what applying the changes would", () => {
  test("in the embedded store", async () => {
    const folder = await mkdtemp(join(tmpdir(), "qianshou-bulk-"));
    await bulkFillEmbedded(folder, size);
    const store = await openEmbeddedStore({ dataDir: folder, queryTimeoutMs: 20_000 });
    expect(await contentsOf(store)).toEqual(await contentsOf(reference));
    await store.close();
    await rm(folder, { recursive: true });
  });

  test.each(inject("neo4j"))(
    "in Neo4j $line, by statements and by an import",
    async ({ line, uri }) => {
      const opened = await storesUnderTest()
        .find(({ name }) => name === `Neo4j ${line}`)
        ?.open();
      if (opened === undefined) throw new Error(`no store on Neo4j ${line}`);
      const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
      await bulkFillNeo4j({ driver, database: undefined }, size);
      expect(await contentsOf(opened.store)).toEqual(await contentsOf(reference));
      const byStatements = await typesIn(driver);
      await driver.close();
      await opened.close();

      const folder = await mkdtemp(join(tmpdir(), "qianshou-import-"));
      await importNetwork(folder, size, line);
      const own = await startOwnNeo4j({ dataDir: folder, line });
      await putEmptyLists(own.way);
      expect(await contentsOf(own.store)).toEqual(await contentsOf(reference));
      expect(await typesIn(own.way.driver)).toEqual(byStatements);
      await own.close();
      await rm(folder, { recursive: true });
    },
    240_000,
  );
});

const typeRow = z.object({ of: z.array(z.string()), key: z.string(), type: z.string(), n: z.int() });

/** How many nodes of which labels, and relationships of which type, have a property of which type. */
async function typesIn(driver: Driver) {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE NOT n:ChangeSet AND NOT n:QianshouMeta UNWIND keys(n) AS key
     RETURN labels(n) AS of, key, valueType(n[key]) AS type, count(*) AS n
     UNION ALL MATCH ()-[r]->() UNWIND keys(r) AS key
     RETURN [type(r)] AS of, key, valueType(r[key]) AS type, count(*) AS n`,
  );
  const rows = records.map((record) => typeRow.parse(record.toObject()));
  return rows.map(({ of, key, type, n }) => `${of.toSorted().join(" ")} ${key} ${type} ${n}`).sort();
}
