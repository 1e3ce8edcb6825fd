import { compareText } from "./compare.ts";
import type { Kind } from "./kinds.ts";
import type { FoundPath } from "./paths.ts";
import { mostStrength } from "./reach.ts";

/** Who can introduce: people, and associations, whose purpose it is. */
const introducers: readonly Kind[] = ["Official", "Association"];

/** How many of the best paths are looked at. */
export const pathsLookedAt = 50;

/** Somebody who stands on paths between two ends. */
export interface Introducer {
  readonly id: string;
  /** How many of the paths looked at go through it, and the length of the shortest of them in hops. */
  readonly paths: number;
  readonly shortest: number;
  /** See `rankIntroducers`; to six decimal places. */
  readonly score: number;
  readonly best: FoundPath;
}

/**
 * The people and associations in the middle of `paths` (in the order of `findPaths`), the most helpful first: by falling
 * score, then more paths, then a shorter one, then id.
 *
 * The score is the sum, over the paths through somebody, of 1 / 2^(length − 2) × strength / (300 × length): a path of two
 * hops that are as strong as hops can be (300) counts 1, each further hop halves that, and the second factor is how
 * strong its hops are on average.
 */
export function rankIntroducers(paths: readonly FoundPath[], kindOf: (id: string) => Kind | undefined): Introducer[] {
  const through = new Map<string, FoundPath[]>();
  for (const path of paths) {
    for (const id of path.entities.slice(1, -1)) {
      const kind = kindOf(id);
      if (kind !== undefined && introducers.includes(kind)) through.set(id, [...(through.get(id) ?? []), path]);
    }
  }
  const found = [...through].flatMap(([id, on]) => {
    const [best] = on;
    if (best === undefined) return [];
    const sum = on.reduce((total, path) => total + weightOf(path), 0);
    return [{ id, paths: on.length, shortest: lengthOf(best), score: Math.round(sum * 1e6) / 1e6, best }];
  });
  return found.sort(
    (a, b) => b.score - a.score || b.paths - a.paths || a.shortest - b.shortest || compareText(a.id, b.id),
  );
}

function weightOf(path: FoundPath): number {
  const length = lengthOf(path);
  return (2 ** (2 - length) * path.strength) / (mostStrength * length);
}

function lengthOf(path: FoundPath): number {
  return path.entities.length - 1;
}
