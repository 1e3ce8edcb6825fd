import { findPaths, type PathAnswer, type PathQuestion } from "../../../model/paths.ts";
import type { Link } from "../../../model/reach.ts";
import { pathLimits } from "../path-limits.ts";
import type { Connection } from "./connection.ts";
import { expand } from "./expand.ts";
import type { Job } from "./job.ts";
import { readEntities } from "./records.ts";

/** See `GraphStore.paths`: runs the search of `model/paths.ts`, which asks for one level of links after the other. */
export async function paths(job: Job, connection: Connection, question: PathQuestion): Promise<PathAnswer> {
  const ends = await readEntities(job, connection, [question.from, question.to]);
  const degreeOf = (id: string) => ends.find((end) => end.id === id)?.degree ?? 0;
  const search = findPaths(question, pathLimits, {
    fromDegree: degreeOf(question.from),
    toDegree: degreeOf(question.to),
    shortest: 1,
  });
  let links: readonly Link[] = [];
  for (;;) {
    const next = search.next(links);
    if (next.done) return next.value;
    links = next.value === null ? [] : await expand(job, connection, next.value);
    await job.pause();
  }
}
