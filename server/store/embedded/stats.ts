import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import { openEnd, openStart } from "../../../model/dates.ts";
import { type Bounds, limitsRelations } from "../../../model/filter.ts";
import { kindSchema } from "../../../model/kinds.ts";
import { relationTypeSchema } from "../../../model/relation-types.ts";
import { type Precision, precisions, type Stats } from "../../../model/stats.ts";
import { topicSchema } from "../../../model/topics.ts";
import type { Summary } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import { admittedEntity, admittedRelation, filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import { keyRanges } from "./ranges.ts";
import { countRow } from "./rows.ts";
import { statement } from "./sql.ts";

const inRange = (alias: string) => `${alias}.key > :low AND ${alias}.key <= :high`;

const passingEntities = `SELECT e.key, e.kind, e.topics FROM entity AS e WHERE ${inRange("e")} AND ${admittedEntity("e")}`;

/** Relations that pass, and both of whose ends do. */
const passingRelations = `
  SELECT r.key, r.type, r.undated, r.first_day, r.last_day, r.evidence
  FROM relation AS r CROSS JOIN entity AS a ON a.key = r.source CROSS JOIN entity AS b ON b.key = r.target
  WHERE ${inRange("r")} AND ${admittedRelation("r")} AND ${admittedEntity("a")} AND ${admittedEntity("b")}`;

/** Passing entities with a passing relation to another; with `:linked` 0, all passing ones. */
const shownEntities = `${passingEntities} AND (NOT :linked
    OR EXISTS (
      SELECT 1 FROM relation AS r INDEXED BY relation_by_source CROSS JOIN entity AS b ON b.key = r.target
      WHERE r.source = e.key AND ${admittedRelation("r")} AND ${admittedEntity("b")})
    OR EXISTS (
      SELECT 1 FROM relation AS r INDEXED BY relation_by_target CROSS JOIN entity AS b ON b.key = r.source
      WHERE r.target = e.key AND ${admittedRelation("r")} AND ${admittedEntity("b")}))`;

const counters = {
  entity: statement(`SELECT count(*) AS n FROM (${passingEntities})`, countRow),
  relation: statement(`SELECT count(*) AS n FROM (${passingRelations})`, countRow),
};

/** See `GraphStore.count`. */
export async function count(
  job: Job,
  connection: Connection,
  bounds: Bounds,
): Promise<{ entities: number; relations: number }> {
  const filter = filterParameters(bounds, []);
  const total = { entity: 0, relation: 0 };
  for (const table of ["entity", "relation"] as const) {
    for (const range of keyRanges(connection, table)) {
      total[table] += connection.all(counters[table], { ...filter, ...range })[0]?.n ?? 0;
      await job.pause();
    }
  }
  return { entities: total.entity, relations: total.relation };
}

const facets = ["entities", "kind", "topic", "relations", "type", "time", "end", "undated", "source"] as const;
type Facet = (typeof facets)[number];
const facetRow = z.object({ facet: z.enum(facets), name: z.string(), n: z.int() });

const facetsOf = {
  entity: statement(
    `WITH passing AS MATERIALIZED (${shownEntities})
     SELECT 'entities' AS facet, '' AS name, count(*) AS n FROM passing
     UNION ALL SELECT 'kind', kind, count(*) FROM passing GROUP BY kind
     UNION ALL SELECT 'topic', topic.value, count(DISTINCT passing.key)
       FROM passing CROSS JOIN json_each(passing.topics) AS topic GROUP BY topic.value`,
    facetRow,
  ),
  // Evidence is `<status>:<source>`, or `<status>:*` for any source.
  relation: statement(
    `WITH passing AS MATERIALIZED (${passingRelations})
     SELECT 'relations' AS facet, '' AS name, count(*) AS n FROM passing
     UNION ALL SELECT 'type', type, count(*) FROM passing GROUP BY type
     UNION ALL SELECT 'undated', '', count(*) FROM passing WHERE undated
     UNION ALL SELECT 'time', substr(first_day, 1, :precision) AS bucket, count(*)
       FROM passing WHERE NOT undated AND first_day <> '${openStart}' GROUP BY bucket
     UNION ALL SELECT 'end', substr(last_day, 1, :precision) AS bucket, count(*)
       FROM passing WHERE last_day <> '${openEnd}' GROUP BY bucket
     UNION ALL SELECT 'source', substr(item.value, instr(item.value, ':') + 1) AS source, count(DISTINCT passing.key)
       FROM passing CROSS JOIN json_each(passing.evidence) AS item
       WHERE item.value NOT LIKE 'rejected:%' AND item.value NOT LIKE '%:*' GROUP BY source`,
    facetRow,
  ),
};

const mostSources = 100;

/** See `GraphStore.stats`. Kinds, types, topics and sources come by falling count, then name; times in order. */
export async function stats(
  job: Job,
  connection: Connection,
  question: { readonly bounds: Bounds; readonly bucket: Precision },
): Promise<Stats> {
  const { bounds, bucket } = question;
  const linked = Number(limitsRelations(bounds));
  const parameters = { ...filterParameters(bounds, []), linked, precision: precisions[bucket] };
  const sums = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
  for (const table of ["entity", "relation"] as const) {
    for (const range of keyRanges(connection, table)) {
      for (const { facet, name, n } of connection.all(facetsOf[table], { ...parameters, ...range })) {
        const sum = sums.get(facet);
        sum?.set(name, (sum.get(name) ?? 0) + n);
      }
      await job.pause();
    }
  }
  const total = (facet: Facet) => sums.get(facet)?.get("") ?? 0;
  const counted = (facet: Facet) =>
    [...(sums.get(facet) ?? [])].map(([name, n]) => ({ name, n })).sort((a, b) => compareText(a.name, b.name));
  const mostFirst = (facet: Facet) => counted(facet).sort((a, b) => b.n - a.n);
  return {
    entities: total("entities"),
    relations: total("relations"),
    kinds: mostFirst("kind").map(({ name, n }) => ({ kind: kindSchema.parse(name), n })),
    types: mostFirst("type").map(({ name, n }) => ({ type: relationTypeSchema.parse(name), n })),
    topics: mostFirst("topic").map(({ name, n }) => ({ topic: topicSchema.parse(name), n })),
    times: counted("time").map(({ name, n }) => ({ bucket: name, n })),
    ends: counted("end").map(({ name, n }) => ({ bucket: name, n })),
    undated: total("undated"),
    sources: mostFirst("source")
      .slice(0, mostSources)
      .map(({ name, n }) => ({ source: name, n })),
  };
}

/** Counting a table reads the smallest index over it once; a million rows take some 10 ms. */
const everything = statement(
  `SELECT (SELECT count(*) FROM entity) AS entities, (SELECT count(*) FROM relation) AS relations,
    (SELECT count(*) FROM source) AS sources, revision FROM meta`,
  z.object({ entities: z.int(), relations: z.int(), sources: z.int(), revision: z.int() }),
);

/** See `GraphStore.summary`. */
export async function summary(_job: Job, connection: Connection, _asked: null): Promise<Summary> {
  const [found] = connection.all(everything, {});
  if (found === undefined) throw new Error("no row in table meta");
  return found;
}
