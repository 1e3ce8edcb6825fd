import { expect, test } from "vitest";
import { changeLimit } from "../../model/change.ts";
import { toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import { agreement, claim, entity, relation, remove, signingNetwork, source } from "../support/network.ts";
import { problemOf, wrongFields } from "../support/problems.ts";

describeStores("writing", null, (store) => {
  const version = async (id: string) => (await store().entities([id]))[0]?.version;

  test("one wrong change among many leaves nothing behind", async () => {
    const before = await store().summary();
    const problem = await problemOf(
      store().apply([...signingNetwork, relation("bad", "PART_OF", "nobody", "haier")], "test"),
    );
    expect(problem.code).toBe("invalid-request");
    expect(await store().summary()).toEqual(before);
    expect(await store().evidence({ ...everyClaim })).toEqual([]);
    expect(await store().search({ q: "haier", kinds: null, topics: null, limit: 10, skip: 0 })).toEqual([]);
  });

  test("the order of the changes doesn't matter", async () => {
    await store().apply([...signingNetwork].reverse(), "test");
    expect(await store().summary()).toMatchObject({ entities: 12, relations: 16, sources: 2 });
  });

  test("of two changes of one record the last counts", async () => {
    await store().apply([entity("a", "Company", { name: "先" }), entity("a", "Company", { name: "后" })], "test");
    expect(await store().entities(["a"])).toMatchObject([{ name: "后", version: 1 }]);
    await store().apply([remove("entity", "a"), entity("a", "Company", { name: "再" })], "test");
    expect(await store().entities(["a"])).toMatchObject([{ name: "再", version: 2 }]);
  });

  test("every write raises the revision by one and names its change set", async () => {
    const first = await store().apply([entity("a")], "test");
    const second = await store().apply([entity("b")], "test");
    expect(second.revision).toBe(first.revision + 1);
    expect((await store().summary()).revision).toBe(second.revision);
    const [newest] = await store().history({ about: null, limit: 1, before: null });
    expect(newest).toMatchObject({ id: second.changeSet, revision: second.revision });
  });

  test("versions are raised by real changes alone", async () => {
    await store().apply([entity("a"), entity("b"), relation("ab", "PARTNER_OF", "a", "b")], "test");
    expect(await version("a")).toBe(1);
    await store().apply([entity("a", "Company", { name: "新名" }), entity("b")], "test");
    expect([await version("a"), await version("b")]).toEqual([2, 1]);
    expect(await store().relations(["ab"])).toMatchObject([{ version: 1 }]);
    await store().apply([relation("ab", "PARTNER_OF", "b", "a", { role: "伙伴" })], "test");
    expect(await store().relations(["ab"])).toMatchObject([{ version: 2, source: "a", target: "b", role: "伙伴" }]);
    expect(await version("a")).toBe(2);
  });

  test("what stands there already changes nothing, the revision included", async () => {
    const { revision } = await store().apply(signingNetwork, "test");
    const again = await store().apply(signingNetwork, "test");
    expect(again.revision).toBe(revision);
    const [newest] = await store().history({ about: null, limit: 1, before: null });
    expect(newest?.revision).toBe(revision);
    expect(await version("cityu")).toBe(1);
  });

  test("no changes are no write", async () => {
    const { revision } = await store().apply([entity("a")], "test");
    expect((await store().apply([], "test")).revision).toBe(revision);
  });

  test("a write against another version than the store's is stale and tells the current record", async () => {
    await store().apply([entity("a"), source("s")], "test");
    await store().apply([{ ...entity("a", "Company", { name: "二" }), ifVersion: 1 }], "test");
    const stale = await problemOf(store().apply([{ ...entity("a", "Company", { name: "三" }), ifVersion: 1 }], "test"));
    expect(stale).toMatchObject({ code: "stale", current: { id: "a", name: "二", version: 2 } });
    const exists = await problemOf(store().apply([{ ...source("s"), ifVersion: 0 }], "test"));
    expect(exists).toMatchObject({ code: "stale", current: { id: "s", version: 1 } });
    const gone = await problemOf(store().apply([{ ...entity("x"), ifVersion: 3 }], "test"));
    expect(gone).toMatchObject({ code: "stale", current: undefined });
    expect((await problemOf(store().apply([remove("entity", "a", { ifVersion: 1 })], "test"))).code).toBe("stale");
    expect(await store().entities(["a", "x"])).toMatchObject([{ name: "二" }]);
  });

  test("ifVersion 0 creates what doesn't exist, also after it was deleted", async () => {
    await store().apply([{ ...entity("a"), ifVersion: 0 }], "test");
    await store().apply([remove("entity", "a", { ifVersion: 1 })], "test");
    await store().apply([{ ...entity("a"), ifVersion: 0 }], "test");
    expect(await version("a")).toBe(1);
  });

  test("all unknown references are named at once, with their place", async () => {
    await store().apply([entity("a"), entity("b"), entity("p", "Official"), source("s", { paragraphs: 4 })], "test");
    const more = { agreement: "b", event: "no-event", onBehalfOf: "p", by: ["p", "a"] };
    const problem = await problemOf(
      store().apply(
        [
          entity("c"),
          relation("r1", "PARTNER_OF", "a", "no-target", more),
          claim("c1", "no-subject", "no-source"),
          claim("c2", "a", "s", { paragraph: 5 }),
        ],
        "test",
      ),
    );
    expect(problem.code).toBe("invalid-request");
    expect(wrongFields(problem).sort()).toEqual([
      "changes[1].value.agreement: b",
      "changes[1].value.by[1]: a",
      "changes[1].value.event: no-event",
      "changes[1].value.onBehalfOf: p",
      "changes[1].value.target: no-target",
      "changes[2].value.about: no-subject",
      "changes[2].value.source: no-source",
      "changes[3].value.paragraph: 5",
    ]);
  });

  test.each([
    ["HOLDS_OFFICE", "a", "b"],
    ["LOCATED_IN", "city", "a"],
    ["PARTY_TO", "p", "deal"],
    ["PARTNER_OF", "a", "p"],
  ] as const)("%s cannot lead from %s to %s", async (type, from, to) => {
    await store().apply(
      [entity("a"), entity("b"), entity("p", "Official"), entity("city", "City"), entity("deal", "Agreement")],
      "test",
    );
    const problem = await problemOf(store().apply([relation("r", type, from, to)], "test"));
    expect(wrongFields(problem)).toEqual([`changes[0].value.type: ${type}`]);
  });

  test("an entity and a relation never share an id", async () => {
    await store().apply([entity("a"), entity("b"), relation("ab", "PARTNER_OF", "a", "b")], "test");
    expect(wrongFields(await problemOf(store().apply([entity("ab")], "test")))).toEqual(["changes[0].value.id: ab"]);
    const relationAsEntity = store().apply([relation("a", "PARTNER_OF", "a", "b")], "test");
    expect(wrongFields(await problemOf(relationAsEntity))).toEqual(["changes[0].value.id: a"]);
    const both = store().apply([entity("x"), relation("x", "PARTNER_OF", "a", "b")], "test");
    expect((await problemOf(both)).code).toBe("invalid-request");
    // An id that its owner gives up in the same write is free.
    await store().apply([remove("relation", "ab"), entity("ab")], "test");
    expect(await store().entities(["ab"])).toMatchObject([{ kind: "Company" }]);
  });

  test("an id that is kept for what is derived can't be taken by hand", async () => {
    const taken = relation("derived.mine", "PARTNER_OF", "a", "b");
    const problem = await problemOf(store().apply([entity("a"), entity("b"), taken], "test"));
    expect(wrongFields(problem)).toEqual(["changes[2].value.id: derived.mine"]);
  });

  test("a kind changes where all relations still fit, and not otherwise", async () => {
    await store().apply([entity("a"), entity("b", "Platform"), relation("ab", "BUILDS", "a", "b")], "test");
    await store().apply([entity("a", "University")], "test");
    const problem = await problemOf(store().apply([entity("b", "Company"), entity("a", "City")], "test"));
    expect(wrongFields(problem).sort()).toEqual(["changes[0].value.kind: Company", "changes[1].value.kind: City"]);
    await store().apply([entity("b", "Company"), relation("ab", "PART_OF", "a", "b")], "test");
    expect(await store().entities(["a", "b"])).toMatchObject([{ kind: "University" }, { kind: "Company" }]);
    expect(
      await store().list({ bounds: toBounds({ kind: ["University"] }), linked: false, limit: 9, after: null }),
    ).toMatchObject([{ id: "a" }]);
  });

  test("the kind of whom a relation names besides its ends doesn't change either", async () => {
    const named = { event: "fair", by: ["li"] };
    const network = [entity("a"), entity("b"), entity("fair", "Event"), entity("li", "Official")];
    await store().apply([...network, relation("ab", "PARTNER_OF", "a", "b", named)], "test");
    const problem = await problemOf(store().apply([entity("fair", "City"), entity("li", "Company")], "test"));
    expect(wrongFields(problem).sort()).toEqual(["changes[0].value.kind: City", "changes[1].value.kind: Company"]);
    await store().apply([entity("fair", "City"), relation("ab", "PARTNER_OF", "a", "b", { by: ["li"] })], "test");
    expect(await store().entities(["fair"])).toMatchObject([{ kind: "City" }]);
  });

  test("too many changes at once are refused", async () => {
    const changes = Array.from({ length: changeLimit + 1 }, () => entity("a"));
    expect((await problemOf(store().apply(changes, "test"))).code).toBe("too-large");
    expect(await store().entities(["a"])).toEqual([]);
  });

  test("a thousand entities and relations go in at once", async () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `e${i}`);
    await store().apply(
      [...ids.map((id) => entity(id)), ...ids.slice(1).map((id) => relation(`r.${id}`, "PART_OF", id, "e0"))],
      "test",
    );
    expect(await store().entities(["e0", "e999"])).toMatchObject([{ degree: 999 }, { degree: 1 }]);
  });

  test("writes that come at once are all applied, one after the other", async () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const applied = await Promise.all(ids.map((id) => store().apply([entity(id)], "test")));
    const revisions = applied.map((one) => one.revision).sort((a, b) => a - b);
    expect(revisions).toEqual(ids.map((_, i) => (revisions[0] ?? 0) + i));
    expect(await store().entities(ids)).toHaveLength(6);
  });

  test("of two writes against the same version one wins and the other is stale", async () => {
    await store().apply([entity("a")], "test");
    const outcomes = await Promise.allSettled(
      ["甲", "乙"].map((name) => store().apply([{ ...entity("a", "Company", { name }), ifVersion: 1 }], "test")),
    );
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await version("a")).toBe(2);
  });

  test("two agreements written at once that share parties both derive", async () => {
    await store().apply([entity("a"), entity("b"), entity("c")], "test");
    await Promise.all([
      store().apply(agreement("deal1", ["a", "b"]), "test"),
      store().apply(agreement("deal2", ["a", "b", "c"]), "test"),
    ]);
    expect(await store().entities(["a", "b", "c"])).toMatchObject([{ degree: 2 }, { degree: 2 }, { degree: 2 }]);
    expect((await store().summary()).relations).toBe(2 + 1 + 3 + 3);
  });
});

const everyClaim = {
  about: null,
  source: null,
  statuses: ["reviewed", "unreviewed", "rejected"],
  limit: 100,
  after: null,
} as const;
