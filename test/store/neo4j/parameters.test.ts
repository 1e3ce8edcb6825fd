import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { openBounds, toBounds } from "../../../model/filter.ts";
import { parseBookmark, toBookmark } from "../../../server/store/neo4j/bookmark.ts";
import { entityFilter, filter } from "../../../server/store/neo4j/filter.ts";
import { toParameters } from "../../../server/store/neo4j/parameters.ts";

test("whole numbers become the database's integers, wherever they stand; others, and coordinates, stay as they are", () => {
  const given = {
    limit: 5,
    rows: [{ version: 1, lat: 22, lon: 114.5, name: "a" }],
    no: null,
    yes: true,
  };
  expect(toParameters(given)).toEqual({
    limit: neo4j.int(5),
    rows: [{ version: neo4j.int(1), lat: 22, lon: 114.5, name: "a" }],
    no: null,
    yes: true,
  });
});

test.each([
  { view: undefined, views: ["both", "lines"], agreements: false },
  { view: "nodes", views: ["both", "nodes"], agreements: true },
  { view: "both", views: ["both", "lines", "nodes"], agreements: true },
] as const)("agreements as $view show relations of $views", ({ view, views, agreements }) => {
  const bounds = toBounds(view === undefined ? {} : { agreements: view });
  expect(filter(bounds)).toMatchObject({ filter: { views, agreements } });
});

test("an open filter limits nothing but what is rejected", () => {
  expect(filter(openBounds)).toMatchObject({
    filter: {
      kinds: null,
      topics: null,
      types: null,
      origin: null,
      anyTime: true,
      minConfidence: null,
      evidence: null,
    },
  });
});

test("a filter is one parameter whatever it limits, so that one plan of a statement serves all", () => {
  for (const bounds of [openBounds, toBounds({ type: ["PART_OF"], since: "2020", minConfidence: 50 })]) {
    expect(Object.entries(filter(bounds)).map(([name, value]) => [name, typeof value])).toEqual([["filter", "object"]]);
    expect(Object.keys(entityFilter(bounds))).toEqual(["filter"]);
  }
});

test("a bookmark is one word that comes back as it was", () => {
  const word = toBookmark(["FB:kcwQ/", "=="]);
  expect(word).toMatch(/^[\w-]+$/);
  expect(parseBookmark(word)).toEqual(["FB:kcwQ/", "=="]);
});

test.each(["", "x", "!!", toBookmark([]).slice(1)])("what is no bookmark of ours is a wrong request: %j", (word) => {
  expect(() => parseBookmark(word)).toThrow(/^not a bookmark of this database/);
});
