import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "../../model/names.ts";
import { bestMatch, tiers, toQuery } from "../../model/ranking.ts";
import { searchKeys } from "../../model/search-keys.ts";
import { indexTokens, queryTokens } from "../../model/search-tokens.ts";
import { namedEntity, queryFor } from "../support/names.ts";

describe("tokens", () => {
  test("are code points behind a letter, distinct and sorted", () => {
    expect(indexTokens([{ field: "alias", key: "aba", text: "ABA" }])).toEqual(
      ["e3x61x62x61", "p61", "p61x62", "b61x62", "b62x61", "u61", "u62"].sort(),
    );
    expect(indexTokens([{ field: "description", key: "大学", text: "大學" }])).toEqual([
      "c5927x5b66",
      "d5927",
      "d5b66",
    ]);
    expect(indexTokens([{ field: "initials", key: "dx", text: "大學" }])).toEqual([
      "b64x78",
      "e2x64x78",
      "p64",
      "p64x78",
    ]);
  });

  test("are plain and shorter than 255 characters, for any name and query", () => {
    const plain = (name: string, query: string) => {
      const tokens = indexTokens(searchKeys({ kind: "Company", name, aliases: [], description: name }));
      const asked = queryTokens(toQuery(foldName(query))).flatMap((wave) => wave.any.flat());
      for (const token of [...tokens, ...asked]) expect(token).toMatch(/^[a-z][a-z0-9]{1,253}$/);
    };
    const text = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(fc.property(text, text, plain));
  });
});

describe("the waves of a query", () => {
  test("leave out the tiers that the query isn't fit for", () => {
    const asked = (text: string) => queryTokens(toQuery(text)).map((wave) => wave.tier);
    expect(asked("城大")).toEqual([tiers.equal, tiers.prefix, tiers.contains, tiers.described]);
    expect(asked("科技局")).toContain(tiers.scattered);
    expect(asked("haier")).toContain(tiers.typo);
    expect(asked("")).toEqual([]);
  });

  test("never ask for everything", () => {
    fc.assert(
      fc.property(queryFor([]), (text) => {
        for (const wave of queryTokens(toQuery(foldName(text)))) {
          expect(wave.any.length).toBeGreaterThan(0);
          for (const all of wave.any) expect(all.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("bring every match of a tier with that tier's wave or an earlier one", () => {
    const tierSeen = new Set<number>();
    const pair = namedEntity.chain((entity) => fc.tuple(fc.constant(entity), queryFor([entity])));
    fc.assert(
      fc.property(pair, ([entity, text]) => {
        const query = toQuery(foldName(text));
        const keys = searchKeys(entity);
        const tokens = new Set(indexTokens(keys));
        const best = bestMatch(query, keys);
        if (!best) return;
        tierSeen.add(best.rank.tier);
        const waves = queryTokens(query).filter((wave) => wave.tier <= best.rank.tier);
        const brought = waves.some((wave) => wave.any.some((all) => all.every((token) => tokens.has(token))));
        expect(brought, `${text} in ${JSON.stringify(keys)}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect([...tierSeen].sort()).toEqual(Object.values(tiers));
  });
});
