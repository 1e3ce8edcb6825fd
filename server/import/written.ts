import type { ChangeSet } from "../../model/change.ts";
import type { Import } from "../../model/import.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** Who an import writes as: history finds its change sets by it. */
export const actorOf = (id: string): string => `import:${id}`;

/**
 * The revision of the last change set of an import, null where it wrote nothing: one transaction wrote it, or nothing did.
 * Looks back to when its file came.
 */
export async function revisionOf(
  { id, createdAt }: Pick<Import, "id" | "createdAt">,
  store: GraphStore,
  call?: Call,
): Promise<number | null> {
  for await (const { actor, at, revision } of backwards(store, null, call)) {
    if (actor === actorOf(id)) return revision;
    if (at < createdAt) return null;
  }
  return null;
}

/** The change sets of an import, the newest first: they follow each other, and `revision` is that of the last. */
export async function* changeSetsOf(
  id: string,
  revision: number,
  store: GraphStore,
  call: Call,
): AsyncGenerator<ChangeSet> {
  for await (const changeSet of backwards(store, revision + 1, call)) {
    if (changeSet.actor !== actorOf(id)) return;
    yield changeSet;
  }
}

/** Change sets before a revision, the newest first, one after the other: each can be large. */
async function* backwards(store: GraphStore, before: number | null, call: Call | undefined): AsyncGenerator<ChangeSet> {
  let last = before;
  for (;;) {
    const [changeSet] = await store.history({ about: null, limit: 1, before: last }, call);
    if (changeSet === undefined) return;
    yield changeSet;
    last = changeSet.revision;
  }
}
