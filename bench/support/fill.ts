import type { GraphStore } from "../../server/store/graph-store.ts";
import { inBatches, markOf, type NetworkSize, networkChanges } from "./network.ts";

export const batchSize = 5000;

/**
 * Puts a network into an empty store, or finds that it is there already. Anything else in it is somebody's: fails with
 * a line that says so, and deletes nothing.
 */
export async function fill(store: GraphStore, size: NetworkSize): Promise<void> {
  const { entities } = await store.summary();
  if (entities > 0) {
    const [mark] = await store.sourcesById([markOf(size)]);
    if (mark !== undefined && entities === size.entities) return;
    throw new Error(
      `not an empty database: ${store.label.where} holds ${entities} entities that aren't this network; give another one`,
    );
  }
  for (const batch of inBatches(networkChanges(size), batchSize)) await store.apply(batch, "bench");
}
