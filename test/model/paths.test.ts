import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBounds } from "../../model/filter.ts";
import { numberIds } from "../../model/path-numbers.ts";
import { findPaths, type PathQuestion } from "../../model/paths.ts";
import { ProblemError } from "../../model/problem.ts";
import { bruteForcePaths } from "../support/brute-force-paths.ts";
import {
  createMemoryGraph,
  type MemoryEntity,
  memoryEntity,
  memoryRelation,
  type Run,
  runPaths,
} from "../support/memory-graph.ts";
import { randomCosts, randomGraph, randomQuestion } from "../support/random-paths.ts";

const randomCase = randomGraph.chain((graph) =>
  randomQuestion([...graph.entities.keys()]).map((question) => ({ graph, question })),
);

function ask(from: string, to: string, more: Partial<PathQuestion> = {}): PathQuestion {
  const usual = { k: 5, maxLength: 6, through: [], avoid: [], avoidKinds: [], directed: false, bounds: openBounds };
  return { from, to, ...usual, ...more };
}

/** A network from pairs such as "a b 80": the ends and the confidence (80 when left out). */
function network(pairs: readonly string[], entities: readonly MemoryEntity[] = []) {
  const relations = pairs.map((pair) => {
    const [source = "", target = "", confidence = "80"] = pair.split(" ");
    return memoryRelation(source, target, { confidence: Number(confidence) });
  });
  const named = relations.flatMap(({ source, target }) => [memoryEntity(source), memoryEntity(target)]);
  return createMemoryGraph([...named, ...entities], relations);
}

const numbered = (prefix: string, n: number) =>
  Array.from({ length: n }, (_, at) => `${prefix}${String(at).padStart(5, "0")}`);

const everyPairOf = (some: readonly string[], others: readonly string[]) =>
  some.flatMap((a) => others.map((b) => `${a} ${b}`));

const clique = (ids: readonly string[]) => ids.flatMap((a, at) => everyPairOf([a], ids.slice(at + 1)));

/** Complete layers between A and B, every hop equally strong: `width ** depth` paths of the same length and strength. */
const layered = (width: number, depth: number) => {
  const layers = [["A"], ...Array.from({ length: depth }, (_, at) => numbered(`l${at}-`, width)), ["B"]];
  return network(layers.flatMap((layer, at) => everyPairOf(layer, layers[at + 1] ?? [])));
};

const routes = (run: Run) => run.answer.paths.map((path) => path.entities.join(" "));

describe("findPaths agrees with trying every way", () => {
  it("on random networks, with every option and whatever the search takes for dear", () => {
    fc.assert(
      fc.property(randomCase, randomCosts, ({ graph, question }, costs) => {
        expect(runPaths(graph, question, { costs }).answer).toEqual(bruteForcePaths(graph, question));
      }),
      { numRuns: 4000 },
    );
  }, 120_000);

  it("when it is told the length of the shortest path beforehand", () => {
    fc.assert(
      fc.property(randomCase, randomCosts, ({ graph, question }, costs) => {
        const expected = bruteForcePaths(graph, question);
        const shortest = (expected.paths[0]?.entities.length ?? question.maxLength + 2) - 1;
        expect(runPaths(graph, question, { costs, shortest }).answer).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe("paths", () => {
  it("come with fewer hops first, then stronger ones, then by code point", () => {
    const graph = network([
      "A B 10",
      "A Z",
      "Z B",
      "A a",
      "a B",
      "A m 100",
      "m B 100",
      "A p 100",
      "p q 100",
      "q B 100",
    ]);
    expect(routes(runPaths(graph, ask("A", "B")))).toEqual(["A B", "A m B", "A Z B", "A a B", "A p q B"]);
  });

  it("are not more because of parallel relations, which add up to 300 at most", () => {
    const graph = network(["A x 90", "x A 90", "A x 90", "A x 90", "x B 50"]);
    expect(runPaths(graph, ask("A", "B")).answer.paths).toEqual([{ entities: ["A", "x", "B"], strength: 350 }]);
  });

  it("are complete exactly when there is no further one within the bounds", () => {
    const graph = network(["A a", "a B", "A b", "b B", "A c", "c d", "d B"]);
    expect(runPaths(graph, ask("A", "B", { k: 2 })).answer.complete).toBe(false);
    expect(runPaths(graph, ask("A", "B", { k: 2, maxLength: 2 })).answer.complete).toBe(true);
    expect(runPaths(graph, ask("A", "B", { k: 3 })).answer.complete).toBe(true);
  });

  it("pass forbidden kinds at their ends and where they are asked to", () => {
    const city = memoryEntity("city", { kind: "City" });
    const graph = createMemoryGraph(
      [city, memoryEntity("A"), memoryEntity("B")],
      [memoryRelation("A", "city"), memoryRelation("city", "B")],
    );
    expect(routes(runPaths(graph, ask("A", "B", { avoidKinds: ["City"] })))).toEqual([]);
    expect(routes(runPaths(graph, ask("A", "B", { avoidKinds: ["City"], through: ["city"] })))).toEqual(["A city B"]);
    expect(routes(runPaths(graph, ask("city", "B", { avoidKinds: ["City"] })))).toEqual(["city B"]);
  });

  it("pass all of several entities in any order", () => {
    const graph = network(["A x", "x y", "y B", "A y", "x B", "A B"]);
    expect(routes(runPaths(graph, ask("A", "B", { through: ["y", "x"] })))).toEqual(["A x y B", "A y x B"]);
  });

  it("cannot pass what they would have to avoid", () => {
    const { answer, requests } = runPaths(network(["A x", "x B"]), ask("A", "B", { through: ["x"], avoid: ["x"] }));
    expect([answer, requests]).toEqual([{ paths: [], complete: true }, []]);
  });

  it("need two ends", () => {
    const search = findPaths(ask("A", "A"), { visited: 1 }, numberIds(), { fromDegree: 1, toDegree: 1, shortest: 1 });
    expect(() => search.next()).toThrow("a path needs two different ends: A");
  });
});

describe("what travels", () => {
  const leaves = numbered("leaf", 5000);
  const hub = memoryEntity("hub", { kind: "City" });
  const around = (...others: string[]) => network([...everyPairOf(["hub"], leaves), ...others], []);
  const withCity = (...others: string[]) => {
    const { entities, relations } = around(...others);
    return createMemoryGraph([...[...entities.values()].filter(({ id }) => id !== "hub"), hub], relations);
  };
  const wasLeft = (run: Run, id: string) =>
    run.requests.some(({ from, within }) => within === null && from.includes(id));

  it("is nothing of a hub that may not be passed", () => {
    const run = runPaths(withCity("A hub", "hub B", "A x", "x y", "y B"), ask("A", "B", { avoidKinds: ["City"] }));
    expect(routes(run)).toEqual(["A x y B"]);
    expect(run.requests.some(({ from }) => from.includes("hub"))).toBe(false);
    expect(run.links).toBeLessThan(10);
  });

  it("is not a hub's whole neighbourhood when enough shorter paths lead over it", () => {
    const run = runPaths(around("A hub", "hub B", "A leaf00007", "leaf00009 B"), ask("A", "B", { k: 2 }));
    expect(routes(run)).toEqual(["A hub B", "A hub leaf00009 B"]);
    expect(wasLeft(run, "hub")).toBe(false);
    expect(run.links).toBeLessThan(20);
  });

  it("is a few links when a hub is one of the ends", () => {
    for (const [from, to] of [
      ["hub", "B"],
      ["B", "hub"],
    ] as const) {
      const run = runPaths(around("B x", "x leaf00001", "x leaf00002"), ask(from, to, { maxLength: 3 }));
      expect(run.answer).toMatchObject({ complete: true, paths: [{ strength: 240 }, { strength: 240 }] });
      expect(wasLeft(run, "hub")).toBe(false);
      expect(run.links).toBeLessThan(10);
    }
  });

  it("is a hub's neighbourhood once at most when it is next to both ends", () => {
    const run = runPaths(
      around("A hub", "hub B", "A x", "x leaf00001", "leaf00001 B"),
      ask("A", "B", { maxLength: 4 }),
    );
    expect(routes(run)).toEqual(["A hub B", "A hub leaf00001 B", "A x leaf00001 B", "A x leaf00001 hub B"]);
    expect(run.links).toBeLessThan(5100);
  });

  it("is next to nothing when one end is in a small corner of its own", () => {
    const far = clique(numbered("far", 100));
    const run = runPaths(network(["A x", "x y", ...far]), ask("A", "far00000", { maxLength: 8 }));
    expect(run.answer).toEqual({ paths: [], complete: true });
    expect(run.links).toBeLessThan(10);
  });

  it("is nothing for an end that does not exist", () => {
    const run = runPaths(network(["A x"]), ask("A", "nobody"));
    expect([run.answer, run.links]).toEqual([{ paths: [], complete: true }, 0]);
  });

  it("is taken in with pauses, and stops when the caller does", () => {
    const graph = around("A hub", "hub B", "A leaf00007");
    expect(runPaths(graph, ask("A", "B", { maxLength: 8 })).pauses).toBeGreaterThan(0);
    const search = findPaths(ask("A", "B"), { visited: 9 }, numberIds(), { fromDegree: 2, toDegree: 1, shortest: 1 });
    search.next();
    expect(search.return({ paths: [], complete: false }).done).toBe(true);
  });
});

describe("a budget", () => {
  it("of 6,000 is enough for the first 5 of 2,560,000 equal paths", () => {
    const run = runPaths(layered(40, 4), ask("A", "B"), { visited: 6000 });
    expect(run.answer.complete).toBe(false);
    expect(routes(run)).toEqual(numbered("l3-", 5).map((last) => `A l0-00000 l1-00000 l2-00000 ${last} B`));
  });

  it("is not spent on dead ends: ways into a crowd that would come back through its only door", () => {
    const pairs = ["A door", "door B", ...everyPairOf(["door"], numbered("c", 60)), ...clique(numbered("c", 60))];
    const run = runPaths(network(pairs), ask("A", "B", { maxLength: 8 }), { visited: 8000 });
    expect([routes(run), run.answer.complete]).toEqual([["A door B"], true]);
    expect(run.pauses).toBeLessThan(10);
  });

  it("is not spent on ways to an entity that no path can pass", () => {
    const pairs = ["A c00000", "c00001 B", "c00001 t", ...clique(numbered("c", 60))];
    const run = runPaths(network(pairs), ask("A", "B", { maxLength: 8, through: ["t"] }), { visited: 8000 });
    expect(run.answer).toEqual({ paths: [], complete: true });
    expect(run.pauses).toBeLessThan(10);
  });

  it("that runs out is a problem that says which bound to tighten", () => {
    const search = () => runPaths(layered(40, 4), ask("A", "B"), { visited: 500 });
    expect(search).toThrow(ProblemError);
    expect(search).toThrow(
      /^the search for paths touches more than 500 links; tighten one of: a maxLength below 6, avoid=l0-00000 /,
    );
  });
});
