import { createRandom } from "../../picture/layout/random.ts";

/** Everything that a made-up network leaves to chance. The same seed rolls the same. */
export interface Dice {
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** Any of the values, all alike. */
  pick<T>(values: readonly T[]): T;
  /**
   * A rank below `count`. Rank r comes up in proportion to r^(1/steepness − 1): at 3, the default, degrees follow a power
   * law with exponent 2.5, as partnership networks do (Newman 2003, "The structure and function of complex networks").
   */
  rank(count: number, steepness?: number): number;
}

export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    chance: (probability) => random() < probability,
    between: (least, most) => least + below(most - least + 1),
    pick(values) {
      for (const value of values.slice(below(values.length))) return value;
      throw new Error("nothing to pick from: an empty list");
    },
    rank: (count, steepness = 3) => Math.floor(count * random() ** steepness),
  };
}
