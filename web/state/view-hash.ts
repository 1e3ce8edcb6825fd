import { idSchema } from "../../model/id.ts";
import { type ExplorerState, placeOf } from "./explorer.ts";
import { type Lie, parseLie } from "./lie-hash.ts";
import type { Place } from "./place.ts";
import { parseHash, toHash } from "./place-hash.ts";
import { isOther } from "./saved-view.ts";

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

export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const lie = parseLie(hash);
  const view = idSchema.safeParse(fields.get("view"));
  if (!view.success) return { view: null, place: parseHash(hash), ...(lie && { lie }) };
  const others = [...fields.keys()].filter((key) => key !== "view" && key !== "lang");
  return { view: view.data, place: others.length > 0 ? parseHash(hash) : null, ...(lie && { lie }) };
}
