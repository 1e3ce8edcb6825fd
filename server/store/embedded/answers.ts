import type { CommonQuestion } from "../../../model/common.ts";
import type { PathQuestion } from "../../../model/paths.ts";
import type { AdjacencyCache } from "./adjacency-cache.ts";
import { relationsAmong } from "./among.ts";
import type { Writer } from "./apply.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";
import { evidence, sources } from "./evidence.ts";
import { expand } from "./expand.ts";
import { history } from "./history.ts";
import type { Job } from "./job.ts";
import { list } from "./list.ts";
import { merges, mergesOf } from "./merges.ts";
import { linkCounts, neighbours } from "./neighbours.ts";
import { common, paths } from "./paths.ts";
import { withSnapshot } from "./pool.ts";
import { readEntities, readRelations, readSources } from "./records.ts";
import { search } from "./search.ts";
import { count, stats, summary } from "./stats.ts";
import { view, views } from "./views.ts";

/** What the worker answers: the methods of `GraphStore` but for the stream, each with one plain question. */
export type Answers = ReturnType<typeof createAnswers>;

type Read<Asked, Answer> = (job: Job, connection: Connection, asked: Asked) => Promise<Answer>;

export function createAnswers(database: Database, writer: Writer, adjacency: AdjacencyCache) {
  /** For short questions, which never wait for long ones. */
  const atOnce =
    <Asked, Answer>(read: Read<Asked, Answer>) =>
    (job: Job, asked: Asked) =>
      read(job, database.lookup, asked);
  /** For questions of several steps: all of them see one state of the data. */
  const onSnapshot =
    <Asked, Answer>(read: Read<Asked, Answer>) =>
    (job: Job, asked: Asked) =>
      withSnapshot(database.questions, job, (connection) => read(job, connection, asked));

  return {
    apply: writer.apply,
    seed: writer.seed,
    merge: writer.merge,
    entities: atOnce(readEntities),
    relations: atOnce(readRelations),
    sourcesById: atOnce(readSources),
    summary: atOnce(summary),
    search: onSnapshot(search),
    list: onSnapshot(list),
    count: onSnapshot(count),
    neighbours: onSnapshot(neighbours),
    linkCounts: onSnapshot(linkCounts),
    expand: onSnapshot(expand),
    relationsAmong: onSnapshot(relationsAmong),
    common: (job: Job, question: CommonQuestion) => common(job, database, question, adjacency),
    paths: (job: Job, question: PathQuestion) => paths(job, database, question, adjacency),
    evidence: onSnapshot(evidence),
    sources: onSnapshot(sources),
    stats: onSnapshot(stats),
    history: onSnapshot(history),
    merges: atOnce(merges),
    mergesOf: atOnce(mergesOf),
    views: atOnce(views),
    view: atOnce(view),
    putView: writer.putView,
    deleteView: writer.deleteView,
  };
}
