import type { Config } from "../config.ts";
import type { GraphStore } from "./graph-store.ts";

/** Opens the store that the configuration asks for. The one that isn't used is never loaded. */
export async function openStore(config: Config): Promise<GraphStore> {
  if (config.NEO4J_URI === undefined) {
    const { openEmbeddedStore } = await import("./embedded/index.ts");
    return openEmbeddedStore({ dataDir: config.DATA_DIR, queryTimeoutMs: config.QUERY_TIMEOUT_MS });
  }
  const { openNeo4jStore } = await import("./neo4j/index.ts");
  return openNeo4jStore({
    uri: config.NEO4J_URI,
    user: config.NEO4J_USER,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
    queryTimeoutMs: config.QUERY_TIMEOUT_MS,
    adopt: config.ADOPT,
  });
}
