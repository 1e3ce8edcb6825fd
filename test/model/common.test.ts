import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommonQuestion, commonConditions, findCommon } from "../../model/common.ts";
import { type Filter, openBounds, toBounds } from "../../model/filter.ts";
import { createHopColumns, numberIds } from "../../model/path-numbers.ts";
import type { Reach } from "../../model/reach.ts";
import { bruteForceCommon } from "../support/brute-force-common.ts";
import { createMemoryGraph, type MemoryGraph, memoryEntity, memoryRelation } from "../support/memory-graph.ts";
import { randomGraph } from "../support/random-paths.ts";

function run(graph: MemoryGraph, question: CommonQuestion, visited = 1_000_000) {
  const numbers = numberIds();
  const search = findCommon(question, { visited }, numbers);
  const requests: Reach[] = [];
  let pauses = 0;
  let step = search.next();
  while (!step.done) {
    const columns = createHopColumns();
    if (step.value === null) pauses++;
    else {
      const reach = numbers.toReach(step.value, commonConditions(question));
      requests.push(reach);
      for (const link of graph.expand(reach)) numbers.addTo(columns, link);
    }
    step = search.next(columns);
  }
  return { found: step.value, requests, pauses };
}

const randomCase = randomGraph.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    ids: fc.shuffledSubarray([...graph.entities.keys()], { minLength: 2, maxLength: 3 }),
    direction: fc.constantFrom<CommonQuestion["direction"]>("any", "any", "out", "in"),
    limit: fc.integer({ min: 1, max: 6 }),
    filter: fc.constantFrom<Filter>({}, {}, { minConfidence: 60 }, { agreements: "both" }, { kind: ["Company"] }),
  }),
);

const openQuestion = (graph: MemoryGraph, ...ids: string[]): CommonQuestion => ({
  given: ids.map((id) => ({ id, degree: graph.degree(id) })),
  bounds: openBounds,
  direction: "any",
  limit: 100,
  after: null,
});

describe("entities linked with all given ones", () => {
  it("are those that looking at everything finds, in the same order", () => {
    let found = 0;
    fc.assert(
      fc.property(randomCase, ({ graph, ids, direction, limit, filter }) => {
        const given = ids.map((id) => ({ id, degree: graph.degree(id) }));
        const all = { given, bounds: toBounds(filter), direction, limit: 1000, after: null };
        const expected = bruteForceCommon(graph, all);
        found += expected.length;
        expect(run(graph, all).found).toEqual(expected);
        const next = { ...all, limit, after: expected[1] ?? null };
        expect(run(graph, next).found).toEqual(bruteForceCommon(graph, next));
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it("come with the stronger links first, then the less connected, then by id", () => {
    const link = (a: string, b: string, confidence = 50) => memoryRelation(a, b, { confidence });
    const ids = ["a", "b", "strong", "hub", "lone1", "lone2", "x", "half"];
    const graph = createMemoryGraph(
      ids.map((id) => memoryEntity(id)),
      [
        ...["strong", "hub", "lone1", "lone2"].flatMap((id) => [link("a", id), link(id, "b")]),
        link("a", "strong", 1),
        link("hub", "x"),
        link("a", "half"),
        link("a", "b"),
      ],
    );
    const { found } = run(graph, openQuestion(graph, "a", "b"));
    expect(found.map(({ id, strength }) => `${id} ${strength}`)).toEqual([
      "strong 101",
      "lone1 100",
      "lone2 100",
      "hub 100",
    ]);
  });

  it("are asked of a hub by name: its neighbours don't travel", () => {
    const leaves = Array.from({ length: 2000 }, (_, i) => `leaf${i}`);
    const graph = createMemoryGraph(
      ["hub", "small", ...leaves].map((id) => memoryEntity(id)),
      [
        ...leaves.map((id) => memoryRelation(id, "hub")),
        memoryRelation("small", "leaf7"),
        memoryRelation("leaf9", "small"),
      ],
    );
    const { found, requests } = run(graph, openQuestion(graph, "hub", "small"));
    expect(found.map(({ id }) => id)).toEqual(["leaf7", "leaf9"]);
    expect(requests.map(({ from, within }) => [from, within])).toEqual([
      [["small"], null],
      [["hub"], ["leaf7", "leaf9"]],
    ]);
  });

  it("are looked for with pauses among the neighbours of two hubs, and past the budget not at all", () => {
    const leaves = Array.from({ length: 12_000 }, (_, i) => `leaf${i}`);
    const graph = createMemoryGraph(
      ["a", "b", ...leaves].map((id) => memoryEntity(id)),
      leaves.flatMap((id) => [memoryRelation(id, "a"), memoryRelation(id, "b")]),
    );
    const question = { ...openQuestion(graph, "a", "b"), limit: 2 };
    const { found, pauses } = run(graph, question);
    expect(found.map(({ id }) => id)).toEqual(["leaf0", "leaf1"]);
    expect(pauses).toBeGreaterThan(5);
    expect(() => run(graph, question, 20_000)).toThrow(
      /what is common touches more than 20000 links; tighten one of: .*\(type\), a minConfidence/,
    );
  });

  it("are not looked for any further once there are none", () => {
    const graph = createMemoryGraph(
      ["a", "b", "c"].map((id) => memoryEntity(id)),
      [memoryRelation("a", "b")],
    );
    const { found, requests } = run(graph, openQuestion(graph, "a", "b", "c"));
    expect([found, requests.length]).toEqual([[], 1]);
  });
});
