import { kindIds } from "./kinds.ts";
import { createKnownLinks, type KnownLinks } from "./known-links.ts";
import { pathBudgetProblem } from "./path-budget.ts";
import type { PathEnds, PathLimits, PathQuestion } from "./paths.ts";
import type { Link, Reach } from "./reach.ts";

/** A search for the links that paths between two ends can use. */
export interface TwoSidedSearch {
  readonly known: KnownLinks;
  /** Afterwards every link on a simple path of at most `length` hops is known. */
  readonly cover: (length: number) => Generator<Reach | null, void, readonly Link[]>;
  /** One side has nowhere left to go: every link on any path is known. */
  readonly isExhausted: () => boolean;
  /** The sides have met; before that there is no path among the known links. */
  readonly isJoined: () => boolean;
}

/** The entities at `depth` hops from an end, with their degrees. The end itself is at 0. */
interface Side {
  readonly end: string;
  readonly seen: Set<string>;
  readonly direction: Reach["direction"];
  depth: number;
  frontier: Map<string, number>;
}

/** Above this degree, connections are looked for from the other end of them where that has a lower degree. */
const hubDegree = 1000;
/** Up to this sum of degrees a whole level is fetched: a round trip costs more than the links it would save. */
const cheapDegree = 200;
/** A level is asked for in slices of about this sum of degrees, so that the budget is looked at in between. */
const sliceDegree = 20_000;
/** Links taken in between two pauses. */
const stride = 10_000;

/**
 * Grows levels from both ends. With the levels up to a on one side and b on the other, a link u→v of a path of L hops
 * is known when u is fewer than a hops from the start or v fewer than b from the far end. Otherwise the path has at
 * least a + 1 + b hops; so everything up to a + b hops is covered, and a + b + 1 once the connections between the two
 * frontiers are known as well. Neither side goes on from the other's end: no path does.
 */
export function createTwoSidedSearch(question: PathQuestion, limits: PathLimits, ends: PathEnds): TwoSidedSearch {
  const { from, to, through, avoidKinds, directed, maxLength } = question;
  const known = createKnownLinks();
  const avoid = new Set(question.avoid);
  const kinds = (question.bounds.kinds ?? kindIds).filter((kind) => !avoidKinds.includes(kind));
  const bounds = avoidKinds.length === 0 ? question.bounds : { ...question.bounds, kinds };
  const exempt = [from, to, ...through];
  const near = createSide(from, ends.fromDegree, directed ? "out" : "any");
  const far = createSide(to, ends.toDegree, directed ? "in" : "any");
  let visited = 0;
  let connected = false;
  let joined = false;

  function* ask(
    side: Side,
    ids: readonly string[],
    within: readonly string[] | null,
  ): Generator<Reach | null, Link[], readonly Link[]> {
    if (ids.length === 0) return [];
    const links = yield { from: ids, bounds, exempt, within, direction: side.direction };
    visited += links.length;
    if (visited > limits.visited) throw pathBudgetProblem(question, limits, widest(near, far));
    const other = side === near ? far : near;
    const kept: Link[] = [];
    for (const [at, link] of links.entries()) {
      if (at % stride === stride - 1) yield null;
      const [a, b] = side === near ? [link.from, link.to] : [link.to, link.from];
      if (a === b || a === to || b === from || avoid.has(link.to)) continue;
      known.add(a, b, link.strength);
      joined ||= other.seen.has(link.to);
      kept.push(link);
    }
    return kept;
  }

  /** Mutates the side: its next level becomes the frontier. */
  function* grow(side: Side): Generator<Reach | null, void, readonly Link[]> {
    const next = new Map<string, number>();
    for (const slice of slices(side.frontier)) {
      for (const link of yield* ask(side, slice, null)) {
        if (side.seen.has(link.to) || link.to === from || link.to === to) continue;
        side.seen.add(link.to);
        next.set(link.to, link.degree);
      }
    }
    side.frontier = next;
    side.depth++;
    connected = false;
  }

  /** Asks for the links between the frontiers, each from an end that has few links to look through. */
  function* connect(): Generator<Reach | null, void, readonly Link[]> {
    const [nearHubs, nearOthers] = partition(near.frontier);
    const [farHubs, farOthers] = partition(far.frontier);
    if (nearHubs.size === 0 || farHubs.size === 0) {
      yield* connectCheaper(near.frontier, far.frontier);
    } else {
      yield* ask(near, [...nearOthers.keys()], [...far.frontier.keys()]);
      yield* ask(far, [...farOthers.keys()], [...nearHubs.keys()]);
      yield* connectCheaper(nearHubs, farHubs);
    }
    connected = true;
  }

  function* connectCheaper(
    a: Map<string, number>,
    b: Map<string, number>,
  ): Generator<Reach | null, void, readonly Link[]> {
    if (total(a) <= total(b)) yield* ask(near, [...a.keys()], [...b.keys()]);
    else yield* ask(far, [...b.keys()], [...a.keys()]);
  }

  const isExhausted = () => near.frontier.size === 0 || far.frontier.size === 0;
  const covered = () => (isExhausted() ? maxLength : near.depth + far.depth + (connected ? 1 : 0));

  function* cover(length: number): Generator<Reach | null, void, readonly Link[]> {
    while (covered() < length) {
      const [cheap, other] = total(near.frontier) <= total(far.frontier) ? [near, far] : [far, near];
      const last = near.depth + far.depth + 1 === length;
      // Links that travel cost as much as the ids that would keep them from it, or more is going to be asked anyway.
      const whole = total(cheap.frontier) <= Math.max(length < maxLength ? cheapDegree : 0, other.frontier.size);
      if (last && !whole) yield* connect();
      else yield* grow(cheap);
    }
  }

  return { known, cover, isExhausted, isJoined: () => joined };
}

function createSide(end: string, degree: number, direction: Reach["direction"]): Side {
  return { end, seen: new Set([end]), direction, depth: 0, frontier: new Map([[end, degree]]) };
}

function total(degrees: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const degree of degrees.values()) sum += degree;
  return sum;
}

/** The hubs, and the others. */
function partition(degrees: ReadonlyMap<string, number>): [Map<string, number>, Map<string, number>] {
  const entries = [...degrees];
  const isHub = ([, degree]: [string, number]) => degree > hubDegree;
  return [new Map(entries.filter(isHub)), new Map(entries.filter((entry) => !isHub(entry)))];
}

function* slices(degrees: ReadonlyMap<string, number>): Generator<string[]> {
  let slice: string[] = [];
  let sum = 0;
  for (const [id, degree] of degrees) {
    if (slice.length > 0 && sum + degree > sliceDegree) {
      yield slice;
      slice = [];
      sum = 0;
    }
    slice.push(id);
    sum += degree;
  }
  if (slice.length > 0) yield slice;
}

/** The best connected entity of both frontiers, for the advice to avoid it. */
function widest(near: Side, far: Side): string | null {
  let best: string | null = null;
  let most = -1;
  for (const side of [near, far]) {
    for (const [id, degree] of side.frontier) {
      if (id === side.end || degree <= most) continue;
      best = id;
      most = degree;
    }
  }
  return best;
}
