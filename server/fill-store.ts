import { join } from "node:path";
import type { Config } from "./config.ts";
import { packageRoot } from "./package-root.ts";
import { readSeed } from "./seed.ts";
import type { GraphStore, Summary } from "./store/graph-store.ts";

/** Where the network of two articles lies. */
export const seedFolder = (): string => join(packageRoot(), "seed");

/**
 * Makes a store fit to serve and fills an empty one, as `SEED` says. `seeded`: it was filled just now. Safe to repeat.
 * Fails with `StoreRefused` (trying again won't help) or the problem `store-unavailable` (it may).
 */
export async function fillStore(
  store: GraphStore,
  { SEED }: Pick<Config, "SEED">,
  folder: string,
): Promise<{ readonly seeded: boolean; readonly summary: Summary }> {
  await store.prepare();
  const seed = SEED === "none" ? [] : await readSeed(folder);
  const seeded = await store.seed(seed, "seed");
  return { seeded: seeded && seed.length > 0, summary: await store.summary() };
}
