/** A priority queue: `pop` takes out the value that `compare` puts first. */
export interface Heap<T> {
  readonly size: () => number;
  readonly push: (value: T) => void;
  readonly pop: () => T | undefined;
}

/** A binary heap (Williams 1964, "Algorithm 232"); `push` and `pop` make O(log n) comparisons. */
export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const values: T[] = [];

  function rise(value: T): void {
    let at = values.length;
    values.push(value);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = values[parent];
      if (above === undefined || compare(above, value) <= 0) break;
      values[at] = above;
      at = parent;
    }
    values[at] = value;
  }

  function sink(value: T): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let below = values[child];
      if (below === undefined) break;
      const right = values[child + 1];
      if (right !== undefined && compare(right, below) < 0) {
        below = right;
        child++;
      }
      if (compare(below, value) >= 0) break;
      values[at] = below;
      at = child;
    }
    values[at] = value;
  }

  return {
    size: () => values.length,
    push: rise,
    pop: () => {
      const first = values[0];
      const last = values.pop();
      if (last !== undefined && values.length > 0) sink(last);
      return first;
    },
  };
}
