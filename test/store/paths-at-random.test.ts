import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathSource, randomPathNetworks } from "../support/random-path-networks.ts";
import { createReferenceStore } from "../support/reference-store.ts";
import { type StoreUnderTest, storesUnderTest } from "../support/stores.ts";

/**
 * Small random networks, put side by side into one store: every answer about paths is that of trying every way.
 * `TEST_SEED` plays a run again, `TEST_RUNS` says how many networks are tried, however long it takes.
 */
const seed = Number(process.env["TEST_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const runs = process.env["TEST_RUNS"];
const count = Number(runs ?? 300);
/** No further networks are tried after this; the first ones always are. */
const enoughMs = runs === undefined ? 3_000 : Number.POSITIVE_INFINITY;
const together = 20;

describe.each(storesUnderTest())("$name", (kind) => {
  let opened: Awaited<ReturnType<StoreUnderTest["open"]>>;
  beforeAll(async () => {
    opened = await kind.open();
  });
  afterAll(() => opened.close());

  test(
    "paths are those that trying every way finds, in their order",
    async () => {
      const { store } = opened;
      const networks = randomPathNetworks(count, seed);
      const started = performance.now();
      let found = 0;
      for (let at = 0; at < count && performance.now() - started < enoughMs; at += together) {
        const some = networks.slice(at, at + together);
        await store.apply([pathSource, ...some.flatMap(({ changes }) => changes)], "test");
        for (const { changes, questions } of some) {
          const reference = createReferenceStore();
          await reference.apply([pathSource, ...changes], "test");
          for (const question of questions) {
            const expected = await reference.paths(question);
            const again = `TEST_SEED=${seed} TEST_RUNS=${count}: ${JSON.stringify(question)}`;
            expect(await store.paths(question), again).toEqual(expected);
            found += expected.paths.length;
          }
        }
      }
      // Networks without any path would prove nothing.
      expect(found).toBeGreaterThan(together);
    },
    120_000 + count * 2000,
  );
});
