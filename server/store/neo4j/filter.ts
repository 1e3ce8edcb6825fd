import { openEnd, openStart } from "../../../model/dates.ts";
import type { Bounds } from "../../../model/filter.ts";
import { relationTypes } from "../../../model/relation-types.ts";
import type { Parameters } from "./parameters.ts";

/** The types of relation that lead both ways, whichever end is their source. All derived ones are of such a type. */
export const symmetricTypes: readonly string[] = relationTypes.filter((type) => type.symmetric).map(({ id }) => id);

/**
 * The parameters of the test that statements put to entities (`admitsEntity` of `model/filter.ts`). Null, and `anyTime`,
 * for "not limited": a property that no bound asks for is not read.
 */
export function entityFilter({ kinds, topics, span, undated, agreements }: Bounds): Parameters {
  const anyTime = undated && span.start === openStart && span.end === openEnd;
  return { kinds, topics, anyTime, firstDay: span.start, lastDay: span.end, agreements };
}

/** The parameters of the tests that statements put to relations and entities (`admitsRelation`, `admitsEntity`). */
export function filter(bounds: Bounds): Parameters {
  const { types, origin, undated, minConfidence, evidence, derived, agreements } = bounds;
  const views = ["both", ...(derived ? ["lines"] : []), ...(agreements ? ["nodes"] : [])];
  return { ...entityFilter(bounds), types, origin, undated, minConfidence, evidence, views };
}
