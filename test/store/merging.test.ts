import { describe, expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import { toBounds } from "../../model/filter.ts";
import { claimStatuses } from "../../model/source.ts";
import { checkStore } from "../../server/check/check-store.ts";
import { undoChangeSet } from "../../server/undo.ts";
import { describeStores } from "../support/each-store.ts";
import { agreement, claim, derivedId, entity, relation, remove, source } from "../support/network.ts";
import { problemOf } from "../support/problems.ts";

/** Haier stands there twice: as `haier` and as `hr`. */
const network: readonly Change[] = [
  source("s"),
  entity("haier", "Company", { name: "海尔集团" }),
  entity("hr", "Company", { name: "海尔", nameEn: "Haier", url: "https://haier.com/" }),
  entity("cityu", "University", { name: "香港城市大学" }),
  entity("qd", "City", { name: "青岛" }),
  entity("zhang", "Official", { name: "张" }),
  ...agreement("deal", ["hr/a", "cityu/b"]),
  relation("at.haier", "LOCATED_IN", "haier", "qd"),
  relation("at.hr", "LOCATED_IN", "hr", "qd"),
  relation("partner", "PARTNER_OF", "cityu", "hr", { from: "2020", by: ["zhang"] }),
  relation("partner.other", "PARTNER_OF", "cityu", "haier", { from: "2021" }),
  relation("talks", "MET_WITH", "haier", "hr"),
  relation("signed", "SIGNED", "zhang", "deal", { onBehalfOf: "hr" }),
  claim("c.haier", "haier", "s", { summary: "甲" }),
  claim("c.hr", "hr", "s", { summary: "乙" }),
  claim("c.hr.again", "hr", "s", { summary: "甲" }),
  claim("c.at.haier", "at.haier", "s"),
  claim("c.at.hr", "at.hr", "s", { summary: "另" }),
  claim("c.talks", "talks", "s"),
  claim("c.deal", "deal", "s", { confidence: 90 }),
  claim("c.party", "deal.hr", "s", { confidence: 70 }),
  claim("c.party.cityu", "deal.cityu", "s", { confidence: 60 }),
];

describeStores("merging", null, (store) => {
  const merge = (from: string, into: string, dryRun = false) => store().merge({ from, into, dryRun }, "test");
  const claimsAbout = async (...about: string[]) =>
    (await store().evidence({ about, source: null, statuses: claimStatuses, limit: 99, after: null })).map(
      ({ id }) => id,
    );
  const undo = (revision = 0) =>
    undoChangeSet(revision, { store: store(), actor: "test", call: {}, what: "the merge" });
  const everything = async () => {
    const all = [];
    for await (const { what, value } of store().scan(toBounds({ agreements: "both" }))) {
      const { version: _, ...rest } = value;
      all.push({ what, ...rest });
    }
    return { all, claims: await claimsAbout("haier", "hr", "at.haier", "at.hr", "talks", "deal.hr") };
  };

  test("everything of the one that goes is that of the one that stays, in one change set", async () => {
    await store().apply(network, "test");
    const { revision } = await store().summary();
    const { merge: record, counts, applied } = await merge("hr", "haier");
    expect(record).toMatchObject({ id: "hr", into: "haier", kind: "Company", name: "海尔", nameEn: "Haier" });
    // deal.hr, at.hr, partner and signed; of these at.hr says what at.haier says.
    expect(counts).toEqual({ relations: 3, joined: 1, between: 1, claims: 2, repeated: 1 });
    expect(applied).toMatchObject({ revision: revision + 1 });
    const [haier, ...others] = await store().entities(["haier", "hr"]);
    expect(others).toEqual([]);
    expect(haier).toMatchObject({ name: "海尔集团", nameEn: "Haier", aliases: ["海尔"], url: "https://haier.com/" });
    // cityu, qd: what stands for two counts once.
    expect(haier?.degree).toBe(2);
    expect(await store().relations(["partner", "partner.other", "at.haier", "signed", "at.hr", "talks"])).toMatchObject(
      [
        { source: "cityu", target: "haier", from: "2020", by: ["zhang"] },
        { source: "cityu", target: "haier", from: "2021" },
        { id: "at.haier", sources: 1 },
        { onBehalfOf: "haier" },
      ],
    );
    expect(await claimsAbout("haier")).toEqual(["c.haier", "c.hr"]);
    expect(await claimsAbout("at.haier")).toEqual(["c.at.haier", "c.at.hr"]);
    const [changeSet] = await store().history({ about: "hr", limit: 1, before: null });
    expect(changeSet).toMatchObject({ revision: revision + 1, actor: "test" });
    expect(changeSet?.touched.find(({ what }) => what === "merge")).toEqual({
      ...{ what: "merge", id: "hr", before: null, after: record },
    });
    expect(
      (await store().search({ q: "Haier", kinds: null, topics: null, limit: 5, skip: 0 })).map(
        ({ entity }) => entity.id,
      ),
    ).toEqual(["haier"]);
    expect((await checkStore(store(), {})).findings).toEqual([]);
  });

  test("what follows from an agreement follows for the one that stays", async () => {
    await store().apply(network, "test");
    await merge("hr", "haier");
    const [line] = await store().relations([derivedId("deal", "cityu", "haier")]);
    expect(line).toMatchObject({ source: "cityu", target: "haier", confidence: 60, origin: "derived" });
    expect(await store().relations([derivedId("deal", "cityu", "hr")])).toEqual([]);
  });

  test("a dry run says what would move and changes nothing", async () => {
    await store().apply(network, "test");
    const before = [await everything(), await store().summary()];
    const dry = await merge("hr", "haier", true);
    expect(dry.applied).toBeNull();
    expect([await everything(), await store().summary()]).toEqual(before);
    expect((await merge("hr", "haier")).counts).toEqual(dry.counts);
  });

  test("merged on, the first one leads to the last, and what went is listed with the last one first", async () => {
    await store().apply(
      [...network, entity("group", "Company"), relation("group.qd", "LOCATED_IN", "group", "qd")],
      "test",
    );
    await merge("hr", "haier");
    await merge("haier", "group");
    const leadsTo = async (ids: string[]) =>
      (await store().mergesOf(ids)).map(({ id, into }) => `${id} ${into}`).sort();
    expect(await leadsTo(["hr", "haier", "group", "nobody"])).toEqual(["haier group", "hr group"]);
    const all = await store().merges({ into: null, limit: 9, after: null });
    expect(all.map(({ id }) => id)).toEqual(["haier", "hr"]);
    expect(await store().merges({ into: "group", limit: 1, after: null })).toEqual(all.slice(0, 1));
    const { at = "", id = "" } = all[0] ?? {};
    expect(await store().merges({ into: "group", limit: 9, after: { at, id } })).toEqual(all.slice(1));
    expect(await store().merges({ into: "hr", limit: 9, after: null })).toEqual([]);
  });

  test("taken apart, everything is as it was; also what was merged on", async () => {
    await store().apply([...network, entity("group", "Company")], "test");
    const before = await everything();
    const first = await merge("hr", "haier");
    const between = await everything();
    const second = await merge("haier", "group");
    await undo(second.applied?.revision);
    expect(await everything()).toEqual(between);
    expect(await store().mergesOf(["haier", "hr"])).toMatchObject([{ id: "hr", into: "haier" }]);
    await undo(first.applied?.revision);
    expect(await everything()).toEqual(before);
    expect(await store().mergesOf(["hr"])).toEqual([]);
    // The id is free for what it was.
    await store().apply([entity("hr", "Company", { name: "别的" })], "test");
  });

  test("what was changed since is named, and nothing is taken apart", async () => {
    await store().apply(network, "test");
    const { applied } = await merge("hr", "haier");
    await store().apply(
      [relation("partner", "PARTNER_OF", "cityu", "haier", { from: "1999" }), remove("claim", "c.hr")],
      "test",
    );
    const now = await everything();
    expect(await problemOf(undo(applied?.revision))).toMatchObject({
      code: "conflict",
      errors: [
        { path: "relation", code: "changed-since", value: "partner" },
        { path: "claim", code: "changed-since", value: "c.hr" },
      ],
    });
    expect(await everything()).toEqual(now);
    expect(await store().mergesOf(["hr"])).toHaveLength(1);
  });

  test("an id that went can't be put again, and goes with the entity that stands for it", async () => {
    await store().apply(network, "test");
    await merge("hr", "haier");
    const taken = { code: "conflict", message: expect.stringContaining("went into haier") };
    expect(await problemOf(store().apply([entity("hr")], "test"))).toMatchObject(taken);
    expect(await problemOf(store().apply([relation("hr", "LOCATED_IN", "cityu", "qd")], "test"))).toMatchObject(taken);
    expect(await problemOf(merge("hr", "cityu"))).toMatchObject(taken);
    expect(await problemOf(merge("cityu", "hr"))).toMatchObject(taken);
    await store().apply([remove("entity", "haier", { cascade: true })], "test");
    expect(await store().mergesOf(["hr"])).toEqual([]);
    await store().apply([entity("hr")], "test");
  });

  describe("refused", () => {
    test.each([
      ["qd", "cityu", "conflict", ["at.haier", "at.hr"]],
      ["cityu", "zhang", "conflict", ["deal.cityu", "partner", "partner.other"]],
      ["nobody", "haier", "not-found", []],
      ["haier", "nobody", "not-found", []],
    ] as const)("merging %s into %s is, naming what is in the way", async (from, into, code, relations) => {
      await store().apply(network, "test");
      const before = await everything();
      const { errors, ...problem } = await problemOf(merge(from, into));
      expect(problem).toMatchObject({ code });
      expect(errors.map(({ value }) => value).sort()).toEqual([...relations]);
      expect(await everything()).toEqual(before);
    });

    test("but other kinds are none where the relations allow them", async () => {
      await store().apply(network, "test");
      await merge("hr", "cityu");
      expect(await store().relations(["at.hr", "partner"])).toMatchObject([{ source: "cityu" }]);
    });
  });
});
