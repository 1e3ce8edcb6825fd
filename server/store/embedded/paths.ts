import { conditionsOf } from "../../../model/path-search.ts";
import type { PathAnswer, PathQuestion } from "../../../model/paths.ts";
import { overIds, type PathSource, searchPaths } from "../paths.ts";
import { type Adjacency, countHalves } from "./adjacency.ts";
import type { AdjacencyCache } from "./adjacency-cache.ts";
import { createReacher } from "./adjacency-reach.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { expandInSteps } from "./expand.ts";
import type { Job } from "./job.ts";
import { withSnapshot } from "./pool.ts";
import { readEntities } from "./records.ts";

/** See `GraphStore.paths`. With the arrays at hand there is nothing to be asked of SQLite, so no snapshot is taken. */
export async function paths(
  job: Job,
  database: Database,
  question: PathQuestion,
  cache: AdjacencyCache,
): Promise<PathAnswer> {
  const kept = cache.now();
  if (kept !== null) return searchPaths(question, overArrays(job, kept, question));
  return withSnapshot(database.questions, job, async (connection) => {
    const adjacency = await cache.at(job, connection);
    const source = adjacency === null ? await overSql(job, connection, question) : overArrays(job, adjacency, question);
    return searchPaths(question, source);
  });
}

async function overSql(job: Job, connection: Connection, question: PathQuestion): Promise<PathSource> {
  const { from, to } = question;
  const ends = await readEntities(job, connection, [from, to]);
  const degreeOf = (id: string) => ends.find((end) => end.id === id)?.degree ?? 0;
  return {
    ends: { fromDegree: degreeOf(from), toDegree: degreeOf(to), shortest: 1 },
    ...overIds(question, (reach, take) => expandInSteps(job, connection, reach, take)),
    pause: job.pause,
  };
}

function overArrays(job: Job, adjacency: Adjacency, question: PathQuestion): PathSource {
  const { starts, numbers, ids } = adjacency;
  const halvesOf = (id: string) => countHalves(starts, numbers.get(id) ?? -1);
  const reachSteps = createReacher(adjacency, conditionsOf(question));
  return {
    ends: { fromDegree: halvesOf(question.from), toDegree: halvesOf(question.to), shortest: 1 },
    entities: { numberOf: (id) => numbers.get(id), idOf: (number) => ids[number] ?? "" },
    async expand(reach) {
      const steps = reachSteps(reach);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await job.pause();
      }
    },
    pause: job.pause,
  };
}
