import { expect, test } from "vitest";
import { deleteMerge, mergeEntities } from "../../../server/handlers/merges.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { entity, relation } from "../../support/network.ts";
import { problemOf } from "../../support/problems.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

const body = { from: "a", into: "b" };
const order = { params: undefined, query: { dryRun: false }, body };
const apart = { params: { id: "a" }, query: undefined, body: undefined };

async function storeOfTwo(): Promise<GraphStore> {
  const store = createReferenceStore();
  await store.apply([entity("a"), entity("b"), entity("c"), relation("ac", "PARTNER_OF", "a", "c")], "test");
  return store;
}

test("a merge of more than one transaction takes is refused before all of it is read", async () => {
  const store = await storeOfTwo();
  const large: GraphStore = {
    ...store,
    entities: async (ids) => (await store.entities(ids)).map((one) => ({ ...one, degree: 20_001 })),
    merge: () => Promise.reject(new Error("it was read")),
  };
  expect(await problemOf(mergeEntities(order, { store: large, call: {} }))).toMatchObject({
    code: "too-large",
    message: expect.stringContaining("let the one with more relations stay"),
  });
});

test("of two merges by which one id went the later one is taken apart, also once it isn't the last change", async () => {
  const store = await storeOfTwo();
  const context = { store, call: {} };
  await mergeEntities(order, context);
  await deleteMerge(apart, context);
  await mergeEntities(order, context);
  await store.apply([entity("c", "Company", { description: "别的" })], "test");
  expect(await deleteMerge(apart, context)).toMatchObject({ entity: { id: "b", aliases: [] }, from: { id: "a" } });
  expect(await store.relations(["ac"])).toMatchObject([{ source: "a", target: "c" }]);
});
