import { expect, test } from "vitest";
import { createSourceLookup } from "../../../server/export/sources.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { source } from "../../support/network.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

/** A store with so many sources, and the ids that it was asked for. */
async function asked(count: number) {
  const store = createReferenceStore();
  const ids = Array.from({ length: count }, (_, i) => `s${i}`);
  await store.apply(
    ids.map((id) => source(id)),
    "test",
  );
  const questions: (readonly string[])[] = [];
  const watched: GraphStore = {
    ...store,
    sourcesById: (those, call) => {
      questions.push(those);
      return store.sourcesById(those, call);
    },
  };
  return { lookUp: createSourceLookup(watched, {}), questions };
}

test("a source is looked up once", async () => {
  const { lookUp, questions } = await asked(3);
  expect((await lookUp(new Set(["s0", "s1"]))).get("s1")?.id).toBe("s1");
  const known = await lookUp(new Set(["s1", "s2", "gone"]));
  expect([known.get("s2")?.id, known.get("gone")]).toEqual(["s2", undefined]);
  expect((await lookUp(new Set(["s0", "s2"]))).size).toBe(3);
  expect(questions).toEqual([
    ["s0", "s1"],
    ["s2", "gone"],
  ]);
});

test("when there are too many to keep, the older ones are looked up again", async () => {
  const { lookUp, questions } = await asked(6000);
  await lookUp(new Set(Array.from({ length: 4000 }, (_, i) => `s${i}`)));
  const later = Array.from({ length: 2000 }, (_, i) => `s${i + 3500}`);
  const known = await lookUp(new Set(later));
  expect(known.size).toBe(2000);
  expect(later.filter((id) => !known.has(id))).toEqual([]);
  await lookUp(new Set(["s0"]));
  expect(questions.map(({ length }) => length)).toEqual([4000, 2000, 1]);
});
