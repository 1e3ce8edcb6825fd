/** Counts how often each text was asked for. */
export interface Occurrences {
  /** 1 for the first time, 2 for the second. */
  readonly of: (text: string) => number;
}

/**
 * Keeps a hash of 53 bits for each text instead of the text, in one array: 8 to 16 bytes each, where a Set of a million
 * texts would take a hundred megabytes. Two texts with one hash (about one chance in 70,000 at half a million texts) count
 * as the same.
 */
export function createOccurrences(): Occurrences {
  let slots = new Float64Array(1024);
  let used = 0;
  /** Only what came more than once. */
  const counts = new Map<number, number>();
  const placeOf = (hash: number, within: Float64Array): number => {
    let at = hash % within.length;
    while (within[at] !== 0 && within[at] !== hash) at = at + 1 === within.length ? 0 : at + 1;
    return at;
  };
  const grow = (): void => {
    const wider = new Float64Array(slots.length * 2);
    for (const hash of slots) if (hash !== 0) wider[placeOf(hash, wider)] = hash;
    slots = wider;
  };
  return {
    of(text) {
      const hash = hashOf(text);
      const at = placeOf(hash, slots);
      if (slots[at] === hash) {
        const count = (counts.get(hash) ?? 1) + 1;
        counts.set(hash, count);
        return count;
      }
      slots[at] = hash;
      used += 1;
      if (used * 2 > slots.length) grow();
      return 1;
    },
  };
}

/** 1 to 2^53 - 1: two independent FNV-like halves, mixed at the end (cyrb53, public domain). */
function hashOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}
