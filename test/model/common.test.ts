import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommonPlace, type CommonQuestion, findCommon } from "../../model/common.ts";
import { admitsEntity, admitsRelation, type Filter, openBounds, toBounds } from "../../model/filter.ts";
import type { Link, Reach } from "../../model/reach.ts";
import {
  createMemoryGraph,
  isTwoWay,
  type MemoryGraph,
  memoryEntity,
  memoryRelation,
} from "../support/memory-graph.ts";
import { randomGraph } from "../support/random-paths.ts";

function run(graph: MemoryGraph, question: CommonQuestion) {
  const search = findCommon(question);
  const requests: Reach[] = [];
  let links: Link[] = [];
  let step = search.next(links);
  while (!step.done) {
    requests.push(step.value);
    links = graph.expand(step.value);
    step = search.next(links);
  }
  return { found: step.value, requests };
}

/** What is linked with all given entities, by looking at every entity and every relation. */
function bruteForce(graph: MemoryGraph, { given, bounds, direction }: CommonQuestion): CommonPlace[] {
  const ids = given.map(({ id }) => id);
  const isNamedAgreement = (id: string) => ids.includes(id) && graph.entities.get(id)?.kind === "Agreement";
  const strengthOf = (from: string, to: string) => {
    const between = graph.relations.filter((relation) => {
      const { source, target } = relation;
      const out = source === from && target === to && direction !== "in";
      const back = source === to && target === from && direction !== "out";
      const either = isTwoWay(relation) && [source, target].includes(from) && [source, target].includes(to);
      const passes = admitsRelation(bounds, relation, isNamedAgreement(source) || isNamedAgreement(target));
      return passes && source !== target && (out || back || either);
    });
    if (between.length === 0) return null;
    return Math.min(
      300,
      between.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0),
    );
  };
  const found = [...graph.entities.values()].flatMap((entity) => {
    const hops = ids.map((id) => strengthOf(id, entity.id));
    if (ids.includes(entity.id) || !admitsEntity(bounds, entity) || hops.includes(null)) return [];
    const strength = hops.reduce<number>((sum, hop) => sum + (hop ?? 0), 0);
    return [{ strength, degree: graph.degree(entity.id), id: entity.id }];
  });
  return found.sort((a, b) => b.strength - a.strength || a.degree - b.degree || (a.id < b.id ? -1 : 1));
}

const randomCase = randomGraph.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    ids: fc.shuffledSubarray([...graph.entities.keys()], { minLength: 2, maxLength: 3 }),
    direction: fc.constantFrom<CommonQuestion["direction"]>("any", "any", "out", "in"),
    filter: fc.constantFrom<Filter>({}, {}, { minConfidence: 60 }, { agreements: "both" }, { kind: ["Company"] }),
  }),
);

const openQuestion = (graph: MemoryGraph, ...ids: string[]): CommonQuestion => ({
  given: ids.map((id) => ({ id, degree: graph.degree(id) })),
  bounds: openBounds,
  direction: "any",
});

describe("entities linked with all given ones", () => {
  it("are those that looking at everything finds, in the same order", () => {
    let found = 0;
    fc.assert(
      fc.property(randomCase, ({ graph, ids, direction, filter }) => {
        const given = ids.map((id) => ({ id, degree: graph.degree(id) }));
        const question = { given, bounds: toBounds(filter), direction };
        const expected = bruteForce(graph, question);
        found += expected.length;
        expect(run(graph, question).found).toEqual(expected);
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

  it("are not looked for any further once there are none", () => {
    const graph = createMemoryGraph(
      ["a", "b", "c"].map((id) => memoryEntity(id)),
      [memoryRelation("a", "b")],
    );
    const { found, requests } = run(graph, openQuestion(graph, "a", "b", "c"));
    expect([found, requests.length]).toEqual([[], 1]);
  });
});
