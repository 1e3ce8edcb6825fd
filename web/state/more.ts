import { mostShown, type Picture } from "./picture.ts";

/** What an overview shows of how much there is. */
export interface Cut {
  readonly shown: number;
  readonly total: number;
}

/** How the overview of a picture was cut off, null when it wasn't; `counted`: how many entities match the filter, once that is known. */
export function cutOf(
  { overview, cutFrom }: Pick<Picture, "overview" | "cutFrom">,
  counted: number | null,
): Cut | null {
  const total = cutFrom === "unknown" ? counted : cutFrom;
  return overview === null || total === null || total <= overview.length ? null : { shown: overview.length, total };
}

/** Sizes between the first overview and all. */
const sizes: readonly number[] = [1000, 3000];

/** The sizes that an overview can grow to: the next one, and as many as there are or a picture holds. */
export function moreOf({ shown, total }: Cut): readonly number[] {
  const all = Math.min(total, mostShown);
  const next = sizes.find((size) => size > shown && size < all);
  return [...(next === undefined ? [] : [next]), ...(all > shown ? [all] : [])];
}
