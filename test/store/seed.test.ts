import { describe, expect, test } from "vitest";
import { emptyStore, everyStore } from "../support/each-store.ts";
import { entity, signingNetwork } from "../support/network.ts";

describe.each(everyStore())("seeding · $name", (kind) => {
  test("an empty store is seeded once, and not again after everything was deleted", async () => {
    const { store, close } = await kind.open();
    try {
      expect(await store.seed(signingNetwork, "seed")).toBe(true);
      expect(await store.summary()).toMatchObject({ entities: 12, relations: 16, sources: 2, revision: 1 });
      expect(await store.history({ about: null, limit: 9, before: null })).toMatchObject([
        { actor: "seed", revision: 1 },
      ]);
      expect(await store.seed(signingNetwork, "seed")).toBe(false);
      await emptyStore(store);
      expect(await store.seed(signingNetwork, "seed")).toBe(false);
      expect(await store.summary()).toMatchObject({ entities: 0, relations: 0, sources: 0 });
    } finally {
      await close();
    }
  });

  test("a store that holds something is not seeded", async () => {
    const { store, close } = await kind.open();
    try {
      await store.apply([entity("a")], "test");
      expect(await store.seed(signingNetwork, "seed")).toBe(false);
      expect(await store.summary()).toMatchObject({ entities: 1, relations: 0 });
    } finally {
      await close();
    }
  });

  test("of several that seed at once one does", async () => {
    const { store, close } = await kind.open();
    try {
      const outcomes = await Promise.all([1, 2, 3].map(() => store.seed(signingNetwork, "seed")));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await store.summary()).toMatchObject({ entities: 12, relations: 16, revision: 1 });
    } finally {
      await close();
    }
  });

  test("preparing again changes nothing", async () => {
    const { store, close } = await kind.open();
    try {
      await store.apply(signingNetwork, "test");
      const before = await store.summary();
      await store.prepare();
      expect(await store.summary()).toEqual(before);
    } finally {
      await close();
    }
  });
});
