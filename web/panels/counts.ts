import type { Signals } from "../actions/signals.ts";
import { countShown, withoutLeftOut } from "../state/left-out.ts";

interface Counts {
  readonly entities: number;
  readonly relations: number;
}

/**
 * How much there is: what the store counts under the filter, or, since it doesn't know that limit, what the picture
 * shows where entities with few links are left out. Null until it was counted.
 */
export function countsOf({ state, stats, leftOut }: Pick<Signals, "state" | "stats" | "leftOut">): Counts | null {
  if (state.value.minDegree === 0) return stats.value;
  const { entities, relations } = countShown(withoutLeftOut(state.value.picture, leftOut.value));
  return { entities: entities.length, relations: relations.length };
}

/** The same by kind and type, for the legend. */
export function legendOf({ state, legend, leftOut }: Pick<Signals, "state" | "legend" | "leftOut">) {
  const kinds = new Map(legend.value?.kinds.map(({ kind, n }) => [kind, n]));
  const types = new Map(legend.value?.types.map(({ type, n }) => [type, n]));
  if (state.value.minDegree === 0) return { kinds, types };
  const { entities, relations } = countShown(withoutLeftOut(state.value.picture, leftOut.value));
  const isOf = <T>(list: readonly T[], holds: (one: T) => boolean): number => list.filter(holds).length;
  return {
    kinds: new Map([...kinds.keys()].map((kind) => [kind, isOf(entities, (one) => one.kind === kind)])),
    types: new Map([...types.keys()].map((type) => [type, isOf(relations, (one) => one.type === type)])),
  };
}
