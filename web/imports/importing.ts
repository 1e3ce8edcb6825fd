import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "../../model/contract.ts";
import type { Import } from "../../model/import.ts";
import type { ImportMapping } from "../../model/import-mapping.ts";
import { failureOf } from "../actions/context.ts";
import type { Explorer } from "../actions/explorer.ts";
import type { Failure } from "../api.ts";
import type { ImportWords } from "../i18n/zh-imports.ts";
import { type Loadable, loading, notAsked, ready } from "../state/loadable.ts";
import type { Timers } from "../state/work.ts";
import {
  canCompare,
  type Importing,
  isUnderWay,
  nothingBroughtIn,
  type Said,
  type Step,
  toDecision,
  waitBefore,
  withCompared,
  withDecision,
  withFailure,
  withMapping,
  withReading,
  withRecord,
  withSending,
  withStep,
} from "./state.ts";

/** An import as lists show it. */
export type Listed = Answer<"listImports">["imports"][number];

/** Why an import wasn't taken back, with the names of what was changed since. */
export interface Refusal {
  readonly id: string;
  readonly failure: Failure;
  readonly names: readonly string[];
}

/** How long somebody must have said nothing more before what they said is compared, in milliseconds. */
const rest = 900;

/** Names of files are no longer on the server. */
const longestName = 255;

interface Context extends Pick<Explorer, "call" | "say" | "waitToRetry"> {
  /** What follows once the network has become another one. */
  readonly refresh: () => Promise<void>;
  readonly timers: Timers;
  readonly words: () => ImportWords;
}

/** Brings files in, one at a time: sends them, asks how far they are, says what was decided. */
export function createImporting({ call, say, refresh, waitToRetry, timers, words }: Context) {
  const state = signal<Importing>(nothingBroughtIn);
  const earlier = signal<Loadable<readonly Listed[]>>(notAsked);
  const refusal = signal<Refusal | null>(null);
  let sending: AbortController | null = null;
  let isWatched = false;
  let asked = 0;
  let stopAsking = (): void => {};
  let stopResting = (): void => {};

  const seen: {
    readonly state: ReadonlySignal<Importing>;
    readonly earlier: ReadonlySignal<Loadable<readonly Listed[]>>;
    readonly refusal: ReadonlySignal<Refusal | null>;
  } = { state, earlier, refusal };

  const update = (change: (before: Importing) => Importing): void => {
    state.value = change(state.peek());
  };
  const isCurrent = (id: string): boolean => state.peek().record?.id === id;

  const list = async (): Promise<void> => {
    if (earlier.peek().state !== "ready") earlier.value = loading;
    try {
      earlier.value = ready((await call("listImports", {})).imports);
    } catch (error) {
      const failure = failureOf(error);
      earlier.value = { state: "failed", failure, retry: () => void list() };
      waitToRetry(failure, () => void list());
    }
  };

  /** What the server tells of the file that is looked at. */
  const take = (record: Import): void => {
    const before = state.peek().record;
    update(withRecord(record));
    stopAsking();
    const isSame = before?.id === record.id;
    if (before?.state !== record.state || !isSame) {
      asked = 0;
      say(words().said[record.state](record));
      if (isSame && (record.state === "done" || record.state === "undone")) void refresh();
      if (!isUnderWay(record)) void list();
    }
    // A page whose network is being changed wants to know when that is over, whether or not the panel is open.
    if (isUnderWay(record) && (isWatched || record.state === "writing")) {
      stopAsking = timers.after(waitBefore(asked), () => void ask(record.id));
      asked += 1;
    } else if (canCompare(state.peek())) compareSoon(0);
  };
  const ask = async (id: string): Promise<void> => {
    try {
      const record = await call("readImport", { params: { id } });
      if (isCurrent(id)) take(record);
    } catch (error) {
      stumble(error, () => void ask(id));
    }
  };
  /** What went wrong is shown; what passes by itself is tried again. */
  const stumble = (error: unknown, again: () => void): void => {
    const failure = failureOf(error);
    if (!waitToRetry(failure, again)) update(withFailure(failure));
  };

  const decide = async (write: boolean): Promise<void> => {
    const { record, said } = state.peek();
    if (!record) return;
    stopResting();
    const body = toDecision(state.peek(), write);
    update(withCompared(said, write));
    try {
      take(await call("decideImport", { params: { id: record.id }, body }));
    } catch (error) {
      stumble(error, () => void decide(write));
    }
  };
  const compareSoon = (milliseconds: number): void => {
    stopResting();
    stopResting = timers.after(milliseconds, () => {
      if (canCompare(state.peek())) void decide(false);
    });
  };

  /** Gives up what is being sent, read, or waits. */
  const cancel = async (): Promise<void> => {
    const { record } = state.peek();
    if (sending && !record) {
      sending.abort();
      sending = null;
      update(() => nothingBroughtIn);
      say(words().said.givenUp);
      return;
    }
    if (!record) return;
    try {
      take(await call("deleteImport", { params: { id: record.id } }));
    } catch (error) {
      stumble(error, () => void cancel());
    }
  };

  return {
    ...seen,
    list,
    /** Somebody looks: only then is the server asked how far it is. */
    watch(isOpen: boolean): void {
      isWatched = isOpen;
      const { record } = state.peek();
      if (isOpen && record && isUnderWay(record)) void ask(record.id);
      if (isOpen) void list();
      else refusal.value = null;
    },
    async send(file: File, more = 0): Promise<void> {
      sending?.abort();
      stopAsking();
      stopResting();
      const mine = new AbortController();
      sending = mine;
      update(withSending({ name: file.name, size: file.size, more }));
      say(words().said.sending(file.name));
      try {
        const query = { name: file.name.slice(-longestName), dryRun: "true" };
        const record = await call("createImport", { query, upload: file }, { signal: mine.signal });
        if (sending === mine) take(record);
      } catch (error) {
        if (!mine.signal.aborted) update(withFailure(failureOf(error)));
      }
    },
    /** Looks at one that was sent before. */
    async open(id: string): Promise<void> {
      try {
        take(await call("readImport", { params: { id } }));
      } catch (error) {
        update(withFailure(failureOf(error)));
      }
    },
    go: (step: Step): void => update(withStep(step)),
    readAs(reading: Partial<Pick<Said, "format" | "encoding">>): void {
      update(withReading(reading));
      compareSoon(0);
    },
    map(mapping: ImportMapping): void {
      update(withMapping(mapping));
      compareSoon(rest);
    },
    choose(key: string, as: string | null): void {
      update(withDecision(key, as));
      compareSoon(rest);
    },
    /** Compares it with the network as it is now. */
    compare: (): Promise<void> => decide(false),
    write: (): Promise<void> => decide(true),
    cancel,
    /** Takes one back that was written. What speaks against it is in `refusal`. */
    async takeBack(id: string): Promise<void> {
      refusal.value = null;
      try {
        const record = await call("deleteImport", { params: { id } });
        if (isCurrent(id)) return take(record);
        say(words().said.undone(record));
        await Promise.all([list(), refresh()]);
      } catch (error) {
        const failure = failureOf(error);
        refusal.value = { id, failure, names: await namesOf(failure, call) };
      }
    },
    /** Starts over with another file. */
    another(): void {
      stopAsking();
      stopResting();
      refusal.value = null;
      update(() => nothingBroughtIn);
      void list();
    },
  };
}

export type ImportingActions = ReturnType<typeof createImporting>;

/** What the entities are called that stand in the way. */
async function namesOf({ errors = [] }: Failure, call: Explorer["call"]): Promise<readonly string[]> {
  const ids = errors.flatMap(({ path, value }) => (path === "entity" && typeof value === "string" ? value : []));
  if (ids.length === 0) return [];
  try {
    const { entities } = await call("readGraph", { body: { ids, hops: 0, limit: ids.length } });
    return entities.map(({ name }) => name);
  } catch (error) {
    failureOf(error);
    return ids;
  }
}
