import { compareText } from "../../model/compare.ts";
import { type SavedView, summaryOf } from "../../model/saved-view.ts";
import type { GraphStore, ViewPlace } from "../../server/store/graph-store.ts";
import { toDelete, toSave } from "../../server/store/write/views.ts";

/** Saved views in a map. */
export function createReferenceViews(): Pick<GraphStore, "views" | "view" | "putView" | "deleteView"> {
  const all = new Map<string, SavedView>();
  const order = (a: ViewPlace, b: ViewPlace) => compareText(b.updatedAt, a.updatedAt) || compareText(a.id, b.id);
  return {
    views: async ({ limit, after }) =>
      [...all.values()]
        .sort(order)
        .filter((view) => after === null || order(view, after) > 0)
        .slice(0, limit)
        .map(summaryOf),
    view: async (id) => all.get(id) ?? null,
    putView: async (wanted) => {
      const saved = toSave(wanted, all.get(wanted.id) ?? null, all.size, new Date());
      all.set(saved.id, saved);
      return saved;
    },
    deleteView: async ({ id, ifMatch }) => {
      const gone = toDelete(id, all.get(id) ?? null, ifMatch);
      all.delete(id);
      return gone;
    },
  };
}
