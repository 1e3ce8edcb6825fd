import type { Bounds } from "../../../model/filter.ts";
import { kindIds } from "../../../model/kinds.ts";
import { relationTypeIds, relationTypes } from "../../../model/relation-types.ts";
import type { Parameters } from "./parameters.ts";

/** The types of relation that lead both ways, whichever end is their source. All derived ones are of such a type. */
export const symmetricTypes: readonly string[] = relationTypes.filter((type) => type.symmetric).map(({ id }) => id);

/** The parameters of the test that statements put to entities (`admitsEntity` of `model/filter.ts`). */
export function entityFilter({ kinds, topics, span, agreements }: Bounds): Parameters {
  return { kinds: kinds ?? kindIds, topics, firstDay: span.start, lastDay: span.end, agreements };
}

/** The parameters of the tests that statements put to relations and entities (`admitsRelation`, `admitsEntity`). */
export function filter(bounds: Bounds): Parameters {
  const { types, origin, undated, minConfidence, evidence, derived, agreements } = bounds;
  return {
    ...entityFilter(bounds),
    types: types ?? relationTypeIds,
    origins: origin === null ? ["stated", "derived"] : [origin],
    undated,
    // An unknown confidence counts as -1: it fails any bound.
    minConfidence: minConfidence ?? -1,
    evidence,
    views: ["both", ...(derived ? ["lines"] : []), ...(agreements ? ["nodes"] : [])],
  };
}
