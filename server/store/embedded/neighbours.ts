import * as z from "zod";
import { keepBest } from "../../../model/best.ts";
import { compareText } from "../../../model/compare.ts";
import type { Bounds } from "../../../model/filter.ts";
import { kindSchema } from "../../../model/kinds.ts";
import type { Relation } from "../../../model/relation.ts";
import { relationTypeSchema } from "../../../model/relation-types.ts";
import { type LinkCount, linkCountSchema } from "../../../model/stats.ts";
import type { NeighbourQuestion, Neighbours } from "../graph-store.ts";
import { edgeKeys } from "./among.ts";
import { compareDegree } from "./best.ts";
import type { Connection } from "./connection.ts";
import { edgesOf } from "./edges.ts";
import { linkSteps } from "./expand.ts";
import { admittedEntity, filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import { type Place, readEntitiesByKey, readRelationsByKey } from "./records.ts";
import type { Node } from "./rows.ts";
import { type Statement, statement } from "./sql.ts";
import { agreementKeys, findNodes, stepsFrom } from "./steps.ts";

/** See `GraphStore.neighbours`. Relations come by id. */
export async function neighbours(job: Job, connection: Connection, question: NeighbourQuestion): Promise<Neighbours> {
  const { bounds, direction, limit, after } = question;
  const from = await findNodes(job, connection, [question.id]);
  const reach = { from, within: null, bounds, direction, exempt: [], asked: agreementKeys(from) };
  const total = { entities: 0, relations: 0 };
  const best = keepBest<Place>(limit + 1, compareDegree);
  for (const links of linkSteps(connection, reach)) {
    for (const { key, to, degree, relations } of links) {
      const place = { key, id: to, degree };
      total.entities += 1;
      total.relations += relations;
      if (after === null || compareDegree(after, place) < 0) best.add(place);
    }
    await job.pause();
  }
  const places = best.items();
  const page = places.slice(0, limit).map((place) => place.key);
  return {
    entities: await readEntitiesByKey(job, connection, page),
    relations: await relationsBetween(job, connection, { ...question, from, page }),
    more: places.length > limit,
    total,
  };
}

interface Between extends Pick<NeighbourQuestion, "bounds" | "direction"> {
  readonly from: readonly Node[];
  readonly page: readonly number[];
}

/** The matching relations between an entity and a page of its neighbours, by id. */
async function relationsBetween(job: Job, connection: Connection, asked: Between): Promise<Relation[]> {
  const { from, page, bounds, direction } = asked;
  const common = { ...filterParameters(bounds, agreementKeys(from)), direction, once: 0 };
  const found: { key: number; id: string }[] = [];
  for (const { way, parameters } of stepsFrom(connection, from, page)) {
    found.push(...connection.all(edgeKeys[way], { ...common, ...parameters }));
    await job.pause();
  }
  found.sort((a, b) => compareText(a.id, b.id));
  return readRelationsByKey(
    job,
    connection,
    found.map((edge) => edge.key),
  );
}

const linkCountRow = z.object({
  type: relationTypeSchema,
  kind: kindSchema,
  direction: linkCountSchema.shape.direction,
  n: z.int(),
});

const counts: Statement<LinkCount> = statement(
  `SELECT edge.type, e.kind, CASE WHEN edge.both_ways THEN 'both' ELSE edge.way END AS direction, count(*) AS n
   FROM ${edgesOf.walk} AS edge CROSS JOIN entity AS e ON e.key = edge.far
   WHERE ${admittedEntity("e")}
   GROUP BY edge.type, e.kind, direction`,
  linkCountRow,
);

/** See `GraphStore.linkCounts`. */
export async function linkCounts(
  job: Job,
  connection: Connection,
  question: { readonly id: string; readonly bounds: Bounds },
): Promise<LinkCount[]> {
  const from = await findNodes(job, connection, [question.id]);
  const common = { ...filterParameters(question.bounds, agreementKeys(from)), direction: "any", once: 0 };
  const sums = new Map<string, LinkCount>();
  for (const { parameters } of stepsFrom(connection, from, null)) {
    for (const count of connection.all(counts, { ...common, ...parameters })) {
      const name = `${count.type} ${count.kind} ${count.direction}`;
      sums.set(name, { ...count, n: count.n + (sums.get(name)?.n ?? 0) });
    }
    await job.pause();
  }
  return [...sums.values()].sort(
    (a, b) => compareText(a.type, b.type) || compareText(a.kind, b.kind) || compareText(a.direction, b.direction),
  );
}
