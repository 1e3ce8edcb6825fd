import { expect, it } from "vitest";
import * as z from "zod";
import { graphSchema } from "../../model/graph.ts";
import { isLargeGraph, readLargeGraph } from "../../web/large-answer.ts";
import { entity, relation } from "../picture/network.ts";

const entities = Array.from({ length: 100 }, (_, i) => entity(`e${i}`));
const relations = Array.from({ length: 3000 }, (_, i) => relation(`e${i % 100}`, `e${(i + 1) % 100}`, { id: `r${i}` }));
const graph = { entities, relations, truncated: false, missing: ["gone"] };

it("a large graph that is read part by part is what the schema reads", async () => {
  expect(isLargeGraph(graphSchema, graph)).toBe(true);
  expect(isLargeGraph(graphSchema, { ...graph, relations: relations.slice(0, 5) })).toBe(false);
  expect(isLargeGraph(z.unknown(), graph)).toBe(false);
  expect(await readLargeGraph(graphSchema, graph)).toEqual(graphSchema.parse(graph));
});

it("what is wrong is named by where it stands", async () => {
  const wrong = { ...graph, relations: relations.with(2500, { ...relation("a", "b"), by: ["no id"] }) };
  const [issue] = await readLargeGraph(graphSchema, wrong).then(
    () => [],
    (error: unknown) => (error instanceof z.ZodError ? error.issues : []),
  );
  expect(issue?.path).toEqual(["relations", 2500, "by", 0]);
  await expect(readLargeGraph(graphSchema, { ...graph, more: 1 })).rejects.toThrow(/more/);
});

it("reading ends where nobody waits any more", async () => {
  const controller = new AbortController();
  controller.abort(new Error("nobody waits"));
  const long = { ...graph, relations: Array.from({ length: 40 }, () => relations).flat() };
  await expect(readLargeGraph(graphSchema, long, controller.signal)).rejects.toThrow("nobody waits");
});
