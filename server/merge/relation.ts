import { inStoredOrder, type RelationRecord } from "../../model/relation.ts";

/** The relation with `into` in every place of `from`; null where it would link `into` with itself. */
export function renamed(relation: RelationRecord, from: string, into: string): RelationRecord | null {
  const one = (id: string): string => (id === from ? into : id);
  const { agreement, event, onBehalfOf, by } = relation;
  const [source, target] = [one(relation.source), one(relation.target)];
  if (source === target) return null;
  return inStoredOrder({
    ...relation,
    source,
    target,
    ...(agreement !== undefined && { agreement: one(agreement) }),
    ...(event !== undefined && { event: one(event) }),
    ...(onBehalfOf !== undefined && { onBehalfOf: one(onBehalfOf) }),
    by: [...new Set(by.map(one))],
  });
}

/** Equal for relations that say the same but for state, English role and officials (`samenessAmong`). */
export function likenessOf(relation: RelationRecord): string {
  const { type, source, target, from, to, role, agreement, event, onBehalfOf, side } = relation;
  return JSON.stringify([type, source, target, from, to, role, agreement, event, onBehalfOf, side]);
}

/**
 * Parts relations with one likeness into groups that are the same: all of them, unless they differ in something that only
 * one of them would be left to say.
 */
export function samenessAmong(alike: readonly RelationRecord[]): RelationRecord[][] {
  const states = new Set(alike.map(({ state }) => state).filter((state) => state !== "unknown"));
  const roles = new Set(alike.flatMap(({ roleEn }) => roleEn ?? []));
  if (states.size <= 1 && roles.size <= 1) return [[...alike]];
  const groups = new Map<string, RelationRecord[]>();
  for (const relation of alike) {
    const key = JSON.stringify([relation.state, relation.roleEn]);
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return [...groups.values()];
}

/** `kept` with what those that are the same say besides. */
export function joined(kept: RelationRecord, others: readonly RelationRecord[]): RelationRecord {
  const all = [kept, ...others];
  const roleEn = all.find((one) => one.roleEn !== undefined)?.roleEn;
  return {
    ...kept,
    ...(roleEn !== undefined && { roleEn }),
    state: all.find(({ state }) => state !== "unknown")?.state ?? "unknown",
    by: [...new Set(all.flatMap(({ by }) => by))],
  };
}
