import { expect, test } from "vitest";
import { describeStores } from "../support/each-store.ts";
import { claim, entity, relation, remove, signingNetwork, source } from "../support/network.ts";
import { problemOf } from "../support/problems.ts";

describeStores("deleting", null, (store) => {
  test.each(["source", "entity", "relation", "claim"] as const)("an unknown %s is not found", async (what) => {
    const problem = await problemOf(store().apply([entity("a"), remove(what, "nothing")], "test"));
    expect(problem.code).toBe("not-found");
    expect(problem.message).toContain("nothing");
    expect(await store().entities(["a"])).toEqual([]);
  });

  test("an entity in use is refused with counts, and nothing is lost", async () => {
    await store().apply(signingNetwork, "test");
    const before = await store().summary();
    const problem = await problemOf(store().apply([remove("entity", "cityu")], "test"));
    expect(problem.code).toBe("conflict");
    // located, partner, met, party, builds, office, dean.office; what is derived doesn't count; signed on its behalf.
    expect(problem.message).toContain("7 relations lead to it, 1 more");
    expect(await store().summary()).toEqual(before);
  });

  test("an entity that is only named is in use too, and is named no longer after a cascade", async () => {
    await store().apply(
      [
        entity("a"),
        entity("lab", "Platform"),
        entity("forum", "Event"),
        entity("p", "Official"),
        entity("q", "Official"),
        relation("builds", "BUILDS", "a", "lab", { event: "forum", by: ["p", "q"] }),
      ],
      "test",
    );
    expect((await problemOf(store().apply([remove("entity", "forum")], "test"))).message).toContain(
      "0 relations lead to it, 1 more",
    );
    await store().apply(
      [remove("entity", "forum", { cascade: true }), remove("entity", "p", { cascade: true })],
      "test",
    );
    const [builds] = await store().relations(["builds"]);
    expect(builds).toMatchObject({ by: ["q"], version: 2 });
    expect(builds).not.toHaveProperty("event");
  });

  test("a cascade takes relations and claims along, and the degrees of those that stay follow", async () => {
    await store().apply(signingNetwork, "test");
    await store().apply([remove("entity", "cityu", { cascade: true })], "test");
    expect(await store().summary()).toMatchObject({ entities: 11, relations: 8, sources: 2 });
    const degrees = (await store().entities(["haier", "hk", "lab", "chan"])).map((one) => one.degree);
    expect(degrees).toEqual([2, 1, 0, 0]);
    const [signed] = await store().relations(["signed"]);
    expect(signed).not.toHaveProperty("onBehalfOf");
    const all = ["reviewed", "unreviewed", "rejected"] as const;
    const claims = await store().evidence({ about: null, source: null, statuses: all, limit: 99, after: null });
    expect(claims.map((one) => one.id)).toEqual(["c02", "c07", "c08", "c09", "c13"]);
    expect(await store().search({ q: "香港城市大学", kinds: null, topics: null, limit: 9, skip: 0 })).toEqual([]);
  });

  test("a cascade takes a relation's claims along, and so does a plain deletion", async () => {
    await store().apply(signingNetwork, "test");
    await store().apply([remove("relation", "partner"), remove("relation", "builds", { cascade: true })], "test");
    const claims = await store().evidence({
      about: ["partner", "builds"],
      source: null,
      statuses: ["reviewed"],
      limit: 9,
      after: null,
    });
    expect(claims).toEqual([]);
  });

  test("a source with claims is in use; a cascade takes them along and relations lose their support", async () => {
    await store().apply(signingNetwork, "test");
    const problem = await problemOf(store().apply([remove("source", "s2")], "test"));
    expect(problem.code).toBe("conflict");
    expect(problem.message).toContain("6 claims");
    await store().apply([remove("source", "s2", { cascade: true })], "test");
    expect(await store().relations(["builds", "partner"])).toMatchObject([
      { confidence: null, status: null, sources: 0 },
      { confidence: 70, status: "reviewed", sources: 1 },
    ]);
    expect(await store().sourcesById(["s2", "s1"])).toMatchObject([{ id: "s1" }]);
  });

  test("a source whose claims go in the same write may go", async () => {
    await store().apply([entity("a"), source("s"), claim("c", "a", "s")], "test");
    await store().apply([remove("source", "s"), remove("claim", "c")], "test");
    expect(await store().summary()).toMatchObject({ entities: 1, sources: 0 });
  });

  test("an entity may go together with all that hangs on it", async () => {
    await store().apply([entity("a"), entity("b"), relation("ab", "PART_OF", "a", "b")], "test");
    await store().apply([remove("entity", "a"), remove("relation", "ab")], "test");
    expect(await store().entities(["a", "b"])).toMatchObject([{ id: "b", degree: 0 }]);
  });

  test("a new relation to what the same write deletes is in the way, or goes along with a cascade", async () => {
    await store().apply([entity("a"), entity("b")], "test");
    const ab = relation("ab", "PART_OF", "a", "b");
    expect((await problemOf(store().apply([ab, remove("entity", "a")], "test"))).code).toBe("conflict");
    expect(await store().entities(["a"])).toHaveLength(1);
    await store().apply([ab, remove("entity", "a", { cascade: true })], "test");
    expect(await store().entities(["a", "b"])).toMatchObject([{ id: "b", degree: 0 }]);
    expect(await store().relations(["ab"])).toEqual([]);
  });

  test("everything can go at once", async () => {
    await store().apply(signingNetwork, "test");
    const ids = signingNetwork.flatMap((one) => (one.op === "put" && one.what === "entity" ? one.value.id : []));
    await store().apply(
      [
        ...ids.map((id) => remove("entity", id, { cascade: true })),
        remove("source", "s1", { cascade: true }),
        remove("source", "s2", { cascade: true }),
      ],
      "test",
    );
    expect(await store().summary()).toMatchObject({ entities: 0, relations: 0, sources: 0 });
  });
});
