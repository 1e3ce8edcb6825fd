import type { Signals } from "../actions/signals.ts";
import { countShown, type LeftOut, withoutLeftOut } from "../state/left-out.ts";
import type { Picture } from "../state/picture.ts";

interface Counts {
  readonly entities: number;
  readonly relations: number;
}

/** How much there is: in the picture, and in the store under the filter, which is null until it was counted. */
export interface Amount<T> {
  readonly shown: T;
  readonly all: T | null;
}

type Counted = Pick<Signals, "state" | "stats" | "legend" | "leftOut">;

/** What was counted of a picture last: several parts of the page ask for the same. */
const known = new WeakMap<Picture, { readonly leftOut: LeftOut; readonly shown: ReturnType<typeof countShown> }>();

function shownIn({ state, leftOut }: Pick<Counted, "state" | "leftOut">): ReturnType<typeof countShown> {
  const { picture } = state.value;
  const before = known.get(picture);
  if (before?.leftOut === leftOut.value) return before.shown;
  const shown = countShown(withoutLeftOut(picture, leftOut.value));
  known.set(picture, { leftOut: leftOut.value, shown });
  return shown;
}

/** Entities and relations in the picture, without what the view leaves out, and in the store. */
export function countsOf(signals: Omit<Counted, "legend">): Amount<Counts> {
  const { entities, relations } = shownIn(signals);
  return { shown: { entities: entities.length, relations: relations.length }, all: signals.stats.value };
}

/** Whether the picture lacks something that the store has under the filter. A path may bring more than that. */
export function isPart({ shown, all }: Amount<Counts>): boolean {
  return all !== null && (shown.entities < all.entities || shown.relations < all.relations);
}

/** The same by kind and type, for the legend: what is switched off there still counts in the store. */
export function legendOf(signals: Omit<Counted, "stats">) {
  const { entities, relations } = shownIn(signals);
  const { kinds = [], types = [] } = signals.legend.value ?? {};
  return {
    kinds: amounts(entities, ({ kind }) => kind, new Map(kinds.map(({ kind, n }) => [kind, n]))),
    types: amounts(relations, ({ type }) => type, new Map(types.map(({ type, n }) => [type, n]))),
  };
}

function amounts<T, Key>(shown: readonly T[], keyOf: (one: T) => Key, all: ReadonlyMap<Key, number>) {
  const made = new Map<Key, { shown: number; all: number }>();
  for (const [key, n] of all) made.set(key, { shown: 0, all: n });
  for (const one of shown) {
    const { shown: before, all } = made.get(keyOf(one)) ?? { shown: 0, all: 0 };
    made.set(keyOf(one), { shown: before + 1, all });
  }
  return made;
}
