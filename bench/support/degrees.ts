/** Counts how many others each of a network's entities is linked with; millions of relations take 8 bytes each. */
export interface Degrees {
  /** A relation between two entities, by number; `counted`: it makes them neighbours. */
  add(a: number, b: number, counted: boolean): void;
  /** By number, below `size`: distinct neighbours, and relations of every sort. */
  count(size: number): { readonly degree: Int32Array; readonly links: Int32Array };
}

/** Above every number of an entity, and small enough that two of them fit into one exact number. */
const span = 2 ** 26;

export function createDegrees(): Degrees {
  let ends = new Float64Array(1024);
  let pairs = new Float64Array(1024);
  let [added, counted] = [0, 0];
  const grown = (list: Float64Array<ArrayBuffer>, length: number) => {
    if (length < list.length) return list;
    const larger = new Float64Array(2 * list.length);
    larger.set(list);
    return larger;
  };

  return {
    add(a, b, isNeighbour) {
      const pair = Math.min(a, b) * span + Math.max(a, b);
      ends = grown(ends, added);
      ends[added++] = pair;
      if (!isNeighbour) return;
      pairs = grown(pairs, counted);
      pairs[counted++] = pair;
    },
    count(size) {
      const degree = new Int32Array(size);
      const links = new Int32Array(size);
      const raise = (counts: Int32Array, at: number) => {
        counts[at] = (counts[at] ?? 0) + 1;
      };
      for (const pair of ends.subarray(0, added)) {
        raise(links, Math.floor(pair / span));
        raise(links, pair % span);
      }
      let before = -1;
      for (const pair of pairs.subarray(0, counted).sort()) {
        if (pair === before) continue;
        before = pair;
        const [a, b] = [Math.floor(pair / span), pair % span];
        raise(degree, a);
        if (a !== b) raise(degree, b);
      }
      return { degree, links };
    },
  };
}
