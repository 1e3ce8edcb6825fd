import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBounds } from "../../model/filter.ts";
import type { PathQuestion } from "../../model/paths.ts";
import { ProblemError } from "../../model/problem.ts";
import { bruteForcePaths } from "../support/brute-force-paths.ts";
import {
  createMemoryGraph,
  type MemoryEntity,
  memoryEntity,
  memoryRelation,
  runPaths,
} from "../support/memory-graph.ts";
import { randomGraph, randomQuestion } from "../support/random-paths.ts";

const randomCase = randomGraph.chain((graph) => randomQuestion(graph).map((question) => ({ graph, question })));

function ask(from: string, to: string, more: Partial<PathQuestion> = {}): PathQuestion {
  return {
    from,
    to,
    k: 5,
    maxLength: 6,
    through: [],
    avoid: [],
    avoidKinds: [],
    directed: false,
    bounds: openBounds,
    ...more,
  };
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
  Array.from({ length: n }, (_, at) => `${prefix}${String(at).padStart(6, "0")}`);

const routes = (run: ReturnType<typeof runPaths>) => run.answer.paths.map((path) => path.entities.join(" "));

describe("findPaths agrees with trying every way", () => {
  it("on random networks, with every option", () => {
    fc.assert(
      fc.property(randomCase, ({ graph, question }) => {
        expect(runPaths(graph, question).answer).toEqual(bruteForcePaths(graph, question));
      }),
      { numRuns: 4000 },
    );
  });
});
