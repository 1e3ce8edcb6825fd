import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { inject } from "vitest";
import { openEmbeddedStore } from "../../server/store/embedded/index.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/index.ts";

/** A kind of store that the same tests run on. */
export interface StoreUnderTest {
  readonly name: string;
  /** A prepared, empty store of its own; `close` also removes what it kept. */
  open(options?: { queryTimeoutMs?: number }): Promise<{ store: GraphStore; close: () => Promise<void> }>;
}

/** The embedded store, and every line of Neo4j that this run has. */
export function storesUnderTest(): StoreUnderTest[] {
  return [embedded, ...inject("neo4j").map(({ line, uri }) => onNeo4j(line, uri))];
}

const embedded: StoreUnderTest = {
  name: "embedded store",
  async open({ queryTimeoutMs = 20_000 } = {}) {
    const dataDir = await mkdtemp(join(tmpdir(), "qianshou-test-"));
    const store = await openEmbeddedStore({ dataDir, queryTimeoutMs });
    await store.prepare();
    return {
      store,
      close: async () => {
        await store.close();
        await rm(dataDir, { recursive: true });
      },
    };
  },
};

function onNeo4j(line: string, uri: string): StoreUnderTest {
  return {
    name: `Neo4j ${line}`,
    async open({ queryTimeoutMs = 20_000 } = {}) {
      await emptyDatabase(uri);
      const store = await openNeo4jStore({
        uri,
        user: "neo4j",
        password: undefined,
        database: undefined,
        queryTimeoutMs,
        adopt: false,
      });
      await store.prepare();
      return { store, close: () => store.close() };
    },
  };
}

/** Tests share one database of each line; each begins with nothing in it, the mark included. */
export async function emptyDatabase(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  await session.close();
  await driver.close();
}
