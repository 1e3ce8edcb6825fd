/** Numbers from 1 on that entities are called by, each found by its id. */
export interface IdNumbers {
  /** Undefined: there is no such id. */
  readonly get: (id: string) => number | undefined;
  /** Mutates: adds the id at `ids[number]`, which is not there yet. */
  readonly add: (number: number) => void;
}

/**
 * A table with open addressing (as `model/number-map.ts`) for at most `most` of `ids`. It has its whole size from the
 * start: a Map of a million texts stops everything for a tenth of a second whenever it grows.
 */
export function createIdNumbers(ids: readonly string[], most: number): IdNumbers {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const table = new Int32Array(size);

  /** Where an id is, or would be. */
  function placeOf(id: string): number {
    let place = hashOf(id) & (size - 1);
    for (;;) {
      const number = table[place] ?? 0;
      if (number === 0 || ids[number] === id) return place;
      place = (place + 1) & (size - 1);
    }
  }

  return {
    get: (id) => table[placeOf(id)] || undefined,
    add(number) {
      table[placeOf(ids[number] ?? "")] = number;
    },
  };
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 units, with its upper bits folded in. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
