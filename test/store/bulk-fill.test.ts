import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { describe, expect, inject, test } from "vitest";
import { bulkFillEmbedded } from "../../bench/support/bulk-embedded.ts";
import { bulkFillNeo4j } from "../../bench/support/bulk-neo4j.ts";
import { openEmbeddedStore } from "../../server/store/embedded/index.ts";
import { bulkSize, contentsOf, contentsOfApplied } from "../support/bulk.ts";
import { storesUnderTest } from "../support/stores.ts";

describe("filling in bulk leaves what applying the changes would", () => {
  test("in the embedded store", async () => {
    const folder = await mkdtemp(join(tmpdir(), "qianshou-bulk-"));
    await bulkFillEmbedded(folder, bulkSize);
    const store = await openEmbeddedStore({ dataDir: folder, queryTimeoutMs: 20_000 });
    expect(await contentsOf(store)).toEqual(await contentsOfApplied());
    await store.close();
    await rm(folder, { recursive: true });
  });

  test.each(inject("neo4j"))("in Neo4j $line", { timeout: 120_000 }, async ({ line, uri }) => {
    const opened = await storesUnderTest()
      .find(({ name }) => name === `Neo4j ${line}`)
      ?.open();
    if (opened === undefined) throw new Error(`no store on Neo4j ${line}`);
    const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
    await bulkFillNeo4j({ driver, database: undefined }, bulkSize);
    expect(await contentsOf(opened.store)).toEqual(await contentsOfApplied());
    await driver.close();
    await opened.close();
  });
});
