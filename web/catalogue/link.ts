import type { Explorer } from "../actions/explorer.ts";
import { placeOf } from "../state/explorer.ts";
import { toHash } from "../state/place-hash.ts";
import type { Selection } from "../state/selection.ts";

/** The address of this view with something else selected in it. */
export function linkTo({ signals }: Explorer, selection: Selection): string {
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}${toHash({ ...placeOf(signals.state.value), selection })}`;
}
