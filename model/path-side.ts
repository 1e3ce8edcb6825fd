import type { Reach } from "./reach.ts";

/** An entity that a side has come to: its degree, and the one entity it can be come to from; null: there are several. */
export interface Reached {
  readonly degree: number;
  readonly parent: string | null;
}

export type Frontier = ReadonlyMap<string, Reached>;

/** What lies up to `depth` hops from an end; the frontier holds the entities at that distance. The end itself is at 0. */
export interface Side {
  readonly end: string;
  readonly direction: Reach["direction"];
  readonly seen: Set<string>;
  depth: number;
  frontier: Frontier;
}

export function createSide(end: string, degree: number, direction: Reach["direction"]): Side {
  return { end, direction, seen: new Set([end]), depth: 0, frontier: new Map([[end, { degree, parent: null }]]) };
}

/** Entities of a frontier looked at between two pauses. */
const stride = 10_000;

/** The sum of degrees: how many links there are to look through. */
export function totalDegree(frontier: Frontier): number {
  let sum = 0;
  for (const { degree } of frontier.values()) sum += degree;
  return sum;
}

/** Those for which `isFirst` holds, and the others. Pauses where it yields. */
export function* split(
  frontier: Frontier,
  isFirst: (id: string, reached: Reached) => boolean,
): Generator<null, [Frontier, Frontier], unknown> {
  const first = new Map<string, Reached>();
  let seen = 0;
  for (const [id, reached] of frontier) {
    if (isFirst(id, reached)) first.set(id, reached);
    seen += 1;
    if (seen % stride === 0) yield null;
  }
  if (first.size === 0) return [first, frontier];
  const others = new Map<string, Reached>();
  for (const [id, reached] of frontier) {
    if (!first.has(id)) others.set(id, reached);
    seen += 1;
    if (seen % stride === 0) yield null;
  }
  return [first, others];
}

/** The ids in slices of about `size` links each. */
export function* slices(frontier: Frontier, size: number): Generator<string[]> {
  let slice: string[] = [];
  let sum = 0;
  for (const [id, { degree }] of frontier) {
    if (slice.length > 0 && sum + degree > size) {
      yield slice;
      slice = [];
      sum = 0;
    }
    slice.push(id);
    sum += degree;
  }
  if (slice.length > 0) yield slice;
}

/** Entities that more than `n` of the frontier can be come to from alone. Pauses where it yields. */
export function* soleParents(frontier: Frontier, n: number): Generator<null, Set<string>, unknown> {
  const children = new Map<string, number>();
  if (frontier.size <= n) return new Set();
  let seen = 0;
  for (const { parent } of frontier.values()) {
    if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1);
    seen += 1;
    if (seen % stride === 0) yield null;
  }
  return new Set([...children].flatMap(([id, count]) => (count > n ? [id] : [])));
}

/** The best connected entity of the frontiers that is not an end, for the advice to avoid it. */
export function bestConnected(sides: readonly Side[]): string | null {
  let best: string | null = null;
  let most = -1;
  for (const { end, frontier } of sides) {
    for (const [id, { degree }] of frontier) {
      if (id === end || degree <= most) continue;
      best = id;
      most = degree;
    }
  }
  return best;
}
