import * as fc from "fast-check";
import { it } from "vitest";
import { bruteForcePaths } from "../support/brute-force-paths.ts";
import { runPaths } from "../support/memory-graph.ts";
import { randomGraph, randomQuestion } from "../support/random-paths.ts";

it("stat", { timeout: 300000 }, () => {
  const randomCase = randomGraph.chain((graph) => randomQuestion(graph).map((question) => ({ graph, question })));
  const c: Record<string, number> = {};
  const add = (k: string) => {
    c[k] = (c[k] ?? 0) + 1;
  };
  for (const { graph, question } of fc.sample(randomCase, Number(process.env.N ?? 4000))) {
    const a = bruteForcePaths(graph, question);
    const r = runPaths(graph, question);
    if (JSON.stringify(a) !== JSON.stringify(r.answer)) {
      console.log(JSON.stringify({ question, a, r: r.answer }));
      add("WRONG");
    }
    add(
      [a.paths.length === 0 ? "none" : a.complete ? "complete" : "more", question.through.length ? "through" : ""].join(
        " ",
      ),
    );
    const w = r.requests.filter((x) => x.within !== null).length;
    if (w > 0 && a.paths.length) add("within>0");
    if (w > 2 && a.paths.length) add("within>2");
    const lens = new Set(a.paths.map((p) => p.entities.length)).size;
    if (lens > 1) add("lengths" + lens);
    const same = a.paths.some(
      (p, i) =>
        i > 0 && a.paths[i - 1]!.entities.length === p.entities.length && a.paths[i - 1]!.strength === p.strength,
    );
    if (same) add("tie");
    if (a.paths.length && question.directed) add("directed");
  }
  console.log(JSON.stringify(c));
});
