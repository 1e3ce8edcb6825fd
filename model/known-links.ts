/**
 * The steps that a search for paths has learnt of so far, each from an entity to the next one on the way, as lists
 * linked by number (an object for each entity would cost more than the search). A step can be in it twice.
 */
export interface KnownLinks {
  /** Entities are numbered in the order in which they came up. */
  readonly ids: readonly string[];
  /** Each entity's last step, -1 without one. */
  readonly last: readonly number[];
  /** Of each step: the same entity's step before it (or -1), where it leads, and its strength. */
  readonly before: readonly number[];
  readonly heads: readonly number[];
  readonly strengths: readonly number[];
  readonly numberOf: (id: string) => number;
  /** Mutates: adds the step from one entity to another. */
  readonly add: (from: string, to: string, strength: number) => void;
}

export function createKnownLinks(): KnownLinks {
  const ids: string[] = [];
  const last: number[] = [];
  const before: number[] = [];
  const heads: number[] = [];
  const strengths: number[] = [];
  const numbers = new Map<string, number>();

  function numberOf(id: string): number {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    last.push(-1);
    return ids.push(id) - 1;
  }

  function add(from: string, to: string, strength: number): void {
    const entity = numberOf(from);
    before.push(last[entity] ?? -1);
    strengths.push(strength);
    last[entity] = heads.push(numberOf(to)) - 1;
  }

  return { ids, last, before, heads, strengths, numberOf, add };
}
