import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import { openEnd, openStart } from "../../../model/dates.ts";
import { type Bounds, limitsRelations } from "../../../model/filter.ts";
import { type Kind, kindSchema } from "../../../model/kinds.ts";
import { ProblemError } from "../../../model/problem.ts";
import { type RelationType, relationTypeSchema } from "../../../model/relation-types.ts";
import { type Precision, precisions, type Stats } from "../../../model/stats.ts";
import { type Topic, topicSchema } from "../../../model/topics.ts";
import type { Summary } from "../graph-store.ts";
import { filter } from "./filter.ts";
import type { Transaction } from "./sessions.ts";

const entitiesRow = z.object({ kind: kindSchema, topics: z.array(topicSchema), n: z.int() });
const relationsRow = z.object({
  type: relationTypeSchema,
  undated: z.boolean(),
  at: z.enum(["start", "end"]),
  time: z.string().nullable(),
  n: z.int(),
});
const sourceRow = z.object({ source: z.string(), n: z.int() });

const mostSources = 100;

/** See `GraphStore.stats`. Kinds, types, topics and sources come by falling count, then name; times in order. */
export async function stats(tx: Transaction, bounds: Bounds, bucket: Precision): Promise<Stats> {
  const common = filter(bounds);
  const entities = await tx.rows("stats-entities", { ...common, linked: limitsRelations(bounds) }, entitiesRow);
  const byTime = { ...common, precision: precisions[bucket], openStart, openEnd };
  const relations = await tx.rows("stats-relations", byTime, relationsRow);
  const sources = await tx.rows("stats-sources", { ...common, limit: mostSources }, sourceRow);

  const kinds = createTally<Kind>();
  const topics = createTally<Topic>();
  const types = createTally<RelationType>();
  const times = { start: createTally<string>(), end: createTally<string>() };
  let undated = 0;
  for (const { kind, topics: about, n } of entities) {
    kinds.add(kind, n);
    for (const topic of new Set(about)) topics.add(topic, n);
  }
  for (const row of relations) {
    if (row.time !== null) times[row.at].add(row.time, row.n);
    // Every relation comes twice.
    if (row.at === "end") continue;
    types.add(row.type, row.n);
    if (row.undated) undated += row.n;
  }
  return {
    entities: kinds.total(),
    relations: types.total(),
    kinds: kinds.mostFirst().map(([kind, n]) => ({ kind, n })),
    types: types.mostFirst().map(([type, n]) => ({ type, n })),
    topics: topics.mostFirst().map(([topic, n]) => ({ topic, n })),
    times: times.start.inOrder().map(([bucket, n]) => ({ bucket, n })),
    ends: times.end.inOrder().map(([bucket, n]) => ({ bucket, n })),
    undated,
    sources,
  };
}

function createTally<Name extends string>() {
  const counts = new Map<Name, number>();
  const inOrder = () => [...counts].sort(([a], [b]) => compareText(a, b));
  return {
    add: (name: Name, n: number) => void counts.set(name, (counts.get(name) ?? 0) + n),
    total: () => [...counts.values()].reduce((sum, n) => sum + n, 0),
    inOrder,
    mostFirst: () => inOrder().sort(([, a], [, b]) => b - a),
  };
}

const summaryRow = z.object({ entities: z.int(), relations: z.int(), sources: z.int(), revision: z.int() });

/** See `GraphStore.summary`. */
export async function summary(tx: Transaction): Promise<Summary> {
  const [found] = await tx.rows("summary", {}, summaryRow);
  if (found === undefined) throw markIsGone();
  return found;
}

/** Somebody emptied the database behind our back. */
export function markIsGone(): ProblemError {
  return new ProblemError(
    "store-unavailable",
    "the database has lost Qianshou's mark: start Qianshou again to set it up",
  );
}
