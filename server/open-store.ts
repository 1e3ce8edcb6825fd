import type { Config } from "./config.ts";
import type { GraphStore } from "./store/graph-store.ts";

/** What of the configuration says where the network is kept. */
export type StoreConfig = Pick<
  Config,
  "DATA_DIR" | "NEO4J_URI" | "NEO4J_USER" | "NEO4J_PASSWORD" | "NEO4J_DATABASE" | "QUERY_TIMEOUT_MS" | "ADOPT"
>;

/** Opens the store that the configuration asks for; the one that isn't used is never loaded. Fails with `StoreRefused`. */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  if (config.NEO4J_URI === undefined) {
    const { openEmbeddedStore } = await import("./store/embedded/index.ts");
    return openEmbeddedStore({ dataDir: config.DATA_DIR, queryTimeoutMs: config.QUERY_TIMEOUT_MS });
  }
  const { openNeo4jStore } = await import("./store/neo4j/index.ts");
  return openNeo4jStore({
    uri: config.NEO4J_URI,
    user: config.NEO4J_USER,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
    queryTimeoutMs: config.QUERY_TIMEOUT_MS,
    adopt: config.ADOPT,
  });
}
