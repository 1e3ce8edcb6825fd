import type { Graph } from "../../model/graph.ts";
import { idSchema } from "../../model/id.ts";
import { type ExplorerState, placeOf } from "./explorer.ts";
import { type Lie, parseLie, toCameraHash, toLieHash } from "./lie-hash.ts";
import type { Place } from "./place.ts";
import { parseHash, toHash } from "./place-hash.ts";
import { isOther, isSameViewport, type Standing, viewportOf } from "./saved-view.ts";

/**
 * What the part of the address behind `#` says: a place, a saved view (`#view=id`), or a place that somebody went on to
 * from a saved view (`#view=id&…`).
 */
export interface Address {
  readonly view: string | null;
  /** Null: as the view was saved. */
  readonly place: Place | null;
  /** How everything lies there, which only a link that was copied says. */
  readonly lie?: Lie | null;
}

/** The address of the explorer's state. A saved view stands by its id alone for as long as it shows what was saved. */
export function toAddress(state: ExplorerState): string {
  const place = toHash(placeOf(state));
  if (!state.view) return place;
  const id = `#view=${state.view.record.id}`;
  // A place that needs nothing in the address must be told from none.
  return isOther(state, state.view, true) ? `${id}&${place === "" ? "base=overview" : place.slice(1)}` : id;
}

/**
 * What a link to just what is shown says: an open view by its id, and how one looks at it where that has changed; anything
 * else with all that lies there. Null where that can't be said in a link.
 */
export function toLinkHash(
  { entities }: Pick<Graph, "entities">,
  state: ExplorerState,
  standing: Standing | null,
): string | null {
  const address = toAddress(state);
  if (!standing) return address;
  if (state.view && !isOther(state, state.view, true)) {
    const saved = viewportOf(state.view.record.camera, standing.window);
    return isSameViewport(saved, standing.viewport) ? address : `${address}&${toCameraHash(standing)}`;
  }
  const lie = toLieHash(
    standing,
    entities.map(({ id }) => id),
  );
  return lie === null ? null : `${address === "" ? "#" : `${address}&`}${lie}`;
}

export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const lie = parseLie(hash);
  const view = idSchema.safeParse(fields.get("view"));
  if (!view.success) return { view: null, place: parseHash(hash), ...(lie && { lie }) };
  const others = [...fields.keys()].filter((key) => !["view", "lang", "cam"].includes(key));
  return { view: view.data, place: others.length > 0 ? parseHash(hash) : null, ...(lie && { lie }) };
}
