import type { Bounds } from "./filter.ts";
import type { Kind } from "./kinds.ts";
import { pathBudgetProblem } from "./path-budget.ts";
import { buildCorridor } from "./path-corridor.ts";
import { bestPaths } from "./path-enumeration.ts";
import type { EntityNumbers, HopColumns, NumberedReach } from "./path-numbers.ts";
import { createTwoSidedSearch, type SearchCosts, searchCosts } from "./path-search.ts";

/** A question for paths as a store takes it; defaults spelled out. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly k: number;
  readonly maxLength: number;
  readonly through: readonly string[];
  readonly avoid: readonly string[];
  /** Kinds that may not stand in the middle; ends and `through` are exempt. */
  readonly avoidKinds: readonly Kind[];
  readonly directed: boolean;
  /** `bounds.kinds` and `bounds.topics` limit middle entities only. */
  readonly bounds: Bounds;
}

/** A path: distinct entities from end to end. `strength` is the sum of its hops', each at most 300. */
export interface FoundPath {
  readonly entities: readonly string[];
  readonly strength: number;
}

/** Paths in order: fewer hops, then higher strength, then the sequence of ids. `complete`: there is none beyond them. */
export interface PathAnswer {
  readonly paths: readonly FoundPath[];
  readonly complete: boolean;
}

export interface PathLimits {
  /** How many links may be asked for, and how many beginnings of paths may wait at once. */
  readonly visited: number;
}

/** What a store knows of the two ends beforehand. It decides what is asked for first, never what is answered. */
export interface PathEnds {
  /** Stored degrees; 0 for an unknown id. */
  readonly fromDegree: number;
  readonly toDegree: number;
  /** Paths shorter than this are known not to exist (1: nothing is known). */
  readonly shortest: number;
}

/**
 * The k shortest simple paths, exactly: by hops, then falling strength, then the sequence of ids.
 *
 * A generator, so that one algorithm serves a driver that waits (Neo4j), one that pauses (SQLite in its worker) and
 * plain arrays. Answer a yielded reach with its links; a yielded `null` asks for nothing (answer it with anything):
 * it comes up after every few milliseconds of work, for a look at the deadline. Links must depend on `conditionsOf` the
 * question alone, so that a link found from one of its ends is also found from the other. Entities are numbers on the
 * way, as `entities` has it; only where paths are equally good are ids compared.
 *
 * Links are brought in breadth-first from both ends, the cheaper side first (Pohl 1971, "Bi-directional search").
 * Paths of each length are then taken from the known links best first (Hart, Nilsson and Raphael 1968, A*), under an
 * upper bound on the strength still to come; a beginning whose bound does not stem from a simple path is bounded again
 * without its own entities, as Yen (1971) does for each of his spurs, so that dead ends are not followed.
 *
 * Cost: the links within half the length of either end, once, with the middle level asked for as connections only;
 * per length O(links × length × 2^through) for the bounds; O(k × length) beginnings taken from the queue while bounds
 * are exact, which they are up to one hop beyond the shortest path. Fails with `query-budget` past `limits`.
 */
export function* findPaths(
  question: PathQuestion,
  limits: PathLimits,
  entities: EntityNumbers,
  ends: PathEnds,
  costs: SearchCosts = searchCosts,
): Generator<NumberedReach | null, PathAnswer, HopColumns> {
  const { from, to, k, maxLength } = question;
  if (from === to) throw new Error(`a path needs two different ends: ${from}`);
  const through = [...new Set(question.through)].filter((id) => id !== from && id !== to);
  const none = { paths: [], complete: true };
  if ([from, to, ...through].some((id) => question.avoid.includes(id))) return none;
  const [start, end, ...stops] = toNumbers([from, to, ...through], entities);
  if (start === undefined || end === undefined || stops.length < through.length) return none;

  const numbered = { from: start, to: end, avoid: new Set(toNumbers(question.avoid, entities)) };
  const search = createTwoSidedSearch({ ...question, numbered }, limits, entities, ends, costs);
  const limit = {
    most: limits.visited,
    onTooMany: () => pathBudgetProblem(question, `${limits.visited} beginnings of paths at once`, null),
  };
  const paths: FoundPath[] = [];
  for (let length = Math.max(ends.shortest, through.length + 1); length <= maxLength; length++) {
    yield* search.cover(length);
    if (search.isExhausted() && !search.isJoined()) break;
    if (!search.isJoined()) continue;
    const corridor = yield* buildCorridor(search.known, { from: start, to: end, through: stops, length });
    if (corridor === null) continue;
    const idOf = (entity: number) => entities.idOf(corridor.numbers[entity] ?? -1);
    paths.push(...(yield* bestPaths(corridor, k + 1 - paths.length, idOf, limit)));
    if (paths.length > k) return { paths: paths.slice(0, k), complete: false };
  }
  return { paths, complete: true };
}

/** Without those that don't exist. */
function toNumbers(ids: readonly string[], { numberOf }: EntityNumbers): number[] {
  return ids.flatMap((id) => numberOf(id) ?? []);
}
