import { describe, expect, it } from "vitest";
import { contract } from "../../model/contract.ts";
import type { Graph } from "../../model/graph.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { ask, askForProblem, clientOf, posting } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

const ids = (graph: Pick<Graph, "entities">) => graph.entities.map(({ id }) => id);
const lines = (graph: Pick<Graph, "relations">) =>
  graph.relations.map(({ type, source, target }) => `${type} ${source} ${target}`);

describe.each(storesUnderTest())("questions about the articles' network on the $name", (under) => {
  const url = useSeededService(under, { QUERY_TIMEOUT_MS: "60000" });
  const get = clientOf(url);
  const problem = async (path: string, init?: RequestInit) =>
    (await askForProblem(`${url()}/api/v1${path}`, init)).problem;

  describe("what is common", () => {
    it("to 淄博 and 香港: who is linked with both, strongest first, with what links it to both, and both themselves", async () => {
      const common = await get("listCommon", { query: { id: ["zibo", "hong-kong"] } });
      expect(ids(common)).toEqual(["zibo", "hong-kong", "hkust", "hk-all-districts-commerce", "shandong"]);
      expect(lines(common)).toContain("PARTNER_OF hkust zibo");
      expect(lines(common)).toContain("LOCATED_IN hkust hong-kong");
      expect(common).toMatchObject({ truncated: false, cursor: null });
    });

    it("comes page by page, without a gap", async () => {
      const query = { id: ["zibo", "hong-kong"], limit: 2 };
      const first = await get("listCommon", { query });
      expect([ids(first), first.truncated]).toEqual([
        ["zibo", "hong-kong", "hkust", "hk-all-districts-commerce"],
        true,
      ]);
      const second = await get("listCommon", { query: { ...query, cursor: first.cursor ?? "" } });
      expect([ids(second), second.cursor]).toEqual([["zibo", "hong-kong", "shandong"], null]);
      expect(second.truncated).toBe(false);
      const other = await problem(`/common?id=zibo&id=shandong&cursor=${first.cursor}`);
      expect(other.code).toBe("invalid-cursor");
    });

    it("keeps to the filter and the direction, as seen from the given ones", async () => {
      const partners = await get("listCommon", { query: { id: ["zibo", "hong-kong"], type: ["PARTNER_OF"] } });
      expect(ids(partners)).toEqual(["zibo", "hong-kong"]);
      const inwards = await get("listCommon", {
        query: { id: ["zibo", "saiia"], direction: "in", kind: ["Official"] },
      });
      expect(inwards.relations.every(({ target }) => ["zibo", "saiia"].includes(target))).toBe(true);
      const outwards = await get("listCommon", {
        query: { id: ["haier-group", "cityu"], direction: "out", type: ["LOCATED_IN"] },
      });
      expect(lines(outwards)).toEqual([]);
    });

    it("names what is unknown, as long as two are left", async () => {
      const common = await get("listCommon", { query: { id: ["zibo", "nobody", "hong-kong"] } });
      expect([ids(common).length, common.missing]).toEqual([5, ["nobody"]]);
    });
  });

  describe("what connects", () => {
    it("海尔集团 and 香港城市大学 is what they signed", async () => {
      const body = await get("connectEntities", { body: { ids: ["haier-group", "cityu"] } });
      expect(body.groups).toEqual([["haier-group", "cityu"]]);
      expect(body.relaxed).toBeUndefined();
      expect(lines(body.graph)).toEqual(["SIGNED_WITH cityu haier-group"]);
    });

    it("four of the network goes by way of places only where it must, and says so", async () => {
      const given = ["zibo", "cityu", "saiia", "haier-group"];
      const body = await get("connectEntities", { body: { ids: given } });
      expect(body).toMatchObject({ groups: [given], relaxed: ["avoidKind"] });
      expect(ids(body.graph)).toEqual([...given, "hkust", "hong-kong", "zibo-stb"]);
      expect(lines(body.graph)).toContain("SIGNED_WITH saiia zibo-stb");
      const strict = await get("connectEntities", {
        body: { ids: given, avoidKind: ["City", "Region", "Event", "Agreement"] },
      });
      expect(strict.relaxed).toBeUndefined();
      expect(strict.groups).toEqual([
        ["zibo", "saiia"],
        ["cityu", "haier-group"],
      ]);
    });

    it("leaves apart what nothing joins, and names what is unknown", async () => {
      const body = await get("connectEntities", { body: { ids: ["cityu", "nobody", "zibo-stb"], maxLength: 1 } });
      expect(body).toMatchObject({ groups: [["cityu"], ["zibo-stb"]], graph: { relations: [], missing: ["nobody"] } });
    });

    it("keeps to what is avoided and to the filter", async () => {
      const pair = ["zibo", "saiia"];
      const body = await get("connectEntities", { body: { ids: pair, avoid: ["zibo-stb"] } });
      expect(ids(body.graph)).not.toContain("zibo-stb");
      const late = await get("connectEntities", {
        body: { ids: pair, filter: { since: "2030", undated: "exclude" } },
      });
      expect(late.groups).toEqual([["zibo"], ["saiia"]]);
    });
  });

  describe("who could introduce", () => {
    it("淄博 to 香港城市大学: the association that is a City Partner, and why, in both languages", async () => {
      const body = await get("listIntroductions", { query: { from: "zibo", to: "cityu" } });
      expect(body).toMatchObject({ complete: true, relaxed: ["avoidKind"] });
      const [first] = body.introductions;
      expect(first).toMatchObject({ entity: "hk-all-districts-commerce", paths: 2, shortest: 3 });
      expect(first?.best.steps.map((step) => step.entity)).toEqual([
        "zibo",
        "hk-all-districts-commerce",
        "hong-kong",
        "cityu",
      ]);
      expect(first?.reason.zh).toMatch(/^香港全港各区工商联在淄博与香港城市大学之间的两条路径上，最短的一条有三步：/);
      expect(first?.reason.zh).toContain("城市合伙人");
      expect(first?.reason.en).toMatch(
        /^The Hong Kong All-Districts Federation of Industry and Commerce stands on two /,
      );
      expect(first?.best.explanation.zh).toContain("段）");
      expect(ids(body.graph)).toEqual(expect.arrayContaining(["zibo", "hk-all-districts-commerce", "cityu"]));
    });

    it("深圳人工智能行业协会 to 淄博市科技局: those who signed for the two, before anybody else", async () => {
      const body = await get("listIntroductions", { query: { from: "saiia", to: "zibo-stb" } });
      expect(body.relaxed).toBeUndefined();
      expect(
        body.introductions
          .slice(0, 2)
          .map(({ entity }) => entity)
          .sort(),
      ).toEqual(["lang-liping", "xiong-xin"]);
      expect(body.introductions[0]?.reason.zh).toMatch(/签/);
    });

    it("comes by falling score, each standing in the middle of a path, cut at the limit", async () => {
      const query = { from: "zibo", to: "saiia" };
      const body = await get("listIntroductions", { query });
      const scores = body.introductions.map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(1);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      const kinds = new Map(body.graph.entities.map((one) => [one.id, one.kind] as const));
      for (const { entity } of body.introductions) expect(["Official", "Association"]).toContain(kinds.get(entity));
      const one = await get("listIntroductions", { query: { ...query, limit: 1 } });
      expect([one.introductions, one.graph.truncated]).toEqual([body.introductions.slice(0, 1), true]);
    });

    it("is nobody where the two know each other, or nobody stands between", async () => {
      const body = await get("listIntroductions", { query: { from: "haier-group", to: "cityu" } });
      expect(body).toMatchObject({ introductions: [], complete: true, graph: { entities: [] } });
      const avoided = await get("listIntroductions", {
        query: { from: "zibo", to: "cityu", avoid: ["hk-all-districts-commerce"] },
      });
      expect(avoided.introductions.map(({ entity }) => entity)).not.toContain("hk-all-districts-commerce");
    });
  });

  describe("what to loosen", () => {
    const loosen = async (query: string) =>
      contract.loosenPaths.answer.parse((await ask(`${url()}/api/v1/paths/loosen?${query}`)).body);

    it("is nothing where there is an answer", async () => {
      expect(await loosen("from=haier-group&to=cityu")).toEqual({ suggestions: [], unknown: [] });
    });

    it.each([
      ["from=saiia&to=haier-group&maxLength=3", [{ field: "maxLength", value: 5 }]],
      ["from=haier-group&to=cityu&since=2025", [{ field: "since", value: null }]],
      ["from=haier-group&to=cityu&minConfidence=100&maxLength=1", [{ field: "minConfidence", value: null }]],
      ["from=zibo-stb&to=cityu&through=haichuanghui", [{ field: "through", value: null }]],
      ["from=zibo&to=cityu&avoidKind=City&avoidKind=Event&avoidKind=Region", [{ field: "avoidKind", value: ["none"] }]],
    ])("for %s, first %j", async (query, changes) => {
      const { suggestions, unknown } = await loosen(query);
      expect([suggestions[0]?.changes, unknown]).toEqual([changes, []]);
    });

    it("gives what was suggested when it is asked with it", async () => {
      const query = "from=zibo&to=cityu&maxLength=2&minConfidence=99&avoid=hkust&type=PARTNER_OF";
      const [suggestion, ...more] = (await loosen(query)).suggestions;
      if (!suggestion) throw new Error("nothing was suggested");
      expect(more).toEqual([]);
      const asked = new URLSearchParams(query);
      for (const { field, value } of suggestion.changes) {
        asked.delete(field);
        if (value !== null) asked.set(field, String(value));
      }
      const { body } = await ask(`${url()}/api/v1/paths?${asked}`);
      const { length, strength } = suggestion;
      expect(contract.findPaths.answer.parse(body).paths[0]).toMatchObject({ length, strength });
    });
  });

  it.each([
    ["/common?id=zibo", ["id"]],
    ["/common?id=zibo&id=zibo&id=nobody", ["id[1]", "id[2]"]],
    [`/common?${Array.from({ length: 9 }, (_, i) => `id=x${i}`).join("&")}&limit=0`, ["id", "limit"]],
    ["/introductions?from=zibo&to=zibo&avoid=zibo&limit=51", ["limit"]],
    ["/introductions?from=zibo&to=zibo&avoid=zibo", ["to", "avoid"]],
    ["/introductions?from=nobody&to=nowhere&maxLength=3", ["from", "to"]],
    ["/introductions?from=zibo&to=saiia&maxLength=7&since=2024&until=2023", ["maxLength", "until"]],
    ["/paths/loosen?from=zibo&to=zibo&through=nobody", ["to", "through"]],
  ])("GET %s names every wrong field", async (path, fields) => {
    const { code, errors } = await problem(path);
    expect(code).toBe("invalid-request");
    expect(errors?.map((error) => error.path).sort()).toEqual([...fields].sort());
  });

  it.each([
    [{ ids: ["zibo", "zibo", "nobody"], avoid: ["zibo"] }, ["body.avoid[0]", "body.ids[1]", "body.ids[2]"]],
    [{ ids: ["zibo"], maxLength: 7, filter: { kind: ["X"] } }, ["body.filter.kind[0]", "body.ids", "body.maxLength"]],
    [{ ids: ["nobody", "nowhere"] }, ["body.ids[0]", "body.ids[1]"]],
  ])("POST /paths/connect with %j names every wrong field", async (sent, fields) => {
    const { code, errors } = await problem("/paths/connect", posting(sent));
    expect(code).toBe("invalid-request");
    expect(errors?.map((error) => error.path).sort()).toEqual(fields);
  });
});
