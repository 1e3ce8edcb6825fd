import { batch } from "@preact/signals";
import { chosenIn, placeOf, withPicture } from "../state/explorer.ts";
import { asked } from "../state/filter.ts";
import type { History, Step } from "../state/history.ts";
import { add, heldIds, mostShown } from "../state/picture.ts";
import { renewed } from "../state/renewed.ts";
import { selectEntities } from "../state/selection.ts";
import { cancelled } from "../state/work.ts";
import type { Explorer } from "./explorer.ts";
import { renamingOf } from "./load.ts";

/** What an undone step brings back may have become another one: it is asked for anew. */
function toAskAnew({ past, future }: History): History {
  const anew = (step: Step): Step => ({ ...step, kept: { ...step.kept, whole: false } });
  return { past: past.map(anew), future: future.map(anew) };
}

/** What follows where the network itself has become another one. */
export function createRefreshing({ context, loading, history, selecting, findPaths }: Explorer["parts"]) {
  const { signals, call, work, notify, fail } = context;
  /** Asks for everything on the page once more. What lies in the picture stays where it is; nothing joins it. */
  const refresh = async (): Promise<void> => {
    const { state } = signals;
    batch(() => {
      signals.history.value = toAskAnew(signals.history.value);
      signals.backdrop.value = null;
      signals.changes.value += 1;
    });
    if (!signals.loaded.value) return;
    const { picture, filter } = state.value;
    const ids = heldIds(picture).slice(0, mostShown);
    if (ids.length === 0) {
      await loading.load(placeOf(state.value));
      return;
    }
    try {
      const body = { ids, hops: 0, filter: asked(filter), limit: ids.length };
      const answer = await work.run("picture", (signal) => call("readGraph", { body }, { signal }));
      if (answer === cancelled) return;
      const had = new Set(ids);
      const since = heldIds(state.value.picture).flatMap((id) =>
        had.has(id) ? [] : (state.value.picture.entities.get(id) ?? []),
      );
      const renaming = await renamingOf([answer]);
      signals.update(
        ...(renaming ? [renaming.state] : []),
        withPicture((now) => renewed({ ...answer, entities: [...answer.entities, ...since] })(now)),
      );
      if (since.length > 0) await loading.completeLines(since.map(({ id }) => id));
      if (state.value.found !== null) await findPaths(chosenIn(state.value));
    } catch (error) {
      fail(error, () => void refresh());
    }
  };

  /** Adds these (at most 1,000), as far as there is room, and selects them. Answers those that the picture shows then. */
  const showAll = async (ids: readonly string[]): Promise<readonly string[]> => {
    if (ids.length === 0) return [];
    try {
      const { picture, filter } = signals.state.value;
      const all = [...new Set([...ids, ...heldIds(picture)])].slice(0, mostShown);
      // With what links them, so that they find their places beside it.
      const answers = await work.run("known", (signal) =>
        Promise.all([
          call("readGraph", { body: { ids: [...ids], hops: 0, limit: ids.length } }, { signal }),
          call(
            "readGraph",
            { body: { ids: all, hops: 0, filter: asked(filter), limit: all.length, touching: [...ids] } },
            { signal },
          ),
        ]),
      );
      if (answers === cancelled) return [];
      const [answer, { relations }] = answers;
      const held = new Set(heldIds(picture));
      const hidden = new Set(picture.hidden);
      const fresh = answer.entities.filter(({ id }) => !held.has(id)).slice(0, mostShown - held.size);
      const back = answer.entities.filter(({ id }) => hidden.has(id));
      if (fresh.length + back.length > 0) {
        history.record("add", { entities: [...fresh, ...back] });
        signals.update(withPicture(add({ entities: [...fresh, ...back], relations })));
      }
      const shown = answer.entities.filter(({ id }) => signals.state.value.picture.entities.has(id));
      if (shown.length < answer.entities.length) notify(signals.words.value.load.full(mostShown));
      selecting.select(selectEntities(shown.map(({ id }) => id)));
      return shown.map(({ id }) => id);
    } catch (error) {
      fail(error, () => void showAll(ids));
      return [];
    }
  };
  return { refresh, showAll };
}
