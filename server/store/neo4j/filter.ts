import { openEnd, openStart } from "../../../model/dates.ts";
import type { Bounds } from "../../../model/filter.ts";
import { relationTypes } from "../../../model/relation-types.ts";
import type { Parameters } from "./parameters.ts";

/** The types of relation that lead both ways, whichever end is their source. All derived ones are of such a type. */
export const symmetricTypes: readonly string[] = relationTypes.filter((type) => type.symmetric).map(({ id }) => id);

/**
 * The filter as statements test entities (`admitsEntity` of `model/filter.ts`). Null, and `anyTime`, for "not limited": a
 * property that no bound asks for is not read.
 *
 * It is one map, because Neo4j plans a statement anew for every combination of the types of its parameters, null and the
 * length of a list being such: that took 0.2 s and more for each combination of limits that nobody had asked for yet.
 */
export function entityFilter(bounds: Bounds): Parameters {
  return { filter: entityTests(bounds) };
}

/** The filter as statements test relations and entities (`admitsRelation`, `admitsEntity`). */
export function filter(bounds: Bounds): Parameters {
  const { types, origin, undated, minConfidence, evidence, derived, agreements } = bounds;
  const views = ["both", ...(derived ? ["lines"] : []), ...(agreements ? ["nodes"] : [])];
  return { filter: { ...entityTests(bounds), types, origin, undated, minConfidence, evidence, views } };
}

function entityTests({ kinds, topics, span, undated, agreements }: Bounds): Parameters {
  const anyTime = undated && span.start === openStart && span.end === openEnd;
  return { kinds, topics, anyTime, firstDay: span.start, lastDay: span.end, agreements };
}
