import { admittedRelation } from "./filter-sql.ts";
import { inList } from "./sql.ts";

/**
 * SQL for the admitted relations that a step (see `steps.ts`) goes over, to stand in a FROM clause: `place` (where in
 * `:from` the near end stands), `near` and `far` (keys), `way` (`out`: near is the source), and columns of the relation.
 * A relation whose both ends are in `:from` comes twice, once from each; with `:once` only from its source.
 * `:direction` is as in `Reach`. Nothing but index look-ups on both sides: what a step costs is bounded by its parameters.
 */
export const edgesOf = {
  walk: `(${walkSide("source", "target", "out")} UNION ALL ${walkSide("target", "source", "in")} AND NOT :once)`,
  seek: `(${seekSide("source", "target", "out")} UNION ALL ${seekSide("target", "source", "in")} AND NOT :once)`,
} as const;

type End = "source" | "target";

function columns(far: End, way: "out" | "in"): string {
  return `start.key AS place, start.value AS near, r.${far} AS far, '${way}' AS way,
    r.key AS relation, r.id, r.type, r.both_ways, r.confidence`;
}

function conditions(way: "out" | "in"): string {
  const against = way === "out" ? "in" : "out";
  return `(:direction <> '${against}' OR r.both_ways) AND ${admittedRelation("r")}`;
}

function walkSide(near: End, far: End, way: "out" | "in"): string {
  return `
    SELECT ${columns(far, way)} FROM json_each(:from) AS start
    CROSS JOIN relation AS r INDEXED BY relation_by_${near}
      ON r.${near} = start.value AND r.${far} > :low AND r.${far} <= :high
    WHERE (:within IS NULL OR ${inList(`r.${far}`, "within")}) AND ${conditions(way)}`;
}

function seekSide(near: End, far: End, way: "out" | "in"): string {
  return `
    SELECT ${columns(far, way)} FROM json_each(:from) AS start CROSS JOIN json_each(:within) AS goal
    CROSS JOIN relation AS r INDEXED BY relation_by_${near} ON r.${near} = start.value AND r.${far} = goal.value
    WHERE ${conditions(way)}`;
}
