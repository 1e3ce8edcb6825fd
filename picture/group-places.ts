import type { Point } from "./point.ts";

/** A circle that wants to stand somewhere. */
export interface Standing extends Point {
  readonly id: string;
  readonly radius: number;
}

/** The least room between two groups, and between a group and an entity. Units of the layout. */
const between = 64;
const beside = 14;

/**
 * Room for names, and for lines with their numbers, between two groups: an eighth of the whole picture, because a large
 * one is seen from farther away; less where there are many groups.
 */
function roomFor(wanted: readonly Standing[], fixed: readonly Standing[]): number {
  const all = [...wanted, ...fixed];
  const extent = (of: (one: Standing) => number): number => {
    const values = all.map(of);
    return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 0);
  };
  const size = Math.max(
    extent(({ x }) => x),
    extent(({ y }) => y),
  );
  return Math.max(between, size / Math.max(8, 1.6 * Math.sqrt(wanted.length)));
}

/** Rounds of pushing; most pictures need fewer than ten, and a large one gets no more than so many pairs to look at. */
const mostRounds = 200;
const mostPairs = 2_000_000;

/**
 * Places for new groups: where each wants to stand, moved aside as little as it takes to lie on no other circle. What is
 * `fixed` doesn't move (`isGroup`: it is a group, too). The order of groups decides nothing but which way two go that
 * want to stand in the very same place.
 */
export function placeGroups(
  wanted: readonly Standing[],
  fixed: readonly (Standing & { readonly isGroup: boolean })[],
): Map<string, Point> {
  const places = wanted.map(({ x, y }) => ({ x, y }));
  const room = roomFor(wanted, fixed);
  const rounds = Math.min(mostRounds, Math.ceil(mostPairs / (wanted.length * (wanted.length + fixed.length) + 1)));
  for (let round = 0; round < rounds; round++) {
    let isStill = true;
    for (const [i, one] of wanted.entries()) {
      const at = places[i];
      if (!at) continue;
      for (let j = i + 1; j < wanted.length; j++) {
        const [other, there] = [wanted[j], places[j]];
        if (!other || !there) continue;
        const push = overlapOf(at, there, one.radius + other.radius + room, i);
        if (!push) continue;
        isStill = false;
        move(at, push, -0.5);
        move(there, push, 0.5);
      }
      for (const other of fixed) {
        const gap = other.isGroup ? room : beside;
        const push = overlapOf(at, other, one.radius + other.radius + gap, i);
        if (!push) continue;
        isStill = false;
        move(at, push, -1);
      }
    }
    if (isStill) break;
  }
  return new Map(wanted.map(({ id, x, y }, i) => [id, places[i] ?? { x, y }]));
}

/** By how much two circles are too near, as a way from the first to the second; null where they aren't. */
function overlapOf(a: Point, b: Point, apart: number, turn: number): Point | null {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // A hair's breadth less, so that pushing ends. Most pairs are far apart, and done with here.
  const limit = apart - 0.01;
  if (dx >= limit || -dx >= limit || dx * dx + dy * dy >= limit * limit) return null;
  const distance = Math.hypot(dx, dy);
  const missing = apart - distance;
  if (distance > 0) return { x: (dx / distance) * missing, y: (dy / distance) * missing };
  // The golden angle: no two of many go the same way.
  const angle = (turn + 1) * Math.PI * (3 - Math.sqrt(5));
  return { x: Math.cos(angle) * missing, y: Math.sin(angle) * missing };
}

/** Mutates the point. */
function move(at: { x: number; y: number }, way: Point, share: number): void {
  at.x += way.x * share;
  at.y += way.y * share;
}

/** The middle of those that have a place; null where none has. */
export function middleOf(ids: readonly string[], places: ReadonlyMap<string, Point>): Point | null {
  const known = ids.flatMap((id) => places.get(id) ?? []);
  if (known.length === 0) return null;
  const sum = known.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / known.length, y: sum.y / known.length };
}
