import type { Entity } from "../../model/entity.ts";
import { type Kind, organisations } from "../../model/kinds.ts";
import type { Language } from "../../model/sentences/index.ts";
import { nameIn } from "../../model/sentences/told.ts";
import { type Badge, colourOf, letterOf } from "../../picture/badges.ts";
import type { Community } from "../communities/louvain.ts";

/** A community as the page shows it. Its number, counted from 0, gives it letter and colour. */
export interface NumberedCommunity extends Community {
  readonly number: number;
}

/** The communities of a picture, in the order of their numbers. */
export interface Communities {
  readonly list: readonly NumberedCommunity[];
  /** By the id of a member. */
  readonly of: ReadonlyMap<string, NumberedCommunity>;
}

export const noCommunities: Communities = { list: [], of: new Map() };

/**
 * Numbers communities, the largest first; but one that holds most of what another one held before goes on under its
 * number, so that nothing changes its colour because something was added elsewhere.
 */
export function toCommunities(found: readonly Community[], before: Communities = noCommunities): Communities {
  const kept = keptNumbers(found, before);
  const taken = new Set(kept.values());
  let next = 0;
  const free = (): number => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  const list = found
    .map((community): NumberedCommunity => ({ ...community, number: kept.get(community) ?? free() }))
    .sort((a, b) => a.number - b.number);
  return { list, of: new Map(list.flatMap((community) => community.members.map((id) => [id, community] as const))) };
}

/** The numbers that go on: each to the community that shares most members with its last one, and the other way round. */
function keptNumbers(found: readonly Community[], before: Communities): Map<Community, number> {
  const shared = found.flatMap((community) => {
    const counts = new Map<number, number>();
    for (const id of community.members) {
      const number = before.of.get(id)?.number;
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].map(([number, n]) => ({ community, number, n }));
  });
  const kept = new Map<Community, number>();
  const given = new Set<number>();
  for (const { community, number } of shared.sort((a, b) => b.n - a.n || a.number - b.number)) {
    if (kept.has(community) || given.has(number)) continue;
    kept.set(community, number);
    given.add(number);
  }
  return kept;
}

export function badgeOf({ number }: Pick<NumberedCommunity, "number">): Badge {
  return { colour: colourOf(number), letter: letterOf(number) };
}

/** The badges of all that belong to a community, by id. */
export function badgesOf({ of }: Communities): Map<string, Badge> {
  return new Map([...of].map(([id, community]) => [id, badgeOf(community)]));
}

/** What things of these kinds are counted by in Chinese. */
export function measureWord(kinds: readonly Kind[]): string {
  const bodies: readonly Kind[] = [...organisations, "Agency"];
  if (kinds.every((kind) => bodies.includes(kind))) return "家";
  return kinds.every((kind) => kind === "Official") ? "位" : "个";
}

/** A community is named after its best connected member: 海尔集团等 7 家; around Haier Group (7). */
export function communityName(
  { head, members }: Community,
  entities: ReadonlyMap<string, Entity>,
): Readonly<Record<Language, string>> {
  const entity = entities.get(head);
  const known = members.flatMap((id) => entities.get(id)?.kind ?? []);
  const name = (language: Language): string => (entity ? nameIn(entity, language) : head);
  return {
    zh: `${name("zh")}等 ${members.length} ${measureWord(known)}`,
    en: `Around ${name("en")} (${members.length})`,
  };
}

/** The same as the label of a group, which says the number itself. */
export function communityLabel(
  community: Community,
  entities: ReadonlyMap<string, Entity>,
): Readonly<Record<Language, string>> {
  const { zh, en } = communityName(community, entities);
  return { zh, en: en.replace(/ \(\d+\)$/, "") };
}
