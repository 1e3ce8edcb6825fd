import { computed, effect, untracked } from "@preact/signals";
import { placeOf } from "../state/explorer.ts";
import { isLimited, withoutLimits } from "../state/filter.ts";
import { backdropKey } from "../state/ghosts.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";
import { askPicture } from "./load.ts";

/**
 * Keeps what the picture holds without its filter, so that what a filter takes away can be greyed where it stands. The
 * picture from before the filter is that already; after a link or an expansion under a filter it is asked for.
 */
export function startBackdrop({ signals, call, work, fail }: ActionContext): void {
  const { state, backdrop, loaded } = signals;
  const picture = computed(() => state.value.picture);
  const limited = computed(() => isLimited(state.value.filter));
  const key = computed(() => backdropKey(placeOf(state.value)));
  const fade = computed(() => state.value.fade);
  /** The last picture under a filter: without its filter it isn't whole until it was loaded again. */
  let partial: unknown = null;

  /** The key of what is under way. */
  let awaited: string | null = null;

  const ask = async (): Promise<void> => {
    const [wanted, place] = [key.peek(), placeOf(state.peek())];
    awaited = wanted;
    const whole = { ...place, filter: withoutLimits(place.filter) };
    try {
      const answer = await work.run("backdrop", (signal) => askPicture(call, whole, { signal }));
      if (answer !== cancelled) backdrop.value = { key: wanted, picture: answer.picture };
    } catch (error) {
      fail(error, () => void ask());
    } finally {
      if (awaited === wanted) awaited = null;
    }
  };

  effect(() => {
    const now = picture.value;
    if (!loaded.value) return;
    if (limited.value) {
      partial = now;
      const isKnown = backdrop.peek()?.key === key.value || awaited === key.value;
      if (fade.value && !isKnown) untracked(() => void ask());
    } else if (now !== partial) backdrop.value = { key: key.value, picture: now };
  });
}
