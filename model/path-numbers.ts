import type { Hop, Reach } from "./reach.ts";

/**
 * How a search for paths and the source of its links call entities: by whole numbers from 0 on (below 2^31), which cost a
 * fraction of what ids do. Their order says nothing.
 */
export interface EntityNumbers {
  /** Undefined: there is no such entity. */
  readonly numberOf: (id: string) => number | undefined;
  readonly idOf: (number: number) => string;
}

/** One level outwards, as `Reach`, by number and with each entity once. What holds for all levels is not in it. */
export interface NumberedReach extends Pick<Reach, "direction"> {
  readonly from: readonly number[];
  readonly within: readonly number[] | null;
}

/**
 * Hops as `Hop`, in columns. A degree may be any measure of how much there is to look through further on: it decides what
 * is asked for first, never what is answered.
 */
export interface HopColumns {
  readonly from: number[];
  readonly to: number[];
  readonly degrees: number[];
  readonly strengths: number[];
}

export const createHopColumns = (): HopColumns => ({ from: [], to: [], degrees: [], strengths: [] });

/** Numbers for the entities of a source that knows them by id alone, as they come up. */
export interface NumberedIds extends EntityNumbers {
  readonly numberOf: (id: string) => number;
  readonly toReach: (reach: NumberedReach, conditions: Pick<Reach, "bounds" | "exempt">) => Reach;
  /** Mutates the columns. */
  readonly addTo: (columns: HopColumns, hop: Hop) => void;
}

export function numberIds(): NumberedIds {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const idOf = (number: number) => ids[number] ?? "";

  function numberOf(id: string): number {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    return ids.push(id) - 1;
  }

  return {
    numberOf,
    idOf,
    toReach: ({ from, within, direction }, conditions) => {
      return { from: from.map(idOf), within: within === null ? null : within.map(idOf), direction, ...conditions };
    },
    addTo(columns, { from, to, degree, strength }) {
      columns.from.push(numberOf(from));
      columns.to.push(numberOf(to));
      columns.degrees.push(degree);
      columns.strengths.push(strength);
    },
  };
}
