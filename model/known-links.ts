/**
 * The steps that a search for paths has learnt of so far, each from an entity to the next one on the way. Entities are
 * numbered in the order in which they came up.
 */
export interface KnownLinks {
  readonly ids: readonly string[];
  /** For each entity the entities that can come next, with the hop's strength. */
  readonly next: readonly ReadonlyMap<number, number>[];
  readonly numberOf: (id: string) => number;
  /** Mutates: adds the step from one entity to another; adding it again changes nothing. */
  readonly add: (from: string, to: string, strength: number) => void;
}

export function createKnownLinks(): KnownLinks {
  const ids: string[] = [];
  const next: Map<number, number>[] = [];
  const numbers = new Map<string, number>();

  function numberOf(id: string): number {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    next.push(new Map());
    return ids.push(id) - 1;
  }

  return {
    ids,
    next,
    numberOf,
    add: (from, to, strength) => {
      const end = numberOf(to);
      next[numberOf(from)]?.set(end, strength);
    },
  };
}
