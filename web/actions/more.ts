import { placeOf } from "../state/explorer.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";
import type { Loading } from "./load.ts";

/** Shows so many of the best connected entities; what is shown already stays where it is. */
export function createShowingMore({ signals, notify }: ActionContext, loading: Loading, { record }: Recording) {
  return async function showMore(most: number): Promise<void> {
    const { history, state, words } = signals;
    const before = history.value;
    record("more");
    const recorded = history.value;
    const place = { ...placeOf(state.value), most };
    if (await loading.load(place, () => void showMore(most))) {
      notify(words.value.large.shown(state.value.picture.overview?.length ?? 0));
    }
    // Given up, nothing has changed that could be taken back.
    else if (history.value === recorded) history.value = before;
  };
}
