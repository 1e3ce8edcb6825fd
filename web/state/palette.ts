import { type Finding, isBeginning, isClose } from "../../model/findable.ts";

/** What the palette offers, in this order as long as nothing matches better. */
export const paletteGroups = ["recent", "here", "store", "actions", "layouts", "views"] as const;

export type PaletteGroup = (typeof paletteGroups)[number];

/** Something that can be chosen; `key` names it, wherever it is listed. */
export interface Keyed {
  readonly key: string;
  readonly group: PaletteGroup;
}

/** A group as it is listed; `total` counts also what found no room. */
export interface ListedGroup<T> {
  readonly id: PaletteGroup;
  readonly choices: readonly T[];
  readonly total: number;
}

/** How many of a group are listed at most; what is in the picture is found nowhere else. */
const mostListed = (group: PaletteGroup): number => (group === "here" ? 20 : 6);

/** Nothing was typed: what was used recently, then all that can be done. Entities come with a query only. */
export function listedAtFirst<T extends Keyed>(choices: readonly T[], recent: readonly string[]): ListedGroup<T>[] {
  const used = recent.flatMap((key) => choices.find((choice) => choice.key === key) ?? []);
  const rest = (["actions", "layouts", "views"] as const).map((id) => {
    const all = choices.filter((choice) => choice.group === id && !used.includes(choice));
    return { id, choices: all, total: all.length };
  });
  const first = { id: "recent" as const, choices: used, total: used.length };
  return [first, ...rest].filter((group) => group.total > 0);
}

/** The findings of one group: those that aren't close only where there are no others. */
export function foundIn<T extends Keyed>(
  choices: readonly T[],
  findings: readonly Finding[],
  group: PaletteGroup,
): (Finding & { readonly choice: T })[] {
  const byKey = new Map(choices.filter((choice) => choice.group === group).map((choice) => [choice.key, choice]));
  const found = findings.flatMap((finding) => {
    const choice = byKey.get(finding.key);
    return choice ? [{ ...finding, choice }] : [];
  });
  const close = found.filter(isClose);
  return close.length > 0 ? close : found;
}

/** The groups that answer a query, and the choice that Enter takes as long as nobody has gone to another one. */
export interface Listed<T> {
  readonly groups: readonly ListedGroup<T>[];
  readonly first: string | null;
}

/**
 * What begins with the query goes before the store's answer, what holds it loosely after it: so the answer, which comes
 * later, moves nothing that Enter would take. While it is waited for, what stands behind it isn't taken.
 */
export function listedFor<T extends Keyed>(
  choices: readonly T[],
  findings: readonly Finding[],
  stored: readonly T[],
  isWaiting: boolean,
): Listed<T> {
  const here = new Map(choices.filter(({ group }) => group === "here").map((choice) => [choice.key, choice]));
  const local = (["here", "actions", "layouts", "views"] as const).flatMap((id) => {
    const found = foundIn(choices, findings, id);
    // What the store finds by and the picture holds is no news: it goes with what was found there.
    const more = id === "here" ? stored.flatMap(({ key }) => here.get(key) ?? []) : [];
    const all = [...new Set([...found.map(({ choice }) => choice), ...more])];
    if (all.length === 0) return [];
    const [best] = found;
    const isAhead = best !== undefined && (id === "here" ? isClose(best) : isBeginning(best));
    const tier = best?.tier ?? Number.POSITIVE_INFINITY;
    return [{ id, choices: all.slice(0, mostListed(id)), total: all.length, tier, isAhead }];
  });
  const others = stored.filter(({ key }) => !here.has(key));
  const store = { id: "store" as const, choices: others, total: others.length };
  const ahead = local.filter((group) => group.isAhead).sort((a, b) => a.tier - b.tier);
  const behind = local.filter((group) => !group.isAhead);
  const groups = [...ahead, store, ...behind].filter((group) => group.total > 0);
  const [first] = isWaiting ? ahead : groups;
  return {
    groups: groups.map(({ id, choices: listed, total }) => ({ id, choices: listed, total })),
    first: first?.choices[0]?.key ?? null,
  };
}

/** The choice `by` places on from the one with this key, around the ends. */
export function stepTo<T extends Keyed>(
  groups: readonly ListedGroup<T>[],
  key: string | null,
  by: 1 | -1,
): string | null {
  const keys = groups.flatMap((group) => group.choices.map((choice) => choice.key));
  const at = key === null ? -1 : keys.indexOf(key);
  if (at < 0) return (by === 1 ? keys[0] : keys.at(-1)) ?? null;
  return keys[(at + by + keys.length) % keys.length] ?? null;
}

/** Where the finder can't be loaded: what holds the query in a name, letter for letter. */
export function findPlainly(
  things: readonly { readonly key: string; readonly name: string; readonly nameEn?: string }[],
  q: string,
): Finding[] {
  const text = q.toLowerCase();
  return things.flatMap(({ key, name, nameEn }) =>
    (
      [
        ["name", name],
        ["nameEn", nameEn ?? ""],
      ] as const
    )
      .flatMap(([field, value]) => {
        const start = value.toLowerCase().indexOf(text);
        if (start < 0) return [];
        const range: [number, number] = [start, start + q.length];
        return [{ key, tier: start === 0 ? 2 : 3, match: { field, text: value, ranges: [range] } }];
      })
      .slice(0, 1),
  );
}
