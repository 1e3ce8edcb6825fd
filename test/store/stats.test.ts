import { expect, test } from "vitest";
import { type Filter, toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import { claim, entity, relation, signingNetwork, source } from "../support/network.ts";

describeStores("statistics", signingNetwork, (store) => {
  const stats = (filter: Filter, bucket: "day" | "month" | "year" = "month") => store().stats(toBounds(filter), bucket);

  test("every number of the lines view", async () => {
    expect(await stats({})).toEqual({
      entities: 11,
      relations: 10,
      kinds: [
        { kind: "City", n: 2 },
        { kind: "Company", n: 2 },
        { kind: "Official", n: 2 },
        { kind: "University", n: 2 },
        { kind: "Event", n: 1 },
        { kind: "Platform", n: 1 },
        { kind: "Region", n: 1 },
      ],
      types: [
        { type: "LOCATED_IN", n: 3 },
        { type: "HOLDS_OFFICE", n: 2 },
        { type: "BUILDS", n: 1 },
        { type: "PARTNER_OF", n: 1 },
        { type: "PART_OF", n: 1 },
        { type: "SIGNED_WITH", n: 1 },
        { type: "TOOK_PART_IN", n: 1 },
      ],
      topics: [
        { topic: "artificial-intelligence", n: 2 },
        { topic: "robotics", n: 1 },
        { topic: "smart-manufacturing", n: 1 },
      ],
      times: [
        { bucket: "2020-01", n: 1 },
        { bucket: "2023-02", n: 2 },
        { bucket: "2023-03", n: 1 },
      ],
      ends: [
        { bucket: "2019-12", n: 1 },
        { bucket: "2022-12", n: 1 },
        { bucket: "2023-02", n: 2 },
      ],
      undated: 5,
      sources: [
        { source: "s2", n: 5 },
        { source: "s1", n: 4 },
      ],
    });
  });

  test("years are counted as months are", async () => {
    expect((await stats({}, "year")).times).toEqual([
      { bucket: "2020", n: 1 },
      { bucket: "2023", n: 3 },
    ]);
  });

  test("days are counted as months are, a coarser date at its first and its last", async () => {
    const { times, ends } = await stats({ type: ["PARTNER_OF", "TOOK_PART_IN"] }, "day");
    expect(times.map((one) => one.bucket)).toEqual(["2020-01-01", "2023-02-23"]);
    expect(ends.map((one) => one.bucket)).toEqual(["2022-12-31", "2023-02-23"]);
  });

  test("agreements and their relations count where they show, dated by the agreement", async () => {
    const both = await stats({ agreements: "both" });
    expect(both).toMatchObject({ entities: 12, relations: 15, undated: 5 });
    expect(both.times).toContainEqual({ bucket: "2023-02", n: 7 });
    expect(both.types).toContainEqual({ type: "PARTY_TO", n: 2 });
    const nodes = await stats({ agreements: "nodes" });
    expect(nodes.types.map((one) => one.type)).not.toContain("SIGNED_WITH");
  });

  test("a filter counts what it lets through", async () => {
    expect(await stats({ kind: ["University", "City"] })).toEqual({
      entities: 4,
      relations: 2,
      kinds: [
        { kind: "City", n: 2 },
        { kind: "University", n: 2 },
      ],
      types: [{ type: "LOCATED_IN", n: 2 }],
      topics: [
        { topic: "artificial-intelligence", n: 2 },
        { topic: "robotics", n: 1 },
      ],
      times: [],
      ends: [],
      undated: 2,
      sources: [{ source: "s1", n: 1 }],
    });
  });

  test("a filter on relations counts only the entities that they link, as an overview shows them", async () => {
    const { entities, relations, kinds } = await stats({ type: ["BUILDS"] });
    expect([entities, relations]).toEqual([2, 1]);
    expect(kinds.reduce((sum, kind) => sum + kind.n, 0)).toBe(2);
  });

  test("rejected evidence supports nothing, also where it is asked for", async () => {
    expect(await stats({ status: ["rejected"] })).toMatchObject({ relations: 1, sources: [] });
  });

  test("the summary counts all that is stored", async () => {
    expect(await store().summary()).toMatchObject({ entities: 12, relations: 16, sources: 2 });
  });
});

describeStores("statistics of the empty and the many", null, (store) => {
  test("nothing counts as nothing", async () => {
    expect(await store().stats(toBounds({}), "year")).toEqual({
      entities: 0,
      relations: 0,
      kinds: [],
      types: [],
      topics: [],
      times: [],
      ends: [],
      undated: 0,
      sources: [],
    });
    expect(await store().summary()).toMatchObject({ entities: 0, relations: 0, sources: 0 });
  });

  test("the hundred sources that support most relations are told", async () => {
    const ids = Array.from({ length: 103 }, (_, i) => `s${String(i).padStart(3, "0")}`);
    await store().apply(
      [
        entity("a"),
        entity("b"),
        relation("r1", "PART_OF", "a", "b"),
        relation("r2", "PARTNER_OF", "a", "b"),
        ...ids.flatMap((id) => [source(id), claim(`c.${id}`, "r1", id)]),
        claim("again", "r1", "s050"),
        claim("other", "r2", "s102"),
      ],
      "test",
    );
    const { sources } = await store().stats(toBounds({}), "year");
    expect(sources).toHaveLength(100);
    expect(sources.slice(0, 2)).toEqual([
      { source: "s102", n: 2 },
      { source: "s000", n: 1 },
    ]);
    expect(sources.at(-1)?.source).toBe("s098");
  });
});
