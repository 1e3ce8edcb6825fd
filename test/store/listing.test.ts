import { expect, test } from "vitest";
import { type Filter, toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import { dealLine, signingNetwork } from "../support/network.ts";

const byDegree = ["cityu", "haier", "hk", "qd", "chan", "dean", "forum", "hkust", "lab", "sd", "deal", "loner"];

describeStores("reading and listing", signingNetwork, (store) => {
  const list = async (filter: Filter, linked = false) =>
    (await store().list({ bounds: toBounds(filter), linked, limit: 100, after: null })).map((one) => one.id);

  test("entities come in the order in which they are asked for, unknown ones left out", async () => {
    expect(await store().entities(["loner", "nobody", "cityu"])).toEqual([
      {
        id: "loner",
        kind: "Company",
        name: "独行",
        from: "2010",
        to: "2012",
        aliases: [],
        topics: [],
        externalIds: {},
        figures: [],
        version: 1,
        degree: 0,
      },
      {
        id: "cityu",
        kind: "University",
        name: "香港城市大学",
        aliases: [],
        topics: ["artificial-intelligence"],
        externalIds: {},
        figures: [],
        version: 1,
        degree: 5,
      },
    ]);
    expect(await store().entities([])).toEqual([]);
  });

  test("relations come in the order in which they are asked for, hidden ones included", async () => {
    const found = await store().relations(["met", "nothing", dealLine, "builds", "cityu"]);
    expect(found.map((one) => one.id)).toEqual(["met", dealLine, "builds"]);
    expect(found).toMatchObject([
      { confidence: null, status: "rejected", sources: 0, origin: "stated" },
      { confidence: 85, status: "unreviewed", sources: 2, origin: "derived", agreement: "deal", from: "2023-02" },
      { confidence: 75, status: "reviewed", sources: 1, event: "forum", by: [], state: "unknown" },
    ]);
  });

  test("entities are listed by falling degree, then id", async () => {
    expect(await list({ agreements: "both" })).toEqual(byDegree);
    expect(await list({})).toEqual(byDegree.filter((id) => id !== "deal"));
  });

  test("pages follow one another without gap or repetition", async () => {
    const seen: string[] = [];
    let after: { degree: number; id: string } | null = null;
    for (let page = 0; page < 6; page++) {
      const found = await store().list({ bounds: toBounds({ agreements: "both" }), linked: false, limit: 2, after });
      seen.push(...found.map((one) => one.id));
      const last = found.at(-1);
      after = last ? { degree: last.degree, id: last.id } : null;
    }
    expect(seen).toEqual(byDegree);
    expect(await store().list({ bounds: toBounds({}), linked: false, limit: 2, after })).toEqual([]);
  });

  test.each<[Filter, boolean, string[]]>([
    [{ kind: ["City", "Region"] }, false, ["hk", "qd", "sd"]],
    [{ topic: ["robotics", "smart-manufacturing"] }, false, ["haier", "hkust"]],
    [{ kind: ["Agreement"] }, false, ["deal"]],
    [{ since: "2013", kind: ["Company", "Event"] }, false, ["haier", "forum"]],
    [{ until: "2023-02-22", kind: ["Event", "Company"] }, false, ["haier", "loner"]],
    [{ kind: ["Company"] }, true, []],
    [{ kind: ["Company", "City"] }, true, ["haier", "qd"]],
    [{ type: ["PARTNER_OF"] }, true, ["cityu", "haier"]],
    [{ type: ["PARTY_TO"] }, true, ["cityu", "haier", "deal"]],
    [{ status: ["rejected"] }, true, ["cityu", "haier"]],
    [{ minConfidence: 86 }, true, ["cityu", "hk", "chan"]],
    [{ origin: "derived" }, true, ["cityu", "haier"]],
    [{}, true, byDegree.filter((id) => id !== "deal" && id !== "loner")],
  ])("%j (linked: %s) lists %j", async (filter, linked, ids) => {
    expect(await list(filter, linked)).toEqual(ids);
  });

  test.each<[Filter, number, number]>([
    [{}, 11, 10],
    [{ agreements: "both" }, 12, 15],
    [{ agreements: "nodes" }, 12, 14],
    [{ origin: "derived" }, 11, 1],
    [{ type: ["LOCATED_IN"] }, 11, 3],
    [{ kind: ["University", "City"] }, 4, 2],
    [{ status: ["rejected"] }, 11, 1],
    [{ status: ["unreviewed"] }, 11, 4],
    [{ source: ["s2"] }, 11, 5],
    [{ source: ["s1"], status: ["unreviewed"] }, 11, 0],
    [{ minConfidence: 70 }, 11, 6],
    [{ undated: "exclude" }, 11, 5],
    [{ since: "2023", undated: "exclude" }, 10, 3],
    [{ until: "2019", undated: "exclude" }, 10, 1],
    [{ since: "2022-06", until: "2023-01" }, 9, 6],
    // The first and the last day of a span belong to it.
    [{ type: ["BUILDS"], until: "2023-02-28" }, 11, 0],
    [{ type: ["BUILDS"], until: "2023-03-01" }, 11, 1],
    [{ type: ["PARTNER_OF"], since: "2022-12-31" }, 10, 1],
    [{ type: ["PARTNER_OF"], since: "2023-01-01" }, 10, 0],
  ])("%j counts %i entities and %i relations", async (filter, entities, relations) => {
    expect(await store().count(toBounds(filter))).toEqual({ entities, relations });
  });
});
