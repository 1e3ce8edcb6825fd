import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { createAdjacencyCache } from "./adjacency-cache.ts";
import { createAnswers } from "./answers.ts";
import { createWriter } from "./apply.ts";
import { openBatches } from "./batches.ts";
import { type Database, openDatabase } from "./database.ts";
import { databaseFile } from "./database-file.ts";
import { createJob, type Job } from "./job.ts";
import { StoreInUse } from "./lock.ts";
import { moveLog, moveLogAside } from "./move-log.ts";
import { type Asked, type Command, type Method, type Question, type Report, toFailure } from "./protocol.ts";
import { openStreams } from "./streams.ts";

/** The thread in which SQLite runs: takes requests, works on many of them by turns, reports what came out. */

const start = z.union([z.object({ dataDir: z.string() }), z.object({ moveLogOf: z.string() })]).parse(workerData);
const port = z.custom<NonNullable<typeof parentPort>>((value) => value !== null).parse(parentPort);
const report = (message: Report) => {
  // A page is large, and nobody here needs it any more: it is handed over instead of copied.
  const handedOver = message.is === "page" && message.page !== null ? [message.page] : [];
  port.postMessage(message, handedOver);
};

function open(dataDir: string): Database | undefined {
  try {
    return openDatabase(dataDir);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ is: "refused", message, inUse: error instanceof Error && error.cause instanceof StoreInUse });
    return undefined;
  }
}

function serve(database: Database, dataDir: string): void {
  const adjacency = createAdjacencyCache(database.questions);
  const moveLog = () => moveLogAside(new URL(import.meta.url), databaseFile(dataDir));
  const writer = createWriter(database.writer, adjacency.drop, moveLog);
  const answers: { readonly [M in Method]: (job: Job, asked: Asked[M]) => Promise<unknown> } = createAnswers(
    database,
    writer,
    adjacency,
  );
  const streams = openStreams(database.streams, report);
  const batches = openBatches(writer, report);
  const jobs = new Map<number, Job>();
  const running = new Set<Promise<void>>();

  async function answer<M extends Method>({ call, method, asked }: Question<M>): Promise<void> {
    const job = createJob();
    jobs.set(call, job);
    try {
      report({ is: "answer", call, value: await answers[method](job, asked) });
    } catch (error) {
      report({ is: "failure", call, failure: toFailure(error) });
    } finally {
      jobs.delete(call);
    }
  }

  async function close(): Promise<void> {
    for (const job of jobs.values()) job.stop();
    streams.stopAll();
    batches.stopAll();
    await Promise.all([...running, streams.idle(), writer.idle(), adjacency.close()]);
    let problem: string | null = null;
    try {
      database.close();
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    report({ is: "closed", problem });
    port.close();
  }

  port.on("message", (request: Question | Command) => {
    if (request.do === "ask") {
      const work = answer(request).finally(() => running.delete(work));
      running.add(work);
    } else if (request.do === "open") streams.open(request.call, request.scan);
    else if (request.do === "next") streams.next(request.call);
    else if (request.do === "begin") batches.begin(request.call, request.actor);
    else if (request.do === "batch") batches.take(request.call, request.changes);
    else if (request.do === "close") void close();
    else {
      jobs.get(request.call)?.stop();
      streams.stop(request.call);
      batches.stop(request.call);
    }
  });
  report({ is: "open" });
}

if ("moveLogOf" in start) moveLog(start.moveLogOf);
else {
  const database = open(start.dataDir);
  if (database) serve(database, start.dataDir);
}
