import { type Beginning, entitiesOf } from "./path-beginning.ts";
import type { Corridor } from "./path-corridor.ts";

/** Steps looked at between two pauses. */
const stride = 20_000;

/**
 * Whether the first walk that reaches a beginning's bound is a simple path. If so the bound is exact. If not, another
 * walk of the same strength may still be one.
 */
export function isBoundReached(corridor: Corridor, beginning: Beginning): boolean {
  const { starts, heads, strengths, bits, length, most } = corridor;
  const passed = new Set(entitiesOf(beginning));
  let { entity, need } = beginning;
  let rest = most(need, length - beginning.hops, entity);
  if (beginning.strength + rest !== beginning.bound) return false;
  for (let left = length - beginning.hops; left > 0; left--) {
    const last = starts[entity + 1] ?? 0;
    let next = -1;
    for (let step = starts[entity] ?? 0; step < last && next < 0; step++) {
      const head = heads[step] ?? 0;
      const missing = need & ~(bits[head] ?? 0);
      const after = most(missing, left - 1, head);
      if (after < 0 || after + (strengths[step] ?? 0) !== rest || passed.has(head)) continue;
      next = head;
      need = missing;
      rest = after;
    }
    if (next < 0) return false;
    passed.add(next);
    entity = next;
  }
  return true;
}

/**
 * The bound of a beginning without the walks that come back to one of its own entities; -1 when none is left. Without
 * entities to be passed, a walk that is left contains a simple path, so every beginning that stays is that of a path
 * of at most the corridor's length: the dead ends are no more than the shorter paths, of which there are at most k.
 */
export function* boundAgain(corridor: Corridor, beginning: Beginning): Generator<null, number, unknown> {
  const { starts, heads, strengths, bits, length, most } = corridor;
  const closed = new Set(entitiesOf(beginning));
  const memo = new Map<number, number>();
  let work = 0;

  function* mostFrom(entity: number, left: number, need: number): Generator<null, number, unknown> {
    if (left === 0) return most(need, 0, entity);
    const key = (need * (length + 1) + left) * bits.length + entity;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const last = starts[entity + 1] ?? 0;
    let best = -1;
    for (let step = starts[entity] ?? 0; step < last; step++) {
      const head = heads[step] ?? 0;
      const strength = strengths[step] ?? 0;
      const missing = need & ~(bits[head] ?? 0);
      const hoped = most(missing, left - 1, head);
      if (++work > stride) {
        work = 0;
        yield null;
      }
      if (hoped < 0 || strength + hoped <= best || closed.has(head)) continue;
      const rest = yield* mostFrom(head, left - 1, missing);
      if (rest >= 0) best = Math.max(best, strength + rest);
    }
    memo.set(key, best);
    work += 10;
    return best;
  }

  const rest = yield* mostFrom(beginning.entity, length - beginning.hops, beginning.need);
  return rest < 0 ? -1 : Math.min(beginning.bound, beginning.strength + rest);
}

/**
 * Whether each entity that is still to be passed can lie on the rest of a path: reached without an entity that the
 * way from it to the end cannot do without (Menger 1927), and both within the hops left. It need not be so for a path
 * to exist, but where it is not, there is none; an entity with a single neighbour is the plain case.
 */
export function* hasDetours(corridor: Corridor, beginning: Beginning): Generator<null, boolean, unknown> {
  for (const [bit, stop] of corridor.stops.entries()) {
    const isMissing = (beginning.need & (1 << bit)) !== 0;
    if (isMissing && !(yield* canPass(corridor, beginning, stop))) return false;
  }
  return true;
}

function* canPass(corridor: Corridor, beginning: Beginning, stop: number): Generator<null, boolean, unknown> {
  const { end, length } = corridor;
  const left = length - beginning.hops;
  const here = beginning.entity;
  const closed = entitiesOf(beginning).slice(0, -1);
  const there = yield* fewestHops(corridor, here, stop, new Set(closed));
  const onwards = yield* fewestHops(corridor, stop, end, new Set([...closed, here]));
  if (there === null || onwards === null || hopsOf(there) + hopsOf(onwards) > left) return false;
  // An entity between `here` and `stop` serves one half of the path or the other, never both.
  for (const entity of there.slice(1, -1)) {
    const around = yield* fewestHops(corridor, here, stop, new Set([...closed, entity]));
    if (hopsOf(around) + hopsOf(onwards) <= left) continue;
    const without = yield* fewestHops(corridor, stop, end, new Set([...closed, here, entity]));
    if (hopsOf(there) + hopsOf(without) > left) return false;
  }
  return true;
}

const hopsOf = (way: readonly number[] | null) => (way === null ? Number.POSITIVE_INFINITY : way.length - 1);

/** Breadth-first: a way with the fewest hops that keeps off `closed`, both ends included; null when there is none. */
function* fewestHops(
  corridor: Corridor,
  from: number,
  to: number,
  closed: ReadonlySet<number>,
): Generator<null, number[] | null, unknown> {
  const { starts, heads } = corridor;
  const cameFrom = new Map<number, number>([[from, from]]);
  let work = 0;
  for (const entity of cameFrom.keys()) {
    if (entity === to) return wayBack(cameFrom, from, to);
    const last = starts[entity + 1] ?? 0;
    for (let step = starts[entity] ?? 0; step < last; step++) {
      const head = heads[step] ?? 0;
      if (!closed.has(head) && !cameFrom.has(head)) cameFrom.set(head, entity);
      if (++work > stride) {
        work = 0;
        yield null;
      }
    }
    work += 1;
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<number, number>, from: number, to: number): number[] {
  const way = [to];
  for (let at = to; at !== from; ) {
    at = cameFrom.get(at) ?? from;
    way.unshift(at);
  }
  return way;
}
