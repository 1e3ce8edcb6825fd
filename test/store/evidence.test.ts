import { expect, test } from "vitest";
import { describeStores } from "../support/each-store.ts";
import { dealLine, signingNetwork } from "../support/network.ts";

const every = ["reviewed", "unreviewed", "rejected"] as const;
const standing = ["reviewed", "unreviewed"] as const;

describeStores("evidence", signingNetwork, (store) => {
  const claims = async (more: Partial<Parameters<ReturnType<typeof store>["evidence"]>[0]>) =>
    (await store().evidence({ about: null, source: null, statuses: standing, limit: 100, after: null, ...more })).map(
      (one) => one.id,
    );

  test("claims are read as they were written", async () => {
    expect(
      await store().evidence({ about: ["located.cityu"], source: null, statuses: standing, limit: 9, after: null }),
    ).toEqual([
      {
        id: "c01",
        about: "located.cityu",
        source: "s1",
        paragraph: 3,
        summary: "如此",
        summaryEn: "so",
        confidence: 90,
        status: "reviewed",
      },
    ]);
  });

  test.each([
    [["partner"], ["c03", "c04"]],
    [
      ["partner", "located.haier", "partner"],
      ["c02", "c03", "c04"],
    ],
    [["deal"], ["c13"]],
    [["met", "cityu"], []],
    [["nothing"], []],
    [[], []],
  ])("about %j stand %j", async (about, ids) => {
    expect(await claims({ about })).toEqual(ids);
  });

  test("what is derived rests on its agreement and both parties", async () => {
    expect(await claims({ about: [dealLine] })).toEqual(["c06", "c07", "c13"]);
    expect(await claims({ about: [dealLine, "deal", "party.cityu", "office"] })).toEqual(["c06", "c07", "c11", "c13"]);
    expect(await claims({ about: [dealLine], source: "s2" })).toEqual(["c07"]);
    expect(await claims({ about: [dealLine], statuses: ["reviewed"], limit: 1, after: "c06" })).toEqual(["c13"]);
  });

  test("statuses and source limit what is told", async () => {
    expect(await claims({ about: ["met", "cityu"], statuses: every })).toEqual(["c05", "c14"]);
    expect(await claims({ statuses: ["rejected"] })).toEqual(["c05", "c14"]);
    expect(await claims({ source: "s2" })).toEqual(["c02", "c04", "c07", "c10", "c12"]);
    expect(await claims({ source: "s2", statuses: ["reviewed"] })).toEqual(["c10"]);
    expect(await claims({ source: "nothing" })).toEqual([]);
    expect(await claims({ statuses: [] })).toEqual([]);
  });

  test("claims come by id, page by page", async () => {
    expect(await claims({ statuses: every, limit: 3 })).toEqual(["c01", "c02", "c03"]);
    expect(await claims({ statuses: every, limit: 3, after: "c12" })).toEqual(["c13", "c14"]);
    expect(await claims({ source: "s1", limit: 2, after: "c03" })).toEqual(["c06", "c08"]);
    expect(await claims({ statuses: every, after: "c14" })).toEqual([]);
  });

  test("sources come by id with their claims that aren't rejected", async () => {
    const s1 = { id: "s1", title: "鲁港牵手", language: "zh", publishedOn: "2023-02", paragraphs: 20 };
    const s2 = { id: "s2", title: "s2", language: "zh" };
    expect(await store().sources({ limit: 10, after: null })).toEqual([
      { source: s1, claims: 7 },
      { source: s2, claims: 5 },
    ]);
    expect(await store().sources({ limit: 1, after: null })).toEqual([{ source: s1, claims: 7 }]);
    expect(await store().sources({ limit: 10, after: "s1" })).toEqual([{ source: s2, claims: 5 }]);
    expect(await store().sourcesById(["s2", "nothing", "s1"])).toEqual([s2, s1]);
    expect(await store().sourcesById([])).toEqual([]);
  });
});
