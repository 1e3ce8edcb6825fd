import { createHeap } from "./heap.ts";
import { type Beginning, compareBeginnings, entitiesOf, isOn } from "./path-beginning.ts";
import type { Corridor } from "./path-corridor.ts";
import { boundAgain, hasDetours, isBoundReached } from "./path-detours.ts";
import type { FoundPath } from "./paths.ts";

/** Steps looked at between two pauses. */
const stride = 20_000;

/**
 * The `count` best paths of exactly the corridor's length: by falling strength, then by the sequence of ids, which `idOf`
 * tells of the corridor's entities. `onTooMany` makes the error for more than `most` beginnings waiting at once.
 *
 * A* over beginnings. The queue holds beginnings of which none begins another, and every path not yet given out begins
 * like exactly one of them. One that is complete and comes first is the best path left: a path behind another
 * beginning either has a lower bound, or the same bound and ids that differ from it, upwards, at the first place where
 * the two beginnings differ.
 */
export function* bestPaths(
  corridor: Corridor,
  count: number,
  idOf: (entity: number) => string,
  limit: { most: number; onTooMany: () => Error },
): Generator<null, FoundPath[], unknown> {
  const { starts, heads, strengths, bits, length, most } = corridor;
  const found: FoundPath[] = [];
  const queue = createHeap<Beginning>((a, b) => b.bound - a.bound || compareBeginnings(a, b, idOf));
  const everything = (1 << corridor.stops.length) - 1;
  const bound = most(everything, length, 0);
  const start = { entity: 0, before: null, hops: 0, need: everything, strength: 0, bound, checked: false };
  if (bound >= 0) queue.push(start);
  let work = 0;

  for (let first = queue.pop(); first !== undefined && found.length < count; first = queue.pop()) {
    const { entity, hops, need, strength } = first;
    if (hops === length) {
      found.push({ entities: entitiesOf(first).map(idOf), strength });
      continue;
    }
    if (!first.checked && !isBoundReached(corridor, first)) {
      const again = (yield* hasDetours(corridor, first)) ? yield* boundAgain(corridor, first) : -1;
      if (again < 0) continue;
      if (again < first.bound) {
        queue.push({ ...first, bound: again, checked: true });
        continue;
      }
    }
    const last = starts[entity + 1] ?? 0;
    for (let step = starts[entity] ?? 0; step < last; step++) {
      const head = heads[step] ?? 0;
      const missing = need & ~(bits[head] ?? 0);
      const rest = most(missing, length - hops - 1, head);
      if (rest < 0 || isOn(first, head)) continue;
      // A hub alone can bring a hundred thousand beginnings, at a microsecond each.
      work += 10;
      if (work > stride) {
        work = 0;
        yield null;
      }
      const total = strength + (strengths[step] ?? 0);
      queue.push({
        entity: head,
        before: first,
        hops: hops + 1,
        need: missing,
        strength: total,
        bound: Math.min(first.bound, total + rest),
        checked: false,
      });
    }
    if (queue.size() > limit.most) throw limit.onTooMany();
    work += last - (starts[entity] ?? 0) + 100;
    if (work > stride) {
      work = 0;
      yield null;
    }
  }
  return found;
}
