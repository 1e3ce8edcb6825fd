import { setImmediate } from "node:timers/promises";
import type { GraphStore } from "../../server/store/graph-store.ts";

/**
 * The longest that something small had to wait while `work` was done, in milliseconds: a turn of this thread's event
 * loop, or a look-up in the store, whose thread has a loop of its own.
 */
export async function longestWait(store: GraphStore, work: () => Promise<unknown>): Promise<number> {
  const state = { isOver: false };
  let longest = 0;
  const watch = async (one: () => Promise<unknown>) => {
    while (!state.isOver) {
      const start = performance.now();
      await one();
      longest = Math.max(longest, performance.now() - start);
    }
  };
  const watching = [watch(() => setImmediate())];
  // A look-up in Neo4j takes as long as its server makes it, whatever this process does.
  if (store.label.kind === "embedded") watching.push(watch(() => store.entities(["city.0"])));
  await work();
  state.isOver = true;
  await Promise.all(watching);
  return longest;
}
