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

  test("a hub's links are all found, and those within a few are found as well", async () => {
    const ids = Array.from({ length: 800 }, (_, i) => `e${i}`);
    await store().apply(
      [entity("hub"), ...ids.map((id) => entity(id)), ...ids.map((id) => relation(`r.${id}`, "PART_OF", id, "hub"))],
      "test",
    );
    const reach = { from: ["hub"], bounds: toBounds({}), exempt: [], within: null, direction: "any" } as const;
    expect(await store().expand(reach)).toHaveLength(800);
    expect((await store().expand({ ...reach, within: ["e5", "e77"] })).map((one) => one.to)).toEqual(["e5", "e77"]);
    expect(await store().expand({ ...reach, direction: "out" })).toEqual([]);
    expect(await store().expand({ ...reach, from: ids })).toHaveLength(800);
  });
});
