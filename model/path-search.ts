import { kindIds } from "./kinds.ts";
import { createKnownLinks, type KnownLinks } from "./known-links.ts";
import { pathBudgetProblem } from "./path-budget.ts";
import {
  bestConnected,
  createSide,
  type Frontier,
  type Reached,
  type Side,
  slices,
  soleParents,
  split,
  totalDegree,
} from "./path-side.ts";
import type { PathEnds, PathLimits, PathQuestion } from "./paths.ts";
import type { Hop, Reach } from "./reach.ts";

/** Asks for links, or for a pause, on the way to a result. */
type Asking<T> = Generator<Reach | null, T, readonly Hop[]>;

/** A search for the links that paths between two ends can use. */
export interface TwoSidedSearch {
  readonly known: KnownLinks;
  /** Afterwards every link on a simple path of at most `length` hops is known. */
  readonly cover: (length: number) => Asking<void>;
  /** One side has nowhere left to go: every link on any path is known. */
  readonly isExhausted: () => boolean;
  /** The sides have met; before that there is no path among the known links. */
  readonly isJoined: () => boolean;
}

/** What the search takes for dear. It decides on what is asked for and in which order, never on what is answered. */
export interface SearchCosts {
  /** Above this degree, connections are looked for from the other end of them where that has a lower degree. */
  readonly hubDegree: number;
  /** Up to this sum of degrees a whole level is fetched: a round trip costs more than the links it would save. */
  readonly cheapDegree: number;
  /** A level is asked for in slices of about this sum of degrees, so that the budget is looked at in between. */
  readonly sliceDegree: number;
}

export const searchCosts: SearchCosts = { hubDegree: 1000, cheapDegree: 200, sliceDegree: 20_000 };

/** What holds for every link that a question asks for. */
export function conditionsOf({
  from,
  to,
  through,
  avoidKinds,
  bounds,
}: Pick<PathQuestion, "from" | "to" | "through" | "avoidKinds" | "bounds">): Pick<Reach, "bounds" | "exempt"> {
  const kinds = (bounds.kinds ?? kindIds).filter((kind) => !avoidKinds.includes(kind));
  return { bounds: avoidKinds.length === 0 ? bounds : { ...bounds, kinds }, exempt: [from, to, ...through] };
}

/** Links taken in between two pauses. */
const stride = 5_000;

/**
 * Grows levels from both ends. With the levels up to a on one side and b on the other, a link u→v of a path of L hops
 * is known when u is fewer than a hops from the start or v fewer than b from the far end. Otherwise the path has at
 * least a + 1 + b hops; so everything up to a + b hops is covered, and a + b + 1 once the connections between the two
 * frontiers are known as well. Neither side goes on from the other's end: no path does.
 */
export function createTwoSidedSearch(
  question: PathQuestion,
  limits: PathLimits,
  ends: PathEnds,
  costs: SearchCosts,
): TwoSidedSearch {
  const { hubDegree, cheapDegree, sliceDegree } = costs;
  const { from, to, directed, maxLength } = question;
  const known = createKnownLinks();
  const avoid = new Set(question.avoid);
  const { bounds, exempt } = conditionsOf(question);
  const near = createSide(from, ends.fromDegree, directed ? "out" : "any");
  const far = createSide(to, ends.toDegree, directed ? "in" : "any");
  let visited = 0;
  let connected = false;
  let joined = false;

  function* ask(
    side: Side,
    ids: readonly string[],
    within: readonly string[] | null,
    reach: (link: Hop) => void,
  ): Asking<void> {
    if (ids.length === 0) return;
    const links = yield { from: ids, bounds, exempt, within, direction: side.direction };
    visited += links.length;
    if (visited > limits.visited) {
      throw pathBudgetProblem(question, `${limits.visited} links`, bestConnected([near, far]));
    }
    const other = side === near ? far : near;
    for (const [at, link] of links.entries()) {
      if (at % stride === stride - 1) yield null;
      const [a, b] = side === near ? [link.from, link.to] : [link.to, link.from];
      if (a === b || a === to || b === from || avoid.has(link.to)) continue;
      known.add(a, b, link.strength);
      joined ||= other.seen.has(link.to);
      reach(link);
    }
  }

  /** Mutates the side: its next level becomes the frontier. */
  function* grow(side: Side): Asking<void> {
    const next = new Map<string, Reached>();
    const reach = (link: Hop) => {
      const again = next.get(link.to);
      if (again !== undefined && again.parent !== null) next.set(link.to, { ...again, parent: null });
      if (side.seen.has(link.to) || link.to === from || link.to === to) return;
      side.seen.add(link.to);
      next.set(link.to, { degree: link.degree, parent: link.from });
    };
    for (const slice of slices(side.frontier, sliceDegree)) yield* ask(side, slice, null, reach);
    side.frontier = next;
    side.depth++;
    connected = false;
  }

  /** Asks for the links between the frontiers. */
  function* connect(): Asking<void> {
    const nearRest = yield* connectParents(near, far);
    const farRest = yield* connectParents(far, near);
    const isHub = (_: string, { degree }: Reached) => degree > hubDegree;
    const [nearHubs, nearOthers] = yield* split(nearRest, isHub);
    const [farHubs, farOthers] = yield* split(farRest, isHub);
    if (nearHubs.size === 0 || farHubs.size === 0) {
      yield* connectCheaper(nearRest, farRest);
    } else {
      yield* connectFrom(near, nearOthers, farRest);
      yield* connectFrom(far, farOthers, nearHubs);
      yield* connectCheaper(nearHubs, farHubs);
    }
    connected = true;
  }

  /**
   * A hub can stand in one frontier and be the only way to most of the other. Through those a path would come back to
   * it: it is connected with the rest of them alone. Returns the side's frontier without such hubs.
   */
  function* connectParents(side: Side, other: Side): Asking<Frontier> {
    const parents = yield* soleParents(other.frontier, hubDegree);
    if (parents.size === 0) return side.frontier;
    const [hubs, rest] = yield* split(side.frontier, (id) => parents.has(id));
    for (const [hub, reached] of hubs) {
      const [, others] = yield* split(other.frontier, (_, { parent }) => parent === hub);
      const alone = new Map([[hub, reached]]);
      if (totalDegree(others) < reached.degree) yield* connectFrom(other, others, alone);
      else yield* connectFrom(side, alone, others);
    }
    return rest;
  }

  function* connectCheaper(a: Frontier, b: Frontier): Asking<void> {
    if (totalDegree(a) <= totalDegree(b)) yield* connectFrom(near, a, b);
    else yield* connectFrom(far, b, a);
  }

  function* connectFrom(side: Side, some: Frontier, others: Frontier): Asking<void> {
    if (others.size === 0) return;
    // Links that travel cost as much as the ids that would keep them from it.
    const within = totalDegree(some) <= others.size ? null : [...others.keys()];
    yield* ask(side, [...some.keys()], within, () => {});
  }

  const isExhausted = () => near.frontier.size === 0 || far.frontier.size === 0;
  const covered = () => (isExhausted() ? maxLength : near.depth + far.depth + (connected ? 1 : 0));

  function* cover(length: number): Asking<void> {
    while (covered() < length) {
      const sides = [near, far].map((side) => ({ side, degree: totalDegree(side.frontier) }));
      const [cheap] = sides.sort((a, b) => a.degree - b.degree);
      if (cheap === undefined) return;
      const isLast = near.depth + far.depth + 1 === length;
      if (isLast && (length === maxLength || cheap.degree > cheapDegree)) yield* connect();
      else yield* grow(cheap.side);
    }
  }

  return { known, cover, isExhausted, isJoined: () => joined };
}
