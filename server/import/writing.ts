import type { Change } from "../../model/change.ts";
import type { Import } from "../../model/import.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { Plan } from "./plan.ts";

/** Who writes a plan, and where. */
export interface Writing {
  readonly store: GraphStore;
  readonly actor: string;
  readonly call: Call;
  /** How many changes were written, of how many. Nobody else sees any before all are. */
  readonly onProgress: (progress: Import["progress"]) => void;
}

/**
 * Writes what a plan adds and changes, all of it or nothing. Answers the store's new revision, null where there is nothing
 * to write. Fails with `stale` where the network has changed since the plan was made, with `invalid-request` where a rule
 * of the network speaks against it, and as `GraphStore.applyAll` does.
 */
export async function write(
  plan: Pick<Plan, "added" | "changed" | "changes">,
  { store, actor, call, onProgress }: Writing,
): Promise<number | null> {
  const of = sum(plan.added) + sum(plan.changed);
  if (of === 0) return null;
  async function* batches(): AsyncGenerator<readonly Change[]> {
    let done = 0;
    onProgress({ done, of });
    for await (const some of plan.changes()) {
      yield some;
      done += some.length;
      onProgress({ done, of });
    }
  }
  const { revision } = await store.applyAll(batches(), actor, call);
  return revision;
}

function sum({ entities, relations, claims, sources }: Import["added"]): number {
  return entities + relations + claims + sources;
}
