import { join } from "node:path";
import { type Config, ConfigError, parseConfig } from "./config.ts";
import { seedFolder } from "./fill-store.ts";
import { createLog } from "./http/log.ts";
import { openStore } from "./open-store.ts";
import { packageRoot } from "./package-root.ts";
import { tellRunning } from "./running.ts";
import { type Service, startService } from "./service.ts";
import { StoreRefused } from "./store/refused.ts";
import { readVersion } from "./version.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Environment → store → app → listening, until a signal ends the process. Resolves when the store can serve; what can't be
 * mended by waiting is thrown, and `toLine` makes one clear line of it.
 */
export async function serve(env: Environment): Promise<void> {
  const config = parseConfig(env);
  const store = await openStore(config);
  const service = await startService({
    config,
    store,
    log: createLog(config.LOG_LEVEL),
    version: readVersion(),
    web: join(packageRoot(), "dist", "web"),
    seedFolder: seedFolder(),
    say,
  });
  stopOnSignals(service, noteFor(config, service.url), env);
  const summary = await service.ready;
  if (summary === null) return;
  const seconds = (performance.now() / 1000).toFixed(1);
  const { kind, where } = store.label;
  say(`Qianshou 牵手 is ready at ${service.url}`);
  say(`  store    ${kind === "embedded" ? "embedded" : "Neo4j"}, ${where}`);
  say(`  network  ${summary.entities} entities, ${summary.relations} relations, ${summary.sources} sources`);
  say(`  ready in ${seconds} s; Ctrl-C stops it`);
}

/** Says in the data folder where the server listens; returns what takes that away. A Neo4j is nobody's alone. */
function noteFor({ NEO4J_URI, DATA_DIR }: Config, url: string): () => void {
  return NEO4J_URI === undefined ? tellRunning(DATA_DIR, url) : () => {};
}

function stopOnSignals(service: Service, takeNoteAway: () => void, env: Environment): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      takeNoteAway();
      service.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error, env),
      );
    });
  }
}

/** Ends the process with what went wrong. */
export function fail(error: unknown, env: Environment): never {
  process.stderr.write(`${toLine(error, env)}\n`);
  process.exit(1);
}

/** One line for what the person at the keyboard can mend, the whole error for what they can't. */
export function toLine(error: unknown, env: Environment): string {
  if (error instanceof ConfigError || error instanceof StoreRefused) return error.message;
  if (error instanceof Error && "code" in error) {
    const address = `${env["HOST"] || "127.0.0.1"}:${env["PORT"] || "8080"}`;
    if (error.code === "EADDRINUSE")
      return `PORT is taken: something already listens on ${address}; stop it or set another PORT`;
    if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL")
      return `HOST or PORT cannot be used: ${address} (${error.code})`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
