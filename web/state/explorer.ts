import type { Filter } from "../../model/filter.ts";
import type { Graph } from "../../model/graph.ts";
import type { Path, Paths } from "../../model/path-question.ts";
import type { Language } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import type { View } from "../../picture/view.ts";
import { emptyPicture, type Picture } from "./picture.ts";
import { firstPlace, type PathEnds, type Place } from "./place.ts";
import { nothingSelected, type Selection, within } from "./selection.ts";

/** Everything about the view that lasts: the picture, what is asked of it, and what is selected in it. */
export interface ExplorerState {
  readonly filter: Filter;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly pins: ReadonlyMap<string, Point>;
  readonly ends: PathEnds;
  readonly found: Paths | null;
  readonly chosen: number | null;
}

export type Transition = (state: ExplorerState) => ExplorerState;

export const emptyState: ExplorerState = {
  filter: firstPlace.filter,
  picture: emptyPicture,
  selection: nothingSelected,
  pins: new Map(),
  ends: firstPlace.ends,
  found: null,
  chosen: null,
};

/** Changes the picture and takes out of the selection what is no longer in it. */
export function withPicture(change: (picture: Picture) => Picture): Transition {
  return (state) => {
    const picture = change(state.picture);
    const isShown = (id: string): boolean => picture.entities.has(id) && !picture.hidden.includes(id);
    // A relation can be read without being in the picture, so that it may stay selected.
    const selection = within(state.selection, { entity: isShown, relation: () => true });
    return { ...state, picture, selection };
  };
}

export const withSelection =
  (selection: Selection): Transition =>
  (state) => ({ ...state, selection });

/** Pins an entity where it lies, or lets it go (null). */
export const withPin =
  (id: string, at: Point | null): Transition =>
  (state) => {
    const pins = new Map(state.pins);
    if (at) pins.set(id, { x: Math.round(at.x), y: Math.round(at.y) });
    else pins.delete(id);
    return { ...state, pins };
  };

/** Other ends ask another question: what was found for the last one goes. */
export const withEnds =
  (ends: Partial<PathEnds>): Transition =>
  (state) => ({ ...state, ends: { ...state.ends, ...ends }, found: null, chosen: null });

export const withFound =
  (found: Paths | null, chosen: number | null): Transition =>
  (state) => ({ ...state, found, chosen: found?.paths[chosen ?? -1] ? chosen : null });

/** What a link to this view carries. */
export function placeOf({ filter, picture, selection, pins, ends, chosen }: ExplorerState): Place {
  return {
    overview: picture.overview !== null,
    filter,
    added: picture.added,
    expanded: picture.expanded.map(({ id, types }) => ({ id, types })),
    hidden: picture.hidden,
    selection,
    ends,
    chosen,
    pins,
  };
}

/** The picture as the canvas takes it. */
export function graphOf({ entities, relations }: Picture): Graph {
  return { entities: [...entities.values()], relations: [...relations.values()], truncated: false };
}

/** The entities and relations of a path. */
function litBy(path: Path | undefined): ReadonlySet<string> | null {
  return path ? new Set(path.steps.flatMap((step) => [step.entity, ...step.relations])) : null;
}

/** How the canvas looks at the picture; `pointed` is a path under the pointer, which goes before the chosen one. */
export function viewOf(state: ExplorerState, language: Language, pointed: number | null): Partial<View> {
  const { selection, picture, pins, found } = state;
  const path = found?.paths[pointed ?? state.chosen ?? -1];
  return {
    language,
    selected: new Set(selection.entities),
    relation: selection.relation,
    pinned: new Set([...pins.keys()].filter((id) => picture.entities.has(id))),
    hidden: new Set(picture.hidden),
    lit: litBy(path),
  };
}
