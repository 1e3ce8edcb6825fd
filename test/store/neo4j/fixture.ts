import { connect, createServer, type Socket } from "node:net";
import neo4j from "neo4j-driver";
import { onTestFinished } from "vitest";
import type { Change } from "../../../model/change.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../../server/store/neo4j/index.ts";

interface Options {
  readonly password?: string;
  readonly database?: string;
  readonly adopt?: boolean;
  readonly queryTimeoutMs?: number;
}

/** A store that nobody has prepared. */
export function createStore(uri: string, options: Options = {}): Promise<GraphStore> {
  const { password, database, adopt = false, queryTimeoutMs = 10_000 } = options;
  return openNeo4jStore({ uri, user: "neo4j", password, database, adopt, queryTimeoutMs });
}

/** A store that nobody has prepared; closed when the test is over. */
export async function openStore(uri: string, options: Options = {}): Promise<GraphStore> {
  const store = await createStore(uri, options);
  onTestFinished(() => store.close());
  return store;
}

/** Puts a statement of the test's own to a database. */
export async function ask(uri: string, cypher: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    const { records } = await session.run(cypher);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
    await driver.close();
  }
}

/** A database without data, rules and indexes, as one that was just made. */
export async function clearDatabase(uri: string): Promise<void> {
  await ask(uri, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  for (const { name } of await ask(uri, "SHOW CONSTRAINTS YIELD name")) await ask(uri, `DROP CONSTRAINT ${name}`);
  for (const { name } of await ask(uri, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await ask(uri, `DROP INDEX ${name}`);
  }
}

/** A company. */
export function company(id: string): Change {
  const value = { id, kind: "Company" as const, name: id, aliases: [], topics: [], externalIds: {}, figures: [] };
  return { op: "put", what: "entity", value };
}

/** Two companies are partners. */
export function partners(id: string, source: string, target: string): Change {
  const value = { id, type: "PARTNER_OF" as const, source, target, by: [], state: "unknown" as const };
  return { op: "put", what: "relation", value };
}

/** A way to a database that a test can break; ends with the test. */
export async function startProxy(uri: string): Promise<{ readonly uri: string; readonly breakAll: () => void }> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  onTestFinished(() => {
    breakAll();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  // Not neo4j:, by which the driver would ask the database for its own address.
  return { uri: `bolt://127.0.0.1:${address.port}`, breakAll };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
