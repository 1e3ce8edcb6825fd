import { type Filter, isForwards } from "../../model/filter.ts";
import { type Kind, kinds } from "../../model/kinds.ts";
import { agreementTypes, type RelationType, relationTypes } from "../../model/relation-types.ts";

/** How agreements show in the picture; the explorer never mixes both. */
export type AgreementView = "lines" | "nodes";

export function agreementView(filter: Filter): AgreementView {
  return filter.agreements === "nodes" ? "nodes" : "lines";
}

/** The kinds that the legend lists: agreements only where they are nodes. */
export function kindsIn(view: AgreementView): Kind[] {
  return kinds.map((kind) => kind.id).filter((kind) => view === "nodes" || kind !== "Agreement");
}

/** The types that the legend lists: an agreement's own only where it is a node. */
export function typesIn(view: AgreementView): RelationType[] {
  return relationTypes.map((type) => type.id).filter((type) => view === "nodes" || !agreementTypes.includes(type));
}

/** The fields in which two filters differ. */
export function changedFields(a: Filter, b: Filter): string[] {
  const before = new Map<string, unknown>(Object.entries(a));
  const after = new Map<string, unknown>(Object.entries(b));
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields.filter((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)));
}

type Lists = "kind" | "type" | "source";

/** The filter with `list` set, or without it when it would limit nothing. */
function withList<Key extends Lists>(filter: Filter, key: Key, list: NonNullable<Filter[Key]> | null): Filter {
  const { [key]: _before, ...rest } = filter;
  return list === null ? rest : { ...rest, [key]: list };
}

/** Takes one out of the list, or puts it back. With all in, or none left, nothing is limited. */
function toggled<T>(all: readonly T[], list: readonly T[] | undefined, one: T): T[] | null {
  const on = list ?? all;
  const next = all.filter((other) => (other === one ? !on.includes(one) : on.includes(other)));
  return next.length === all.length || next.length === 0 ? null : next;
}

export const toggleKind =
  (kind: Kind) =>
  (filter: Filter): Filter =>
    withList(filter, "kind", toggled(kindsIn(agreementView(filter)), filter.kind, kind));

export const toggleType =
  (type: RelationType) =>
  (filter: Filter): Filter =>
    withList(filter, "type", toggled(typesIn(agreementView(filter)), filter.type, type));

export const toggleSource =
  (all: readonly string[], source: string) =>
  (filter: Filter): Filter =>
    withList(filter, "source", toggled(all, filter.source, source));

/** Switches how agreements show. Lists of kinds and types name what only the other view has, so they are cleared. */
export const showAgreements =
  (view: AgreementView) =>
  (filter: Filter): Filter => {
    const { kind: _kind, type: _type, agreements: _view, ...rest } = filter;
    return view === "nodes" ? { ...rest, agreements: "nodes" } : rest;
  };

/** Sets or clears one end of the time asked for. */
export const setTime =
  (end: "since" | "until", date: string | null) =>
  (filter: Filter): Filter => {
    const { [end]: _before, ...rest } = filter;
    return date === null ? rest : { ...rest, [end]: date };
  };

export const setUndated =
  (included: boolean) =>
  (filter: Filter): Filter => {
    const { undated: _before, ...rest } = filter;
    return included ? rest : { ...rest, undated: "exclude" };
  };

export const setMinConfidence =
  (value: number) =>
  (filter: Filter): Filter => {
    const { minConfidence: _before, ...rest } = filter;
    return value === 0 ? rest : { ...rest, minConfidence: value };
  };

/** Whether anything is limited. How agreements show is a way of looking, not a limit. */
export function isLimited(filter: Filter): boolean {
  const { agreements: _view, ...limits } = filter;
  return Object.keys(limits).length > 0;
}

/** No limits; agreements show as before. */
export const withoutLimits = (filter: Filter): Filter =>
  filter.agreements === undefined ? {} : { agreements: filter.agreements };

/**
 * The filter as questions carry it. The view of agreements is always spelled out: naming a kind or type would otherwise
 * change it (see `toBounds`).
 */
export const asked = (filter: Filter): Filter => ({ ...filter, agreements: agreementView(filter) });

/** The filter without kinds, types and sources: what the legend counts, so that what is switched off keeps its number. */
export const forLegend = ({ kind: _kind, type: _type, source: _source, ...rest }: Filter): Filter => asked(rest);

/** The filter without its time: what the time line counts, so that it can be widened as well as narrowed. */
export const forTimeline = ({ since: _since, until: _until, undated: _undated, ...rest }: Filter): Filter =>
  asked(rest);

export { isForwards };
