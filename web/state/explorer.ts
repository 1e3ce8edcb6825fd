import type { Filter } from "../../model/filter.ts";
import type { Graph } from "../../model/graph.ts";
import type { Note } from "../../model/note.ts";
import type { Language } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import type { View } from "../../picture/view.ts";
import { choicesIn, type Found, idsIn, pathAt } from "./found.ts";
import { type Ghosts, noGhosts } from "./ghosts.ts";
import { firstLayout, type LayoutChoice } from "./layout.ts";
import { type LeftOut, nothingLeftOut } from "./left-out.ts";
import { firstLooks, type Looks } from "./looks.ts";
import { emptyPicture, type Picture } from "./picture.ts";
import { firstPlace, type Place } from "./place.ts";
import { firstQuestion, keyOf, membersOf, type Question } from "./question.ts";
import type { OpenView } from "./saved-view.ts";
import { nothingSelected, type Selection, within } from "./selection.ts";

/** Everything about the view that lasts: the picture, what is asked of it, and what is selected in it. */
export interface ExplorerState {
  readonly filter: Filter;
  /** Entities with fewer links are left out of the view. */
  readonly minDegree: number;
  /** What filters and limits take away stays greyed where it is, instead of being hidden. */
  readonly fade: boolean;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly pins: ReadonlyMap<string, Point>;
  /** What somebody wrote on the picture. */
  readonly notes: readonly Note[];
  /** The saved view that is open. */
  readonly view: OpenView | null;
  readonly layout: LayoutChoice;
  readonly looks: Looks;
  readonly question: Question;
  readonly found: Found | null;
  /** Which of the paths found is laid out, counted from 0. */
  readonly chosen: number | null;
}

export type Transition = (state: ExplorerState) => ExplorerState;

export const emptyState: ExplorerState = {
  filter: firstPlace.filter,
  minDegree: firstPlace.minDegree,
  fade: firstPlace.fade,
  picture: emptyPicture,
  selection: nothingSelected,
  pins: new Map(),
  notes: [],
  view: null,
  layout: firstLayout,
  looks: firstLooks,
  question: firstQuestion,
  found: null,
  chosen: null,
};

/** Changes the picture and takes out of the selection what is no longer in it. */
export function withPicture(change: (picture: Picture) => Picture): Transition {
  return (state) => {
    const picture = change(state.picture);
    const hidden = new Set(picture.hidden);
    const isShown = (id: string): boolean => picture.entities.has(id) && !hidden.has(id);
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

/** Whether what was found answers the question as it stands now. */
export function isCurrent({ found, question, filter }: ExplorerState): boolean {
  return found !== null && found.key === keyOf(question, filter);
}

/** The path that is laid out, or the connection that is lit; null also once the question is another one. */
export function chosenIn(state: ExplorerState): number | null {
  return isCurrent(state) ? state.chosen : null;
}

/** The entities of the path that is laid out, from end to end. */
export function lineIn(state: ExplorerState): string[] | null {
  return pathAt(state.found, chosenIn(state))?.steps.map((step) => step.entity) ?? null;
}

/** Changes the question. About other entities it is another one: what was found for the last one goes. */
export const withQuestion =
  (change: (question: Question) => Question): Transition =>
  (state) => {
    const question = change(state.question);
    const about = ({ all, ...other }: Question): string => JSON.stringify([all, other.from, other.to]);
    const isOther =
      about(question) !== about(state.question) || (question.all && !sameMembers(question, state.question));
    return { ...state, question, ...(isOther && { found: null, chosen: null }) };
  };

const sameMembers = (a: Question, b: Question): boolean => membersOf(a).join() === membersOf(b).join();

export const withFound =
  (found: Found | null, chosen: number | null): Transition =>
  (state) => ({ ...state, found, chosen: found && chosen !== null && chosen < choicesIn(found) ? chosen : null });

/** What a link to this view carries. */
export function placeOf(state: ExplorerState): Place {
  const { filter, minDegree, fade, picture, selection, pins, notes, question, layout, looks } = state;
  return {
    overview: picture.overview !== null,
    most: picture.most,
    filter,
    minDegree,
    fade,
    added: picture.added,
    expanded: picture.expanded.map(({ brought: _brought, ...expansion }) => expansion),
    hidden: picture.hidden,
    selection,
    question,
    chosen: chosenIn(state),
    pins,
    notes,
    layout: { id: layout.id, around: layout.around },
    looks,
  };
}

/**
 * The picture as the canvas takes it, with what is greyed around it and the relations of what was found: a path leads
 * over lines also where the picture shows agreements as nodes.
 */
export function graphOf(picture: Picture, found: Found | null, ghosts: Ghosts = noGhosts): Graph {
  const entities = new Map([...picture.entities, ...ghosts.entities]);
  const relations = new Map([...picture.relations, ...ghosts.relations]);
  const more = found?.answer.graph.relations.filter(({ id }) => !relations.has(id)) ?? [];
  const drawn = more.filter(({ source, target }) => entities.has(source) && entities.has(target));
  return { entities: [...entities.values()], relations: [...relations.values(), ...drawn], truncated: false };
}

/** How the canvas looks at the picture; `pointed` is a path under the pointer, which goes before the chosen one. */
export function viewOf(
  state: ExplorerState,
  language: Language,
  pointed: number | null,
  leftOut: Pick<LeftOut, "faded" | "hidden"> = nothingLeftOut,
  badges: View["badges"] = null,
): Partial<View> {
  const { selection, picture, pins, notes, found, looks } = state;
  return {
    language,
    size: looks.size,
    badges: looks.colour === "community" ? badges : null,
    selected: new Set(selection.entities),
    relation: selection.relation,
    pinned: new Set([...pins.keys()].filter((id) => picture.entities.has(id))),
    hidden: new Set([...picture.hidden, ...leftOut.hidden]),
    faded: leftOut.faded,
    lit: isCurrent(state) ? idsIn(found, pointed ?? state.chosen) : null,
    notes,
  };
}
