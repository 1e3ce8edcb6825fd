import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, ConfigError, parseConfig } from "./config.ts";
import { createLog } from "./http/log.ts";
import { packageRoot } from "./package-root.ts";
import { type Service, startService } from "./service.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { StoreRefused } from "./store/refused.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Environment → store → app → listening. What can't be mended by waiting ends the process with one clear line. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const store = await openStore(config);
  const service = await startService({
    config,
    store,
    log: createLog(config.LOG_LEVEL),
    version: readVersion(),
    web: join(packageRoot(), "dist", "web"),
    seedFolder: join(packageRoot(), "seed"),
    say,
  });
  stopOnSignals(service);
  const summary = await service.ready;
  if (summary === null) return;
  const seconds = (performance.now() / 1000).toFixed(1);
  const { kind, where } = store.label;
  say(`Qianshou 牵手 is ready at ${service.url}`);
  say(`  store    ${kind === "embedded" ? "embedded" : "Neo4j"}, ${where}`);
  say(`  network  ${summary.entities} entities, ${summary.relations} relations, ${summary.sources} sources`);
  say(`  ready in ${seconds} s; Ctrl-C stops it`);
}

/** Opens the store that the configuration asks for. The one that isn't used is never loaded. */
async function openStore(config: Config): Promise<GraphStore> {
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

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  return version;
}

function stopOnSignals(service: Service): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      service.stop().then(() => process.exit(0), fail);
    });
  }
}

/** One line for what the person at the keyboard can mend, the whole error for what they can't. */
function fail(error: unknown): never {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StoreRefused) return error.message;
  if (error instanceof Error && "code" in error) {
    const address = `${process.env["HOST"] || "127.0.0.1"}:${process.env["PORT"] || "8080"}`;
    if (error.code === "EADDRINUSE")
      return `PORT is taken: something already listens on ${address}; stop it or set another PORT`;
    if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL")
      return `HOST or PORT cannot be used: ${address} (${error.code})`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch(fail);
