import { ConverterFactory, type DictLike } from "opencc-js/core";
import { from, to } from "opencc-js/preset/t2cn";
import { pinyin } from "pinyin-pro";

/**
 * How names are made comparable: folding and pinyin. The tables behind it (opencc-js, pinyin-pro)
 * are large: they are for servers and for the worker that a palette loads, never for the explorer's page; no other file
 * may import them.
 */

/** One character of a text, as `[start, end)` in UTF-16 units, and what it contributes to a key (perhaps nothing). */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Longer keys are cut here, in UTF-16 units; so no description and no name fills the index. */
const longestKey = 1000;

const { hk = [], tw = [] } = from;
const { cn = [] } = to;
/** Variants of Hong Kong and Taiwan to standard traditional characters, and these to simplified ones. */
const variants = characterTable([...hk, ...tw].flat());
const simplified = characterTable(cn.flat());

/** By phrases (乾隆 stays, 乾淨 → 干净), so that pinyin finds its words; every entry keeps the number of characters. */
const toSimplified = ConverterFactory(...cn);

/**
 * Folds a name, or a query, so that what people take for the same is equal: compatibility forms (NFKD), case, traditional
 * and simplified characters, accents, spaces and punctuation make no difference. Marks that belong to one script (vowel
 * signs, kana voicing) stay. Each code point folds by itself, whatever stands beside it, so a part of a name folds to a
 * part of the name's key; the phrases of OpenCC would break that. Folding a folded text changes nothing.
 */
export function foldName(text: string): string {
  let folded = "";
  for (const point of text) folded += foldPoint(point);
  return folded.normalize("NFD");
}

/** Folds a text character by character; the keys joined are `foldName(text)`, but for the order of marks. */
export function foldParts(text: string): Part[] {
  return toParts(Array.from(text), foldPoint);
}

/**
 * The ways to type a Chinese text in Latin letters: joined toneless pinyin and initials; other characters stay as they
 * are, folded. Where a syllable has ü there are two, with v and with u. None for a text without Chinese. A person's
 * name starts with a surname, which may be read in its own way (单 shan).
 */
export function spellings(text: string, isPerson: boolean): { field: "pinyin" | "initials"; parts: Part[] }[] {
  const readings = pinyin(toSimplified(text), {
    toneType: "none",
    type: "all",
    ...(isPerson ? { mode: "surname", surname: "head" } : {}),
  });
  const points = Array.from(text);
  if (readings.length !== points.length || !readings.some((reading) => reading.isZh)) return [];

  const spell = (spelling: (syllable: string) => string) =>
    toParts(points, (point, index) => {
      const reading = readings[index];
      return reading?.isZh ? spelling(reading.pinyin) : foldPoint(point);
    });
  const found: { field: "pinyin" | "initials"; parts: Part[] }[] = [
    { field: "pinyin", parts: spell((syllable) => foldName(syllable.replaceAll("ü", "v"))) },
    { field: "initials", parts: spell((syllable) => foldName(syllable).slice(0, 1)) },
  ];
  if (readings.some((reading) => reading.pinyin.includes("ü"))) {
    found.splice(1, 0, { field: "pinyin", parts: spell(foldName) });
  }
  return found;
}

/** The key that parts make together, cut at `longestKey` (never within a surrogate pair). */
export function joinParts(parts: readonly Part[]): string {
  let joined = "";
  for (const part of parts) joined += part.key;
  const key = joined.normalize("NFD").slice(0, longestKey);
  return key.isWellFormed() ? key : key.slice(0, -1);
}

function toParts(points: readonly string[], toKey: (point: string, index: number) => string): Part[] {
  let start = 0;
  return points.map((point, index) => {
    const part = { start, end: start + point.length, key: toKey(point, index) };
    start = part.end;
    return part;
  });
}

/** Letters, numbers and marks of every script count. */
const counted = /[\p{L}\p{N}\p{M}]/u;
/** Accents and other marks shared by scripts, and what is there only to steer rendering (variation selectors, fillers). */
const ignored = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/u;
const kanaVoicing = /[\u3099\u309a]/;

const foldedPoints = new Map<string, string>();
/** Enough for every script in use; a flood of rare characters must not fill the memory. */
const mostFoldedPoints = 50_000;

/** Folds one code point until that changes nothing more (㎏ → kg, İ → i, ς → σ, 衞 → 衛 → 卫). */
function foldPoint(point: string): string {
  const known = foldedPoints.get(point);
  if (known !== undefined) return known;
  let folded = point;
  for (let before = ""; before !== folded; ) {
    before = folded;
    folded = Array.from(before.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD"), simplify).join("");
  }
  if (foldedPoints.size < mostFoldedPoints) foldedPoints.set(point, folded);
  return folded;
}

function simplify(point: string): string {
  if (!counted.test(point) || (ignored.test(point) && !kanaVoicing.test(point))) return "";
  const standard = variants.get(point) ?? point;
  return simplified.get(standard) ?? standard;
}

/** The entries of OpenCC's dictionaries ("x y|…") that replace one character. */
function characterTable(dictionaries: readonly DictLike[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const dictionary of dictionaries) {
    const entries =
      typeof dictionary === "string" ? dictionary.split("|").map((entry) => entry.split(" ")) : dictionary;
    for (const [source, target] of entries) {
      if (source && target && Array.from(source).length === 1) table.set(source, target);
    }
  }
  return table;
}
