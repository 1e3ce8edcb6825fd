import { randomUUID } from "node:crypto";
import type { Told } from "../../formats/format.ts";
import { FileRefused } from "../../formats/read/reader.ts";
import type { ParsedRequest } from "../../model/contract.ts";
import { type Import, type ImportProblem, importLimits } from "../../model/import.ts";
import { ProblemError, problemCodes } from "../../model/problem.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { compare, type Said } from "./comparing.ts";
import { importFolder } from "./folder.ts";
import { takeBack } from "./take-back.ts";
import { write } from "./writing.ts";
import { actorOf, revisionOf } from "./written.ts";

/** What the owner of a file says of it when it is sent. */
export type Sent = ParsedRequest<"createImport">["query"];

/** What somebody decides who has seen what an import would do. */
export type Decided = ParsedRequest<"decideImport">["body"];

/** The files that are brought in: each is read, compared with the network and written, one after the other. */
export interface Imports {
  /** The newest first. */
  readonly list: () => Import[];
  /** Fails with `not-found`, as the others do that take an id. */
  readonly read: (id: string) => Import;
  /** Takes a file; answers when it is here, while it is being read. */
  readonly create: (pieces: AsyncIterable<Uint8Array>, sent: Sent) => Promise<Import>;
  /** Reads it again with what was decided, and writes it when that is said. Fails with `conflict` where it is too late. */
  readonly decide: (id: string, decided: Decided) => Promise<Import>;
  /**
   * Cancels one that is under way, also while it is being written; takes back one that was written. Fails with `conflict`
   * where that would lose something, and where it was written before it could be stopped.
   */
  readonly end: (id: string) => Promise<Import>;
  readonly problems: (id: string) => AsyncIterable<ImportProblem>;
  /** Cancels what is being read or written, and waits until it has ended. */
  readonly close: () => Promise<void>;
}

const none = { entities: 0, relations: 0, claims: 0, sources: 0 };

/** Opens the folder in which imports are kept. What was under way when the process ended is cancelled, or done. */
export async function openImports(options: {
  readonly store: GraphStore;
  readonly folder: string;
  /** Milliseconds that writing one may take. */
  readonly timeoutMs: number;
  /** Hears of what went wrong in a way that nobody foresaw. */
  readonly onFault: (error: unknown) => void;
}): Promise<Imports> {
  const { store, timeoutMs, onFault } = options;
  const folder = importFolder(options.folder);
  const byId = new Map<string, Import>();
  const underWay = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
  /** Ends when everything has ended that was begun so far: files are read one after the other. */
  let busy: Promise<void> = Promise.resolve();

  const put = async (record: Import): Promise<Import> => {
    byId.set(record.id, record);
    await folder.save(record);
    return record;
  };
  const read = (id: string): Import => {
    const record = byId.get(id);
    if (record === undefined) throw new ProblemError("not-found", `no import has the id ${id}`);
    return record;
  };
  const list = (): Import[] => [...byId.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

  for (const record of await folder.load()) await put(await afterRestart(record, store));

  /** Reads, compares, and writes where that is wanted. Never fails: what happened stands in the record. */
  const work = async (
    id: string,
    said: Said,
    writes: (compared: Import) => boolean,
    stop: AbortController,
  ): Promise<void> => {
    if (byId.get(id)?.state !== "reading") return;
    const call: Call = { signal: stop.signal, timeoutMs };
    const now = (more: Partial<Import>): Promise<Import> => put({ ...read(id), ...more });
    try {
      const onProgress = (progress: Import["progress"]) => void byId.set(id, { ...read(id), progress });
      const context = { store, call, signal: stop.signal, onProgress, staging: folder.staging(id) };
      const { plan, compared, problems } = await compare(folder.file(id), read(id).name, said, context);
      try {
        await folder.saveProblems(id, problems());
        stop.signal.throwIfAborted();
        const ready: Import = { ...read(id), ...compared, state: "ready" };
        if (!writes(ready)) return void (await put(ready));
        await put({ ...ready, state: "writing", progress: { done: 0, of: null } });
        const revision = await write(plan, { store, actor: actorOf(id), call, onProgress });
        await now({ state: "done", revision });
      } finally {
        await plan.close();
      }
    } catch (error) {
      if (!(stop.signal.aborted || error instanceof FileRefused || error instanceof ProblemError)) onFault(error);
      await now(await outcomeOf(read(id), error, stop.signal));
    }
  };
  /** What became of an import that ended with an error. A connection that broke at the end may hide that all was written. */
  const outcomeOf = async (record: Import, error: unknown, signal: AbortSignal): Promise<Partial<Import>> => {
    const isUnsure = record.state === "writing" && error instanceof ProblemError && error.code === "store-unavailable";
    const revision = isUnsure ? await revisionOf(record, store).catch(() => null) : null;
    if (revision !== null) return { state: "done", revision };
    return signal.aborted ? { state: "cancelled" } : { state: "failed", failure: failureOf(error) };
  };
  const begin = (id: string, said: Said, writes: (compared: Import) => boolean): void => {
    const stop = new AbortController();
    const ended = busy
      .then(() => work(id, said, writes, stop))
      .finally(() => {
        if (underWay.get(id)?.stop === stop) underWay.delete(id);
      });
    underWay.set(id, { stop, ended });
    busy = ended;
  };

  return {
    list,
    read,
    async create(pieces, { name, format = null, encoding = null, dryRun }) {
      await forgetOldest(list(), (id) => {
        byId.delete(id);
        return folder.remove(id);
      });
      const id = randomUUID();
      const size = await receive(pieces, (counted) => folder.receive(id, counted)).catch(async (error: unknown) => {
        await folder.remove(id);
        throw error;
      });
      const record = await put(newRecord(id, name, size));
      begin(id, { format, encoding, mapping: null, decisions: new Map() }, (ready) => !dryRun && isPlain(ready));
      return record;
    },
    async decide(id, { format, encoding, mapping, decisions, write: writes }) {
      const { state } = read(id);
      if (state !== "ready" && state !== "failed") {
        throw new ProblemError(
          "conflict",
          `the import ${id} is ${state}: only one that is ready or failed is decided on`,
        );
      }
      const record = await put({ ...read(id), state: "reading", failure: null, progress: { done: 0, of: null } });
      const said = {
        format: format ?? null,
        encoding: encoding ?? null,
        mapping: mapping ?? null,
        decisions: new Map(decisions.map(({ key, as }) => [key, as])),
      };
      begin(id, said, () => writes);
      return record;
    },
    async end(id) {
      const record = read(id);
      switch (record.state) {
        case "reading":
          underWay.get(id)?.stop.abort();
          return put({ ...record, state: "cancelled" });
        case "ready":
        case "failed":
          return put({ ...record, state: "cancelled" });
        case "done":
          await takeBack(record, { store, timeoutMs });
          return put({ ...record, state: "undone" });
        case "writing": {
          const work = underWay.get(id);
          work?.stop.abort();
          await work?.ended;
          const ended = read(id);
          if (ended.state === "cancelled" || ended.state === "failed") return ended;
          throw new ProblemError("conflict", `the import ${id} was written before it could be stopped: take it back`);
        }
        default:
          throw new ProblemError("conflict", `the import ${id} is ${record.state} already`);
      }
    },
    async *problems(id) {
      if (read(id).tables.length > 0) yield* folder.problems(id);
    },
    async close() {
      for (const { stop } of underWay.values()) stop.abort();
      await busy;
    },
  };
}

function newRecord(id: string, name: string, size: number): Import {
  return {
    ...{ id, name, size, state: "reading", createdAt: new Date().toISOString() },
    progress: { done: 0, of: null },
    ...{ format: null, encoding: null, tables: [], mapping: null, suggestion: null },
    ...{ added: none, changed: none, same: none, entities: [] },
    ...{ problems: [], problemCount: 0, matches: [], matchCount: 0 },
    ...{ failure: null, revision: null },
  };
}

/** Whether there is nothing to be decided: every row can be taken, and who is meant is sure. */
function isPlain({ problemCount, matches }: Import): boolean {
  return problemCount === 0 && matches.every(({ sure }) => sure);
}

/** One transaction wrote it, or nothing did: history knows which. */
async function afterRestart(record: Import, store: GraphStore): Promise<Import> {
  if (record.state === "reading") return { ...record, state: "cancelled" };
  if (record.state !== "writing") return record;
  const revision = await revisionOf(record, store);
  return revision === null ? { ...record, state: "cancelled" } : { ...record, state: "done", revision };
}

/** As many are kept as there may be; of those that are under way none is forgotten. */
async function forgetOldest(newestFirst: readonly Import[], forget: (id: string) => Promise<void>): Promise<void> {
  const ended = newestFirst.filter(({ state }) => state !== "reading" && state !== "writing");
  for (const { id } of ended.slice(importLimits.kept - 1)) await forget(id);
  if (newestFirst.length - ended.length >= importLimits.kept) {
    throw new ProblemError("conflict", `${importLimits.kept} imports are under way: wait until one of them has ended`);
  }
}

/** Counts the bytes that go through. */
async function receive(
  pieces: AsyncIterable<Uint8Array>,
  keep: (counted: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<number> {
  let size = 0;
  await keep(
    (async function* () {
      for await (const piece of pieces) {
        size += piece.length;
        yield piece;
      }
    })(),
  );
  return size;
}

/** What people are told; of what we didn't foresee, nothing of its inside. */
function failureOf(error: unknown): Told {
  if (error instanceof FileRefused) return error.told;
  if (!(error instanceof ProblemError)) return { zh: problemCodes.internal.zh, en: problemCodes.internal.en };
  // What is exact is said in one language: names, numbers and ids are the same in both.
  return { zh: `${problemCodes[error.code].zh}：${error.message}`, en: error.message };
}
