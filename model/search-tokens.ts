import { type Query, type Tier, tiers } from "./ranking.ts";
import type { SearchField, SearchKey } from "./search-keys.ts";

/**
 * Tokens for the stores' full-text indexes. Code points are written as hex numbers behind a letter that says what the
 * token is, so tokens are plain `[a-z0-9]`, shorter than 255 characters, mean nothing to a query parser, and any tokenizer
 * keeps them whole. They only bring candidates; `model/ranking.ts` decides.
 */

/** Asks an index for entities that hold all tokens of at least one of the lists; no list is empty. */
export interface Wave {
  /** With this wave and those before it, every match in this tier or a better one has been brought. */
  readonly tier: Tier;
  readonly any: readonly (readonly string[])[];
}

/** A whole key: its length and so many of its first code points (names alike in both are few). */
const equalPoints = 24;
/** More of a long query's pairs would only make the statement longer. */
const mostPairs = 64;
/** The places where a typo may be are taken together in at most so many groups. */
const typoGroups = 4;

/** All tokens of an entity, distinct and sorted. A description has tokens of its own, so that it crowds out no name. */
export function indexTokens(keys: readonly SearchKey[]): string[] {
  const tokens = new Set<string>();
  for (const { field, key } of keys) {
    for (const token of keyTokens(field, toPoints(key))) tokens.add(token);
  }
  return [...tokens].sort();
}

function keyTokens(field: SearchField, points: readonly string[]): string[] {
  if (field === "description") return [...singles("d", points), ...pairs("c", points)];
  const tokens = [equal(points), prefix(points, 1), prefix(points, 2), ...pairs("b", points)];
  return field === "initials" ? tokens : [...tokens, ...singles("u", points)];
}

/**
 * What to ask an index for, best matches first. Each wave brings at least all matches of its tier that earlier ones have
 * not brought, and others.
 */
export function queryTokens(query: Query): Wave[] {
  const points = toPoints(query.text);
  if (points.length === 0) return [];
  const inside = (single: string, pair: string) =>
    points.length === 1 ? singles(single, points) : few(pairs(pair, points));
  const waves: Wave[] = [
    { tier: tiers.equal, any: [[equal(points)]] },
    { tier: tiers.prefix, any: [[prefix(points, 2), ...few(pairs("b", points))]] },
    { tier: tiers.contains, any: [inside("u", "b")] },
    { tier: tiers.described, any: [inside("d", "c")] },
  ];
  if (query.mayScatter) waves.push({ tier: tiers.scattered, any: [few(singles("u", points))] });
  if (query.mayBeTypo) waves.push({ tier: tiers.typo, any: typoLists(points) });
  return waves;
}

/**
 * One edit touches at most two neighbouring letters, `i` and `i + 1`; what stands before and behind them is in the key
 * unharmed. For each group of possible `i` one list holds the tokens of what stands before and behind the whole group.
 */
function typoLists(points: readonly string[]): string[][] {
  const places = points.length - 1;
  const width = Math.ceil(places / typoGroups);
  const lists: string[][] = [];
  for (let first = 0; first < places; first += width) {
    const before = points.slice(0, first);
    const behind = points.slice(Math.min(first + width, places) + 1);
    const start = before.length === 0 ? [] : [prefix(before, 2)];
    lists.push([...new Set([...start, ...few(pairs("b", before)), ...few(pairs("b", behind))])]);
  }
  return lists;
}

function toPoints(text: string): string[] {
  return Array.from(text, (point) => (point.codePointAt(0) ?? 0).toString(16));
}

function equal(points: readonly string[]): string {
  return `e${points.length}x${points.slice(0, equalPoints).join("x")}`;
}

/** The first `length` code points, or all of them when there are fewer. */
function prefix(points: readonly string[], length: number): string {
  return `p${points.slice(0, length).join("x")}`;
}

function singles(letter: string, points: readonly string[]): string[] {
  return points.map((point) => letter + point);
}

function pairs(letter: string, points: readonly string[]): string[] {
  return points.slice(1).map((point, i) => `${letter}${points[i]}x${point}`);
}

/** A long query asks for its first pairs only: the candidates stay a superset. */
function few(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].slice(0, mostPairs);
}
