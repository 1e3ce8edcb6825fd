import Database from "libsql";
import * as z from "zod";
import { passedOver } from "../../model/path-question.ts";
import { type Known, limits } from "./known.ts";

/** Both ends of all relations that show where agreements are lines. */
const edges = `SELECT key, source AS near, target AS far, confidence FROM relation WHERE counted
  UNION ALL SELECT key, target, source, confidence FROM relation WHERE counted`;

const shown = "(e.kind <> 'Agreement' OR e.crowded)";

const sql = {
  lookup: "SELECT record, version, degree FROM entity WHERE id = ?",
  search: `SELECT e.record FROM search_keys AS k JOIN entity AS e ON e.key = k.entity
    WHERE k.keys LIKE '%' || ? || '%' ORDER BY e.degree DESC, e.id LIMIT ${limits.search}`,
  neighbours: `WITH a AS (SELECT key FROM entity WHERE id = ?),
    edge AS MATERIALIZED (
      SELECT r.key, r.target AS far FROM relation AS r JOIN a ON r.source = a.key WHERE r.counted
      UNION ALL SELECT r.key, r.source FROM relation AS r JOIN a ON r.target = a.key WHERE r.counted
    ),
    best AS MATERIALIZED (
      SELECT e.key, e.record, e.degree, e.id FROM (SELECT DISTINCT far FROM edge) CROSS JOIN entity AS e ON e.key = far
      WHERE ${shown} ORDER BY e.degree DESC, e.id LIMIT ${limits.neighbours}
    )
    SELECT best.record AS entity, r.record FROM best JOIN edge ON edge.far = best.key JOIN relation AS r ON r.key = edge.key
    ORDER BY best.degree DESC, best.id`,
  expand: `SELECT a.id, e.id, e.kind, e.degree, min(300, sum(coalesce(edge.confidence, 0))), count(*)
    FROM (
      SELECT a.key AS near, r.target AS far, r.confidence FROM json_each(?1) AS asked
      CROSS JOIN entity AS a ON a.id = asked.value CROSS JOIN relation AS r ON r.source = a.key WHERE r.counted
      UNION ALL
      SELECT a.key, r.source, r.confidence FROM json_each(?1) AS asked
      CROSS JOIN entity AS a ON a.id = asked.value CROSS JOIN relation AS r ON r.target = a.key WHERE r.counted
    ) AS edge CROSS JOIN entity AS a ON a.key = edge.near CROSS JOIN entity AS e ON e.key = edge.far
    WHERE ${shown} GROUP BY a.key, e.key`,
  overview: `WITH best AS MATERIALIZED (
      SELECT e.key, e.record FROM entity AS e INDEXED BY entity_by_degree WHERE ${shown}
      ORDER BY e.degree DESC, e.id LIMIT ${limits.overview}
    )
    SELECT record FROM best UNION ALL
    SELECT r.record FROM best AS a CROSS JOIN relation AS r ON r.source = a.key CROSS JOIN best AS b ON b.key = r.target
    WHERE r.counted`,
  stats: `SELECT kind, count(*) FROM entity AS e WHERE ${shown} GROUP BY kind
    UNION ALL SELECT type, count(*) FROM relation WHERE counted GROUP BY type
    UNION ALL SELECT substr(first_day, 1, 4), count(*) FROM relation WHERE counted GROUP BY 1`,
};

const node = z.object({ key: z.int(), id: z.string(), kind: z.string() });
const edge = z.object({ near: z.int(), far: z.int() });

/** Prepared statements of libsql alone on the store's own file, and a plain walk over a Map of all of it. */
export function openKnownEmbedded(file: string): Known {
  const database = new Database(file);
  database.exec("PRAGMA query_only = ON; PRAGMA cache_size = -32768");
  const statements = Object.fromEntries(
    Object.entries(sql).map(([name, text]) => [name, database.prepare(text).raw()]),
  );
  const run = (name: keyof typeof sql, ...parameters: unknown[]) => statements[name]?.all(...parameters) ?? [];
  const walk = createWalk(database);

  return {
    how: {
      lookup: "libsql: one SELECT by id",
      search: "libsql: LIKE over all search keys",
      neighbours: "libsql: one SELECT",
      expand: "libsql: one SELECT",
      overview: "libsql: one SELECT",
      stats: "libsql: three GROUP BY (kinds, types, years)",
      path: "walk over a Map: one shortest path",
    },
    lookup: (id) => parseAll(run("lookup", id)),
    search: (text) => parseAll(run("search", text)),
    neighbours: (id) => parseAll(run("neighbours", id)),
    expand: (ids) => run("expand", JSON.stringify(ids)).length,
    overview: () => parseAll(run("overview")),
    stats: () => run("stats").length,
    path: walk,
    close: () => void database.close(),
  };
}

/** Reads the JSON in every row, as anybody has to who wants to use it. */
function parseAll(rows: readonly unknown[]): number {
  for (const row of rows) {
    for (const cell of z.array(z.unknown()).parse(row)) {
      if (typeof cell === "string" && cell.startsWith("{")) JSON.parse(cell);
    }
  }
  return rows.length;
}

/** Breadth-first over arrays of neighbours; 1 if there is a way, past the kinds that paths don't go through. */
function createWalk(database: Database.Database): (from: string, to: string) => number {
  const nodes = z.array(node).parse(database.prepare("SELECT key, id, kind FROM entity").all());
  const keys = new Map(nodes.map(({ id, key }) => [id, key]));
  const avoided = new Set(nodes.flatMap(({ key, kind }) => (passedOver.some((one) => one === kind) ? [key] : [])));
  const far = new Map<number, number[]>(nodes.map(({ key }) => [key, []]));
  for (const pair of z.array(edge).parse(database.prepare(edges).all())) far.get(pair.near)?.push(pair.far);

  return (from, to) => {
    const [start, end] = [keys.get(from) ?? -1, keys.get(to) ?? -1];
    const seen = new Set([start]);
    let level = [start];
    for (let length = 1; length <= limits.pathLength && level.length > 0; length++) {
      const next: number[] = [];
      for (const key of level) {
        for (const neighbour of far.get(key) ?? []) {
          if (neighbour === end) return 1;
          if (seen.has(neighbour) || avoided.has(neighbour)) continue;
          seen.add(neighbour);
          next.push(neighbour);
        }
      }
      level = next;
    }
    return 0;
  };
}
