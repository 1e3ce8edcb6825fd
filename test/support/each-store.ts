import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { Change } from "../../model/change.ts";
import { toBounds } from "../../model/filter.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { createReferenceStore } from "./reference-store.ts";
import { type StoreUnderTest, storesUnderTest } from "./stores.ts";

/** The reference keeps to the same behaviour, or comparing others with it would mean little. */
const reference: StoreUnderTest = {
  name: "reference",
  open: async () => ({ store: createReferenceStore(), close: async () => {} }),
};

/** Every kind of store that behaves by the interface. */
export const everyStore = (): StoreUnderTest[] => [reference, ...storesUnderTest()];

/**
 * The same tests on every kind of store, which `store()` gives. With a network it is filled once, for tests that only
 * read; without, every test begins with an empty one (where revisions go on).
 */
export function describeStores(
  title: string,
  network: readonly Change[] | null,
  tests: (store: () => GraphStore) => void,
): void {
  describe.each(everyStore())(`${title} · $name`, (kind) => {
    let opened: Awaited<ReturnType<StoreUnderTest["open"]>>;
    beforeAll(async () => {
      opened = await kind.open();
      if (network) await opened.store.apply(network, "test");
    });
    if (!network) beforeEach(() => emptyStore(opened.store));
    afterAll(() => opened.close());
    tests(() => opened.store);
  });
}

/** Deletes everything that a store holds, its history excepted. */
export async function emptyStore(store: GraphStore): Promise<void> {
  const changes: Change[] = [];
  for await (const { what, value } of store.scan(toBounds({ agreements: "both" }))) {
    if (what === "entity") changes.push({ op: "delete", what, id: value.id, cascade: true });
  }
  for (const { source } of await store.sources({ limit: 1000, after: null })) {
    changes.push({ op: "delete", what: "source", id: source.id, cascade: true });
  }
  if (changes.length > 0) await store.apply(changes, "test");
  for (const { id, revision } of await store.views({ limit: 1000, after: null })) {
    await store.deleteView({ id, ifMatch: revision });
  }
}
