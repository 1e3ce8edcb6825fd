import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { expect, inject, test } from "vitest";
import { bulkFillNeo4j } from "../../bench/support/bulk-neo4j.ts";
import { importNetwork } from "../../bench/support/neo4j-import.ts";
import { putEmptyLists } from "../../bench/support/neo4j-rows.ts";
import { startOwnNeo4j } from "../../bench/support/subjects.ts";
import { bulkSize, contentsOf, contentsOfApplied, typesIn } from "../support/bulk.ts";
import { storesUnderTest } from "../support/stores.ts";

// Starts Java twice more, so `npm test` leaves it to `npm run test:all`.
test.each(inject("neo4j"))(
  "an import into Neo4j $line leaves what applying the changes would, in the same types of properties",
  { timeout: 240_000 },
  async ({ line, uri }) => {
    const opened = await storesUnderTest()
      .find(({ name }) => name === `Neo4j ${line}`)
      ?.open();
    if (opened === undefined) throw new Error(`no store on Neo4j ${line}`);
    const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
    await bulkFillNeo4j({ driver, database: undefined }, bulkSize);
    const byStatements = await typesIn(driver);
    await driver.close();
    await opened.close();

    const folder = await mkdtemp(join(tmpdir(), "qianshou-import-"));
    await importNetwork(folder, bulkSize, line);
    const own = await startOwnNeo4j({ dataDir: folder, line });
    await putEmptyLists(own.way);
    expect(await contentsOf(own.store)).toEqual(await contentsOfApplied());
    expect(await typesIn(own.way.driver)).toEqual(byStatements);
    await own.close();
    await rm(folder, { recursive: true });
  },
);
