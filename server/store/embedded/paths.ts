import type { PathAnswer, PathQuestion } from "../../../model/paths.ts";
import type { Hop, Reach } from "../../../model/reach.ts";
import { type PathSource, searchPaths } from "../paths.ts";
import { type Adjacency, entityFacts } from "./adjacency.ts";
import type { AdjacencyCache } from "./adjacency-cache.ts";
import { canReach, reachSteps } from "./adjacency-reach.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { expand } from "./expand.ts";
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
  const mayReach = canReach(question.bounds);
  const kept = mayReach ? cache.now() : null;
  if (kept !== null) return searchPaths(question, overArrays(job, kept, question));
  return withSnapshot(database.questions, job, async (connection) => {
    const adjacency = mayReach ? await cache.at(job, connection) : null;
    const source = adjacency === null ? await overSql(job, connection, question) : overArrays(job, adjacency, question);
    return searchPaths(question, source);
  });
}

async function overSql(job: Job, connection: Connection, { from, to }: PathQuestion): Promise<PathSource> {
  const ends = await readEntities(job, connection, [from, to]);
  const degreeOf = (id: string) => ends.find((end) => end.id === id)?.degree ?? 0;
  return {
    ends: { fromDegree: degreeOf(from), toDegree: degreeOf(to), shortest: 1 },
    expand: (reach) => expand(job, connection, reach),
    pause: job.pause,
  };
}

function overArrays(job: Job, adjacency: Adjacency, { from, to }: PathQuestion): PathSource {
  const { entities, numbers } = adjacency;
  const degreeOf = (id: string) => entities[(numbers.get(id) ?? -1) * entityFacts.size + entityFacts.degree] ?? 0;
  return {
    ends: { fromDegree: degreeOf(from), toDegree: degreeOf(to), shortest: 1 },
    async expand(reach: Reach) {
      const found: Hop[] = [];
      for (const hops of reachSteps(adjacency, reach)) {
        for (const hop of hops) found.push(hop);
        await job.pause();
      }
      return found;
    },
    pause: job.pause,
  };
}
