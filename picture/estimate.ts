import type { Measure } from "./names.ts";

/** Widths per em of classes of characters, the first that fits; a little more than in common sans-serif fonts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]/u, 0],
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60]/u,
    1,
  ],
  [/^[MW@%—…]/u, 0.92],
  [/^[mw]/u, 0.86],
  [/^\p{Lu}/u, 0.7],
  [/^[fijlrtI.,:;'’‘|!()[\]·/\s-]/u, 0.36],
  [/^\p{N}/u, 0.6],
];

/** Of every other character: small Latin, Greek and Cyrillic letters. */
const usual = 0.58;

/** The semi-bold is wider. */
const strongFactor = 1.06;

/** The width of a text without a font at hand: an estimate by the class of each character, rather too wide. */
export const estimateWidth: Measure = (text, strong) => {
  let width = 0;
  for (const character of text) width += classes.find(([pattern]) => pattern.test(character))?.[1] ?? usual;
  return width * (strong ? 13 * strongFactor : 12);
};
