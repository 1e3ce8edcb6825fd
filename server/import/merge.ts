import type { EntityDraft } from "../../formats/read/drafts.ts";

/** What is known of an entity, as far as it is. */
export type EntityValue = EntityDraft["value"];

/** The most aliases that a record takes. */
const mostAliases = 50;

/**
 * What is known of one entity from two sides: what `more` says counts, what it doesn't say stays, and lists hold both.
 * Names that `more` gives become names (`renames`), or aliases beside those that stand.
 */
export function mergeEntity(known: EntityValue, more: EntityValue, renames: boolean): EntityValue {
  const { name = more.name, nameEn = more.nameEn } = renames ? more : known;
  const kept = { name: name ?? known.name, nameEn: nameEn ?? known.nameEn };
  const others = [known.name, known.nameEn, more.name, more.nameEn].filter((one) => !renames && one !== undefined);
  const aliases = union([...(known.aliases ?? []), ...(more.aliases ?? []), ...others])
    .filter((alias) => alias !== kept.name && alias !== kept.nameEn)
    .slice(0, mostAliases);
  const merged: EntityValue = { ...known, ...more, ...finerDates(known, more) };
  if (kept.name !== undefined) merged.name = kept.name;
  if (kept.nameEn !== undefined) merged.nameEn = kept.nameEn;
  if (aliases.length > 0) merged.aliases = aliases;
  const topics = union([...(known.topics ?? []), ...(more.topics ?? [])]);
  if (topics.length > 0) merged.topics = topics;
  const figures = union([...(known.figures ?? []), ...(more.figures ?? [])]);
  if (figures.length > 0) merged.figures = figures;
  const externalIds = { ...known.externalIds, ...more.externalIds };
  if (Object.keys(externalIds).length > 0) merged.externalIds = externalIds;
  return merged;
}

/** The dates of `known` that `more` says too, only less precisely: 2024-03 isn't 2024 because a list gives years. */
export function finerDates(known: Dated, more: Dated): Dated {
  const isFiner = (name: "from" | "to"): boolean =>
    more[name] !== undefined && known[name]?.startsWith(more[name]) === true;
  return {
    ...(known.from !== undefined && isFiner("from") && { from: known.from }),
    ...(known.to !== undefined && isFiner("to") && { to: known.to }),
  };
}

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** Each thing once, in the order of its first; what is equal in writing is the same. */
function union<T>(items: readonly (T | undefined)[]): T[] {
  const byText = new Map<string, T>();
  for (const item of items) if (item !== undefined && !byText.has(textOf(item))) byText.set(textOf(item), item);
  return [...byText.values()];
}

/** JSON with its keys in order: equal for what is equal. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
