import { expect, test } from "vitest";
import { compareText } from "../../model/compare.ts";
import { type Filter, toBounds } from "../../model/filter.ts";
import type { Grounded } from "../../server/store/graph-store.ts";
import { describeStores } from "../support/each-store.ts";
import { dealLine, entity, relation, remove, signingNetwork } from "../support/network.ts";

describeStores("scanning", null, (store) => {
  const scan = async (filter: Filter) => {
    const found = { entity: [] as string[], relation: [] as string[] };
    for await (const { what, value } of store().scan(toBounds(filter))) {
      if (what === "entity" && found.relation.length > 0) throw new Error(`an entity after relations: ${value.id}`);
      found[what].push(value.id);
    }
    return found;
  };

  test("everything comes once, entities first, each by id", async () => {
    await store().apply(signingNetwork, "test");
    const all = await scan({ agreements: "both" });
    const ids = (what: string) =>
      signingNetwork.flatMap((one) => (one.op === "put" && one.what === what ? one.value.id : [])).sort(compareText);
    expect(all.entity).toEqual(ids("entity"));
    expect(all.relation).toEqual([...ids("relation"), dealLine].filter((id) => id !== "met").sort(compareText));
  });

  test("a filter leaves out relations whose ends it leaves out", async () => {
    await store().apply(signingNetwork, "test");
    expect(await scan({ kind: ["University", "City"] })).toEqual({
      entity: ["cityu", "hk", "hkust", "qd"],
      relation: ["located.cityu", "located.hkust"],
    });
    expect((await scan({})).entity).not.toContain("deal");
  });

  test("records are the same as when they are read by id", async () => {
    await store().apply(signingNetwork, "test");
    for await (const { what, value } of store().scan(toBounds({ agreements: "both" }))) {
      expect(what === "entity" ? await store().entities([value.id]) : await store().relations([value.id])).toEqual([
        value,
      ]);
    }
  });

  test("pages hold the same, each record with the claims that it rests on and that aren't rejected", async () => {
    await store().apply(signingNetwork, "test");
    const found: Grounded[] = [];
    const bounds = toBounds({ agreements: "both" });
    for await (const page of store().scanPages({ bounds, claims: true })) {
      expect(new Set(page.map(({ what }) => what)).size).toBe(1);
      found.push(...page);
    }
    const all = await scan({ agreements: "both" });
    expect(found.map(({ value }) => value.id)).toEqual([...all.entity, ...all.relation]);
    const asked = { source: null, statuses: ["reviewed", "unreviewed"] as const, limit: 99, after: null };
    for (const { value, claims } of found) {
      expect(claims).toEqual(await store().evidence({ about: [value.id], ...asked }));
    }
    expect(found.find(({ value }) => value.id === dealLine)?.claims.length).toBeGreaterThan(1);
    for await (const page of store().scanPages({ bounds, claims: false })) {
      expect(page.flatMap(({ claims }) => claims)).toEqual([]);
    }
  });

  test("a scan can be given up early, and the store goes on", async () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `e${i}`);
    await store().apply([...ids.map((id) => entity(id)), relation("r", "PART_OF", "e0", "e1")], "test");
    for (let round = 0; round < 5; round++) {
      for await (const { value } of store().scan(toBounds({}))) {
        expect(value.id).toBe("e0");
        break;
      }
    }
    expect((await scan({})).entity).toHaveLength(3000);
    await store().apply([remove("relation", "r"), ...ids.map((id) => remove("entity", id))], "test");
    expect(await scan({})).toEqual({ entity: [], relation: [] });
  });

  test("two scans run beside each other, and a write beside both; no relation comes without its ends", async () => {
    const ids = Array.from({ length: 2500 }, (_, i) => `e${i}`);
    await store().apply(
      ids.map((id) => entity(id)),
      "test",
    );
    const [a, b] = [store().scan(toBounds({})), store().scan(toBounds({}))].map((one) => one[Symbol.asyncIterator]());
    let count = 0;
    for (;;) {
      const [x, y] = [await a?.next(), await b?.next()];
      if (x?.done || y?.done) break;
      expect(x?.value).toEqual(y?.value);
      if (count++ === 10) await store().apply([entity("zz")], "test");
    }
    expect(count).toBeGreaterThanOrEqual(2500);
    await Promise.all([a?.return?.(), b?.return?.()]);

    const [entities, relations] = [new Set<string>(), [] as string[][]];
    for await (const { what, value } of store().scan(toBounds({}))) {
      // Its place among the ids has gone by.
      if (entities.size === 2400) await store().apply([entity("a"), relation("r", "PART_OF", "a", "e0")], "test");
      if (what === "entity") entities.add(value.id);
      else relations.push([value.source, value.target]);
    }
    expect(relations.filter((ends) => !ends.every((end) => entities.has(end)))).toEqual([]);
    expect((await scan({})).relation).toEqual(["r"]);
  });
});
