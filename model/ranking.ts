import { compareText } from "./compare.ts";
import { searchFields } from "./match.ts";
import type { SearchField, SearchKey } from "./search-keys.ts";

/**
 * How well a key matches, best first. `described` is what a description contains; `scattered` is a Chinese query whose
 * characters stand in the key in this order with others in between (淄博科技局 in 淄博市科技局); `typo` is Latin text one
 * edit away from the key or from a beginning of it.
 */
export const tiers = { equal: 1, prefix: 2, contains: 3, described: 4, scattered: 5, typo: 6 } as const;

export type Tier = (typeof tiers)[keyof typeof tiers];

/** A folded query, and which of the looser tiers it is fit for. */
export interface Query {
  readonly text: string;
  readonly mayScatter: boolean;
  readonly mayBeTypo: boolean;
}

/** What the order of hits looks at; `length` is the matched key's, in code points. */
export interface Rank {
  readonly tier: Tier;
  readonly field: SearchField;
  readonly length: number;
}

export interface RankedEntity extends Rank {
  readonly degree: number;
  readonly id: string;
}

const fieldOrder = new Map<SearchField, number>(searchFields.map((field, index) => [field, index]));

/** Prepares a folded query (`foldName`): three Chinese characters may scatter, five Latin letters may hold a typo. */
export function toQuery(folded: string): Query {
  return {
    text: folded,
    mayScatter: (folded.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3,
    mayBeTypo: /^[0-9a-z\u00df-\u024f]+$/.test(folded) && folded.replace(/[0-9]/g, "").length >= 5,
  };
}

/** The tier in which a key matches, or null. Initials count as a whole or from their beginning only. */
export function tierOf(query: Query, field: SearchField, key: string): Tier | null {
  const { text } = query;
  if (text === "") return null;
  if (field === "description") return key.includes(text) ? tiers.described : null;
  if (key.startsWith(text)) return key.length === text.length ? tiers.equal : tiers.prefix;
  if (field === "initials") return null;
  if (key.includes(text)) return tiers.contains;
  if (query.mayScatter && scatteredIn(text, key) !== null) return tiers.scattered;
  if (query.mayBeTypo && typoEnd(text, key) !== null) return tiers.typo;
  return null;
}

/** An entity's best match among its keys, by tier, field and length; the first of equals. */
export function bestMatch<Key extends SearchKey>(query: Query, keys: readonly Key[]): { rank: Rank; key: Key } | null {
  let best: { rank: Rank; key: Key } | null = null;
  for (const key of keys) {
    const tier = tierOf(query, key.field, key.key);
    if (tier === null) continue;
    const rank = { tier, field: key.field, length: countPoints(key.key) };
    if (best === null || compareMatch(rank, best.rank) < 0) best = { rank, key };
  }
  return best;
}

/** Orders hits: tier, field, key length, degree falling, id. A total order on entities with different ids. */
export function compareRank(a: RankedEntity, b: RankedEntity): number {
  return compareMatch(a, b) || b.degree - a.degree || compareText(a.id, b.id);
}

function compareMatch(a: Rank, b: Rank): number {
  return a.tier - b.tier || placeOf(a.field) - placeOf(b.field) || a.length - b.length;
}

function placeOf(field: SearchField): number {
  return fieldOrder.get(field) ?? searchFields.length;
}

/** Where each character of `text` stands in `key`, in this order and as early as possible (UTF-16 offsets), or null. */
export function scatteredIn(text: string, key: string): [start: number, end: number][] | null {
  const found: [number, number][] = [];
  let from = 0;
  for (const point of text) {
    const start = key.indexOf(point, from);
    if (start < 0) return null;
    from = start + point.length;
    found.push([start, from]);
  }
  return found;
}

/**
 * The end of the beginning of `key` that becomes `text` by one edit: a letter wrong, missing, too much, or two neighbours
 * swapped; null when there is none. These four are what most typing errors are (Damerau, "A technique for computer detection
 * and correction of spelling errors", CACM 7(3), 1964). The edit can always be made at the first difference.
 */
export function typoEnd(text: string, key: string): number | null {
  let i = 0;
  while (i < text.length && text[i] === key[i]) i++;
  if (i === text.length) return i;
  const rest = (from: number, at: number) => at <= key.length && key.startsWith(text.slice(from), at);
  if (rest(i + 1, i + 1)) return text.length;
  if (rest(i, i + 1)) return text.length + 1;
  if (rest(i + 1, i)) return text.length - 1;
  if (text[i] === key[i + 1] && text[i + 1] === key[i] && rest(i + 2, i + 2)) return text.length;
  return null;
}

function countPoints(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) n++;
  return n;
}
