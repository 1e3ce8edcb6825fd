import { type CommonPlace, type CommonQuestion, commonConditions } from "../../../model/common.ts";
import { conditionsOf } from "../../../model/path-search.ts";
import type { PathAnswer, PathQuestion } from "../../../model/paths.ts";
import type { Reach } from "../../../model/reach.ts";
import { type HopSource, overIds, searchCommon, searchPaths } from "../paths.ts";
import { type Adjacency, countHalves } from "./adjacency.ts";
import type { AdjacencyCache } from "./adjacency-cache.ts";
import { createReacher } from "./adjacency-reach.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { expandInSteps } from "./expand.ts";
import type { Job } from "./job.ts";
import { withSnapshot } from "./pool.ts";
import { readEntities } from "./records.ts";

/** See `GraphStore.paths`. */
export function paths(
  job: Job,
  database: Database,
  question: PathQuestion,
  cache: AdjacencyCache,
): Promise<PathAnswer> {
  return withSource({ job, database, cache }, conditionsOf(question), async ({ degreesOf, ...source }) => {
    const [fromDegree = 0, toDegree = 0] = await degreesOf([question.from, question.to]);
    return searchPaths(question, { fromDegree, toDegree, shortest: 1 }, source);
  });
}

/** See `GraphStore.common`. */
export function common(
  job: Job,
  database: Database,
  question: CommonQuestion,
  cache: AdjacencyCache,
): Promise<CommonPlace[]> {
  return withSource({ job, database, cache }, commonConditions(question), (source) => searchCommon(question, source));
}

interface Place {
  readonly job: Job;
  readonly database: Database;
  readonly cache: AdjacencyCache;
}

type Conditions = Pick<Reach, "bounds" | "exempt">;

interface Source extends HopSource {
  /** How much there is to look through from each; 0 for an unknown id. */
  readonly degreesOf: (ids: readonly string[]) => Promise<number[]>;
}

/** With the arrays at hand there is nothing to be asked of SQLite, so no snapshot is taken. */
async function withSource<T>(
  { job, database, cache }: Place,
  conditions: Conditions,
  search: (source: Source) => Promise<T>,
): Promise<T> {
  const kept = cache.now();
  if (kept !== null) return search(overArrays(job, kept, conditions));
  return withSnapshot(database.questions, job, async (connection) => {
    const adjacency = await cache.at(job, connection);
    return search(adjacency === null ? overSql(job, connection, conditions) : overArrays(job, adjacency, conditions));
  });
}

function overSql(job: Job, connection: Connection, conditions: Conditions): Source {
  return {
    async degreesOf(ids) {
      const found = new Map((await readEntities(job, connection, ids)).map(({ id, degree }) => [id, degree]));
      return ids.map((id) => found.get(id) ?? 0);
    },
    ...overIds(conditions, (reach, take) => expandInSteps(job, connection, reach, take)),
    pause: job.pause,
  };
}

function overArrays(job: Job, adjacency: Adjacency, conditions: Conditions): Source {
  const { starts, numbers, ids } = adjacency;
  const reachSteps = createReacher(adjacency, conditions);
  return {
    degreesOf: async (some) => some.map((id) => countHalves(starts, numbers.get(id) ?? -1)),
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
