import type { Note } from "../../model/note.ts";
import type { SavedView } from "../../model/saved-view.ts";
import type { Point } from "../../picture/point.ts";
import type { ExplorerState, Transition } from "./explorer.ts";
import type { Held } from "./picture.ts";
import type { Place } from "./place.ts";
import type { Question } from "./question.ts";

/** What was said of entities that went in a merge, said of those that stand for them. */
export interface Renaming {
  /** The id that stands for each that went. */
  readonly ids: ReadonlyMap<string, string>;
  readonly place: (place: Place) => Place;
  readonly held: (held: Held) => Held;
  readonly view: (view: SavedView) => SavedView;
  readonly state: Transition;
}

/** `replaced`: what the server says stands for which id. */
export function renamingBy(replaced: Readonly<Record<string, string>>): Renaming {
  const ids = new Map(Object.entries(replaced));
  const one = (id: string): string => ids.get(id) ?? id;
  const perhaps = (id: string | null): string | null => (id === null ? null : one(id));
  const all = (list: readonly string[]): string[] => [...new Set(list.map(one))];
  const note = (note: Note): Note => (note.on === undefined ? note : { ...note, on: one(note.on) });
  const question = <Q extends Pick<Question, "from" | "to" | "through" | "avoid">>(asked: Q): Q => ({
    ...asked,
    from: perhaps(asked.from),
    to: perhaps(asked.to),
    through: all(asked.through),
    avoid: all(asked.avoid),
  });
  /** What stands for something that went lies where that lay, unless it had a place of its own. */
  const placed = <T extends { readonly id: string }>(list: readonly T[]): T[] => {
    const own = new Set(list.map(({ id }) => id));
    const kept = list
      .filter(({ id }) => !(ids.has(id) && own.has(one(id))))
      .map((item) => ({ ...item, id: one(item.id) }));
    return [...new Map(kept.map((item) => [item.id, item])).values()];
  };
  const pinned = (pins: ReadonlyMap<string, Point>): Map<string, Point> =>
    new Map(placed([...pins].map(([id, { x, y }]) => ({ id, x, y }))).map(({ id, x, y }) => [id, { x, y }]));
  const expanded = <E extends { readonly id: string }>(list: readonly E[]): E[] =>
    list.map((expansion) => ({ ...expansion, id: one(expansion.id) }));
  const brought = <E extends { readonly id: string; readonly brought: readonly string[] }>(list: readonly E[]): E[] =>
    expanded(list).map((expansion) => ({ ...expansion, brought: all(expansion.brought) }));

  const held = <H extends Held>(before: H): H => ({
    ...before,
    overview: before.overview && all(before.overview),
    added: all(before.added),
    expanded: brought(before.expanded),
  });
  const view = (before: SavedView): SavedView => {
    const { shown } = before;
    return {
      ...before,
      shown: {
        ...shown,
        overview: shown.overview && all(shown.overview),
        added: all(shown.added),
        expanded: brought(shown.expanded),
        hidden: all(shown.hidden),
        pins: placed(shown.pins),
        selection: { ...shown.selection, entities: all(shown.selection.entities) },
        question: question(shown.question),
        layout: { ...shown.layout, around: all(shown.layout.around) },
        annotations: shown.annotations.map(note),
      },
      entities: placed(before.entities),
      ...(before.greyed && { greyed: placed(before.greyed) }),
      line: placed(before.line),
    };
  };
  return {
    ids,
    held,
    view,
    place: (place) => ({
      ...place,
      added: all(place.added),
      expanded: expanded(place.expanded),
      hidden: all(place.hidden),
      selection: { ...place.selection, entities: all(place.selection.entities) },
      question: question(place.question),
      pins: pinned(place.pins),
      notes: place.notes.map(note),
      layout: { ...place.layout, around: all(place.layout.around) },
    }),
    state: (state: ExplorerState) => ({
      ...state,
      // What is hidden stays so only where the one that stands for it wasn't in sight already.
      picture: {
        ...held(state.picture),
        hidden: all(state.picture.hidden.filter((id) => !(ids.has(id) && state.picture.entities.has(one(id))))),
      },
      selection: { ...state.selection, entities: all(state.selection.entities) },
      pins: pinned(state.pins),
      notes: state.notes.map(note),
      view: state.view && { ...state.view, record: view(state.view.record) },
      layout: { ...state.layout, around: all(state.layout.around) },
      question: question(state.question),
    }),
  };
}
