import type { Worker } from "node:worker_threads";
import type { Bounds } from "../../../model/filter.ts";
import { ProblemError } from "../../../model/problem.ts";
import type { Call, Scanned } from "../graph-store.ts";
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
  /** Everything that passes, one page ahead of its reader. Only a time of the call's own limits it. */
  stream(bounds: Bounds, call?: Call): AsyncGenerator<Scanned, void>;
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

/** Node's timers can't wait for longer. */
const longestTimerMs = 2 ** 31 - 1;

/** Writes that have begun can't be stopped, so what became of them is always waited for. */
const unstoppable: readonly Method[] = ["apply", "seed", "putView", "deleteView"];

export function createCalls(worker: Worker, queryTimeoutMs: number): Calls {
  const waiting = new Map<number, Waiting>();
  let lastCall = 0;
  let gone: ProblemError | null = null;
  let closing: Promise<void> | null = null;

  worker.on("message", (report: Report) => {
    if (report.is === "answer") waiting.get(report.call)?.resolve(report.value);
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
  async function request<T>(message: Sent | Extract<Command, { do: "next" }>): Promise<T> {
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

  /** Gives up on a call when its time is over or its caller goes away. Returns what ends the watch. */
  function watch(
    number: number,
    { signal, timeoutMs = Number.POSITIVE_INFINITY }: Call,
    onGivenUp: (error: unknown) => unknown = () => {},
  ): () => void {
    const giveUp = (error: unknown) => {
      send({ do: "stop", call: number });
      waiting.get(number)?.reject(error);
      onGivenUp(error);
    };
    const abort = () => giveUp(signal?.reason);
    const timer = timeoutMs > longestTimerMs ? undefined : setTimeout(() => giveUp(tooSlow(timeoutMs)), timeoutMs);
    signal?.addEventListener("abort", abort);
    return () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
  }

  return {
    async ask(method, asked, call = {}) {
      call.signal?.throwIfAborted();
      lastCall += 1;
      const number = lastCall;
      const endWatch = unstoppable.includes(method) ? () => {} : watch(number, { timeoutMs: queryTimeoutMs, ...call });
      try {
        return await request({ do: "ask", call: number, method, asked });
      } finally {
        endWatch();
      }
    },

    async *stream(bounds, call = {}) {
      call.signal?.throwIfAborted();
      if (gone !== null) throw gone;
      lastCall += 1;
      const number = lastCall;
      const givenUp: unknown[] = [];
      const endWatch = watch(number, call, (error) => givenUp.push(error));
      const nextPage = () => {
        const page = request<readonly Scanned[] | null>({ do: "next", call: number });
        // It is looked at once the page before it is through.
        page.catch(() => {});
        return page;
      };
      try {
        send({ do: "open", call: number, bounds });
        let next = nextPage();
        for (let page = await next; page !== null; page = await next) {
          next = nextPage();
          for (const scanned of page) {
            if (givenUp.length > 0) throw givenUp[0];
            yield scanned;
          }
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

function tooSlow(timeoutMs: number): ProblemError {
  return new ProblemError(
    "query-timeout",
    `the question took longer than ${timeoutMs} ms: narrow the filter (kind, type, since, until) or ask for less (limit, hops, maxLength)`,
  );
}
