import type { Reach } from "./reach.ts";

/** Entities at one distance from an end, by their places among the known links. */
export interface Frontier {
  readonly places: readonly number[];
  /** The sum of their degrees: how many links there are to look through; and the highest. */
  readonly degree: number;
  readonly highest: number;
}

/** What lies up to `depth` hops from an end; the frontier holds the entities at that distance. The end itself is at 0. */
export interface Side {
  readonly end: number;
  readonly direction: Reach["direction"];
  /** By place: how many hops from the end an entity lies, and the one entity it can be come to from (-1: several). */
  readonly hops: number[];
  readonly parents: number[];
  depth: number;
  frontier: Frontier;
}

export function createSide(end: number, degree: number, direction: Reach["direction"]): Side {
  const frontier = { places: [end], degree, highest: degree };
  const side: Side = { end, direction, hops: [], parents: [], depth: 0, frontier };
  // Both ends have come up.
  while (side.hops.length < 2) addEntity(side);
  side.hops[end] = 0;
  return side;
}

/** Mutates the side: the entity that is at the next place has come up. */
export function addEntity({ hops, parents }: Side): void {
  hops.push(-1);
  parents.push(-1);
}

/** Whether the side has come to an entity. */
export const hasSeen = ({ hops }: Side, place: number): boolean => (hops[place] ?? -1) >= 0;

/** Entities of a frontier looked at between two pauses. */
const stride = 10_000;

/** A frontier of some of the known entities. */
export function toFrontier(places: readonly number[], degrees: readonly number[]): Frontier {
  let degree = 0;
  let highest = 0;
  for (const place of places) {
    const one = degrees[place] ?? 0;
    degree += one;
    if (one > highest) highest = one;
  }
  return { places, degree, highest };
}

/** Those for which `isFirst` holds, and the others. Pauses where it yields. */
export function* split(
  frontier: Frontier,
  degrees: readonly number[],
  isFirst: (place: number) => boolean,
): Generator<null, [Frontier, Frontier], unknown> {
  const first: number[] = [];
  const others: number[] = [];
  let seen = 0;
  for (const place of frontier.places) {
    if (isFirst(place)) first.push(place);
    else others.push(place);
    seen += 1;
    if (seen % stride === 0) yield null;
  }
  const rest = first.length === 0 ? frontier : toFrontier(others, degrees);
  return [toFrontier(first, degrees), rest];
}

/** The places in slices of about `size` links each. */
export function* slices({ places, degree }: Frontier, degrees: readonly number[], size: number): Generator<number[]> {
  if (degree <= size) {
    if (places.length > 0) yield [...places];
    return;
  }
  let slice: number[] = [];
  let sum = 0;
  for (const place of places) {
    const one = degrees[place] ?? 0;
    if (slice.length > 0 && sum + one > size) {
      yield slice;
      slice = [];
      sum = 0;
    }
    slice.push(place);
    sum += one;
  }
  if (slice.length > 0) yield slice;
}

/** Entities that more than `n` of the frontier can be come to from alone. Pauses where it yields. */
export function* soleParents({ frontier, parents }: Side, n: number): Generator<null, Set<number>, unknown> {
  if (frontier.places.length <= n) return new Set();
  const children = new Map<number, number>();
  let seen = 0;
  for (const place of frontier.places) {
    const parent = parents[place] ?? -1;
    if (parent >= 0) children.set(parent, (children.get(parent) ?? 0) + 1);
    seen += 1;
    if (seen % stride === 0) yield null;
  }
  return new Set([...children].flatMap(([place, count]) => (count > n ? [place] : [])));
}

/** The best connected entity of the frontiers that is not an end, for the advice to avoid it; null: there is none. */
export function bestConnected(sides: readonly Side[], degrees: readonly number[]): number | null {
  let best: number | null = null;
  let most = -1;
  for (const { end, frontier } of sides) {
    for (const place of frontier.places) {
      const degree = degrees[place] ?? 0;
      if (place === end || degree <= most) continue;
      best = place;
      most = degree;
    }
  }
  return best;
}
