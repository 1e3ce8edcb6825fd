import type { ChangeSet } from "../../model/change.ts";
import type { Import } from "../../model/import.ts";
import { ProblemError } from "../../model/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { undoChangeSets } from "../undo.ts";
import { actorOf, changeSetsOf } from "./written.ts";

/**
 * Takes back what an import wrote, all of it or nothing. Fails with `conflict` where somebody has changed a part of it
 * since, or something else rests on it by now, naming what.
 */
export async function takeBack(
  { id, revision }: Pick<Import, "id" | "revision">,
  { store, timeoutMs }: { readonly store: GraphStore; readonly timeoutMs: number },
): Promise<void> {
  if (revision === null) return;
  const written = revision;
  const call = { timeoutMs };
  const what = `the import ${id}`;
  async function* changeSets(): AsyncGenerator<ChangeSet> {
    let last: number | null = null;
    for await (const changeSet of changeSetsOf(id, written, store, call)) {
      last ??= changeSet.revision;
      yield changeSet;
    }
    if (last !== written) throw new ProblemError("conflict", `history doesn't hold what ${what} wrote`);
  }
  await undoChangeSets(changeSets(), { store, actor: `undo:${actorOf(id)}`, call, what });
}
