import type { Box } from "../labels.ts";
import { overlap } from "../labels.ts";
import type { Point } from "../point.ts";
import type { Room } from "./rooms.ts";

/** Side of a cell, in units of the layout: about the size of an entity with its name. */
const cell = 240;

/** Steps of a search, and how many places are tried before one is taken as it is. */
const step = 24;
const mostTried = 4000;

/** What is taken already, and the nearest place that isn't. */
export interface Ground {
  take(at: Point, room: Room): void;
  isFree(at: Point, room: Room): boolean;
  /** The first free place of a row of places; the row's first where all those tried are taken. */
  firstFree(places: Iterable<Point>, room: Room): Point;
}

export function createGround(): Ground {
  const cells = new Map<string, Box[]>();
  const cellsOf = (box: Box): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / cell); x * cell < box.right; x++) {
      for (let y = Math.floor(box.top / cell); y * cell < box.bottom; y++) keys.push(`${x},${y}`);
    }
    return keys;
  };
  const isFree = (at: Point, room: Room): boolean => {
    const box = boxOf(at, room);
    return cellsOf(box).every((key) => !cells.get(key)?.some((other) => overlap(box, other)));
  };
  return {
    isFree,
    take(at, room) {
      const box = boxOf(at, room);
      for (const key of cellsOf(box)) {
        const there = cells.get(key);
        if (there) there.push(box);
        else cells.set(key, [box]);
      }
    },
    firstFree(places, room) {
      let [first, tried]: [Point | null, number] = [null, 0];
      for (const at of places) {
        first ??= at;
        tried += 1;
        if (isFree(at, room)) return at;
        if (tried >= mostTried) break;
      }
      return first ?? { x: 0, y: 0 };
    },
  };
}

/** The box of an entity with its name. A hair smaller, so that neighbours may touch. */
function boxOf({ x, y }: Point, { halfWidth, above, below }: Room): Box {
  const hair = 0.01;
  return { left: x - halfWidth + hair, right: x + halfWidth - hair, top: y - above + hair, bottom: y + below - hair };
}

/** Places around one, nearest first, without an end. */
export function* spiral({ x, y }: Point): Generator<Point> {
  yield { x, y };
  for (let radius = step; ; radius += step) {
    const count = Math.max(6, Math.round((2 * Math.PI * radius) / (2 * step)));
    for (let i = 0; i < count; i++) {
      const angle = ((i + 0.5) / count) * 2 * Math.PI;
      yield { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    }
  }
}

/** Places above and below one, nearest first, without an end. */
export function* upright({ x, y }: Point): Generator<Point> {
  yield { x, y };
  for (let away = step; ; away += step) {
    yield { x, y: y + away };
    yield { x, y: y - away };
  }
}

/** Places on the circle around `centre` on which one lies, nearest first, all the way round; then further out. */
export function* around(at: Point, centre: Point): Generator<Point> {
  const [dx, dy] = [at.x - centre.x, at.y - centre.y];
  const angle = Math.atan2(dy, dx);
  for (let radius = Math.max(step, Math.hypot(dx, dy)); ; radius += 3 * step) {
    const count = Math.max(6, Math.ceil((2 * Math.PI * radius) / step));
    for (let i = 0; i < count; i++) {
      const turn = ((i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 2 * Math.PI) / count;
      yield { x: centre.x + radius * Math.cos(angle + turn), y: centre.y + radius * Math.sin(angle + turn) };
    }
  }
}
