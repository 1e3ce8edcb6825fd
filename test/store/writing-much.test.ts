import { expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import { openBounds } from "../../model/filter.ts";
import { ProblemError } from "../../model/problem.ts";
import { describeStores } from "../support/each-store.ts";
import { agreement, claim, entity, relation, remove, source } from "../support/network.ts";
import { problemOf } from "../support/problems.ts";

async function* given(...batches: readonly (readonly Change[])[]): AsyncGenerator<readonly Change[]> {
  yield* batches;
}

const everyone = { about: null, limit: 10, before: null };

describeStores("writing batch after batch", null, (store) => {
  const degrees = async (ids: readonly string[]) => (await store().entities(ids)).map(({ degree }) => degree);

  test("all batches are there at the end, each with a change set of its own, and later ones build on earlier ones", async () => {
    await store().apply([entity("a"), source("s")], "before");
    const { revision } = await store().summary();
    const applied = await store().applyAll(
      given(
        [entity("b"), entity("c")],
        [],
        [relation("ab", "PARTNER_OF", "a", "b"), relation("bc", "PARTNER_OF", "b", "c")],
        [claim("c1", "ab", "s"), entity("a", "Company", { name: "新名" })],
        [remove("relation", "bc"), remove("entity", "c")],
      ),
      "import",
    );
    expect(applied).toMatchObject({ revision: revision + 4, changeSet: `change-${revision + 4}` });
    expect(await store().entities(["a", "b", "c"])).toMatchObject([{ name: "新名", degree: 1 }, { degree: 1 }]);
    expect(await store().relations(["ab", "bc"])).toMatchObject([{ sources: 1, version: 1 }]);
    const history = await store().history({ ...everyone, limit: 4 });
    expect(history.map((one) => [one.actor, one.revision - revision])).toEqual([4, 3, 2, 1].map((n) => ["import", n]));
    expect(history[3]?.touched.map(({ id }) => id)).toEqual(["b", "c"]);
    const [found] = await store().search({ q: "新名", kinds: null, topics: null, limit: 1, skip: 0 });
    expect(found?.entity.id).toBe("a");
  });

  test("an agreement whose parties come in several batches derives what it would at once, and gives it up again", async () => {
    const [deal, ...parties] = agreement("deal", ["a", "b", "c"]);
    const [first, second, third] = parties;
    if (!deal || !first || !second || !third) throw new Error("a deal and three parties");
    await store().applyAll(
      given([entity("a"), entity("b"), entity("c")], [deal], [first, second], [third], [entity("d")]),
      "import",
    );
    expect(await degrees(["a", "b", "c"])).toEqual([2, 2, 2]);
    expect((await store().summary()).relations).toBe(6);
    // What stood before, and what an earlier batch has made of it.
    const [, party] = agreement("deal", ["d"]);
    if (!party) throw new Error("a party");
    await store().applyAll(given([party], [remove("relation", idOf(third))]), "import");
    expect(await degrees(["a", "b", "c", "d"])).toEqual([2, 2, 0, 2]);
    const cascade = [remove("entity", "deal", { cascade: true })];
    await store().applyAll(given([entity("e")], cascade), "import");
    expect(await degrees(["a", "b", "c", "d"])).toEqual([0, 0, 0, 0]);
    expect((await store().summary()).relations).toBe(0);
  });

  test("what breaks a rule in the third batch leaves nothing of the first two", async () => {
    await store().apply([entity("a"), source("s")], "before");
    const before = await store().summary();
    const [last] = await store().history(everyone);
    const wrong = relation("bad", "PART_OF", "nobody", "a");
    const problem = await problemOf(
      store().applyAll(
        given([entity("b")], [relation("ab", "PARTNER_OF", "a", "b"), claim("c1", "ab", "s")], [wrong], [entity("z")]),
        "import",
      ),
    );
    expect(problem.code).toBe("invalid-request");
    expect(await store().summary()).toEqual(before);
    expect((await store().history(everyone))[0]).toEqual(last);
    expect(await degrees(["a", "b", "z"])).toEqual([0]);
    expect(await store().search({ q: "b", kinds: null, topics: null, limit: 10, skip: 0 })).toEqual([]);
  });

  test("batches that can't be made end it with their own error, and the next write goes on", async () => {
    const reason = new ProblemError("conflict", "the file is gone");
    async function* broken() {
      yield [entity("a")];
      throw reason;
    }
    await expect(store().applyAll(broken(), "import")).rejects.toBe(reason);
    expect(await store().entities(["a"])).toEqual([]);
    await store().apply([entity("b")], "test");
    expect(await store().entities(["b"])).toHaveLength(1);
  });

  test("no batches, and batches that change nothing, are no write", async () => {
    await store().apply([entity("a")], "before");
    const { revision } = await store().summary();
    expect((await store().applyAll(given(), "import")).revision).toBe(revision);
    expect((await store().applyAll(given([entity("a")], [entity("a")]), "import")).revision).toBe(revision);
  });

  test("meanwhile readers see what was there before; its caller's leaving leaves nothing", async () => {
    await store().apply([entity("a")], "before");
    const before = await store().summary();
    const caller = new AbortController();
    const seen: unknown[] = [];
    async function* batches() {
      yield [entity("b"), relation("ab", "PARTNER_OF", "a", "b")];
      seen.push(await store().summary(), await store().entities(["a", "b"]), await store().count(openBounds));
      yield [entity("c")];
      caller.abort(new Error("gone"));
      yield [entity("d")];
    }
    await expect(store().applyAll(batches(), "import", { signal: caller.signal })).rejects.toThrow("gone");
    if (store().label.where !== "maps") {
      expect(seen).toMatchObject([before, [{ id: "a", degree: 0 }], { entities: 1, relations: 0 }]);
    }
    expect(await store().summary()).toEqual(before);
  });

  test("two at once come one after the other, and a short write waits for both", async () => {
    const order: string[] = [];
    async function* batches(name: string) {
      for (const n of [1, 2, 3]) {
        order.push(`${name}${n}`);
        yield [entity(`${name}${n}`)];
      }
    }
    const [first, second, third] = await Promise.all([
      store().applyAll(batches("a"), "first"),
      store().applyAll(batches("b"), "second"),
      store().apply([entity("c")], "third"),
    ]);
    const names = (name: string) => [1, 2, 3].map((n) => `${name}${n}`);
    expect([[...names("a"), ...names("b")].join(), [...names("b"), ...names("a")].join()]).toContain(order.join());
    expect(new Set([first.revision, second.revision, third.revision]).size).toBe(3);
    expect(Math.abs(first.revision - second.revision)).toBeGreaterThanOrEqual(3);
    expect(await store().entities([...names("a"), ...names("b"), "c"])).toHaveLength(7);
  });
});

function idOf(change: Change): string {
  return change.op === "put" ? change.value.id : change.id;
}
