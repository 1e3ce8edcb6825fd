import type { Findable, Finding } from "./findable.ts";
import { toMatch } from "./match-ranges.ts";
import { foldName } from "./names.ts";
import { bestMatch, compareRank, toQuery } from "./ranking.ts";
import { searchKeys } from "./search-keys.ts";

/** Finds among `things` as the stores' search finds among all entities: the same folding, spellings and order. */
export function createFinder(things: readonly Findable[]): (q: string) => Finding[] {
  // A kind matters to names of people alone; what has none is read as any other name.
  const listed = things.map((thing) => ({ thing, keys: searchKeys({ ...thing, kind: thing.kind ?? "Company" }) }));
  return (q) => {
    const query = toQuery(foldName(q));
    const found = listed.flatMap(({ thing, keys }) => {
      const best = bestMatch(query, keys);
      return best ? [{ key: best.key, rank: { ...best.rank, degree: thing.degree, id: thing.key } }] : [];
    });
    found.sort((a, b) => compareRank(a.rank, b.rank));
    return found.map(({ key, rank }) => ({ key: rank.id, tier: rank.tier, match: toMatch(query, key) }));
  };
}
