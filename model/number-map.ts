/** Whole numbers from 0 on (below 2^31), each with another such number: a fraction of what a Map costs. */
export interface NumberMap {
  /** What a number stands for; -1 when it is not in the map. */
  readonly get: (key: number) => number;
  /** Mutates: adds a number that is not in the map yet. */
  readonly add: (key: number, value: number) => void;
}

const empty = -1;
/** Half of the places are kept free. */
const firstSize = 256;

/**
 * A table with open addressing (Knuth, "The Art of Computer Programming" 3, 6.4, algorithm L): a key and its value lie
 * side by side, and what doesn't find its place free takes the next one.
 */
export function createNumberMap(): NumberMap {
  let table = new Int32Array(2 * firstSize).fill(empty);
  let mask = firstSize - 1;
  let count = 0;

  /** Where a key is, or would be. Multiplied by 2^32 / φ, so that neighbours don't crowd (Knuth again). */
  function placeOf(key: number): number {
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const there = table[2 * place];
      if (there === key || there === empty) return 2 * place;
      place = (place + 1) & mask;
    }
  }

  function put(key: number, value: number): void {
    const place = placeOf(key);
    table[place] = key;
    table[place + 1] = value;
  }

  function grow(): void {
    const before = table;
    mask = 2 * mask + 1;
    table = new Int32Array(2 * (mask + 1)).fill(empty);
    for (let place = 0; place < before.length; place += 2) {
      const key = before[place] ?? empty;
      if (key !== empty) put(key, before[place + 1] ?? empty);
    }
  }

  return {
    get(key) {
      const place = placeOf(key);
      return table[place] === key ? (table[place + 1] ?? empty) : empty;
    },
    add(key, value) {
      count++;
      if (2 * count > mask) grow();
      put(key, value);
    },
  };
}
