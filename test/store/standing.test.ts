import { expect, test } from "vitest";
import { toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import { claim, entity, relation, remove, source } from "../support/network.ts";

const pair = [
  entity("a"),
  entity("b"),
  relation("ab", "PARTNER_OF", "a", "b"),
  source("s1", { paragraphs: 9 }),
  source("s2"),
];

describeStores("standing of relations", null, (store) => {
  const standing = async () => {
    const [{ confidence, status, sources } = {}] = await store().relations(["ab"]);
    return [confidence, status, sources];
  };
  const degrees = async () => (await store().entities(["a", "b"])).map((one) => one.degree);
  const shown = async (filter: Parameters<typeof toBounds>[0]) =>
    (await store().relationsAmong(["a", "b"], toBounds(filter), 10)).map((one) => one.id);

  test("without a claim a relation shows, but passes no demand for confidence", async () => {
    await store().apply(pair, "test");
    expect(await standing()).toEqual([null, null, 0]);
    expect(await shown({})).toEqual(["ab"]);
    expect(await shown({ minConfidence: 0 })).toEqual([]);
    expect(await shown({ status: ["reviewed", "unreviewed", "rejected"] })).toEqual([]);
  });

  test("the highest confidence among claims that aren't rejected counts, and the best status", async () => {
    await store().apply(
      [
        ...pair,
        claim("c1", "ab", "s1", { confidence: 40, status: "unreviewed" }),
        claim("c2", "ab", "s1", { confidence: 30 }),
        claim("c3", "ab", "s2", { confidence: 99, status: "rejected" }),
      ],
      "test",
    );
    expect(await standing()).toEqual([40, "reviewed", 1]);
    await store().apply([claim("c3", "ab", "s2", { confidence: 99, status: "unreviewed" })], "test");
    expect(await standing()).toEqual([99, "reviewed", 2]);
    expect(await store().relations(["ab"])).toMatchObject([{ version: 1 }]);
  });

  test("a relation whose claims are all rejected is hidden and no longer counts", async () => {
    await store().apply([...pair, claim("c1", "ab", "s1"), claim("c2", "ab", "s2")], "test");
    expect(await degrees()).toEqual([1, 1]);
    await store().apply([claim("c1", "ab", "s1", { status: "rejected" })], "test");
    expect(await degrees()).toEqual([1, 1]);
    await store().apply([claim("c2", "ab", "s2", { status: "rejected" })], "test");
    expect(await degrees()).toEqual([0, 0]);
    expect(await standing()).toEqual([null, "rejected", 0]);
    expect(await shown({})).toEqual([]);
    expect(await shown({ status: ["rejected"] })).toEqual(["ab"]);
    await store().apply([remove("claim", "c1"), remove("claim", "c2")], "test");
    expect(await degrees()).toEqual([1, 1]);
    expect(await shown({})).toEqual(["ab"]);
  });

  test("a claim that moves to another relation changes both", async () => {
    await store().apply(
      [...pair, relation("ba", "PARTNER_OF", "b", "a"), claim("c1", "ab", "s1", { confidence: 70 })],
      "test",
    );
    await store().apply([claim("c1", "ba", "s1", { confidence: 70 })], "test");
    const found = await store().relations(["ab", "ba"]);
    expect(found.map((one) => one.confidence)).toEqual([null, 70]);
  });

  test("a relation that moves to other ends leaves the old ones", async () => {
    await store().apply([...pair, entity("c")], "test");
    await store().apply([relation("ab", "PARTNER_OF", "c", "b")], "test");
    const all = await store().entities(["a", "b", "c"]);
    expect(all.map((one) => one.degree)).toEqual([0, 1, 1]);
    expect(
      await store().expand({ from: ["a"], bounds: toBounds({}), exempt: [], within: null, direction: "any" }),
    ).toEqual([]);
  });

  test("parallel relations count once for a degree until the last is gone", async () => {
    await store().apply([...pair, relation("met", "MET_WITH", "b", "a")], "test");
    expect(await degrees()).toEqual([1, 1]);
    await store().apply([remove("relation", "ab")], "test");
    expect(await degrees()).toEqual([1, 1]);
    await store().apply([remove("relation", "met")], "test");
    expect(await degrees()).toEqual([0, 0]);
  });

  test("a filter of status and source asks for one claim that has both", async () => {
    await store().apply([...pair, claim("c1", "ab", "s1"), claim("c2", "ab", "s2", { status: "unreviewed" })], "test");
    expect(await shown({ source: ["s2"] })).toEqual(["ab"]);
    expect(await shown({ source: ["s2"], status: ["reviewed"] })).toEqual([]);
    expect(await shown({ source: ["s3", "s1"], status: ["reviewed"] })).toEqual(["ab"]);
    expect(await shown({ source: ["s3"] })).toEqual([]);
  });
});
