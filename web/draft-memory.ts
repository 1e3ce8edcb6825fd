import { effect, untracked } from "@preact/signals";
import * as z from "zod";
import type { Signals } from "./actions/signals.ts";

/** What somebody had typed about a view, and about which (null: one that isn't saved yet). */
const draftSchema = z.object({ view: z.string().nullable(), title: z.string(), notes: z.string() });

type Draft = z.output<typeof draftSchema>;

const key = "qianshou.draft";

function recallDraft(storage: () => Pick<Storage, "getItem">): Draft | null {
  try {
    return draftSchema
      .nullable()
      .catch(null)
      .parse(JSON.parse(storage().getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

/** Keeps what is typed about a view and not saved in the tab's memory, so that a reload brings it back. */
export function keepDraft(
  { views, state, loaded, restoring }: Pick<Signals, "views" | "state" | "loaded" | "restoring">,
  storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">,
): void {
  let left = recallDraft(storage);
  effect(() => {
    if (!loaded.value || restoring.value) return;
    const view = state.value.view?.record.id ?? null;
    const { draft } = views.value;
    const before = left;
    left = null;
    if (before?.view === view && draft === null) {
      const { title, notes } = before;
      untracked(() => {
        views.value = { ...views.value, draft: { title, notes } };
      });
      return;
    }
    try {
      if (draft) storage().setItem(key, JSON.stringify({ view, ...draft } satisfies Draft));
      else storage().removeItem(key);
    } catch {
      // A browser may refuse storage: then the draft lasts as long as the page.
    }
  });
}
