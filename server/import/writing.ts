import { type Change, changeLimit } from "../../model/change.ts";
import { ProblemError } from "../../model/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { Plan } from "./plan.ts";

/**
 * Writes what a plan adds and changes, in one transaction. Answers the store's new revision, null where there is nothing to
 * write. Fails with `too-large`, with `stale` where the network has changed since the plan was made, and with
 * `invalid-request` where a rule of the network speaks against it.
 */
export async function write(
  { planned }: Plan,
  { store, actor, timeoutMs }: { readonly store: GraphStore; readonly actor: string; readonly timeoutMs: number },
): Promise<number | null> {
  const changes: Change[] = planned.flatMap(({ does, change }) => (does === "same" ? [] : change));
  if (changes.length === 0) return null;
  if (changes.length > changeLimit) {
    throw new ProblemError(
      "too-large",
      `the file makes ${changes.length} changes, and at most ${changeLimit} go into one transaction: bring it in by parts`,
    );
  }
  const { revision } = await store.apply(changes, actor, { timeoutMs });
  return revision;
}
