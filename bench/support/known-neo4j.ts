import neo4j from "neo4j-driver";
import { passedOver } from "../../model/path-question.ts";
import { type Known, limits } from "./known.ts";
import type { Neo4jWay } from "./subjects.ts";

const shown = "r.view IN ['both', 'lines'] AND NOT r.hidden";

const cypher = {
  lookup: "MATCH (e:Entity {id: $id}) RETURN e",
  search: `MATCH (e:Entity) WHERE e.keys CONTAINS $text RETURN e ORDER BY e.degree DESC, e.id LIMIT ${limits.search}`,
  neighbours: `MATCH (a:Entity {id: $id})-[r]-(b:Entity) WHERE ${shown}
    WITH b, collect(r) AS relations ORDER BY b.degree DESC, b.id LIMIT ${limits.neighbours}
    UNWIND relations AS r RETURN b, r`,
  expand: `UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]-(b:Entity) WHERE ${shown}
    RETURN a.id, b.id, b.kind, b.degree, sum(r.confidence)`,
  overview: `MATCH (e:Entity) WHERE e.kind <> 'Agreement' OR e.crowded
    WITH e ORDER BY e.degree DESC, e.id LIMIT ${limits.overview} WITH collect(e) AS best
    CALL (best) {
      UNWIND best AS e RETURN e AS found
      UNION ALL
      UNWIND best AS a MATCH (a)-[r]->(b:Entity) WHERE b IN best AND ${shown} RETURN r AS found
    }
    RETURN found`,
  stats: `MATCH (e:Entity) WHERE e.kind <> 'Agreement' OR e.crowded RETURN e.kind AS what, count(*) AS n
    UNION ALL MATCH (:Entity)-[r]->(:Entity) WHERE ${shown} RETURN type(r) AS what, count(*) AS n
    UNION ALL MATCH (:Entity)-[r]->(:Entity) WHERE ${shown} RETURN left(r.firstDay, 4) AS what, count(*) AS n`,
  path: `MATCH p = SHORTEST ${limits.paths} (a:Entity {id: $from})
      (()-[r WHERE ${shown}]-(n:Entity WHERE n.id = $to OR NOT n.kind IN $avoided)){1,${limits.pathLength}}
    (b:Entity {id: $to}) RETURN p`,
};

/** The driver alone, running the most direct statement on the store's own database. */
export function openKnownNeo4j({ driver, database }: Neo4jWay): Known {
  const run = async (name: keyof typeof cypher, parameters: Record<string, unknown> = {}) => {
    const { records } = await driver.executeQuery(cypher[name], parameters, {
      routing: neo4j.routing.READ,
      ...(database !== undefined && { database }),
    });
    return records.length;
  };
  return {
    how: {
      lookup: "driver: one MATCH by id",
      search: "driver: CONTAINS over all search keys",
      neighbours: "driver: one MATCH",
      expand: "driver: one MATCH",
      overview: "driver: one statement",
      stats: "driver: three counts (kinds, types, years)",
      path: "driver: SHORTEST 5, which isn’t exact",
    },
    lookup: (id) => run("lookup", { id }),
    search: (text) => run("search", { text }),
    neighbours: (id) => run("neighbours", { id }),
    expand: (ids) => run("expand", { ids }),
    overview: () => run("overview"),
    stats: () => run("stats"),
    path: (from, to) => run("path", { from, to, avoided: passedOver }),
    // The driver is closed by who opened it.
    close: () => undefined,
  };
}
