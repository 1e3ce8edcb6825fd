import { batch } from "@preact/signals";
import { contentOf, type SavedView, savedViewSchema, type ViewSummary } from "../../model/saved-view.ts";
import { loading, ready } from "../state/loadable.ts";
import { type Standing, toContent } from "../state/saved-view.ts";
import { toViewId, type Views, type ViewText } from "../state/views.ts";
import { cancelled } from "../state/work.ts";
import { type ActionContext, failureOf } from "./context.ts";

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** Everything that is done with saved views but opening them. */
export function createViewActions({ signals, call, work, notify }: ActionContext) {
  const { views } = signals;
  const change = (some: Partial<Views>): void => {
    views.value = { ...views.value, ...some };
  };

  /** Asks for the list; what is shown of it stays meanwhile. */
  const list = async (): Promise<void> => {
    if (views.value.list.state !== "ready") change({ list: loading });
    try {
      const answer = await work.run("views", (signal) => call("listViews", { query: { limit: 1000 } }, { signal }));
      if (answer !== cancelled) change({ list: ready(answer.views) });
    } catch (error) {
      change({ list: { state: "failed", failure: failureOf(error), retry: () => void list() } });
    }
  };

  /** Does one thing at a time; what goes wrong shows in the menu. Whether it was done. */
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    if (views.value.busy) return false;
    change({ busy: true, trouble: null, conflict: null });
    try {
      await act();
      return true;
    } catch (error) {
      const failure = failureOf(error);
      const current = savedViewSchema.nullable().safeParse(failure.current);
      // Without a record in the answer it can't be said what stands there now.
      if (failure.code === "stale" && current.success) change({ conflict: { current: current.data } });
      else change({ trouble: { failure, retry: () => void attempt(act) } });
      return false;
    } finally {
      change({ busy: false });
      if (views.value.open) void list();
    }
  };

  const put = async (id: string, ifMatch: number | null, text: ViewText, standing: Standing): Promise<SavedView> => {
    const { entities } = signals.state.value.picture;
    const greyed = signals.graph.value.entities.map((one) => one.id).filter((one) => !entities.has(one));
    const body = toContent(signals.state.value, standing, text, greyed);
    return call("putView", { params: { id }, body, ifMatch });
  };
  /** The view that was saved is the one that is open. */
  const opened = (record: SavedView): void =>
    batch(() => {
      signals.update((state) => ({ ...state, view: { record, gone: [], round: state.layout.round } }));
      change({ draft: null, unknown: null });
    });
  const saved = (record: SavedView): void => {
    opened(record);
    notify(signals.words.value.views.saved(record.title));
  };

  return {
    showViews(open: boolean): void {
      change(open ? { open } : { open, trouble: null, deleted: null });
      if (open) void list();
    },
    listViews: list,
    draftView: (draft: ViewText | null): void => change({ draft }),
    forgetUnknown: (): void => change({ unknown: null }),

    /** Saves what is shown under an id of its own. */
    saveNewView: (text: ViewText, standing: Standing): Promise<boolean> =>
      attempt(async () => saved(await put(toViewId(text.title, random), null, text, standing))),

    /** Saves what is shown in place of the open view; fails with a conflict where somebody else has changed it. */
    replaceView: (text: ViewText, standing: Standing): Promise<boolean> =>
      attempt(async () => {
        const { view } = signals.state.value;
        if (view) saved(await put(view.record.id, view.record.revision, text, standing));
      }),

    /** Saves it in place of what somebody else has made of it, or where they have deleted it. */
    replaceTheirs(text: ViewText, standing: Standing): Promise<boolean> {
      const { conflict } = views.value;
      return attempt(async () => {
        const { view } = signals.state.value;
        if (view && conflict) saved(await put(view.record.id, conflict.current?.revision ?? null, text, standing));
      });
    },

    renameView: ({ id, revision }: ViewSummary, title: string): Promise<boolean> =>
      attempt(async () => {
        const { view } = signals.state.value;
        const isOpen = view?.record.id === id;
        const before = isOpen ? view.record : await call("readView", { params: { id } });
        const body = { ...contentOf(before), title };
        const record = await call("putView", { params: { id }, body, ifMatch: isOpen ? before.revision : revision });
        if (isOpen) signals.update((state) => ({ ...state, view: view && { ...view, record } }));
        notify(signals.words.value.views.renamed(title));
      }),

    /** The picture stays as it is, also where the view that is deleted is open. */
    deleteView: ({ id, revision }: ViewSummary): Promise<boolean> =>
      attempt(async () => {
        const deleted = await call("deleteView", { params: { id }, ifMatch: revision });
        const wasOpen = signals.state.value.view?.record.id === id;
        batch(() => {
          signals.update((state) => (wasOpen ? { ...state, view: null } : state));
          change({ deleted: { record: deleted, wasOpen } });
        });
        notify(signals.words.value.views.deleted(deleted.title));
      }),

    /** Saves the view that was deleted last as it was. */
    putBackView: (): Promise<boolean> =>
      attempt(async () => {
        const { deleted } = views.value;
        if (!deleted) return;
        const { id, title } = deleted.record;
        const record = await call("putView", { params: { id }, body: contentOf(deleted.record), ifMatch: null });
        batch(() => {
          const isOpen = deleted.wasOpen && signals.state.value.view === null;
          signals.update((state) =>
            isOpen ? { ...state, view: { record, gone: [], round: state.layout.round } } : state,
          );
          change({ deleted: null });
        });
        notify(signals.words.value.views.putBack(title));
      }),

    /** Goes on without the open view; the picture stays. */
    leaveView(): void {
      batch(() => {
        signals.update((state) => ({ ...state, view: null }));
        change({ draft: null, conflict: null, trouble: null });
      });
    },
  };
}
