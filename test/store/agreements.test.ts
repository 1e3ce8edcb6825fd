import { expect, test } from "vitest";
import { toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import {
  agreement,
  claim,
  dealLine,
  derivedId,
  entity,
  relation,
  remove,
  signingNetwork,
  source,
} from "../support/network.ts";
import { problemOf, wrongFields } from "../support/problems.ts";

const many = Array.from({ length: 21 }, (_, i) => `p${String(i).padStart(2, "0")}`);
const bodies = (ids: readonly string[]) => ids.map((id) => entity(id));

describeStores("agreements", null, (store) => {
  const degrees = async (...ids: string[]) => (await store().entities(ids)).map((one) => one.degree);
  const lines = async () => {
    const found = [];
    for await (const { what, value } of store().scan(toBounds({ origin: "derived" }))) {
      if (what === "relation") found.push(`${value.source}-${value.target}`);
    }
    return found.sort();
  };

  test("parties are linked by a derived relation that carries the agreement and its date", async () => {
    await store().apply(
      [...bodies(["b", "a"]), ...agreement("deal", ["b", "a"], { from: "2023-02", to: "2024" })],
      "test",
    );
    expect(await store().relations([derivedId("deal", "a", "b")])).toEqual([
      {
        id: derivedId("deal", "a", "b"),
        type: "SIGNED_WITH",
        source: "a",
        target: "b",
        from: "2023-02",
        to: "2024",
        agreement: "deal",
        by: [],
        state: "unknown",
        origin: "derived",
        version: 1,
        confidence: null,
        status: null,
        sources: 0,
      },
    ]);
  });

  test("parties of one side don't face each other, parties without a side face all", async () => {
    await store().apply([...bodies(["a", "b", "c", "d"]), ...agreement("deal", ["a/x", "b/y", "c/y", "d"])], "test");
    expect(await lines()).toEqual(["a-b", "a-c", "a-d", "b-d", "c-d"]);
  });

  test("a party that comes, goes or changes sides derives again", async () => {
    await store().apply([...bodies(["a", "b", "c"]), ...agreement("deal", ["a", "b"])], "test");
    await store().apply([relation("deal.c", "PARTY_TO", "c", "deal")], "test");
    expect(await lines()).toEqual(["a-b", "a-c", "b-c"]);
    expect(await degrees("a", "b", "c", "deal")).toEqual([2, 2, 2, 0]);
    await store().apply(
      [
        relation("deal.c", "PARTY_TO", "c", "deal", { side: "x" }),
        relation("deal.b", "PARTY_TO", "b", "deal", { side: "x" }),
      ],
      "test",
    );
    expect(await lines()).toEqual(["a-b", "a-c"]);
    await store().apply([remove("relation", "deal.a")], "test");
    expect(await lines()).toEqual([]);
    expect(await degrees("a", "b", "c")).toEqual([0, 0, 0]);
  });

  test("a derived relation keeps its version while it stays as it is", async () => {
    await store().apply([...bodies(["a", "b", "c"]), ...agreement("deal", ["a", "b"], { from: "2023" })], "test");
    await store().apply(
      [relation("deal.c", "PARTY_TO", "c", "deal"), entity("a", "Company", { name: "改名" })],
      "test",
    );
    const versions = async () => (await store().relations([derivedId("deal", "a", "b")])).map((one) => one.version);
    expect(await versions()).toEqual([1]);
    await store().apply([entity("deal", "Agreement", { from: "2024" })], "test");
    expect(await versions()).toEqual([2]);
  });

  test("another date of the agreement is another date of what it derives and of its parties", async () => {
    await store().apply([...bodies(["a", "b"]), ...agreement("deal", ["a", "b"], { from: "2023-02" })], "test");
    const count = async (year: string) =>
      store().count(
        toBounds({
          since: year,
          until: year,
          agreements: "both",
          undated: "exclude",
          type: ["SIGNED_WITH", "PARTY_TO"],
        }),
      );
    expect(await count("2023")).toMatchObject({ relations: 3 });
    await store().apply([entity("deal", "Agreement", { from: "2020", to: "2021" })], "test");
    expect(await count("2023")).toMatchObject({ relations: 0 });
    expect(await count("2021")).toMatchObject({ relations: 3 });
    expect(await store().relations([derivedId("deal", "a", "b")])).toMatchObject([{ from: "2020", to: "2021" }]);
    await store().apply([entity("deal", "Agreement")], "test");
    expect(await count("2021")).toMatchObject({ relations: 0 });
    expect(await store().relations([derivedId("deal", "a", "b")])).not.toMatchObject([{ from: expect.anything() }]);
  });

  test("another date of an event is another date of taking part in it", async () => {
    await store().apply(
      [entity("a"), entity("forum", "Event", { from: "2023" }), relation("took", "TOOK_PART_IN", "a", "forum")],
      "test",
    );
    const among = (year: string) => store().relationsAmong(["a", "forum"], toBounds({ since: year, until: year }), 9);
    expect(await among("2023")).toHaveLength(1);
    await store().apply([entity("forum", "Event", { from: "2021" })], "test");
    expect(await among("2023")).toHaveLength(0);
    expect(await among("2021")).toHaveLength(1);
  });

  test("with more than twenty parties nothing is derived and the agreement shows among lines", async () => {
    const twenty = many.slice(0, 20);
    await store().apply([...bodies(many), ...agreement("deal", twenty)], "test");
    expect(await degrees("p00", "p20", "deal")).toEqual([19, 0, 0]);
    expect(await store().count(toBounds({}))).toEqual({ entities: 21, relations: 190 });

    await store().apply([relation("deal.p20", "PARTY_TO", "p20", "deal")], "test");
    expect(await degrees("p00", "p20", "deal")).toEqual([1, 1, 21]);
    expect(await store().count(toBounds({}))).toEqual({ entities: 22, relations: 21 });
    const [first] = await store().list({ bounds: toBounds({}), linked: true, limit: 1, after: null });
    expect(first?.id).toBe("deal");

    await store().apply([remove("relation", "deal.p07")], "test");
    expect(await degrees("p00", "p07", "p20", "deal")).toEqual([19, 0, 19, 0]);
    expect(await store().count(toBounds({}))).toEqual({ entities: 21, relations: 190 });
  });

  test("one party named twice counts once and doesn't face itself", async () => {
    const second = relation("again", "PARTY_TO", "a", "deal", { role: "见证方" });
    await store().apply([...bodies(["a", "b"]), ...agreement("deal", ["a", "b"]), second], "test");
    expect(await lines()).toEqual(["a-b"]);
    await store().apply([remove("relation", "deal.a")], "test");
    expect(await lines()).toEqual(["a-b"]);
  });

  test("SIGNED_WITH by hand stands beside what is derived", async () => {
    await store().apply(
      [...bodies(["a", "b"]), ...agreement("deal", ["a", "b"]), relation("hand", "SIGNED_WITH", "b", "a")],
      "test",
    );
    expect(await store().relations(["hand"])).toMatchObject([{ source: "a", target: "b", origin: "stated" }]);
    expect(await degrees("a")).toEqual([1]);
    expect(await store().count(toBounds({ type: ["SIGNED_WITH"] }))).toMatchObject({ relations: 2 });
    await store().apply([remove("relation", "hand")], "test");
    expect(await lines()).toEqual(["a-b"]);
  });

  test("what is derived can be neither changed, deleted nor claimed about", async () => {
    await store().apply(signingNetwork, "test");
    const wrong = [
      relation(dealLine, "SIGNED_WITH", "cityu", "haier", { role: "签约" }),
      remove("relation", dealLine),
      claim("c99", dealLine, "s1"),
    ];
    for (const change of wrong) {
      const problem = await problemOf(store().apply([change], "test"));
      expect(problem.code).toBe("conflict");
      expect(problem.message).toContain("deal");
    }
  });

  test("an agreement that becomes something else derives nothing", async () => {
    await store().apply([...bodies(["a", "b"]), ...agreement("deal", ["a", "b"])], "test");
    const problem = await problemOf(store().apply([entity("deal", "Event")], "test"));
    expect(wrongFields(problem)).toContain("changes[0].value.kind: Event");
    await store().apply([entity("deal", "Event"), remove("relation", "deal.a"), remove("relation", "deal.b")], "test");
    expect(await store().summary()).toMatchObject({ entities: 3, relations: 0 });
    expect(await degrees("a", "b")).toEqual([0, 0]);
  });

  test("claims about parties and agreement make the evidence of what is derived", async () => {
    await store().apply(signingNetwork, "test");
    const line = async () => (await store().relations([dealLine]))[0];
    expect(await line()).toMatchObject({ confidence: 85, status: "unreviewed", sources: 2 });
    await store().apply([claim("c15", "party.haier", "s1", { confidence: 97 })], "test");
    expect(await line()).toMatchObject({ confidence: 95, status: "reviewed", sources: 2, version: 1 });
    await store().apply([remove("claim", "c06")], "test");
    expect(await line()).toMatchObject({ confidence: null, status: null });
    await store().apply([claim("c06", "party.cityu", "s1", { confidence: 20, status: "rejected" })], "test");
    expect(await line()).toMatchObject({ confidence: null, status: "rejected" });
    expect(await lines()).toEqual([]);
  });

  test("deleting an agreement takes its relations and what it derived along", async () => {
    await store().apply([...signingNetwork, source("s3")], "test");
    expect(await problemOf(store().apply([remove("entity", "deal")], "test"))).toMatchObject({ code: "conflict" });
    await store().apply([remove("entity", "deal", { cascade: true })], "test");
    const gone = ["party.cityu", "party.haier", "at", "signed", "sets", dealLine];
    expect(await store().relations(gone)).toEqual([]);
    expect(await degrees("cityu", "haier", "lab")).toEqual([5, 3, 1]);
    const left = await store().evidence({ about: null, source: null, statuses: ["reviewed"], limit: 99, after: null });
    expect(left.map((one) => one.id)).toEqual(["c01", "c03", "c10", "c11"]);
  });

  test("deleting a party derives the agreement again", async () => {
    await store().apply([...bodies(["a", "b", "c"]), ...agreement("deal", ["a", "b", "c"])], "test");
    await store().apply([remove("entity", "b", { cascade: true })], "test");
    expect(await lines()).toEqual(["a-c"]);
    expect(await degrees("a", "c")).toEqual([1, 1]);
  });
});
