import type { Match } from "./match.ts";
import { foldParts, joinParts, type Part, spellings } from "./names.ts";
import { type Query, scatteredIn, tierOf, tiers, typoEnd } from "./ranking.ts";
import type { SearchKey } from "./search-keys.ts";

/**
 * Says which characters of the key's text a query matched: for pinyin and initials the characters whose syllables it
 * touches. Blanks and punctuation between matched characters belong to the match. No ranges where the key is not known to be
 * the text's.
 */
export function toMatch(query: Query, found: SearchKey): Match {
  const { field, key, text } = found;
  const spans = spansIn(query, found);
  const parts = partsOf(found).find((candidate) => joinParts(candidate) === key);
  return {
    field,
    text,
    ranges:
      parts === undefined
        ? []
        : join(
            spans.flatMap((span) => cover(parts, span)),
            text,
          ),
  };
}

/** The parts that may have made the key. Whether it was read as a person's name shows in the key. */
function partsOf({ field, text }: SearchKey): Part[][] {
  if (field !== "pinyin" && field !== "initials") return [foldParts(text)];
  return [false, true].flatMap((isPerson) =>
    spellings(text, isPerson)
      .filter((spelling) => spelling.field === field)
      .map((spelling) => spelling.parts),
  );
}

/** What of the key was matched, as `[start, end)`. */
function spansIn(query: Query, { field, key }: SearchKey): [number, number][] {
  switch (tierOf(query, field, key)) {
    case null:
      return [];
    case tiers.scattered:
      return scatteredIn(query.text, key) ?? [];
    case tiers.typo:
      return [[0, typoEnd(query.text, key) ?? 0]];
    default: {
      const start = key.indexOf(query.text);
      return [[start, start + query.text.length]];
    }
  }
}

/** The ranges of the parts that lie at least partly within a span of the key; silent ones only in its midst. */
function cover(parts: readonly Part[], [from, to]: [number, number]): [number, number][] {
  const covered: [number, number][] = [];
  let at = 0;
  for (const { start, end, key } of parts) {
    if (at < to && at + key.length > from) covered.push([start, end]);
    at += key.length;
  }
  return covered;
}

/** Joins neighbouring ranges, and takes in the marks that stand on the last character. */
function join(ranges: readonly [number, number][], text: string): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && last[1] >= start) last[1] = end;
    else joined.push([start, end]);
  }
  return joined.map(([start, end]) => [start, end + (/^\p{M}+/u.exec(text.slice(end))?.[0].length ?? 0)]);
}
