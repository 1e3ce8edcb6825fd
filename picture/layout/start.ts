import { compareText } from "../../model/compare.ts";
import type { Point, Positions } from "../point.ts";
import { hashOf } from "./random.ts";

/** Distance at which a new entity begins beside the known ones that it is linked with. */
const beside = 90;

/**
 * Where every entity begins. Known positions are kept; a new entity begins beside the middle of its known neighbours,
 * or of neighbours that were placed so; the others are strewn over a disc. Directions come from the id and the seed,
 * so the order of entities and relations doesn't matter.
 */
export function startPositions(
  ids: readonly string[],
  neighboursOf: ReadonlyMap<string, readonly string[]>,
  known: Positions,
  seed: number,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  for (const id of ids) {
    const at = known.get(id);
    if (at) placed.set(id, at);
  }
  const waiting = [...ids].filter((id) => !placed.has(id)).sort(compareText);
  for (const [id, at] of placesBeside(waiting, neighboursOf, placed, seed)) placed.set(id, at);
  const radius = 40 * Math.sqrt(ids.length);
  for (const id of waiting) {
    if (placed.has(id)) continue;
    const share = (hashOf(id, seed + 1) % 10_007) / 10_007;
    placed.set(id, away({ x: 0, y: 0 }, id, seed, radius * Math.sqrt(share)));
  }
  return placed;
}

/** Where each of `ids` begins that is linked with what has a place, if only by others of them. */
export function placesBeside(
  ids: readonly string[],
  neighboursOf: ReadonlyMap<string, readonly string[]>,
  known: Positions,
  seed: number,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  let waiting = ids;
  for (;;) {
    const beginning = waiting.flatMap((id): [string, Point][] => {
      const near = (neighboursOf.get(id) ?? []).flatMap((other) => known.get(other) ?? placed.get(other) ?? []);
      return near.length === 0 ? [] : [[id, away(middleOf(near), id, seed, near.length === 1 ? beside : beside / 3)]];
    });
    if (beginning.length === 0) return placed;
    for (const [id, at] of beginning) placed.set(id, at);
    waiting = waiting.filter((id) => !placed.has(id));
  }
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function away(from: Point, id: string, seed: number, distance: number): Point {
  const angle = (hashOf(id, seed) / 0x100000000) * 2 * Math.PI;
  return { x: from.x + distance * Math.cos(angle), y: from.y + distance * Math.sin(angle) };
}
