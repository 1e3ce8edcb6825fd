import type { Bounds } from "../../../model/filter.ts";
import { inList, type Parameters } from "./sql.ts";

/**
 * `admitsEntity` and `admitsRelation` of `model/filter.ts`, said in SQL. The only place where a filter becomes SQL; its
 * parameters come from `filterParameters`. `alias` is the table's name in the statement.
 */

/** Whether an entity is of one of the kinds and about one of the topics. */
export function isAbout(alias: string): string {
  return `
    (:kinds IS NULL OR ${inList(`${alias}.kind`, "kinds")})
    AND (:topics IS NULL OR EXISTS (SELECT 1 FROM json_each(${alias}.topics) AS topic WHERE ${inList("topic.value", "topics")}))`;
}

/** Whether an entity that wasn't asked for by id passes. */
export function admittedEntity(alias: string): string {
  return `(${isAbout(alias)}
    AND ${alias}.first_day <= :lastDay AND ${alias}.last_day >= :firstDay
    AND (${alias}.kind <> 'Agreement' OR :agreements OR ${alias}.crowded))`;
}

/** Whether a relation passes, whatever its ends. `:asked` holds the keys of the Agreements that were asked for by id. */
export function admittedRelation(alias: string): string {
  return `(
    (:types IS NULL OR ${inList(`${alias}.type`, "types")})
    AND (:origin IS NULL OR ${alias}.origin = :origin)
    AND CASE WHEN ${alias}.undated THEN :undated ELSE ${alias}.first_day <= :lastDay AND ${alias}.last_day >= :firstDay END
    AND (:minConfidence IS NULL OR coalesce(${alias}.confidence, -1) >= :minConfidence)
    AND CASE WHEN :evidence IS NULL THEN NOT ${alias}.hidden
        ELSE EXISTS (SELECT 1 FROM json_each(${alias}.evidence) AS item WHERE ${inList("item.value", "evidence")}) END
    AND CASE ${alias}.view WHEN 'both' THEN 1 WHEN 'lines' THEN :derived
        ELSE :agreements OR ${inList(`${alias}.source`, "asked")} OR ${inList(`${alias}.target`, "asked")} END)`;
}

/** The parameters of both tests. `asked`: see `admittedRelation`. */
export function filterParameters(bounds: Bounds, asked: readonly number[]): Parameters {
  const { types, origin, span, undated, minConfidence, evidence, derived, agreements } = bounds;
  return {
    ...aboutParameters(bounds),
    types: toList(types),
    origin,
    firstDay: span.start,
    lastDay: span.end,
    undated: Number(undated),
    minConfidence,
    evidence: toList(evidence),
    derived: Number(derived),
    agreements: Number(agreements),
    asked: JSON.stringify(asked),
  };
}

/** The parameters of `isAbout`. */
export function aboutParameters({ kinds, topics }: Pick<Bounds, "kinds" | "topics">): Parameters {
  return { kinds: toList(kinds), topics: toList(topics) };
}

function toList(values: readonly string[] | null): string | null {
  return values === null ? null : JSON.stringify(values);
}
