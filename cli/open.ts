import { setTimeout as wait } from "node:timers/promises";
import { type Config, parseConfig } from "../server/config.ts";
import { fillStore, seedFolder } from "../server/fill-store.ts";
import { openStore } from "../server/open-store.ts";
import { readRunning } from "../server/running.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { StoreRefused } from "../server/store/refused.ts";
import type { Arguments } from "./arguments.ts";
import type { Client } from "./client.ts";
import { Failure, UsageError } from "./failure.ts";
import { type Environment, settingsFrom, storeSettings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** Where a command finds the network: what was typed, what is set, and whom to tell. */
export interface Where {
  readonly typed: Arguments;
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** The server that `--server` names, or the store that the settings name. What isn't used is never loaded. */
async function openClient(where: Where, takesFiles: boolean): Promise<Client> {
  const { typed, signal, terminal } = where;
  const server = serverIn(typed);
  if (server !== null) return (await import("./server-client.ts")).createServerClient(server, signal);
  const { store, config } = await openOwnStore(where);
  try {
    const { createStoreClient } = await import("./store-client.ts");
    if (!takesFiles) return createStoreClient(store, config, signal, null);
    const { openOwnImports } = await import("./own-imports.ts");
    return createStoreClient(store, config, signal, await openOwnImports(store, config, terminal));
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Does something with what `openClient` opens, and closes it whatever becomes of that. */
export async function withClient<T>(
  where: Where,
  work: (client: Client) => Promise<T>,
  { takesFiles = false } = {},
): Promise<T> {
  const client = await openClient(where, takesFiles);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** Opens the store that the settings name, made fit to serve and filled as the server does it. */
export async function openOwnStore({
  typed,
  env,
  terminal,
  signal,
}: Where): Promise<{ store: GraphStore; config: Config }> {
  const config = parseConfig(settingsFrom(env, typed, storeSettings));
  const store = await openInTurn(config, signal);
  try {
    const { seeded, summary } = await fillStore(store, config, seedFolder());
    if (seeded) {
      terminal.note(`a new store, filled with ${summary.entities} entities of two articles: ${store.label.where}`);
    }
    return { store, config };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The address after `--server`; null: none was given. */
export function serverIn({ given }: Arguments): string | null {
  const [server, ...more] = given.get("server") ?? [];
  if (server === undefined) return null;
  if (more.length > 0) throw new UsageError("--server is given twice: give it once");
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
    throw new UsageError(
      `--server cannot be ${JSON.stringify(server)}; expected an address such as http://127.0.0.1:8080`,
    );
  }
  const other = storeSettings.find(({ option }) => given.has(option));
  if (other) throw new UsageError(`--server and --${other.option} exclude each other: a server has its own store`);
  return server.replace(/\/+$/, "");
}

/** Another command has the store for a moment, a server for good. Milliseconds. */
const longestTurn = 3000;
const pause = 100;

/** Opens a store; while another command has it, this one waits for its turn. Fails at once where a server has it. */
async function openInTurn(config: Config, signal: AbortSignal): Promise<GraphStore> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await openStore(config);
    } catch (error) {
      if (!(error instanceof StoreRefused) || !error.inUse) throw error;
      refuseServed(error, config);
      if (waited >= longestTurn) throw error;
    }
    await wait(pause, undefined, { signal });
  }
}

/** Says of a store in use which server has it, where that left a note. */
function refuseServed(error: StoreRefused, { DATA_DIR }: Config): void {
  const running = readRunning(DATA_DIR);
  if (running === null || !error.message.includes(`process ${running.pid},`)) return;
  throw new Failure(
    `the store in ${DATA_DIR} is in use by the server at ${running.url} (process ${running.pid}): ask it with --server ${running.url}, or stop it first`,
  );
}
