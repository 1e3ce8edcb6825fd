import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { createAdjacencyCache } from "./adjacency-cache.ts";
import { createAnswers } from "./answers.ts";
import { createWriter } from "./apply.ts";
import { type Database, openDatabase } from "./database.ts";
import { createJob, type Job } from "./job.ts";
import { StoreInUse } from "./lock.ts";
import { type Asked, type Command, type Method, type Question, type Report, toFailure } from "./protocol.ts";
import { openStreams } from "./streams.ts";

/** The thread in which SQLite runs: takes requests, works on many of them by turns, reports what came out. */

const start = z.object({ dataDir: z.string() }).parse(workerData);
const port = z.custom<NonNullable<typeof parentPort>>((value) => value !== null).parse(parentPort);
const report = (message: Report) => port.postMessage(message);

function open(): Database | undefined {
  try {
    return openDatabase(start.dataDir);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ is: "refused", message, inUse: error instanceof Error && error.cause instanceof StoreInUse });
    return undefined;
  }
}

function serve(database: Database): void {
  const adjacency = createAdjacencyCache(database.questions);
  const writer = createWriter(database.writer, adjacency.drop);
  const answers: { readonly [M in Method]: (job: Job, asked: Asked[M]) => Promise<unknown> } = createAnswers(
    database,
    writer,
    adjacency,
  );
  const streams = openStreams(database.streams, report);
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
    } else if (request.do === "open") streams.open(request.call, request.bounds);
    else if (request.do === "next") streams.next(request.call);
    else if (request.do === "close") void close();
    else {
      jobs.get(request.call)?.stop();
      streams.stop(request.call);
    }
  });
  report({ is: "open" });
}

const database = open();
if (database) serve(database);
