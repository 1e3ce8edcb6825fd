import { ProblemError } from "../../../model/problem.ts";
import { type SavedView, viewLimits } from "../../../model/saved-view.ts";
import type { ViewToPut } from "../graph-store.ts";

/**
 * The record that is written when a view is saved. `current` is what stands under its id now, `count` how many views
 * there are. A new id needs no revision; whoever replaces a view names the revision that they saw, or learns what stands
 * there now.
 */
export function toSave(
  { id, content, ifMatch }: ViewToPut,
  current: SavedView | null,
  count: number,
  now: Date,
): SavedView {
  const at = now.toISOString();
  checkRevision(id, current, ifMatch);
  if (current) {
    // Two changes within a millisecond, or a clock that was set back: the later change stays the later one.
    const isBackwards = at < current.updatedAt;
    const updatedAt = isBackwards ? current.updatedAt : at;
    return { id, revision: current.revision + 1, createdAt: current.createdAt, updatedAt, ...content };
  }
  if (count >= viewLimits.views) {
    throw new ProblemError("conflict", `${count} views are saved, as many as there can be: delete one first`);
  }
  return { id, revision: 1, createdAt: at, updatedAt: at, ...content };
}

/** The view that may be deleted. */
export function toDelete(id: string, current: SavedView | null, ifMatch: number | null): SavedView {
  if (!current) throw new ProblemError("not-found", `no saved view has the id ${id}`);
  checkRevision(id, current, ifMatch);
  return current;
}

function checkRevision(id: string, current: SavedView | null, ifMatch: number | null): void {
  const revision = current?.revision ?? null;
  if (ifMatch === revision) return;
  if (ifMatch === null) {
    throw new ProblemError(
      "precondition-required",
      `a view with the id ${id} is saved already: send the revision that you have seen in If-Match`,
      { current },
    );
  }
  const now = revision === null ? "it was deleted" : `it is at revision ${revision}`;
  throw new ProblemError("stale", `the view ${id} was changed since revision ${ifMatch}: ${now}`, { current });
}
