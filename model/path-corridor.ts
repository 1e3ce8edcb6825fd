import type { KnownLinks } from "./known-links.ts";

/**
 * The part of the known links that paths of exactly `length` hops can use, with an upper bound on what every beginning
 * can still gain. Entities are numbered by their distance from the start, which is 0.
 */
export interface Corridor {
  readonly length: number;
  /** What each entity is called by the source of the links. */
  readonly numbers: readonly number[];
  readonly end: number;
  /** The steps from entity `i` are those from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly heads: Int32Array;
  readonly strengths: Int16Array;
  /** The entities to be passed, one bit each: bit i of `bits[x]` says that x is the i-th of them. */
  readonly bits: Uint8Array;
  readonly stops: readonly number[];
  /**
   * The highest strength of a walk (which may repeat entities) of exactly `left` hops from an entity to the end that
   * passes all of `need`, a set of bits; -1 when there is none.
   */
  readonly most: (need: number, left: number, entity: number) => number;
}

/** The entities that a corridor is about, as the source of the links calls them. */
export interface CorridorQuestion {
  readonly from: number;
  readonly to: number;
  readonly through: readonly number[];
  readonly length: number;
}

/** Links looked at between two pauses. */
const stride = 50_000;

/**
 * Null when the end, or an entity to be passed, is more than `length` hops away. The bounds come by dynamic programming
 * over the hops left (Bellman 1958). Strengths of at most 300 a hop over at most 8 hops fit in 16 bits.
 */
export function* buildCorridor(
  known: KnownLinks,
  question: CorridorQuestion,
): Generator<null, Corridor | null, unknown> {
  const { length } = question;
  const { order, levels } = yield* byDistance(known, known.find(question.from), length);
  const places = new Int32Array(known.numbers.length).fill(-1);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  const placeOf = (number: number) => places[known.find(number)] ?? -1;
  const end = placeOf(question.to);
  const stops = question.through.map(placeOf);
  if (end < 0 || stops.includes(-1)) return null;

  const bits = new Uint8Array(order.length);
  for (const [at, stop] of stops.entries()) bits[stop] = 1 << at;
  const steps = yield* packSteps(known, order, places);
  const most = yield* boundStrengths({ ...steps, bits, levels, end, length, needs: 1 << stops.length });
  return { length, numbers: order.map((at) => known.numbers[at] ?? -1), end, ...steps, bits, stops, most };
}

/** All entities up to `length` hops from the start, nearest first; `levels[d]` of them are within d hops. */
function* byDistance(
  known: KnownLinks,
  start: number,
  length: number,
): Generator<null, { order: number[]; levels: number[] }, unknown> {
  const order = [start];
  const levels = [1];
  const seen = new Uint8Array(known.numbers.length);
  seen[start] = 1;
  let work = 0;
  for (let depth = 1, at = 0; depth <= length; depth++) {
    for (const before = order.length; at < before; at++) {
      for (let step = known.last[order[at] ?? start] ?? -1; step >= 0; step = known.before[step] ?? -1) {
        const entity = known.heads[step] ?? start;
        // A hub alone has a hundred thousand steps.
        if (++work > stride) {
          work = 0;
          yield null;
        }
        if (seen[entity] === 1) continue;
        seen[entity] = 1;
        order.push(entity);
      }
    }
    levels.push(order.length);
  }
  return { order, levels };
}

type Steps = Pick<Corridor, "starts" | "heads" | "strengths">;

/** The known steps among the entities of `order`, as plain arrays. */
function* packSteps(known: KnownLinks, order: readonly number[], places: Int32Array): Generator<null, Steps, unknown> {
  const starts = new Int32Array(order.length + 1);
  const heads = new Int32Array(known.heads.length);
  const strengths = new Int16Array(known.heads.length);
  const packed = new Int32Array(order.length).fill(-1);
  let at = 0;
  let work = 0;
  for (let place = 0; place < order.length; place++) {
    for (let step = known.last[order[place] ?? 0] ?? -1; step >= 0; step = known.before[step] ?? -1) {
      if (++work > stride) {
        work = 0;
        yield null;
      }
      const head = places[known.heads[step] ?? -1] ?? -1;
      if (head < 0 || packed[head] === place) continue;
      packed[head] = place;
      heads[at] = head;
      strengths[at] = known.strengths[step] ?? 0;
      at++;
    }
    starts[place + 1] = at;
  }
  return { starts, heads, strengths };
}

interface BoundsQuestion extends Steps {
  readonly bits: Uint8Array;
  readonly levels: readonly number[];
  readonly end: number;
  readonly length: number;
  /** The number of sets of entities to be passed. */
  readonly needs: number;
}

function* boundStrengths(question: BoundsQuestion): Generator<null, Corridor["most"], unknown> {
  const { starts, heads, strengths, bits, levels, end, length, needs } = question;
  const n = bits.length;
  const table = new Int16Array(needs * (length + 1) * n).fill(-1);
  table[end] = 0;
  let work = 0;
  for (let left = 1; left <= length; left++) {
    // Further out than this an entity cannot have `left` hops still to go.
    const reach = levels[length - left] ?? 0;
    for (let need = 0; need < needs; need++) {
      const row = (need * (length + 1) + left) * n;
      for (let entity = 0; entity < reach; entity++) {
        const last = starts[entity + 1] ?? 0;
        let most = -1;
        for (let step = starts[entity] ?? 0; step < last; step++) {
          const head = heads[step] ?? 0;
          const rest = table[((need & ~(bits[head] ?? 0)) * (length + 1) + left - 1) * n + head] ?? -1;
          if (rest >= 0) most = Math.max(most, rest + (strengths[step] ?? 0));
          if (++work > stride) {
            work = 0;
            yield null;
          }
        }
        table[row + entity] = most;
        work += 1;
      }
    }
  }
  return (need, left, entity) => table[(need * (length + 1) + left) * n + entity] ?? -1;
}
