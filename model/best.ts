/** The best of many, by some order, in memory that doesn't grow with the many. */
export interface Best<T> {
  add(item: T): void;
  /** In order. */
  items(): T[];
}

/** Keeps the first `most` by `compare`. */
export function keepBest<T>(most: number, compare: (a: T, b: T) => number): Best<T> {
  const kept: T[] = [];
  const cut = () => void kept.sort(compare).splice(most);
  return {
    add(item) {
      kept.push(item);
      if (kept.length >= 2 * most + 1000) cut();
    },
    items() {
      cut();
      return kept;
    },
  };
}
