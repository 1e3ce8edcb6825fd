import { expect, test } from "vitest";
import { type Filter, toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import { dealLine, signingNetwork } from "../support/network.ts";

describeStores("neighbours", signingNetwork, (store) => {
  const around = async (id: string, filter: Filter = {}, direction: "any" | "out" | "in" = "any") => {
    const found = await store().neighbours({ id, bounds: toBounds(filter), direction, limit: 100, after: null });
    return { entities: found.entities.map((one) => one.id), relations: found.relations.map((one) => one.id) };
  };

  test("the best connected come first, with all matching relations by id", async () => {
    const found = await store().neighbours({
      id: "cityu",
      bounds: toBounds({}),
      direction: "any",
      limit: 2,
      after: null,
    });
    expect(found.entities.map((one) => `${one.id} ${one.degree}`)).toEqual(["haier 3", "hk 2"]);
    expect(found.relations.map((one) => one.id)).toEqual([dealLine, "located.cityu", "partner"]);
    expect(found).toMatchObject({ more: true, total: { entities: 5, relations: 6 } });
  });

  test("pages follow one another, each with the same totals", async () => {
    const question = { id: "cityu", bounds: toBounds({}), direction: "any", limit: 2 } as const;
    const second = await store().neighbours({ ...question, after: { degree: 2, id: "hk" } });
    expect(second.entities.map((one) => one.id)).toEqual(["chan", "dean"]);
    expect(second).toMatchObject({ more: true, total: { entities: 5, relations: 6 } });
    const third = await store().neighbours({ ...question, after: { degree: 1, id: "dean" } });
    expect(third.entities.map((one) => one.id)).toEqual(["lab"]);
    expect(third.relations.map((one) => one.id)).toEqual(["builds"]);
    expect(third).toMatchObject({ more: false, total: { entities: 5, relations: 6 } });
  });

  test.each<[string, Filter, "any" | "out" | "in", string[]]>([
    ["cityu", {}, "out", ["haier", "hk", "lab"]],
    ["cityu", {}, "in", ["haier", "chan", "dean"]],
    ["cityu", { agreements: "nodes" }, "out", ["haier", "hk", "lab", "deal"]],
    ["cityu", { kind: ["Official"] }, "any", ["chan", "dean"]],
    ["cityu", { origin: "derived" }, "in", ["haier"]],
    ["cityu", { status: ["rejected"] }, "any", ["haier"]],
    ["cityu", { minConfidence: 80 }, "any", ["haier", "hk", "chan"]],
    ["cityu", { since: "2020", until: "2022" }, "any", ["haier", "hk", "chan"]],
    ["loner", {}, "any", []],
    ["nobody", {}, "any", []],
  ])("of %s with %j, %s: %j", async (id, filter, direction, ids) => {
    expect((await around(id, filter, direction)).entities).toEqual(ids);
  });

  test("an agreement shows its relations in every view, for it was asked for", async () => {
    const entities = ["cityu", "haier", "chan", "forum", "lab"];
    const relations = ["at", "party.cityu", "party.haier", "sets", "signed"];
    for (const agreements of ["lines", "nodes", "both"] as const) {
      expect(await around("deal", { agreements })).toEqual({ entities, relations });
    }
    expect((await around("deal", { kind: ["Company"] })).relations).toEqual(["party.haier"]);
  });

  test("relations are counted by type, the other end's kind and direction", async () => {
    expect(await store().linkCounts("cityu", toBounds({ agreements: "both" }))).toEqual([
      { type: "BUILDS", kind: "Platform", direction: "out", n: 1 },
      { type: "HOLDS_OFFICE", kind: "Official", direction: "in", n: 2 },
      { type: "LOCATED_IN", kind: "City", direction: "out", n: 1 },
      { type: "PARTNER_OF", kind: "Company", direction: "both", n: 1 },
      { type: "PARTY_TO", kind: "Agreement", direction: "out", n: 1 },
      { type: "SIGNED_WITH", kind: "Company", direction: "both", n: 1 },
    ]);
    expect(await store().linkCounts("hk", toBounds({}))).toEqual([
      { type: "LOCATED_IN", kind: "University", direction: "in", n: 2 },
    ]);
    expect(await store().linkCounts("cityu", toBounds({ status: ["rejected"] }))).toEqual([
      { type: "MET_WITH", kind: "Company", direction: "both", n: 1 },
    ]);
    expect(await store().linkCounts("deal", toBounds({ type: ["PARTY_TO"], agreements: "lines" }))).toEqual([
      { type: "PARTY_TO", kind: "Company", direction: "in", n: 1 },
      { type: "PARTY_TO", kind: "University", direction: "in", n: 1 },
    ]);
    expect(await store().linkCounts("nobody", toBounds({}))).toEqual([]);
  });
});
