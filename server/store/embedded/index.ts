import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../package-root.ts";
import type { GraphStore } from "../graph-store.ts";
import { StoreRefused } from "../refused.ts";
import { recordsOf } from "../scan.ts";
import { createCalls } from "./calls.ts";
import { databaseFile } from "./database-file.ts";
import type { Report, WorkerStart } from "./protocol.ts";

export interface EmbeddedOptions {
  /** The folder that holds the database; made if it doesn't exist. */
  readonly dataDir: string;
  /** Milliseconds after which a question without a time of its own fails. */
  readonly queryTimeoutMs: number;
}

/**
 * Opens the store that is a file on this machine. SQLite runs in a thread of its own: its statements can't wait, and the
 * server must go on. Fails with `StoreRefused` when the file is damaged, newer, of another program or in use.
 */
export async function openEmbeddedStore({ dataDir, queryTimeoutMs }: EmbeddedOptions): Promise<GraphStore> {
  const folder = resolve(dataDir);
  const workerData: WorkerStart = { dataDir: folder };
  const worker = new Worker(workerUrl(), { workerData, name: "embedded store" });
  await opened(worker);
  const { ask, applyAll, stream, close } = createCalls(worker, queryTimeoutMs);
  return {
    label: { kind: "embedded", where: databaseFile(folder) },
    // The file was made fit to serve when it was opened.
    prepare: async () => void (await ask("summary", null)),
    apply: (changes, actor, call) => ask("apply", { changes, actor }, call),
    applyAll,
    seed: (changes, actor) => ask("seed", { changes, actor }, { timeoutMs: Number.POSITIVE_INFINITY }),
    merge: (order, actor, call) => ask("merge", { order, actor }, call),
    mergesOf: (ids, call) => ask("mergesOf", ids, call),
    merges: (question, call) => ask("merges", question, call),
    entities: (ids, call) => ask("entities", ids, call),
    relations: (ids, call) => ask("relations", ids, call),
    search: (question, call) => ask("search", question, call),
    list: (question, call) => ask("list", question, call),
    count: (bounds, call) => ask("count", bounds, call),
    neighbours: (question, call) => ask("neighbours", question, call),
    linkCounts: (id, bounds, call) => ask("linkCounts", { id, bounds }, call),
    expand: (reach, call) => ask("expand", reach, call),
    relationsAmong: (ids, bounds, limit, call) => ask("relationsAmong", { ids, bounds, limit }, call),
    common: (question, call) => ask("common", question, call),
    paths: (question, call) => ask("paths", question, call),
    evidence: (question, call) => ask("evidence", question, call),
    sources: (question, call) => ask("sources", question, call),
    sourcesById: (ids, call) => ask("sourcesById", ids, call),
    stats: (bounds, bucket, call) => ask("stats", { bounds, bucket }, call),
    summary: (call) => ask("summary", null, call),
    scan: (bounds, call) => recordsOf(stream({ bounds, claims: false }, call), call),
    scanPages: stream,
    history: (question, call) => ask("history", question, call),
    views: (question, call) => ask("views", question, call),
    view: (id, call) => ask("view", id, call),
    putView: (view, call) => ask("putView", view, call),
    deleteView: (view, call) => ask("deleteView", view, call),
    ping: async (call) => void (await ask("entities", [], call)),
    close,
  };
}

/** The built worker: Node 20 can't run it from its source, so tests use the one in `dist/` too. */
function workerUrl(): URL {
  const name = "embedded-worker.js";
  if (!import.meta.url.endsWith(".ts")) return new URL(name, import.meta.url);
  return new URL(`dist/server/${name}`, pathToFileURL(`${packageRoot()}/`));
}

/** Resolves when the worker has opened the file. */
async function opened(worker: Worker): Promise<void> {
  const report = await new Promise<Report>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  if (report.is === "open") return;
  if (report.is === "refused") throw new StoreRefused(report.message, report);
  throw new StoreRefused("the embedded store did not start");
}
