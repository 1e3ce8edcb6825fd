import { batch } from "@preact/signals";
import { placeOf, withFound, withPicture, withSelection } from "../state/explorer.ts";
import { followed } from "../state/layout.ts";
import { isHeldBy, type Picture } from "../state/picture.ts";
import { firstPlace, isSamePicture, type Place } from "../state/place.ts";
import { keyOf, problemOf } from "../state/question.ts";
import type { ActionContext } from "./context.ts";
import type { Exactly, Loading } from "./load.ts";

/** Showing a place that an address, a saved view or the browser's buttons name. `findPaths` asks the question as it stands. */
export function createRestoring(
  { signals }: ActionContext,
  loading: Loading,
  findPaths: (chosen: number | null) => Promise<boolean>,
) {
  /** The place that was asked for last: before the first picture there is no other. */
  let wanted = firstPlace;
  /**
   * Shows a place: everything at once that is known, then what has to be asked for. `first`: it is where somebody came in;
   * `exactly`: it was saved, or the link says how it lay.
   */
  const restore = async (place: Place, first = false, exactly?: Exactly): Promise<void> => {
    const before = placeOf(signals.state.value);
    wanted = place;
    signals.restoring.value = true;
    signals.renaming.value = null;
    const { found } = signals.state.value;
    const isAnswered = found?.key === keyOf(place.question, place.filter);
    signals.update((state) => ({
      ...state,
      filter: place.filter,
      minDegree: place.minDegree,
      fade: place.fade,
      question: place.question,
      found: isAnswered ? state.found : null,
      pins: place.pins,
      notes: place.notes,
    }));
    const isShown =
      signals.loaded.value &&
      !signals.interrupted.value &&
      isSamePicture(place, before) &&
      (!exactly?.held || isHeldBy(signals.state.value.picture, exactly.held));
    // What is grouped shows as groups from the beginning.
    const arrive = (picture: Picture): void => {
      exactly?.arrive(picture);
      signals.update((state) => ({ ...state, looks: place.looks }));
    };
    const shownAs = { held: exactly?.held ?? null, arrive };
    if (isShown) exactly?.arrive(signals.state.value.picture);
    const isLoaded = isShown || (await loading.load(place, () => void restore(place, first, exactly), shownAs));
    // The address still says what was asked for, so that a reload asks again.
    if (!isLoaded) return;
    // What went in a merge is said of what stands for it.
    const { selection, hidden, layout } = signals.renaming.peek()?.place(place) ?? place;
    const { entities, relation } = selection;
    const isSelecting = relation !== null || entities.length > 0;
    // Whoever comes by a link to a question wants its answer.
    const isAsking = place.chosen !== null || (first && !isSelecting && problemOf(place.question) === null);
    batch(() => {
      signals.update(
        withSelection(selection),
        withPicture((picture) => ({ ...picture, hidden })),
        (state) => ({ ...state, layout: followed(state.layout, layout), looks: place.looks }),
      );
      signals.update((state) => withFound(state.found, place.chosen)(state));
      if (isAsking && !isSelecting) signals.panel.value = "paths";
      if ((isAsking || isSelecting) && signals.sheet.value === "peek") signals.sheet.value = "half";
    });
    if (isAsking && signals.state.value.found === null) {
      const { picture } = signals.state.value;
      await findPaths(place.chosen);
      // A path brings its entities along; of a saved view just those show that were saved.
      if (exactly?.held) signals.update(withPicture(() => picture));
    }
    signals.restoring.value = false;
  };

  return {
    restore,
    /** The same once more, after it was given up. */
    resume: (): void => void restore(signals.loaded.value ? placeOf(signals.state.value) : wanted),
  };
}
