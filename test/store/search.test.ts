import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../server/package-root.ts";
import { readSeed } from "../../server/seed.ts";
import { describeStores } from "../support/each-store.ts";
import { agreement, entity, relation, remove } from "../support/network.ts";

const seed = await readSeed(join(packageRoot(), "seed"));

describeStores("searching the network of the two articles", seed, (store) => {
  const search = (q: string, more = {}) =>
    store().search({ q, kinds: null, topics: null, limit: 10, skip: 0, ...more });

  test.each([
    "cityu",
    "CityU",
    "城大",
    "chengshidaxue",
    "香港城市大學",
    "xgcsdx",
    "City University of Hong Kong",
    "city  university-of hongkong",
  ])("%s finds 香港城市大学 first", async (q) => {
    const [first] = await search(q);
    expect(first?.entity.name).toBe("香港城市大学");
    expect(first?.match.text).toBeTruthy();
  });

  test.each([
    ["haier", "海尔集团"],
    ["hiaer", "海尔集团"],
    ["海尔集團", "海尔集团"],
    ["淄博科技局", "淄博市科技局"],
  ])("%s finds %s first", async (q, name) => {
    expect((await search(q))[0]?.entity.name).toBe(name);
  });

  test.each(["", " ", "，。!?", '"', "name:(", "a OR", "*", "~", "\\", "AND", "NEAR(", "';--"])(
    "%j is no query language: it fails nothing and finds no more than its letters",
    async (q) => {
      const hits = await search(q, { limit: 1000 });
      const { entities } = await store().summary();
      expect(hits.length).toBeLessThan(entities);
    },
  );

  test("kinds and topics limit what is found", async () => {
    const hits = await search("香港", { kinds: ["University"], limit: 100 });
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map((hit) => hit.entity.kind))).toEqual(new Set(["University"]));
    const robots = await search("a", { topics: ["robotics"], limit: 100 });
    expect(robots.length).toBeGreaterThan(0);
    expect(robots.every((hit) => hit.entity.topics.includes("robotics"))).toBe(true);
  });

  test("pages follow one another without gap or repetition", async () => {
    const all = (await search("香港", { limit: 60 })).map((hit) => hit.entity.id);
    const paged: string[] = [];
    for (let skip = 0; skip < 60; skip += 7) {
      const limit = Math.min(7, 60 - skip);
      paged.push(...(await search("香港", { skip, limit })).map((hit) => hit.entity.id));
    }
    expect(all.length).toBeGreaterThan(10);
    expect(paged).toEqual(all);
  });
});

describeStores("searching what changes", null, (store) => {
  const find = async (q: string) =>
    (await store().search({ q, kinds: null, topics: null, limit: 10, skip: 0 })).map((hit) => hit.entity.id);

  test("a new name is found, an old one no longer, a deleted entity neither", async () => {
    await store().apply([entity("a", "Company", { name: "海尔集团", aliases: ["Haier"] })], "test");
    expect(await find("海尔")).toEqual(["a"]);
    await store().apply([entity("a", "Company", { name: "卡奥斯", aliases: ["COSMOPlat"] })], "test");
    expect([await find("海尔"), await find("haier"), await find("kaaosi"), await find("cosmoplat")]).toEqual([
      [],
      [],
      ["a"],
      ["a"],
    ]);
    await store().apply([remove("entity", "a")], "test");
    expect(await find("卡奥斯")).toEqual([]);
  });

  test("equal names are ordered by degree, then id, and the degree is the present one", async () => {
    const named = (id: string) => entity(id, "Company", { name: "联合实验室" });
    await store().apply([named("b"), named("a"), named("c"), entity("x")], "test");
    expect(await find("联合实验室")).toEqual(["a", "b", "c"]);
    await store().apply([relation("cx", "PARTNER_OF", "c", "x")], "test");
    expect(await find("联合实验室")).toEqual(["c", "a", "b"]);
    await store().apply(agreement("deal", ["b", "x", "c"]), "test");
    expect(await find("联合实验室")).toEqual(["b", "c", "a"]);
    const hits = await store().search({ q: "联合", kinds: null, topics: null, limit: 1, skip: 0 });
    expect(hits).toMatchObject([
      { entity: { id: "b", degree: 2 }, match: { field: "name", text: "联合实验室", ranges: [[0, 2]] } },
    ]);
  });

  test("better tiers come before looser ones", async () => {
    await store().apply(
      [
        entity("typo", "Company", { name: "Haoer" }),
        entity("contains", "Company", { name: "Qingdao Haier" }),
        entity("prefix", "Company", { name: "Haier Group" }),
        entity("equal", "Company", { name: "HAIER" }),
        entity("described", "Company", { name: "其他", descriptionEn: "A supplier of Haier." }),
      ],
      "test",
    );
    expect(await find("haier")).toEqual(["equal", "prefix", "contains", "described", "typo"]);
  });
});
