import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Service } from "../../server/service.ts";
import { ask, startTestService } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

describe.each(storesUnderTest())("the articles' network over the API on the $name", (under) => {
  let service: Service;
  let close: () => Promise<void>;
  const get = (path: string) => ask(`${service.url}/api/v1${path}`);
  const post = (path: string, body: unknown) =>
    ask(`${service.url}/api/v1${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const search = (query: string) => get(`/entities?${new URLSearchParams({ q: query })}`);

  beforeAll(async () => {
    const opened = await under.open();
    close = opened.close;
    service = await startTestService(opened.store);
  });
  afterAll(async () => {
    await service.stop();
    await close();
  });

  it.each(["cityu", "城大", "chengshidaxue", "香港城市大學", "City University of Hong Kong", "xgcsdx"])(
    "finds 香港城市大学 first by typing %s, and says which part matched",
    async (typed) => {
      const { body } = await search(typed);
      expect(body.entities[0]).toMatchObject({ id: "cityu", name: "香港城市大学" });
      expect(body.entities[0].match.text).not.toBe("");
    },
  );

  it("links it with 海尔集团 by what they signed", async () => {
    const { body } = await get("/entities/cityu/neighbours");
    expect(body.entities.map((entity: { id: string }) => entity.id)).toEqual(["cityu", "hong-kong", "haier-group"]);
    const signed = body.relations.find((relation: { type: string }) => relation.type === "SIGNED_WITH");
    expect(signed).toMatchObject({ source: "cityu", target: "haier-group", origin: "derived", from: "2024-03-25" });
  });

  it("says of that line what was signed, when, at which event, and which paragraph says so", async () => {
    const near = await get("/entities/cityu/neighbours?type=SIGNED_WITH");
    const { body } = await get(`/relations/${near.body.relations[0].id}`);
    expect(body).toMatchObject({
      agreement: { name: "洗衣机非线性减振技术项目", form: "project" },
      event: { name: "鲁港科技创新合作交流对接会" },
      relation: { from: "2024-03-25", confidence: 95 },
      sources: [{ id: "dazhong-2024-03-27", title: "鲁港“牵手”合作，这里何以成为最大受益者？" }],
    });
    expect(new Set(body.claims.map((claim: { paragraph: number }) => claim.paragraph))).toEqual(new Set([21]));
  });

  it("answers how 海尔集团 and 香港城市大学 are connected, in both languages, with the source", async () => {
    const { body } = await get("/paths?from=haier-group&to=cityu");
    expect(body.complete).toBe(true);
    expect(body.relaxed).toBeUndefined();
    expect(body.paths[0]).toMatchObject({ length: 1, strength: 95 });
    const { zh, en } = body.paths[0].explanation;
    expect(zh).toContain("2024年3月25日");
    expect(zh).toContain("第21段");
    expect(en).toContain("25 March 2024");
    expect(en).toContain("paragraph 21");
  });

  it("goes by way of a place or an event only when there is no other way, and says so", async () => {
    const { body } = await get("/paths?from=zibo&to=cityu");
    expect(body.relaxed).toEqual(["avoidKind"]);
    expect(body.paths[0].explanation.zh).toContain("只能经由");
    const strict = await get(
      "/paths?from=zibo&to=cityu&avoidKind=City&avoidKind=Region&avoidKind=Event&avoidKind=Agreement",
    );
    expect(strict.body).toMatchObject({ paths: [], complete: true });
  });

  it("gives the overview with both ends of every line, and the counts that the legend shows", async () => {
    const { body: graph } = await get("/graph");
    const ids = new Set(graph.entities.map((entity: { id: string }) => entity.id));
    expect(graph.truncated).toBe(false);
    expect(
      graph.relations.every((one: { source: string; target: string }) => ids.has(one.source) && ids.has(one.target)),
    ).toBe(true);
    const { body: stats } = await get("/stats");
    expect(stats.entities).toBe(graph.entities.length);
    expect(stats.relations).toBe(graph.relations.length);
    expect(stats.kinds.find((one: { kind: string }) => one.kind === "University")).toEqual({
      kind: "University",
      n: 2,
    });
    expect(stats.sources.map((one: { source: string }) => one.source).sort()).toEqual([
      "dazhong-2024-03-27",
      "zibo-greater-bay-area-2023-02",
    ]);
  });

  it("cuts a long overview at its limit, keeps the best connected, and says so", async () => {
    const { body } = await get("/graph?limit=5");
    expect(body.truncated).toBe(true);
    expect(body.total.entities).toBeGreaterThan(5);
    const degrees = body.entities.map((entity: { degree: number }) => entity.degree);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });

  it("shows what lies around given entities, names unknown ids, and keeps the given ones whatever the limit", async () => {
    const { status, body } = await post("/graph", { ids: ["cityu", "haier-group", "no-such-id"], hops: 1, limit: 2 });
    expect(status).toBe(200);
    expect(body.entities.map((entity: { id: string }) => entity.id)).toEqual(["cityu", "haier-group"]);
    expect(body).toMatchObject({ missing: ["no-such-id"], truncated: true });
    expect(body.relations).toHaveLength(1);
  });

  it("pages through all entities without a gap or a repetition", async () => {
    const ids: string[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await get(`/entities?limit=7${cursor && `&cursor=${cursor}`}`);
      ids.push(...body.entities.map((entity: { id: string }) => entity.id));
      if (body.cursor === null) break;
      cursor = body.cursor;
    }
    const { body: stats } = await get("/stats?agreements=both");
    expect(ids).toHaveLength(stats.entities);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives a source with all that it supports, page by page", async () => {
    const { body } = await get("/sources/dazhong-2024-03-27?limit=10");
    expect(body.claims).toHaveLength(10);
    expect(body.graph.entities.length).toBeGreaterThan(0);
    const next = await get(`/sources/dazhong-2024-03-27?limit=10&cursor=${body.cursor}`);
    expect(next.body.claims[0].id > body.claims[9].id).toBe(true);
    const { body: all } = await get("/sources");
    expect(all.sources.reduce((sum: number, one: { claims: number }) => sum + one.claims, 0)).toBe(188);
  });

  it("lists the claims about a derived relation as those of its agreement and both parties", async () => {
    const near = await get("/entities/haier-group/neighbours?type=SIGNED_WITH");
    const { body } = await get(`/claims?about=${near.body.relations[0].id}`);
    expect(body.claims.map((claim: { about: string }) => claim.about).sort()).toEqual([
      "haier-cityu-vibration-project",
      "party.cityu.haier-cityu-vibration-project",
      "party.haier-group.haier-cityu-vibration-project",
    ]);
  });

  it("counts what an entity is linked by", async () => {
    const { body } = await get("/entities/haichuanghui");
    expect(body.counts).toEqual([{ type: "SIGNED_WITH", kind: "Company", direction: "both", n: 3 }]);
    expect(body.degree).toBe(3);
  });

  it("is ready, and says which store it has", async () => {
    const { status, body } = await ask(`${service.url}/readyz`);
    expect(status).toBe(200);
    expect(body.store.kind).toBe(under.name.startsWith("Neo4j") ? "neo4j" : "embedded");
  });
});
