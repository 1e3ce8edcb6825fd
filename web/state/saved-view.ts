import type { Entity } from "../../model/entity.ts";
import type { SavedView, ViewContent } from "../../model/saved-view.ts";
import { guideTopics } from "../../picture/guides.ts";
import { layoutIds } from "../../picture/layout/layout-ids.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { toTokens } from "./expansion-choice.ts";
import { type ExplorerState, placeOf } from "./explorer.ts";
import { firstLayout, type Laid } from "./layout.ts";
import { colourings, firstLooks, groupings, type Looks, looksKey, sizings } from "./looks.ts";
import { keyOfNotes } from "./notes.ts";
import { firstOverview, type Held } from "./picture.ts";
import type { Place } from "./place.ts";

type Shown = ViewContent["shown"];

/**
 * The saved view that somebody works on. `gone`: what it shows that the store no longer has; `round`: which round of laying
 * out it lies by, so that another one is a change.
 */
export interface OpenView {
  readonly record: SavedView;
  readonly gone: readonly string[];
  readonly round: number;
}

/** How the picture stands on the page: how everything lies, and through how large a window one looks at it. */
export interface Standing extends Laid {
  /** Where what is lined up stands. */
  readonly line: Positions;
  readonly window: { readonly width: number; readonly height: number };
}

/** A tenth of a CSS pixel can't be seen. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What the view shows, id by id. */
export function shownIn(state: ExplorerState): Shown {
  const { overview, expanded } = state.picture;
  const { filter, minDegree, fade, added, hidden, selection, question, chosen, pins, notes, layout, looks } =
    placeOf(state);
  return {
    filter,
    ...(minDegree > 0 && { minDegree }),
    ...(fade && { fade }),
    overview: overview && [...overview],
    added: [...added],
    expanded: expanded.map(({ id, types, by, brought }) => ({
      id,
      types: [...types],
      ...(by && { by: { ...by, ways: [...by.ways], kinds: [...by.kinds] } }),
      brought: [...brought],
    })),
    hidden: [...hidden],
    pins: [...pins].map(([id, { x, y }]) => ({ id, x, y })),
    selection: { entities: [...selection.entities], relation: selection.relation },
    question: {
      ...question,
      through: [...question.through],
      avoid: [...question.avoid],
      avoidKind: question.avoidKind && [...question.avoidKind],
    },
    chosen,
    layout: { id: layout.id, around: [...layout.around] },
    ...(looksKey(looks) !== looksKey(firstLooks) && { looks: { ...looks, open: [...looks.open] } }),
    annotations: [...notes],
  };
}

/** All that is saved of the view as it stands; `greyed`: what a filter took away and the picture still shows. */
export function toContent(
  state: ExplorerState,
  { positions, line, guides, ...through }: Standing,
  text: Pick<ViewContent, "title" | "notes">,
  greyed: readonly string[] = [],
): ViewContent {
  const entities = [...state.picture.entities.values()].flatMap(({ id, name, nameEn }: Entity) => {
    const at = positions.get(id);
    return at ? [{ id, name, ...(nameEn !== undefined && { nameEn }), x: tenth(at.x), y: tenth(at.y) }] : [];
  });
  const ghosts = new Set(greyed);
  const around = placesOf([...positions].filter(([id]) => ghosts.has(id)));
  return {
    ...text,
    shown: shownIn(state),
    entities,
    ...(around.length > 0 && { greyed: around }),
    line: placesOf(line),
    guides: guides.map((guide) => ({ ...guide })),
    camera: toCamera(through),
  };
}

function placesOf(places: Iterable<readonly [string, Point]>): SavedView["line"] {
  return [...places].map(([id, { x, y }]) => ({ id, x: tenth(x), y: tenth(y) }));
}

/** How one looks at the picture just now. */
export function toCamera({
  viewport: { x, y, k },
  window: { width, height },
}: Pick<Standing, "viewport" | "window">): SavedView["camera"] {
  return { x: (width / 2 - x) / k, y: (height / 2 - y) / k, k, width, height };
}

/** The same view as a place, as an address would carry it. */
export function placeOfView({ shown }: Pick<SavedView, "shown">): Place {
  const { overview, expanded, pins, layout, looks, annotations, minDegree = 0, fade = false, ...rest } = shown;
  return {
    ...rest,
    minDegree,
    fade,
    overview: overview !== null,
    most: Math.max(firstOverview, overview?.length ?? 0),
    expanded: expanded.map(({ brought: _brought, ...expansion }) => expansion),
    pins: new Map(pins.map(({ id, x, y }): [string, Point] => [id, { x, y }])),
    notes: annotations,
    layout: { ...layout, id: layoutIds.find((id) => id === layout.id) ?? firstLayout.id },
    looks: looksOf(looks),
  };
}

/** How a view looks. What this explorer doesn't know is as usual. */
function looksOf(saved: Shown["looks"]): Looks {
  return {
    colour: colourings.find((one) => one === saved?.colour) ?? firstLooks.colour,
    size: sizings.find((one) => one === saved?.size) ?? firstLooks.size,
    grouping: groupings.find((one) => one === saved?.grouping) ?? null,
    open: saved?.open ?? [],
  };
}

/** What holds the entities of a view. */
export function heldBy({ shown }: Pick<SavedView, "shown">): Held {
  const { overview, added, expanded } = shown;
  return { overview, added, expanded };
}

/** How everything lay. What a layout draws that this explorer doesn't know is left out. */
export function lieOf(record: SavedView): Pick<Standing, "positions" | "line" | "guides"> {
  const guides = record.guides.flatMap(({ about, ...guide }) => {
    const known = guideTopics.find((topic) => topic === about);
    return known ? [{ ...guide, about: known }] : [];
  });
  return { positions: placesIn(record.entities), line: placesIn(record.line), guides };
}

function placesIn(list: SavedView["line"]): Map<string, Point> {
  return new Map(list.map(({ id, x, y }) => [id, { x, y }]));
}

/**
 * How to look at a view: through a window of the same size exactly as it was saved, through another one at the same
 * middle, with as much around it as could be seen.
 */
export function viewportOf(
  { x, y, k, width, height }: SavedView["camera"],
  window: Standing["window"],
): Standing["viewport"] {
  const scale = k * Math.min(1, window.width / width, window.height / height);
  return { x: window.width / 2 - x * scale, y: window.height / 2 - y * scale, k: scale };
}

/** Whether two ways to look show the same, but for a pixel. */
export function isSameViewport(a: Standing["viewport"], b: Standing["viewport"]): boolean {
  return Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1 && Math.abs(a.k / b.k - 1) <= 0.001;
}

/** Whether everything lay in the window through which a view was saved. */
export function isWhole({ entities, camera }: Pick<SavedView, "entities" | "camera">): boolean {
  const [across, down] = [camera.width / 2 / camera.k, camera.height / 2 / camera.k];
  return entities.every(({ x, y }) => Math.abs(x - camera.x) <= across && Math.abs(y - camera.y) <= down);
}

/** The entities of a view that the picture lacks, once it was opened. */
export function goneFrom({ entities }: Pick<SavedView, "entities">, picture: ReadonlyMap<string, unknown>): string[] {
  return entities.flatMap(({ id }) => (picture.has(id) ? [] : [id]));
}

/** Equal for views that show the same. `selected`: what is selected counts too. */
function keyOf({ filter, pins, selection, layout, ...rest }: Shown, selected: boolean): string {
  const pinned = pins.map(({ id, x, y }) => `${id} ${Math.round(x)} ${Math.round(y)}`).sort();
  return JSON.stringify([
    Object.entries(filter).sort(),
    pinned,
    selected && [selection.entities, selection.relation],
    ...[rest.overview, rest.added, rest.hidden, rest.chosen, rest.minDegree, rest.fade],
    rest.expanded.map(({ id, types, by, brought }) => [id, types, by && toTokens(by), brought]),
    Object.entries(rest.question).sort(),
    [layout.id, layout.around],
    looksKey(looksOf(rest.looks)),
    keyOfNotes(rest.annotations),
  ]);
}

/** What can still be shown of a view. */
function without(shown: Shown, gone: readonly string[]): Shown {
  if (gone.length === 0) return shown;
  const lost = new Set(gone);
  const left = (ids: readonly string[]): string[] => ids.filter((id) => !lost.has(id));
  return {
    ...shown,
    overview: shown.overview && left(shown.overview),
    added: left(shown.added),
    expanded: shown.expanded
      .filter(({ id }) => !lost.has(id))
      .map((expansion) => ({ ...expansion, brought: left(expansion.brought) })),
    hidden: left(shown.hidden),
    selection: { ...shown.selection, entities: left(shown.selection.entities) },
  };
}

/**
 * Whether the picture shows something else than the open view was saved with. Where one looks isn't asked; what is
 * selected only with `selected`.
 */
export function isOther(state: ExplorerState, { record, gone, round }: OpenView, selected = false): boolean {
  return (
    state.layout.round !== round || keyOf(shownIn(state), selected) !== keyOf(without(record.shown, gone), selected)
  );
}
