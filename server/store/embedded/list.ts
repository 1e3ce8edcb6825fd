import * as z from "zod";
import type { Entity } from "../../../model/entity.ts";
import type { DegreePlace, ListQuestion } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import { admittedEntity, admittedRelation, filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import { type Place, placeRow, readEntitiesByKey } from "./records.ts";
import { flag, keyRow, type Node, nodeRow } from "./rows.ts";
import { type Parameters, statement } from "./sql.ts";
import { stepsFrom } from "./steps.ts";

/** Entities that one step looks at. */
const pageSize = 2000;

/** The next entities of all by falling degree, then id, and whether each passes. */
const nextPlaces = statement(
  `SELECT e.key, e.id, e.kind, e.links, e.degree, ${admittedEntity("e")} AS passes
   FROM entity AS e INDEXED BY entity_by_degree WHERE e.degree = :degree AND e.id > :id
   UNION ALL
   SELECT e.key, e.id, e.kind, e.links, e.degree, ${admittedEntity("e")} AS passes
   FROM entity AS e INDEXED BY entity_by_degree WHERE e.degree < :degree
   ORDER BY degree DESC, id LIMIT :size`,
  z.object({ ...nodeRow.shape, ...placeRow.shape, passes: flag }),
);

/** Which of the entities have an admitted relation to an entity that passes, among those of a step (`edges.ts`). */
const linkedOnes = statement(
  `SELECT start.value AS key FROM json_each(:from) AS start
   WHERE EXISTS (
     SELECT 1 FROM relation AS r INDEXED BY relation_by_source CROSS JOIN entity AS e ON e.key = r.target
     WHERE r.source = start.value AND r.target > :low AND r.target <= :high
       AND ${admittedRelation("r")} AND ${admittedEntity("e")}
   ) OR EXISTS (
     SELECT 1 FROM relation AS r INDEXED BY relation_by_target CROSS JOIN entity AS e ON e.key = r.source
     WHERE r.target = start.value AND r.source > :low AND r.source <= :high
       AND ${admittedRelation("r")} AND ${admittedEntity("e")}
   )`,
  keyRow,
);

/** Before the first place of all. */
const beforeAll: DegreePlace = { degree: Number.MAX_SAFE_INTEGER, id: "" };

/** See `GraphStore.list`. */
export async function list(job: Job, connection: Connection, question: ListQuestion): Promise<Entity[]> {
  const { bounds, linked, limit } = question;
  const filter = filterParameters(bounds, []);
  const found: number[] = [];
  let after: DegreePlace | undefined = question.after ?? beforeAll;
  while (after !== undefined && found.length < limit) {
    const { degree, id } = after;
    const size = linked ? pageSize : Math.max(100, Math.min(pageSize, limit));
    const places: (Place & Node & { passes: boolean })[] = connection.all(nextPlaces, { ...filter, degree, id, size });
    const passing = places.filter((place) => place.passes);
    const shown = linked ? await linkedAmong(job, connection, passing, filter, limit - found.length) : passing;
    found.push(...shown.map((place) => place.key));
    after = places.length < size ? undefined : places.at(-1);
    await job.pause();
  }
  return readEntitiesByKey(job, connection, found.slice(0, limit));
}

/** The first `wanted` of the entities that are linked (or some more), in their order. */
async function linkedAmong(
  job: Job,
  connection: Connection,
  nodes: readonly Node[],
  filter: Parameters,
  wanted: number,
): Promise<Node[]> {
  const linked = new Set<number>();
  for (const { parameters } of stepsFrom(connection, nodes, null)) {
    if (linked.size >= wanted) break;
    for (const { key } of connection.all(linkedOnes, { ...filter, ...parameters })) linked.add(key);
    await job.pause();
  }
  return nodes.filter((node) => linked.has(node.key));
}
