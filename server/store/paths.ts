import {
  createHopColumns,
  type EntityNumbers,
  type HopColumns,
  type NumberedReach,
  numberIds,
} from "../../model/path-numbers.ts";
import { conditionsOf } from "../../model/path-search.ts";
import { findPaths, type PathAnswer, type PathEnds, type PathQuestion } from "../../model/paths.ts";
import type { Hop, Reach } from "../../model/reach.ts";
import { pathLimits } from "./path-limits.ts";

/** What a store lends to a search for paths. */
export interface PathSource {
  readonly ends: PathEnds;
  readonly entities: EntityNumbers;
  /** The hops of one level, in any order of the entities they leave from. */
  readonly expand: (reach: NumberedReach) => Promise<HopColumns>;
  /** Gives way to others; fails once the search must stop. */
  readonly pause: () => Promise<void>;
}

/** Runs the search of `model/paths.ts`, which asks for one level of links after the other. */
export async function searchPaths(
  question: PathQuestion,
  { ends, entities, expand, pause }: PathSource,
): Promise<PathAnswer> {
  const search = findPaths(question, pathLimits, entities, ends);
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
 * order: a hub has a hundred thousand of them.
 */
export function overIds(
  question: PathQuestion,
  expand: (reach: Reach, take: (hop: Hop) => void) => Promise<void>,
): Pick<PathSource, "entities" | "expand"> {
  const entities = numberIds();
  const conditions = conditionsOf(question);
  return {
    entities,
    async expand(reach) {
      const columns = createHopColumns();
      await expand(entities.toReach(reach, conditions), (hop) => entities.addTo(columns, hop));
      return columns;
    },
  };
}
