import type { Worker } from "node:worker_threads";
import type { Change } from "../../../model/change.ts";
import { ProblemError } from "../../../model/problem.ts";
import type { Applied, Call, Grounded, Scan } from "../graph-store.ts";
import { writeTimeout } from "../write/timeout.ts";
import { type JsonPage, parsePage } from "./page.ts";
import {
  type Answered,
  type Asked,
  type Command,
  closedMessage,
  fromFailure,
  type Method,
  type Report,
} from "./protocol.ts";

/** The worker as its store sees it. */
export interface Calls {
  /** Fails with what the worker fails with, `query-timeout`, `store-unavailable`, or the signal's reason. */
  ask<M extends Method>(method: M, asked: Asked[M], call?: Call): Promise<Answered[M]>;
  /** See `GraphStore.applyAll`. */
  applyAll(batches: AsyncIterable<readonly Change[]>, actor: string, call?: Call): Promise<Applied>;
  /** Everything that passes, one page ahead of its reader. Only a time of the call's own limits it. */
  stream(scan: Scan, call?: Call): AsyncGenerator<readonly Grounded[], void>;
  /** Stops reads, lets writes finish, ends the worker. */
  close(): Promise<void>;
}

/** Whoever waits for a report. What comes fits what was asked: both threads are of one build. */
interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** A question on its way: the store has typed what is asked by its method. */
interface Sent {
  readonly do: "ask";
  readonly call: number;
  readonly method: Method;
  readonly asked: unknown;
}

/** What is asked for when the worker is ready for the next batch is no answer. */
const stillOpen = null;

/** Node's timers can't wait for longer. */
const longestTimerMs = 2 ** 31 - 1;

/** What came of a write is always waited for: whoever gives up on it may come too late. */
const writes: readonly Method[] = ["apply", "seed", "merge", "putView", "deleteView"];

export function createCalls(worker: Worker, queryTimeoutMs: number): Calls {
  const waiting = new Map<number, Waiting>();
  let lastCall = 0;
  let gone: ProblemError | null = null;
  let closing: Promise<void> | null = null;

  worker.on("message", (report: Report) => {
    if (report.is === "ready") waiting.get(report.call)?.resolve(stillOpen);
    else if (report.is === "answer") waiting.get(report.call)?.resolve(report.value);
    else if (report.is === "page") waiting.get(report.call)?.resolve(report.page);
    else if (report.is === "failure") waiting.get(report.call)?.reject(fromFailure(report.failure));
  });
  worker.on("error", (error) => leave(`the embedded store has failed: ${String(error)}`));
  worker.on("exit", () => leave(closedMessage));

  function leave(reason: string): void {
    gone ??= new ProblemError("store-unavailable", reason);
    for (const one of waiting.values()) one.reject(gone);
  }

  const send = (message: Command | Sent) => worker.postMessage(message);

  /** Sends a message and waits for what the worker reports on it. */
  async function request<T>(message: Sent | Extract<Command, { do: "next" | "begin" | "batch" }>): Promise<T> {
    if (gone !== null) throw gone;
    try {
      return await new Promise<T>((resolve, reject) => {
        waiting.set(message.call, { resolve, reject });
        send(message);
      });
    } finally {
      waiting.delete(message.call);
    }
  }

  /** Stops a call when its time is over or its caller goes away, and tells why. Returns what ends the watch. */
  function watch(
    number: number,
    { signal, timeoutMs = Number.POSITIVE_INFINITY }: Call,
    onStopped: (error: unknown) => unknown,
    tooLong = tooSlow,
  ): () => void {
    const giveUp = (error: unknown) => {
      send({ do: "stop", call: number });
      onStopped(error);
    };
    const abort = () => giveUp(signal?.reason);
    const timer = timeoutMs > longestTimerMs ? undefined : setTimeout(() => giveUp(tooLong(timeoutMs)), timeoutMs);
    signal?.addEventListener("abort", abort);
    return () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
  }

  /** Runs a write; where it was stopped in time it fails with why. `stopped` fails as soon as it is to stop. */
  async function write<T>(number: number, call: Call, work: (stopped: Promise<never>) => Promise<T>): Promise<T> {
    call.signal?.throwIfAborted();
    const reasons: unknown[] = [];
    let reject: (error: unknown) => void = () => {};
    const stopped = new Promise<never>((_resolve, refuse) => {
      reject = refuse;
    });
    stopped.catch(() => {}); // Nobody may be waiting.
    const stop = (error: unknown) => {
      reasons.push(error);
      reject(error);
    };
    const endWatch = watch(number, { timeoutMs: queryTimeoutMs, ...call }, stop, writeTimeout);
    try {
      return await work(stopped);
    } catch (error) {
      throw reasons.length > 0 && isClosed(error) ? reasons[0] : error;
    } finally {
      endWatch();
    }
  }

  return {
    async ask(method, asked, call = {}) {
      call.signal?.throwIfAborted();
      lastCall += 1;
      const number = lastCall;
      const asking = () => request<Answered[typeof method]>({ do: "ask", call: number, method, asked });
      if (writes.includes(method)) return write(number, call, asking);
      const giveUp = (error: unknown) => waiting.get(number)?.reject(error);
      const endWatch = watch(number, { timeoutMs: queryTimeoutMs, ...call }, giveUp);
      try {
        return await asking();
      } finally {
        endWatch();
      }
    },

    applyAll(batches, actor, call = {}) {
      lastCall += 1;
      const number = lastCall;
      return write(number, call, async (stopped) => {
        const take = (changes: readonly Change[] | null) => request<Applied>({ do: "batch", call: number, changes });
        const next = batches[Symbol.asyncIterator]();
        let isAtEnd = false;
        try {
          await request({ do: "begin", call: number, actor });
          for (;;) {
            const batch = await Promise.race([next.next(), stopped]);
            isAtEnd = batch.done === true;
            if (batch.done) return await take(null);
            await take(batch.value);
          }
        } finally {
          send({ do: "stop", call: number });
          // Not waited for: whoever makes the batches may be what takes too long.
          if (!isAtEnd) Promise.resolve(next.return?.()).catch(() => {});
        }
      });
    },

    async *stream(scan, call = {}) {
      call.signal?.throwIfAborted();
      if (gone !== null) throw gone;
      lastCall += 1;
      const number = lastCall;
      const givenUp: unknown[] = [];
      const endWatch = watch(number, call, (error) => {
        waiting.get(number)?.reject(error);
        givenUp.push(error);
      });
      const nextPage = () => {
        const page = request<JsonPage | null>({ do: "next", call: number });
        // It is looked at once the page before it is through.
        page.catch(() => {});
        return page;
      };
      try {
        send({ do: "open", call: number, scan });
        let next = nextPage();
        for (let page = await next; page !== null; page = await next) {
          next = nextPage();
          if (givenUp.length > 0) throw givenUp[0];
          yield parsePage(page);
        }
      } finally {
        endWatch();
        send({ do: "stop", call: number });
      }
    },

    close() {
      closing ??= end();
      return closing;
    },
  };

  /** What is being written is finished; whatever else is asked fails from now on. */
  async function end(): Promise<void> {
    if (gone !== null) return;
    gone = new ProblemError("store-unavailable", closedMessage);
    const problem = await new Promise<string | null>((resolve) => {
      worker.on("message", (report: Report) => {
        if (report.is === "closed") resolve(report.problem);
      });
      worker.once("exit", () => resolve(null));
      send({ do: "close" });
    });
    await worker.terminate();
    if (problem !== null) throw new Error(`the embedded store was not closed as it should be: ${problem}`);
  }
}

/** What a write that was stopped fails with: the worker doesn't know why it was. */
function isClosed(error: unknown): boolean {
  return error instanceof ProblemError && error.code === "store-unavailable" && error.message === closedMessage;
}

function tooSlow(timeoutMs: number): ProblemError {
  return new ProblemError(
    "query-timeout",
    `the question took longer than ${timeoutMs} ms: narrow the filter (kind, type, since, until) or ask for less (limit, hops, maxLength)`,
  );
}
