import { createNumberMap } from "./number-map.ts";

/**
 * The entities that a search for paths has come to and the steps that it has learnt of so far, each from an entity to
 * the next one on the way, as lists linked by number (an object for each entity would cost more than the search).
 * Entities are counted by places, in the order in which they came up. A step can be in it twice.
 */
export interface KnownLinks {
  /** What each entity is called by the source of the links, and its degree. */
  readonly numbers: readonly number[];
  readonly degrees: readonly number[];
  /** Each entity's last step, -1 without one. */
  readonly last: readonly number[];
  /** Of each step: the same entity's step before it (or -1), where it leads, and its strength. */
  readonly before: readonly number[];
  readonly heads: readonly number[];
  readonly strengths: readonly number[];
  /** The place of an entity; -1 when it has not come up. */
  readonly find: (number: number) => number;
  /** The place of an entity. Mutates: a new one where it has not come up. */
  readonly place: (number: number, degree: number) => number;
  /** Mutates: adds the step from one entity to another. */
  readonly add: (from: number, to: number, strength: number) => void;
}

export function createKnownLinks(): KnownLinks {
  const numbers: number[] = [];
  const degrees: number[] = [];
  const last: number[] = [];
  const before: number[] = [];
  const heads: number[] = [];
  const strengths: number[] = [];
  const places = createNumberMap();

  return {
    numbers,
    degrees,
    last,
    before,
    heads,
    strengths,
    find: places.get,
    place(number, degree) {
      const known = places.get(number);
      if (known >= 0) return known;
      const place = numbers.length;
      places.add(number, place);
      numbers.push(number);
      degrees.push(degree);
      last.push(-1);
      return place;
    },
    add(from, to, strength) {
      before.push(last[from] ?? -1);
      strengths.push(strength);
      last[from] = heads.length;
      heads.push(to);
    },
  };
}
