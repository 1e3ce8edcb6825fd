import { expect, test } from "vitest";
import { toBounds } from "../../model/filter.ts";
import type { Reach } from "../../model/reach.ts";
import { describeStores } from "../support/each-store.ts";
import { claim, dealLine, entity, relation, signingNetwork, source } from "../support/network.ts";

describeStores("expanding", signingNetwork, (store) => {
  const links = async (from: string[], more: Partial<Reach> = {}) => {
    const reach: Reach = { from, bounds: toBounds({}), exempt: [], within: null, direction: "any", ...more };
    return (await store().expand(reach)).map((link) => `${link.from} ${link.to} ${link.strength}`);
  };

  test("parallel relations are one link, with the neighbour's kind and degree", async () => {
    const found = await store().expand({
      from: ["haier"],
      bounds: toBounds({}),
      exempt: [],
      within: null,
      direction: "any",
    });
    expect(found).toEqual([
      { from: "haier", to: "cityu", kind: "University", degree: 5, strength: 70 + 85 },
      { from: "haier", to: "forum", kind: "Event", degree: 1, strength: 0 },
      { from: "haier", to: "qd", kind: "City", degree: 2, strength: 80 },
    ]);
  });

  test("links are ordered by their near end, then their far end; unknown and repeated ids count for nothing", async () => {
    expect(await links(["sd", "hk", "nobody", "sd"])).toEqual(["hk cityu 90", "hk hkust 0", "sd qd 0"]);
    expect(await links([])).toEqual([]);
  });

  test("directed relations are walked one way, symmetric and derived ones both ways", async () => {
    expect(await links(["cityu"], { direction: "out" })).toEqual(["cityu haier 155", "cityu hk 90", "cityu lab 75"]);
    expect(await links(["cityu"], { direction: "in" })).toEqual(["cityu chan 88", "cityu dean 40", "cityu haier 155"]);
    expect(await links(["haier"], { direction: "in" })).toEqual(["haier cityu 155"]);
  });

  test("within keeps what leads to one of these", async () => {
    expect(await links(["cityu", "haier"], { within: ["hk", "cityu", "nobody"] })).toEqual([
      "cityu hk 90",
      "haier cityu 155",
    ]);
    expect(await links(["cityu"], { within: [] })).toEqual([]);
  });

  test("what is exempt is reached although the filter leaves it out", async () => {
    const bounds = toBounds({ kind: ["Company"] });
    expect(await links(["cityu"], { bounds })).toEqual(["cityu haier 155"]);
    expect(await links(["cityu"], { bounds, exempt: ["hk", "cityu"] })).toEqual(["cityu haier 155", "cityu hk 90"]);
  });

  test("an agreement that was asked for is reached in every view, from either end", async () => {
    expect(await links(["deal"], { exempt: ["deal"] })).toEqual([
      "deal chan 90",
      "deal cityu 95",
      "deal forum 90",
      "deal haier 85",
      "deal lab 0",
    ]);
    expect(await links(["chan"], { exempt: ["deal"] })).toEqual(["chan cityu 88", "chan deal 90"]);
    expect(await links(["chan"])).toEqual(["chan cityu 88"]);
  });

  test("relations among entities come by id, with entities of any kind, up to the limit", async () => {
    const among = async (ids: string[], filter: Parameters<typeof toBounds>[0] = {}, limit = 100) =>
      (await store().relationsAmong(ids, toBounds(filter), limit)).map((one) => one.id);
    expect(await among(["cityu", "haier", "hk", "nobody", "haier"])).toEqual([dealLine, "located.cityu", "partner"]);
    expect(await among(["cityu", "haier", "hk"], {}, 2)).toEqual([dealLine, "located.cityu"]);
    expect(await among(["cityu", "haier", "hk"], { kind: ["Event"], type: ["PARTNER_OF"] })).toEqual(["partner"]);
    expect(await among(["cityu", "deal"])).toEqual(["party.cityu"]);
    expect(await among(["cityu", "haier", "deal"], { agreements: "nodes" })).toEqual([
      "partner",
      "party.cityu",
      "party.haier",
    ]);
    expect(await among(["cityu"])).toEqual([]);
    expect(await among([])).toEqual([]);
  });
});

describeStores("strength", null, (store) => {
  test("a link's strength is the sum of its confidences, at most 300, unknown ones counting 0", async () => {
    const types = ["PARTNER_OF", "MET_WITH", "SIGNED_WITH", "PART_OF"] as const;
    await store().apply(
      [
        entity("a"),
        entity("b"),
        source("s"),
        ...types.flatMap((type) => [relation(type, type, "a", "b"), claim(`c.${type}`, type, "s", { confidence: 90 })]),
        relation("unsure", "PART_OF", "b", "a"),
      ],
      "test",
    );
    const strength = async (more: Partial<Reach> = {}) =>
      (
        await store().expand({ from: ["b"], bounds: toBounds({}), exempt: [], within: null, direction: "any", ...more })
      ).map((one) => one.strength);
    expect(await strength()).toEqual([300]);
    expect(await strength({ direction: "out" })).toEqual([270]);
    expect(await strength({ bounds: toBounds({ type: ["PART_OF"] }) })).toEqual([90]);
    expect(await strength({ bounds: toBounds({ type: ["PART_OF"] }), direction: "out" })).toEqual([0]);
  });

  test("the links of hubs are all found, in order, and so are those within a few and the paths between two hubs", async () => {
    // More than a statement brings in one row.
    const ids = Array.from({ length: 1100 }, (_, i) => `e${1000 + i}`);
    await store().apply(
      [
        ...["hub", "far", ...ids].map((id) => entity(id)),
        ...ids.flatMap((id) => ["hub", "far"].map((to) => relation(`${id}.${to}`, "PART_OF", id, to))),
      ],
      "test",
    );
    const reach = { from: ["hub"], bounds: toBounds({}), exempt: [], within: null, direction: "any" } as const;
    const ends = async (more: Partial<Reach> = {}) =>
      (await store().expand({ ...reach, ...more })).map(({ from, to }) => `${from} ${to}`);
    expect(await ends()).toEqual(ids.map((id) => `hub ${id}`));
    expect(await ends({ within: ["e1005", "e1077"] })).toEqual(["hub e1005", "hub e1077"]);
    expect(await ends({ direction: "out" })).toEqual([]);
    expect(await ends({ from: ids })).toEqual(ids.flatMap((id) => [`${id} far`, `${id} hub`]));
    const question = { from: "hub", to: "far", k: 3, maxLength: 4, through: [], avoid: [], avoidKinds: [] };
    const { paths, complete } = await store().paths({ ...question, directed: false, bounds: toBounds({}) });
    expect(paths.map(({ entities }) => entities[1])).toEqual(ids.slice(0, 3));
    expect(complete).toBe(false);
  });

  test("more ids than a statement takes are asked for all the same", async () => {
    await store().apply(
      [
        ...["a1", "a2", "z1"].map((id) => entity(id)),
        relation("az", "PART_OF", "a2", "z1"),
        relation("aa", "PART_OF", "a2", "a1"),
      ],
      "test",
    );
    const nobodies = Array.from({ length: 12_000 }, (_, i) => `nobody${i}`);
    const reach = { bounds: toBounds({}), exempt: [], direction: "any" } as const;
    const ends = async (from: readonly string[], within: readonly string[] | null) =>
      (await store().expand({ ...reach, from, within })).map(({ from, to }) => `${from} ${to}`);
    expect(await ends(["z1", ...nobodies, "a2"], null)).toEqual(["a2 a1", "a2 z1", "z1 a2"]);
    expect(await ends(["a2", "z1"], ["z1", ...nobodies, "a2", "a1"])).toEqual(["a2 a1", "a2 z1", "z1 a2"]);
  });
});
