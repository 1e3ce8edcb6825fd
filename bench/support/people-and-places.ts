import type { Dice } from "./dice.ts";
import { cities, provinces, surnames, syllables, townEndings, type Words, zones } from "./words.ts";

/** The value at a rank, starting again from the first after the last. */
export function around<T>(values: readonly T[], rank: number): T {
  for (const value of values.slice(rank % values.length)) return value;
  throw new Error("nothing to go around: an empty list");
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of a city by rank: first those that there are, then made-up ones. */
export function cityName(rank: number): Words {
  const made = rank - cities.length;
  if (made < 0) return around(cities, rank);
  const front = around(syllables, made);
  const middle = around(syllables, Math.floor(made / syllables.length) + 1);
  const end = around(townEndings, Math.floor(made / syllables.length ** 2));
  return [front[0] + middle[0] + end[0], capital(front[1] + middle[1] + end[1])];
}

/** The name of a region by rank: first provinces, then zones of cities. */
export function regionName(rank: number): Words {
  const made = rank - provinces.length;
  if (made < 0) return around(provinces, rank);
  const city = cityName(Math.floor(made / zones.length));
  const zone = around(zones, made);
  return [city[0] + zone[0], `${city[1]} ${zone[1]}`];
}

/** A name of two syllables, such as a company's. */
export function brand(dice: Dice): Words {
  const [first, second] = [dice.pick(syllables), dice.pick(syllables)];
  return [first[0] + second[0], capital(first[1] + second[1])];
}

/** A person's name, of two to four characters. */
export function personName(dice: Dice): Words {
  const surname = dice.pick(surnames);
  const given = dice.chance(0.7) ? brand(dice) : dice.pick(syllables);
  return [surname[0] + given[0], `${surname[1]} ${capital(given[1])}`];
}
