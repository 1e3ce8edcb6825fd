import type { Scan } from "../graph-store.ts";
import { createJob, type Job } from "./job.ts";
import type { JsonPage } from "./page.ts";
import type { Pool } from "./pool.ts";
import { type Report, toFailure } from "./protocol.ts";
import { scan } from "./scan.ts";

/** Streams that are under way. Each page is sent when it is asked for, so that a slow reader fills no memory. */
export interface Streams {
  open(call: number, scan: Scan): void;
  next(call: number): void;
  stop(call: number): void;
  stopAll(): void;
  /** Resolves when all that were stopped have ended. */
  idle(): Promise<void>;
}

export function openStreams(pool: Pool, report: (message: Report) => void): Streams {
  const streams = new Map<number, { readonly job: Job; readonly pages: AsyncGenerator<JsonPage, void> }>();
  const ending = new Set<Promise<unknown>>();

  function stop(call: number): void {
    const stream = streams.get(call);
    if (stream === undefined) return;
    streams.delete(call);
    stream.job.stop();
    const end = stream.pages
      .return()
      .catch(() => {})
      .finally(() => ending.delete(end));
    ending.add(end);
  }

  return {
    open(call, asked) {
      const job = createJob();
      streams.set(call, { job, pages: pagesOf(pool, job, asked) });
    },
    async next(call) {
      try {
        const next = await streams.get(call)?.pages.next();
        if (next === undefined || next.done) streams.delete(call);
        report({ is: "page", call, page: next?.value ?? null });
      } catch (error) {
        streams.delete(call);
        report({ is: "failure", call, failure: toFailure(error) });
      }
    },
    stop,
    stopAll() {
      for (const call of streams.keys()) stop(call);
    },
    idle: async () => void (await Promise.all(ending)),
  };
}

async function* pagesOf(pool: Pool, job: Job, asked: Scan): AsyncGenerator<JsonPage, void> {
  const snapshot = await pool.begin(job);
  try {
    yield* scan(job, snapshot.connection, asked);
  } finally {
    snapshot.end();
  }
}
