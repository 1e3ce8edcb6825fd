import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { ProblemError } from "../model/problem.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { fillStore } from "./fill-store.ts";
import { answerUnreadable } from "./http/unreadable.ts";
import { type Imports, openImports } from "./import/imports.ts";
import type { GraphStore, Summary } from "./store/graph-store.ts";

export interface ServiceOptions {
  readonly config: Config;
  readonly store: GraphStore;
  readonly log: Logger;
  readonly version: string;
  readonly web: string | null;
  readonly seedFolder: string;
  /** Checks every answer against the contract; for tests. */
  readonly checkAnswers?: boolean;
  /** Says something to the person who started the server. */
  readonly say: (line: string) => void;
}

export interface Service {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Resolves when the store is filled and can serve, with null when stopped before that; fails with `StoreRefused`. */
  readonly ready: Promise<Summary | null>;
  /** Takes no more requests, finishes those it has (for at most 10 s), closes the store. */
  stop(): Promise<void>;
}

const longestWaitMs = 30_000;
const longestStopMs = 10_000;

/** Listens at once, so that health can be asked; serves data once the store is ready, however long that takes. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, store } = options;
  const stopping = new AbortController();
  let notReady: string | null = "the store is not ready yet";
  let imports: Imports | null = null;
  const importsOrProblem = (): Imports => {
    if (config.PUBLIC_READ) throw new ProblemError("access-denied", "this server is for reading (PUBLIC_READ=1)");
    if (imports === null) throw new ProblemError("store-unavailable", notReady ?? "the store is not ready yet");
    return imports;
  };
  const server = createServer(createApp({ ...options, imports: importsOrProblem, notReady: () => notReady }));
  server.on("clientError", answerUnreadable);
  server.listen(config.PORT, config.HOST);
  await once(server, "listening");
  const ready = prepare(options, stopping.signal).then(async (summary) => {
    if (summary === null) return null;
    imports = await openImportsOf(options);
    notReady = null;
    return summary;
  });
  return {
    url: urlOf(server, config.HOST),
    ready,
    stop: async () => {
      stopping.abort();
      notReady = "the server is stopping";
      await closeServer(server);
      await imports?.close();
      await store.close();
    },
  };
}

function openImportsOf({ config, store, log }: ServiceOptions): Promise<Imports> {
  return openImports({
    store,
    folder: join(config.DATA_DIR, "imports"),
    timeoutMs: config.EXPORT_TIMEOUT_MS,
    onFault: (error) => log.error({ err: error }, "an import failed"),
  });
}

/** Prepares and fills the store, again and again while it can't be reached: after 0.5 s, 1 s, 2 s … at most 30 s. */
async function prepare(options: ServiceOptions, signal: AbortSignal): Promise<Summary | null> {
  const { config, store, seedFolder, say } = options;
  for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, longestWaitMs)) {
    try {
      return (await fillStore(store, config, seedFolder)).summary;
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof ProblemError) || error.code !== "store-unavailable") throw error;
      say(`${error.message}; trying again in ${pauseMs / 1000} s`);
    }
    if (!(await pause(pauseMs, signal))) return null;
  }
}

/** Whether the pause went by without a stop. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return !signal.aborted;
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), longestStopMs);
  await closed;
  clearTimeout(cut);
}
