import { claimStatuses } from "../../../model/source.ts";

/**
 * Which sources speak for relations, and with which status (`Standing.evidence`), in numbers. A relation's proof is 0 where
 * nothing speaks for it, the complement (~) of the only thing that does, or the place in `lists` where there are several.
 */
export interface Evidence {
  /** A number for each source. */
  readonly sources: ReadonlyMap<string, number>;
  /** One list after the other; in each number the lowest bit says that it is its list's last. */
  readonly lists: Int32Array;
}

/** Takes in what speaks for relations, one after the other. */
export interface EvidenceReader {
  /** The proof of a relation with these keys (see `Standing.evidence`). Mutates. */
  readonly add: (keys: readonly string[]) => number;
  readonly finish: () => Evidence;
}

const statuses: readonly string[] = claimStatuses;
/** A status has two bits below the number of its source. */
const statusBits = 2;

/** The two parts of a key: there is no colon in a status. */
function parseKey(key: string): { status: number; source: string } {
  const colon = key.indexOf(":");
  return { status: statuses.indexOf(key.slice(0, colon)), source: key.slice(colon + 1) };
}

export function readEvidence(): EvidenceReader {
  const sources = new Map<string, number>();
  const known = new Map<string, number>();
  let lists = new Int32Array(1 << 16);
  // At 0 nothing begins.
  let length = 1;

  /** What a key is in numbers; -1 for one that speaks of any source. */
  function numberOf(key: string): number {
    const before = known.get(key);
    if (before !== undefined) return before;
    const { status, source } = parseKey(key);
    const place = sources.get(source) ?? sources.size;
    if (source !== "*") sources.set(source, place);
    const number = source === "*" ? -1 : (place << statusBits) | status;
    known.set(key, number);
    return number;
  }

  function append(value: number): void {
    if (length === lists.length) {
      const longer = new Int32Array(2 * length);
      longer.set(lists);
      lists = longer;
    }
    lists[length] = value;
    length += 1;
  }

  return {
    add(keys) {
      let found = 0;
      const start = length;
      let only = -1;
      for (const key of keys) {
        const number = numberOf(key);
        if (number < 0) continue;
        if (found === 1) append(only << 1);
        if (found > 0) append(number << 1);
        only = number;
        found += 1;
      }
      if (found === 0) return 0;
      if (found === 1) return ~only;
      lists[length - 1] = (only << 1) | 1;
      return start;
    },
    finish: () => ({ sources, lists }),
  };
}

/** Tells for proofs whether they have one of these keys, of which `<status>:*` stands for any source. */
export function createProofTest({ sources, lists }: Evidence, keys: readonly string[]): (proof: number) => boolean {
  const anyOf = statuses.map((status) => keys.includes(`${status}:*`));
  const wanted = new Set<number>();
  for (const key of keys) {
    const { status, source } = parseKey(key);
    const number = sources.get(source);
    if (number !== undefined) wanted.add((number << statusBits) | status);
  }
  const isWanted = (number: number) => anyOf[number & ((1 << statusBits) - 1)] === true || wanted.has(number);

  return (proof) => {
    if (proof === 0) return false;
    if (proof < 0) return isWanted(~proof);
    for (let at = proof; ; at++) {
      const item = lists[at] ?? 1;
      if (isWanted(item >> 1)) return true;
      if ((item & 1) === 1) return false;
    }
  };
}
