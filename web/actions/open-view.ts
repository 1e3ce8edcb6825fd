import { batch } from "@preact/signals";
import type { SavedView } from "../../model/saved-view.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { placeOf } from "../state/explorer.ts";
import { followed } from "../state/layout.ts";
import { type Lie, lieIn, placeIn, saysPlaces } from "../state/lie-hash.ts";
import type { Picture } from "../state/picture.ts";
import { firstPlace, isSamePicture, type Place } from "../state/place.ts";
import { goneFrom, heldBy, isOther, lieOf, placeOfView } from "../state/saved-view.ts";
import type { Address } from "../state/view-hash.ts";
import { cancelled } from "../state/work.ts";
import { type ActionContext, failureOf } from "./context.ts";
import { type Exactly, tellMerged } from "./load.ts";

type Restore = (place: Place, first?: boolean, exactly?: Exactly) => Promise<void>;

interface Opening {
  readonly place: Place | null;
  /** How everything lies, where a link says so. */
  readonly lie: Lie | null;
  /** It is where somebody came in. */
  readonly first: boolean;
  readonly isStep: boolean;
}

/** Showing what an address says: a place, or a saved view exactly as it was saved. */
export function createOpening(
  { signals, call, work, notify, fail }: ActionContext,
  restore: Restore,
  remember: () => void,
) {
  const { views } = signals;

  /** Shows a view, or (`place`) what somebody went on to from there. */
  const show = async (record: SavedView, { place, first, lie }: Omit<Opening, "isStep">): Promise<void> => {
    const own = placeOfView(record);
    const target = place ?? own;
    // A link to what was saved says at most how to look at it.
    const linked = place !== null || (lie && saysPlaces(lie)) ? lie : null;
    const camera = lie?.camera ?? (place === null ? record.camera : null);
    let shown = record;
    const arrive = ({ entities }: Pick<Picture, "entities">): void =>
      batch(() => {
        const renaming = signals.renaming.value;
        shown = renaming?.view(record) ?? record;
        const saved = lieOf(shown);
        const { pins } = place === null ? { pins: [] } : (renaming?.place(place) ?? place);
        const positions = new Map([...saved.positions, ...pins]);
        const layout = followed(signals.state.value.layout, (renaming?.place(target) ?? target).layout);
        const lie = linked ? lieIn(linked, entities.keys()) : { ...saved, positions };
        const whole = place === null || linked !== null;
        const greyed = new Map(shown.greyed?.map(({ id, x, y }) => [id, { x, y }]));
        const later = (id: string) => (linked ? placeIn(linked, id) : greyed.get(id));
        signals.arrival.value = { ...lie, layout, whole, later };
        signals.update((state) => ({
          ...state,
          layout: whole ? layout : state.layout,
          view: { record: shown, gone: [], round: layout.round },
        }));
        if (camera) signals.camera.value = camera;
      });
    const held = isSamePicture(target, own) ? heldBy(record) : null;
    const exactly = held || linked ? { held, arrive } : undefined;
    signals.update((state) => ({ ...state, view: { record, gone: [], round: state.layout.round } }));
    // The first visit's card would stand before the view that somebody was sent to see.
    if (first) signals.sheet.value = "peek";
    const introducing = first && record.notes !== "";
    views.value = { ...views.value, draft: null, introducing, conflict: null, trouble: null, unknown: null };
    if (!exactly) arrive(signals.state.value.picture);
    await restore(target, first, exactly);
    const { view } = signals.state.value;
    if (signals.restoring.value || view?.record.id !== record.id || view.record.revision !== record.revision) return;
    const renaming = signals.renaming.value;
    const merged = held && renaming ? await tellMerged(signals, renaming, (id) => namesOf(record, [id])[0]) : "";
    batch(() => {
      const { picture } = signals.state.value;
      const gone = held ? goneFrom(shown, picture.entities) : [];
      signals.update((state) => ({ ...state, view: state.view && { ...state.view, gone } }));
      // What is selected brings itself into sight; a view shows what was in sight when it was saved.
      if (camera) signals.camera.value = { ...camera };
      const told = [gone.length > 0 ? signals.words.value.views.gone(namesOf(record, gone)) : "", merged].filter(
        Boolean,
      );
      if (told.length > 0) notify(told.join(" "));
    });
  };

  const namesOf = ({ entities }: SavedView, ids: readonly string[]): string[] =>
    entities.filter(({ id }) => ids.includes(id)).map((entity) => nameIn(entity, signals.language.value));

  /** Shows a place, and how everything lies there where a link says so. */
  const showPlace = async (place: Place, first: boolean, lie: Lie | null): Promise<void> => {
    if (!lie) return restore(place, first);
    const arrive = ({ entities }: Picture): void =>
      batch(() => {
        const layout = followed(signals.state.value.layout, place.layout);
        const later = (id: string) => placeIn(lie, id);
        const lies = lieIn(lie, entities.keys());
        // What stands for something that went lies where that lay.
        const replaced = [...(signals.renaming.value?.ids ?? [])].flatMap(([old, id]) => {
          const at = lies.positions.has(id) ? undefined : placeIn(lie, old);
          return at ? [[id, at] as const] : [];
        });
        const positions = new Map([...lies.positions, ...replaced]);
        signals.arrival.value = { ...lies, positions, layout, whole: true, later };
        signals.update((state) => ({ ...state, layout }));
        signals.camera.value = lie.camera;
      });
    await restore(place, first, { held: null, arrive });
    // What is selected brings itself into sight; the link shows what was in sight when it was copied.
    if (!signals.restoring.value) signals.camera.value = { ...lie.camera };
  };

  /**
   * Reads a view and shows it; `isStep`: that can be taken back. A view that isn't there is named, over what can be shown
   * instead.
   */
  const open = async (
    id: string,
    { place = null, lie = null, first = false, isStep = false }: Partial<Opening> = {},
  ): Promise<void> => {
    // The address keeps what was asked for until it shows.
    signals.restoring.value = true;
    try {
      const record = await work.run("view", (signal) => call("readView", { params: { id } }, { signal }));
      if (record === cancelled) {
        // A newer one may be on its way.
        if (!work.isUnderWay((lane) => lane === "view")) signals.restoring.value = false;
        return;
      }
      if (isStep) remember();
      await show(record, { place, lie, first });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== "not-found") return fail(error, () => void open(id, { place, lie, first, isStep }));
      views.value = { ...views.value, unknown: id };
      const { filter } = signals.state.value;
      const instead = signals.loaded.value ? placeOf(signals.state.value) : { ...firstPlace, filter };
      await restore(place ?? instead, first);
    }
  };

  return {
    openView: open,
    showView: (record: SavedView): Promise<void> => show(record, { place: null, first: true, lie: null }),
    namesGone: ({ record, gone }: { readonly record: SavedView; readonly gone: readonly string[] }): string[] =>
      namesOf(record, gone),
    /** Shows what an address says. Within the open view nothing is read anew. */
    follow({ view, place, lie = null }: Address, first = false): Promise<void> {
      const { view: current } = signals.state.value;
      // The address says already what is about to show: nothing that changes on the way there is a step of its own.
      signals.restoring.value = true;
      if (view === null) {
        if (current !== null) signals.update((state) => ({ ...state, view: null }));
        return showPlace(place ?? firstPlace, first, lie);
      }
      if (current?.record.id !== view) return open(view, { place, lie, first });
      // Back from what was changed, all of it stands as it was saved; from what was only selected, nothing moves.
      if (place === null && isOther(signals.state.value, current)) return show(current.record, { place, lie, first });
      if (lie) return show(current.record, { place, lie, first });
      const own = placeOfView(current.record);
      const target = place ?? own;
      const isSame = isSamePicture(target, own);
      return restore(target, first, isSame ? { held: heldBy(current.record), arrive: () => {} } : undefined);
    },
  };
}
