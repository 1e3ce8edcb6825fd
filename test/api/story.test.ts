import { describe, expect, it } from "vitest";
import { useSeededService } from "../support/seeded-service.ts";
import { ask, clientOf } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

describe.each(storesUnderTest())("the articles' network over the API on the $name", (under) => {
  const address = useSeededService(under);
  const get = clientOf(address);
  const signedBy = async (id: string) => {
    const { relations } = await get("listNeighbours", { params: { id }, query: { type: ["SIGNED_WITH"] } });
    const [first] = relations;
    if (!first) throw new Error(`${id} signed nothing`);
    return first.id;
  };

  it.each(["cityu", "城大", "chengshidaxue", "香港城市大學", "City University of Hong Kong", "xgcsdx"])(
    "finds 香港城市大学 first by typing %s, and says which part matched",
    async (typed) => {
      const { entities } = await get("listEntities", { query: { q: typed } });
      expect(entities[0]).toMatchObject({ id: "cityu", name: "香港城市大学" });
      expect(entities[0]?.match?.text).toMatch(/./);
    },
  );

  it("links it with 海尔集团 by what they signed", async () => {
    const { entities, relations } = await get("listNeighbours", { params: { id: "cityu" }, query: {} });
    expect(idsOf(entities)).toEqual(["cityu", "hong-kong", "haier-group"]);
    const signed = relations.find(({ type }) => type === "SIGNED_WITH");
    expect(signed).toMatchObject({ source: "cityu", target: "haier-group", origin: "derived", from: "2024-03-25" });
  });

  it("says of that line what was signed, when, at which event, and which paragraph says so", async () => {
    const said = await get("readRelation", { params: { id: await signedBy("cityu") } });
    expect(said).toMatchObject({
      agreement: { name: "洗衣机非线性减振技术项目", form: "project" },
      event: { name: "鲁港科技创新合作交流对接会" },
      relation: { from: "2024-03-25", confidence: 95 },
      sources: [{ id: "dazhong-2024-03-27", title: "鲁港“牵手”合作，这里何以成为最大受益者？" }],
    });
    expect(new Set(said.claims.map(({ paragraph }) => paragraph))).toEqual(new Set([21]));
  });

  it("answers how 海尔集团 and 香港城市大学 are connected, in both languages, with the source", async () => {
    const { paths, complete, relaxed } = await get("findPaths", { query: { from: "haier-group", to: "cityu" } });
    expect(complete).toBe(true);
    expect(relaxed).toBeUndefined();
    expect(paths[0]).toMatchObject({ length: 1, strength: 95 });
    expect(paths[0]?.explanation.zh).toMatch(/2024年3月25日.*第 21 段/);
    expect(paths[0]?.explanation.en).toMatch(/25 March 2024.*paragraph 21/);
  });

  it("goes by way of a place or an event only when there is no other way, and says so", async () => {
    const { paths, relaxed } = await get("findPaths", { query: { from: "zibo", to: "cityu" } });
    expect(relaxed).toEqual(["avoidKind"]);
    expect(paths[0]?.explanation.zh).toContain("只能经由");
    const strict = await get("findPaths", {
      query: { from: "zibo", to: "cityu", avoidKind: ["City", "Region", "Event", "Agreement"] },
    });
    expect(strict).toMatchObject({ paths: [], complete: true });
  });

  it("goes over agreements when even places and events don't help: both signed at one meeting", async () => {
    const { paths, relaxed } = await get("findPaths", { query: { from: "goertek-group", to: "cityu" } });
    expect(relaxed).toEqual(["avoidKind"]);
    expect(paths[0]?.length).toBe(4);
    expect(paths[0]?.explanation.zh).toMatch(/只能经由地点、活动或协议相连.*鲁港科技创新合作交流对接会/);
    expect(paths[0]?.explanation.en).toMatch(/only by way of places, events or agreements/);
    const lines = await get("findPaths", { query: { from: "goertek-group", to: "cityu", agreements: "lines" } });
    expect(lines.paths).toEqual([]);
  });

  it("gives the overview with both ends of every line, and the counts that the legend shows", async () => {
    const graph = await get("readOverview", { query: {} });
    const ids = idsOf(graph.entities);
    expect(graph.truncated).toBe(false);
    const ends = graph.relations.flatMap(({ source, target }) => [source, target]);
    expect(ids).toEqual(expect.arrayContaining(ends));
    const stats = await get("readStats", { query: {} });
    expect(stats.entities).toBe(graph.entities.length);
    expect(stats.relations).toBe(graph.relations.length);
    expect(stats.kinds).toContainEqual({ kind: "University", n: 2 });
    expect(stats.sources.map(({ source }) => source).sort()).toEqual([
      "dazhong-2024-03-27",
      "zibo-greater-bay-area-2023-02",
    ]);
  });

  it("cuts a long overview at its limit, keeps the best connected, and says so", async () => {
    const { entities, truncated, total } = await get("readOverview", { query: { limit: 5 } });
    expect(truncated).toBe(true);
    expect(total?.entities).toBeGreaterThan(5);
    const degrees = entities.map(({ degree }) => degree);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });

  it("shows what lies around given entities, names unknown ids, and keeps the given ones whatever the limit", async () => {
    const around = { ids: ["cityu", "haier-group", "no-such-id"], hops: 1, limit: 2 };
    const graph = await get("readGraph", { body: around });
    expect(idsOf(graph.entities)).toEqual(["cityu", "haier-group"]);
    expect(graph).toMatchObject({ missing: ["no-such-id"], truncated: true });
    expect(graph.relations).toHaveLength(1);
  });

  it("shows of a picture just what is linked with what joins it", async () => {
    const whole = await get("readGraph", { body: { ids: ["cityu", "haier-group"], hops: 2 } });
    const ids = idsOf(whole.entities);
    const { entities, relations } = await get("readGraph", { body: { ids, touching: ["cityu"], limit: 10_000 } });
    const isTouched = ({ source, target }: (typeof relations)[number]): boolean =>
      source === "cityu" || target === "cityu";
    const touched = whole.relations.filter(isTouched);
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.length).toBeLessThan(whole.relations.length);
    expect(idsOf(relations)).toEqual(idsOf(touched));
    expect(new Set(idsOf(entities))).toEqual(new Set(touched.flatMap(({ source, target }) => [source, target])));
  });

  it("pages through all entities without a gap or a repetition", async () => {
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const after: { cursor?: string } = next === null ? {} : { cursor: next };
      const { entities, cursor } = await get("listEntities", { query: { limit: 7, ...after } });
      ids.push(...idsOf(entities));
      next = cursor;
    } while (next !== null);
    const stats = await get("readStats", { query: { agreements: "both" } });
    expect(ids).toHaveLength(stats.entities);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives a source with all that it supports, page by page", async () => {
    const params = { id: "dazhong-2024-03-27" };
    const first = await get("readSource", { params, query: { limit: 10 } });
    expect(first.claims).toHaveLength(10);
    expect(first.graph.entities.length).toBeGreaterThan(0);
    const next = await get("readSource", { params, query: { limit: 10, cursor: first.cursor ?? "" } });
    const both = idsOf([...first.claims, ...next.claims]);
    expect(both).toEqual([...new Set(both)].sort());
    const { sources } = await get("listSources", { query: {} });
    expect(sources.reduce((sum, { claims }) => sum + claims, 0)).toBe(188);
  });

  it("lists the claims about a derived relation as those of its agreement and both parties", async () => {
    const { claims } = await get("listClaims", { query: { about: [await signedBy("haier-group")] } });
    expect(claims.map(({ about }) => about).sort()).toEqual([
      "haier-cityu-vibration-project",
      "party.cityu.haier-cityu-vibration-project",
      "party.haier-group.haier-cityu-vibration-project",
    ]);
  });

  it("counts what an entity is linked by", async () => {
    const { counts, degree } = await get("readEntity", { params: { id: "haichuanghui" }, query: {} });
    expect(counts).toEqual([{ type: "SIGNED_WITH", kind: "Company", direction: "both", n: 3 }]);
    expect(degree).toBe(3);
  });

  it("is ready, and says which store it has", async () => {
    expect(await ask(`${address()}/readyz`)).toMatchObject({
      status: 200,
      body: { store: { kind: under.name.startsWith("Neo4j") ? "neo4j" : "embedded" } },
    });
  });
});
