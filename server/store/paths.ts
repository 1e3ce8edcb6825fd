import { type CommonPlace, type CommonQuestion, findCommon } from "../../model/common.ts";
import {
  createHopColumns,
  type EntityNumbers,
  type HopColumns,
  type NumberedReach,
  numberIds,
} from "../../model/path-numbers.ts";
import { findPaths, type PathAnswer, type PathEnds, type PathQuestion } from "../../model/paths.ts";
import type { Hop, Reach } from "../../model/reach.ts";
import { pathLimits } from "./path-limits.ts";

/** What a store lends to a search that goes from entity to entity. */
export interface HopSource {
  readonly entities: EntityNumbers;
  /** The hops of one level, in any order of the entities they leave from. */
  readonly expand: (reach: NumberedReach) => Promise<HopColumns>;
  /** Gives way to others; fails once the search must stop. */
  readonly pause: () => Promise<void>;
}

/** Runs the search of `model/paths.ts`, which asks for one level of links after the other. */
export function searchPaths(question: PathQuestion, ends: PathEnds, source: HopSource): Promise<PathAnswer> {
  return run(findPaths(question, pathLimits, source.entities, ends), source);
}

/** Runs the search of `model/common.ts`, which asks for the links of one entity after the other. */
export function searchCommon(question: CommonQuestion, source: HopSource): Promise<CommonPlace[]> {
  return run(findCommon(question, pathLimits, source.entities), source);
}

async function run<T>(
  search: Generator<NumberedReach | null, T, HopColumns>,
  { expand, pause }: HopSource,
): Promise<T> {
  let links = createHopColumns();
  for (;;) {
    const next = search.next(links);
    if (next.done) return next.value;
    if (next.value !== null) links = await expand(next.value);
    await pause();
  }
}

/**
 * What a store lends that knows its entities by id. `expand` is as `GraphStore.expand`, but hands over hop by hop, in any
 * order: a hub has a hundred thousand of them. `conditions` hold for every reach.
 */
export function overIds(
  conditions: Pick<Reach, "bounds" | "exempt">,
  expand: (reach: Reach, take: (hop: Hop) => void) => Promise<void>,
): Pick<HopSource, "entities" | "expand"> {
  const entities = numberIds();
  return {
    entities,
    async expand(reach) {
      const columns = createHopColumns();
      await expand(entities.toReach(reach, conditions), (hop) => entities.addTo(columns, hop));
      return columns;
    },
  };
}
