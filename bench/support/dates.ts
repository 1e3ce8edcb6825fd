import type { Dice } from "./dice.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** When something began, as news tell it: mostly a year or a month, sometimes a day, sometimes nothing. */
export function dateWithin(dice: Dice): { from?: string } {
  const year = dice.between(2005, 2026);
  const month = `${year}-${two(dice.between(1, 12))}`;
  if (dice.chance(0.15)) return {};
  if (dice.chance(0.4)) return { from: `${year}` };
  return { from: dice.chance(0.6) ? month : `${month}-${two(dice.between(1, 28))}` };
}

/** Since when, and for some until when, something has been so. */
export function spanWithin(dice: Dice): { from?: string; to?: string } {
  const start = dateWithin(dice);
  if (start.from === undefined || dice.chance(0.85)) return start;
  return { ...start, to: `${Number(start.from.slice(0, 4)) + dice.between(1, 6)}` };
}
