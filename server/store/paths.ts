import { findPaths, type PathAnswer, type PathEnds, type PathQuestion } from "../../model/paths.ts";
import type { Hop, Reach } from "../../model/reach.ts";
import { pathLimits } from "./path-limits.ts";

/** What a store lends to a search for paths. */
export interface PathSource {
  readonly ends: PathEnds;
  /** As `GraphStore.expand`, but in any order. */
  readonly expand: (reach: Reach) => Promise<readonly Hop[]>;
  /** Gives way to others; fails once the search must stop. */
  readonly pause: () => Promise<void>;
}

/** Runs the search of `model/paths.ts`, which asks for one level of links after the other. */
export async function searchPaths(question: PathQuestion, { ends, expand, pause }: PathSource): Promise<PathAnswer> {
  const search = findPaths(question, pathLimits, ends);
  let links: readonly Hop[] = [];
  for (;;) {
    const next = search.next(links);
    if (next.done) return next.value;
    links = next.value === null ? [] : await expand(next.value);
    await pause();
  }
}
