import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchFields } from "../../model/match.ts";
import { bestMatch, compareRank, type RankedEntity, tierOf, tiers, toQuery, typoEnd } from "../../model/ranking.ts";

describe("the tier of a key", () => {
  test.each([
    ["清华大学", "name", "清华大学", "equal"],
    ["清华", "name", "清华大学", "prefix"],
    ["大学", "alias", "清华大学", "contains"],
    ["淄博科技局", "name", "淄博市科技局", "scattered"],
    ["淄局科", "name", "淄博市科技局", null],
    ["淄局", "name", "淄博市科技局", null],
    ["hiaer", "nameEn", "haiergroup", "typo"],
    ["haer", "nameEn", "haiergroup", null],
    ["xgcs", "initials", "xgcsdx", "prefix"],
    ["csdx", "initials", "xgcsdx", null],
    ["xgcsdy", "initials", "xgcsdx", null],
    ["chengshidaxue", "pinyin", "xianggangchengshidaxue", "contains"],
    ["apublic", "description", "apublicuniversity", "described"],
    ["apublicuniversity", "description", "apublicuniversity", "described"],
    ["一所大学", "description", "一所公立大学", null],
    ["", "name", "清华大学", null],
  ] as const)("%s in the %s %s: %s", (query, field, key, tier) => {
    expect(tierOf(toQuery(query), field, key)).toBe(tier && tiers[tier]);
  });
});

describe("one edit away", () => {
  test.each([
    ["hiaer", "haiergroup", 5],
    ["haeir", "haier", 5],
    ["hayer", "haiergroup", 5],
    ["haierr", "haier", 5],
    ["xhaier", "haier", 5],
    ["hair1", "haier", null],
    ["haieg", "haiergroup", 5],
    ["ahier", "haier", 5],
    ["aiergr", "haiergroup", 7],
    ["hiear", "haier", null],
  ])("%s from a beginning of %s: %s letters of it", (text, key, end) => {
    expect(typoEnd(text, key)).toBe(end);
  });

  test("agrees with the distance computed by the table, over every beginning of the key", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 8 });
    const agrees = (text: string, key: string) => {
      const beginnings = Array.from({ length: key.length + 1 }, (_, end) => key.slice(0, end));
      const near = beginnings.filter((beginning) => distance(text, beginning) <= 1);
      const end = typoEnd(text, key);
      if (end === null) expect(near).toEqual([]);
      else expect(near).toContain(key.slice(0, end));
    };
    fc.assert(fc.property(word, word, agrees), { numRuns: 5000 });
  });
});

describe("the order of hits", () => {
  const field = fc.constantFrom(...searchFields);
  const rank = fc.record<RankedEntity>({
    tier: fc.constantFrom(...Object.values(tiers)),
    field,
    length: fc.integer({ min: 1, max: 3 }),
    degree: fc.integer({ min: 0, max: 2 }),
    id: fc.constantFrom("a", "b", "B"),
  });

  test("is total: antisymmetric, transitive, and equal only for the same rank and id", () => {
    const lawful = (a: RankedEntity, b: RankedEntity, c: RankedEntity) => {
      expect(Math.sign(compareRank(a, b))).toBe(0 - Math.sign(compareRank(b, a)));
      if (compareRank(a, b) <= 0 && compareRank(b, c) <= 0) expect(compareRank(a, c)).toBeLessThanOrEqual(0);
      if (compareRank(a, b) === 0) expect(a).toEqual(b);
    };
    fc.assert(fc.property(rank, rank, rank, lawful), { numRuns: 2000 });
  });

  test("looks at tier, field, length, degree falling, then id", () => {
    const base: RankedEntity = { tier: tiers.prefix, field: "alias", length: 5, degree: 3, id: "m" };
    const better: Partial<RankedEntity>[] = [
      { tier: tiers.equal, field: "initials", length: 9, degree: 0, id: "z" },
      { field: "name", length: 9, degree: 0, id: "z" },
      { length: 4, degree: 0, id: "z" },
      { degree: 4, id: "z" },
      { id: "a" },
    ];
    for (const change of better) expect(compareRank({ ...base, ...change }, base)).toBeLessThan(0);
  });

  test("an entity counts by its best key, whose length is in code points", () => {
    const keys = [
      { field: "name", key: "𠮷野家大学", text: "" },
      { field: "alias", key: "𠮷野家", text: "" },
      { field: "alias", key: "𠮷野", text: "𠮷野" },
    ] as const;
    expect(bestMatch(toQuery("野"), keys)?.rank).toEqual({ tier: tiers.contains, field: "name", length: 5 });
    expect(bestMatch(toQuery("𠮷野"), keys)).toEqual({
      rank: { tier: tiers.equal, field: "alias", length: 2 },
      key: keys[2],
    });
    expect(bestMatch(toQuery("東"), keys)).toBeNull();
  });
});

/** Optimal string alignment distance, by dynamic programming. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1);
      table[i]?.splice(j, 1, least);
    }
  }
  return at(a.length, b.length);
}
