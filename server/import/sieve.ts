/** Says of most texts that weren't put in that they weren't, without keeping any. */
export interface Sieve {
  readonly add: (text: string) => void;
  /** False only where the text was never added; true of about 1 in 50 others. */
  readonly mayHold: (text: string) => boolean;
}

/** A filter for `expected` texts: 8 bits each, of which a text sets two (Bloom 1970). */
export function createSieve(expected: number): Sieve {
  const bits = 2 ** Math.ceil(Math.log2(Math.max(1024, expected * 8)));
  const bytes = new Uint8Array(bits / 8);
  const places = (text: string): [number, number] => {
    let [a, b] = [0x811c9dc5, 0x41c6ce57];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 1597334677);
    }
    return [((a ^ (a >>> 15)) >>> 0) % bits, ((b ^ (b >>> 13)) >>> 0) % bits];
  };
  const has = (place: number): boolean => ((bytes[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  return {
    add(text) {
      for (const place of places(text)) bytes[place >>> 3] = (bytes[place >>> 3] ?? 0) | (1 << (place & 7));
    },
    mayHold: (text) => places(text).every(has),
  };
}
