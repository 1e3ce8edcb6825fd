import { expect, test } from "vitest";
import { describeStores } from "../support/each-store.ts";
import { agreement, claim, derivedId, entity, relation, remove, source } from "../support/network.ts";

describeStores("history", null, (store) => {
  const newest = async () => (await store().history({ about: null, limit: 1, before: null }))[0];

  test("a change set says who, when, and every record before and after", async () => {
    await store().apply([entity("a", "Company", { name: "甲" }), source("s"), claim("c", "a", "s")], "王女士");
    const begin = new Date(Date.now() - 60_000).toISOString();
    await store().apply([entity("a", "Company", { name: "乙" }), remove("claim", "c")], "李先生");
    const changeSet = await newest();
    expect(changeSet?.actor).toBe("李先生");
    expect((changeSet?.at ?? "") > begin).toBe(true);
    expect(changeSet?.touched).toEqual([
      {
        what: "entity",
        id: "a",
        before: expect.objectContaining({ name: "甲" }),
        after: expect.objectContaining({ name: "乙" }),
      },
      { what: "claim", id: "c", before: expect.objectContaining({ about: "a", source: "s" }), after: null },
    ]);
  });

  test("what follows from a change stands in it as well", async () => {
    await store().apply([entity("a"), entity("b"), ...agreement("deal", ["a", "b"])], "test");
    const line = derivedId("deal", "a", "b");
    const names = async () =>
      (await newest())?.touched.map(
        (one) => `${one.what} ${one.id} ${one.before ? "was" : ""} ${one.after ? "is" : ""}`,
      );
    expect(await names()).toContain(`relation ${line}  is`);
    await store().apply([remove("entity", "b", { cascade: true })], "test");
    expect(await names()).toEqual(["entity b was ", "relation deal.b was ", `relation ${line} was `]);
  });

  test("sources come first, then entities, relations and claims, each by id", async () => {
    await store().apply(
      [
        claim("c2", "b", "s"),
        claim("c1", "a", "s"),
        relation("r", "PART_OF", "a", "b"),
        entity("b"),
        entity("a"),
        source("s"),
      ],
      "test",
    );
    expect((await newest())?.touched.map((one) => one.id)).toEqual(["s", "a", "b", "r", "c1", "c2"]);
  });

  test("change sets come newest first, page by page, all or about one record", async () => {
    const { revision } = await store().apply([entity("a")], "test");
    await store().apply([entity("b")], "test");
    await store().apply([entity("a", "University")], "test");
    await store().apply([relation("ab", "PART_OF", "a", "b")], "test");
    const revisions = async (about: string | null, limit: number, before: number | null) =>
      (await store().history({ about, limit, before })).map((one) => one.revision - revision);
    expect(await revisions(null, 3, null)).toEqual([3, 2, 1]);
    expect(await revisions(null, 2, revision + 2)).toEqual([1, 0]);
    expect(await revisions("a", 10, null)).toSatisfy((all: number[]) => all.slice(0, 2).join() === "2,0");
    expect(await revisions("ab", 10, null)).toSatisfy((all: number[]) => all[0] === 3);
    expect(await revisions("b", 1, revision + 3)).toEqual([1]);
    expect(await revisions("nothing", 10, null)).toEqual([]);
  });

  test("a write that fails leaves no change set", async () => {
    const { changeSet } = await store().apply([entity("a")], "test");
    await expect(store().apply([entity("b"), remove("entity", "nothing")], "test")).rejects.toThrow();
    expect((await newest())?.id).toBe(changeSet);
  });
});
