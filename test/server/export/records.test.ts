import { expect, test } from "vitest";
import { toBounds } from "../../../model/filter.ts";
import { recordsPassing } from "../../../server/export/records.ts";
import type { GraphStore, Grounded } from "../../../server/store/graph-store.ts";
import { entity, relation } from "../../support/network.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

test.each([[1], [333], [1000], [5000]])("a thousand of one sort come at once, from pages of %d", async (pageSize) => {
  const store = createReferenceStore();
  const ids = Array.from({ length: 2001 }, (_, i) => `e${i}`);
  await store.apply([...ids.map((id) => entity(id)), relation("r", "PART_OF", "e0", "e1")], "test");
  const paged: GraphStore = {
    ...store,
    async *scanPages(asked) {
      for await (const sort of store.scanPages(asked)) {
        for (let at = 0; at < sort.length; at += pageSize) yield sort.slice(at, at + pageSize);
      }
    },
  };
  const batches: (readonly Grounded[])[] = [];
  for await (const batch of recordsPassing(paged, toBounds({}), {})({ claims: false })) batches.push(batch);
  expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 1, 1]);
  const found: string[] = [];
  for await (const { value } of store.scan(toBounds({}))) found.push(value.id);
  expect(batches.flat().map(({ value }) => value.id)).toEqual(found);
});
