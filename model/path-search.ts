import { kindIds } from "./kinds.ts";
import { createKnownLinks, type KnownLinks } from "./known-links.ts";
import { pathBudgetProblem } from "./path-budget.ts";
import type { EntityNumbers, HopColumns, NumberedReach } from "./path-numbers.ts";
import {
  addEntity,
  bestConnected,
  createSide,
  type Frontier,
  hasSeen,
  type Side,
  slices,
  soleParents,
  split,
  toFrontier,
} from "./path-side.ts";
import type { PathEnds, PathLimits, PathQuestion } from "./paths.ts";
import type { Reach } from "./reach.ts";

/** Asks for links, or for a pause, on the way to a result. */
type Asking<T> = Generator<NumberedReach | null, T, HopColumns>;

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

/** The question's ids as its source calls them. */
export interface NumberedQuestion {
  readonly from: number;
  readonly to: number;
  readonly avoid: ReadonlySet<number>;
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
  question: PathQuestion & { readonly numbered: NumberedQuestion },
  limits: PathLimits,
  entities: EntityNumbers,
  ends: PathEnds,
  costs: SearchCosts,
): TwoSidedSearch {
  const { hubDegree, cheapDegree, sliceDegree } = costs;
  const { directed, maxLength, numbered } = question;
  const known = createKnownLinks();
  const { numbers, degrees } = known;
  const near = createSide(known.place(numbered.from, ends.fromDegree), ends.fromDegree, directed ? "out" : "any");
  const far = createSide(known.place(numbered.to, ends.toDegree), ends.toDegree, directed ? "in" : "any");
  const toNumbers = (places: readonly number[]) => places.map((place) => numbers[place] ?? -1);
  let visited = 0;
  let connected = false;
  let joined = false;

  function placeOf(number: number, degree: number): number {
    const place = known.place(number, degree);
    if (place === near.hops.length) {
      addEntity(near);
      addEntity(far);
    }
    return place;
  }

  /** `reach` takes the two ends of every link, as seen from the side. */
  function* ask(
    side: Side,
    places: readonly number[],
    within: readonly number[] | null,
    reach: ((from: number, to: number) => void) | null,
  ): Asking<void> {
    if (places.length === 0) return;
    const links = yield { from: toNumbers(places), within: within && toNumbers(within), direction: side.direction };
    visited += links.to.length;
    if (visited > limits.visited) {
      const widest = bestConnected([near, far], degrees);
      const advice = widest === null ? null : entities.idOf(numbers[widest] ?? -1);
      throw pathBudgetProblem(question, `${limits.visited} links`, advice);
    }
    const other = side === near ? far : near;
    let number = -1;
    let from = -1;
    for (let at = 0; at < links.to.length; at++) {
      if (at % stride === stride - 1) yield null;
      const head = links.to[at] ?? -1;
      if (numbered.avoid.has(head)) continue;
      if (links.from[at] !== number) {
        number = links.from[at] ?? -1;
        from = known.find(number);
      }
      const to = placeOf(head, links.degrees[at] ?? 0);
      // No path leaves the far end, or comes back to the start.
      if (from === to || from === other.end || to === side.end) continue;
      if (side === near) known.add(from, to, links.strengths[at] ?? 0);
      else known.add(to, from, links.strengths[at] ?? 0);
      joined ||= hasSeen(other, to);
      if (reach !== null && to !== other.end) reach(from, to);
    }
  }

  /** Mutates the side: its next level becomes the frontier. */
  function* grow(side: Side): Asking<void> {
    const { hops, parents } = side;
    const next: number[] = [];
    const depth = side.depth + 1;
    const reach = (from: number, to: number) => {
      if (hops[to] === depth) parents[to] = -1;
      if (hasSeen(side, to)) return;
      hops[to] = depth;
      parents[to] = from;
      next.push(to);
    };
    for (const slice of slices(side.frontier, degrees, sliceDegree)) yield* ask(side, slice, null, reach);
    side.frontier = toFrontier(next, degrees);
    side.depth = depth;
    connected = false;
  }

  /** Asks for the links between the frontiers. */
  function* connect(): Asking<void> {
    const nearRest = yield* connectParents(near, far);
    const farRest = yield* connectParents(far, near);
    if (nearRest.highest <= hubDegree || farRest.highest <= hubDegree) {
      yield* connectCheaper(nearRest, farRest);
    } else {
      const isHub = (place: number) => (degrees[place] ?? 0) > hubDegree;
      const [nearHubs, nearOthers] = yield* split(nearRest, degrees, isHub);
      const [farHubs, farOthers] = yield* split(farRest, degrees, isHub);
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
    const parents = yield* soleParents(other, hubDegree);
    if (parents.size === 0) return side.frontier;
    const [hubs, rest] = yield* split(side.frontier, degrees, (place) => parents.has(place));
    for (const hub of hubs.places) {
      const [, others] = yield* split(other.frontier, degrees, (place) => other.parents[place] === hub);
      const alone = toFrontier([hub], degrees);
      if (others.degree < alone.degree) yield* connectFrom(other, others, alone);
      else yield* connectFrom(side, alone, others);
    }
    return rest;
  }

  function* connectCheaper(a: Frontier, b: Frontier): Asking<void> {
    if (a.degree <= b.degree) yield* connectFrom(near, a, b);
    else yield* connectFrom(far, b, a);
  }

  function* connectFrom(side: Side, some: Frontier, others: Frontier): Asking<void> {
    if (others.places.length === 0) return;
    // Links that travel cost as much as the ids that would keep them from it.
    yield* ask(side, some.places, some.degree <= others.places.length ? null : others.places, null);
  }

  const isExhausted = () => near.frontier.places.length === 0 || far.frontier.places.length === 0;
  const covered = () => (isExhausted() ? maxLength : near.depth + far.depth + (connected ? 1 : 0));

  function* cover(length: number): Asking<void> {
    while (covered() < length) {
      const cheap = near.frontier.degree <= far.frontier.degree ? near : far;
      const isLast = near.depth + far.depth + 1 === length;
      if (isLast && (length === maxLength || cheap.frontier.degree > cheapDegree)) yield* connect();
      else yield* grow(cheap);
    }
  }

  return { known, cover, isExhausted, isJoined: () => joined };
}
