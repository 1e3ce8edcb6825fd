import type { Filter } from "../../model/filter.ts";
import { isLimited, withoutLimits } from "./filter.ts";
import type { Picture } from "./picture.ts";
import type { Place } from "./place.ts";

/** What the picture would hold without its filter and doesn't: greyed where it stands. */
export type Ghosts = Pick<Picture, "entities" | "relations">;

export const noGhosts: Ghosts = { entities: new Map(), relations: new Map() };

/** A picture without limits; `key` says of which place. */
export interface Backdrop {
  readonly key: string;
  readonly picture: Ghosts;
}

/** Equal for places that hold the same without their filter. */
export function backdropKey({
  overview,
  most,
  filter,
  added,
  expanded,
}: Pick<Place, "overview" | "most" | "filter" | "added" | "expanded">): string {
  return JSON.stringify([overview && most, withoutLimits(filter), added, expanded]);
}

/** What of the backdrop isn't in the picture, while something is limited. */
export function ghostsOf(backdrop: Backdrop | null, picture: Picture, filter: Filter): Ghosts {
  if (backdrop === null || !isLimited(filter)) return noGhosts;
  const { entities, relations } = backdrop.picture;
  return {
    entities: new Map([...entities].filter(([id]) => !picture.entities.has(id))),
    relations: new Map([...relations].filter(([id]) => !picture.relations.has(id))),
  };
}
