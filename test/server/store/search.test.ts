import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entity, entityRecordSchema } from "../../../model/entity.ts";
import { foldName } from "../../../model/names.ts";
import { bestMatch, compareRank, toQuery } from "../../../model/ranking.ts";
import { searchKeys } from "../../../model/search-keys.ts";
import { indexTokens } from "../../../model/search-tokens.ts";
import { type FindCandidates, searchEntities } from "../../../server/store/search.ts";
import { namedEntity, queryFor } from "../../support/names.ts";

/** An index in memory, which brings at most `most` candidates. */
function indexOf(entities: readonly Entity[], most = Number.POSITIVE_INFINITY): FindCandidates {
  const rows = entities
    .map((entity) => ({ entity, keys: searchKeys(entity) }))
    .map((row) => ({ ...row, tokens: new Set(indexTokens(row.keys)) }))
    .sort((a, b) => b.entity.degree - a.entity.degree || (a.entity.id < b.entity.id ? -1 : 1));
  return async (wave, limit) =>
    rows
      .filter((row) => wave.any.some((all) => all.every((token) => row.tokens.has(token))))
      .slice(0, Math.min(limit, most));
}

const seed = readFileSync(new URL("../../../seed/entities.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Entity => ({ ...entityRecordSchema.parse(JSON.parse(line)), version: 1, degree: 1 }));

describe("the network of the two articles", () => {
  const find = indexOf(seed);

  test.each([
    ["cityu", "香港城市大学"],
    ["城大", "香港城市大学"],
    ["chengshidaxue", "香港城市大学"],
    ["香港城市大學", "香港城市大学"],
    ["City University of Hong Kong", "香港城市大学"],
    ["xgcsdx", "香港城市大学"],
    ["hiaer", "海尔集团"],
    ["haier", "海尔集团"],
  ])("%s finds %s first", async (q, name) => {
    const [first] = await searchEntities(find, { q, limit: 10, skip: 0 });
    expect(first?.entity.name).toBe(name);
  });

  test.each(["", "，。!?", " ", "\ud83d"])("%j finds nothing", async (q) => {
    expect(await searchEntities(find, { q, limit: 10, skip: 0 })).toEqual([]);
  });
});

test("a name is found with a character left out, and in traditional characters", async () => {
  const blank = {
    kind: "Agency",
    aliases: [],
    topics: [],
    externalIds: {},
    figures: [],
    version: 1,
    degree: 0,
  } as const;
  const entity = (id: string, name: string): Entity => ({ ...blank, aliases: [], topics: [], figures: [], id, name });
  const find = indexOf([entity("zibo", "淄博市科技局"), entity("tsinghua", "清華大學")]);
  const ids = async (q: string) =>
    (await searchEntities(find, { q, limit: 10, skip: 0 })).map((hit) => [hit.entity.id, hit.match.ranges]);
  const zibo = [
    [
      "zibo",
      [
        [0, 2],
        [3, 6],
      ],
    ],
  ];
  expect(await ids("淄博科技局")).toEqual(zibo);
  expect(await ids("清华")).toEqual([["tsinghua", [[0, 2]]]]);
});

const network = fc.uniqueArray(namedEntity, { maxLength: 12, selector: (entity) => entity.id });
const networkAndQuery = network.chain((entities) => fc.tuple(fc.constant(entities), queryFor(entities)));

describe("on any network", () => {
  test("the waves give the same hits in the same order as ranking every entity", async () => {
    const agree = async ([entities, q]: [Entity[], string], skip: number, limit: number) => {
      const query = toQuery(foldName(q));
      const ranked = entities
        .flatMap((entity) => {
          const best = bestMatch(query, searchKeys(entity));
          return best ? [{ ...best.rank, degree: entity.degree, id: entity.id }] : [];
        })
        .sort(compareRank)
        .map(({ id }) => id);
      const hits = await searchEntities(indexOf(entities), { q, skip, limit });
      expect(hits.map((hit) => hit.entity.id)).toEqual(ranked.slice(skip, skip + limit));
    };
    await fc.assert(fc.asyncProperty(networkAndQuery, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 6 }), agree), {
      numRuns: 1000,
    });
  });

  test("pages neither overlap nor leave gaps, also where a wave is cut", async () => {
    const follow = async ([entities, q]: [Entity[], string], limit: number) => {
      const find = indexOf(entities, 2);
      const all = await searchEntities(find, { q, skip: 0, limit: 100 });
      const paged = [];
      for (let skip = 0; skip < all.length; skip += limit) {
        paged.push(...(await searchEntities(find, { q, skip, limit })));
      }
      expect(paged).toEqual(all);
      expect(new Set(paged.map((hit) => hit.entity.id)).size).toBe(paged.length);
    };
    await fc.assert(fc.asyncProperty(networkAndQuery, fc.integer({ min: 1, max: 3 }), follow), { numRuns: 500 });
  });
});

test("looser tiers are not asked for when better ones fill the page", async () => {
  const asked: number[] = [];
  const find = indexOf(seed);
  const watched: FindCandidates = (wave, limit) => {
    asked.push(wave.tier);
    return find(wave, limit);
  };
  await searchEntities(watched, { q: "香港城市大学", limit: 1, skip: 0 });
  expect(asked).toEqual([1]);
});
