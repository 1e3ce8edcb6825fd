import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import type { StartOptions } from "../../neo4j/local.mjs";
import { openEmbeddedStore } from "../../server/store/embedded/index.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/index.ts";
import { loadLocal } from "./local-neo4j.ts";

/** Long enough for the largest network: what is slow is to be seen, not cut off. */
const queryTimeoutMs = 120_000;

/** A prepared store, and what it takes to reach its data without it. `close` also removes what was made for the bench. */
export interface Subject<Way> {
  readonly name: string;
  readonly store: GraphStore;
  readonly way: Way;
  close(): Promise<void>;
}

/** A driver, and the database to ask of it where that isn't the user's own. */
export interface Neo4jWay {
  readonly driver: Driver;
  readonly database: string | undefined;
}

/** An empty embedded store in a temporary folder; the way to its data is that folder. */
export async function openEmbedded(): Promise<Subject<string>> {
  const folder = await mkdtemp(join(tmpdir(), "qianshou-bench-"));
  const { close, ...rest } = await openEmbeddedIn(folder);
  const closeAndRemove = async () => {
    await close();
    await rm(folder, { recursive: true });
  };
  return { ...rest, close: closeAndRemove };
}

/** The embedded store in a folder, which stays. */
export async function openEmbeddedIn(folder: string): Promise<Subject<string>> {
  const store = await openEmbeddedStore({ dataDir: folder, queryTimeoutMs });
  return { name: "embedded", store, way: folder, close: () => store.close() };
}

/**
 * Starts a Neo4j for the bench alone; without a folder empty, in a temporary one that is gone at the end. The options are
 * those of `neo4j/local.mjs`.
 */
export async function startOwnNeo4j(
  options: Pick<StartOptions, "dataDir" | "heap" | "pageCacheMib" | "line"> = {},
): Promise<Subject<Neo4jWay>> {
  const { startNeo4j } = await loadLocal();
  const server = await startNeo4j({ ...options, onLog: () => {} });
  try {
    const opened = await openNeo4j({ uri: server.uri, user: "neo4j", password: undefined, database: undefined });
    const close = async () => {
      await opened.close();
      await server.stop();
    };
    return { ...opened, name: `Neo4j ${server.version}, started by the bench`, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The Neo4j that BENCH_NEO4J_URI names, with BENCH_NEO4J_USER, _PASSWORD and _DATABASE; undefined when it isn't set. */
export async function openGivenNeo4j(env: NodeJS.ProcessEnv): Promise<Subject<Neo4jWay> | undefined> {
  const uri = env["BENCH_NEO4J_URI"];
  if (uri === undefined) return undefined;
  const [user, password] = [env["BENCH_NEO4J_USER"] ?? "neo4j", env["BENCH_NEO4J_PASSWORD"]];
  return openNeo4j({ uri, user, password, database: env["BENCH_NEO4J_DATABASE"] });
}

interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string | undefined;
}

async function openNeo4j({ uri, user, password, database }: Address): Promise<Subject<Neo4jWay>> {
  const store = await openNeo4jStore({ uri, user, password, database, queryTimeoutMs, adopt: false });
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
  const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true, telemetryDisabled: true });
  const close = async () => {
    await driver.close();
    await store.close();
  };
  try {
    await store.prepare();
    return { name: `Neo4j at ${store.label.where}`, store, way: { driver, database }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
