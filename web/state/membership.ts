import type { Entity } from "../../model/entity.ts";
import { kindOf } from "../../model/kinds.ts";
import type { Relation } from "../../model/relation.ts";
import type { Language } from "../../model/sentences/index.ts";
import type { Badge } from "../../picture/badges.ts";
import { badgeOf, type Communities, communityLabel } from "./communities.ts";
import type { Grouping } from "./looks.ts";

/** What the entities of a picture are grouped by. */
export interface Membership {
  /** Which group an entity belongs to, by its id; who has none stays alone. */
  readonly keyOf: ReadonlyMap<string, string>;
  readonly nameOf: (key: string) => Readonly<Record<Language, string>>;
  readonly badgeOf: (key: string) => Badge;
}

interface Network {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: Iterable<Relation>;
}

export function membershipOf(grouping: Grouping, network: Network, communities: Communities): Membership {
  if (grouping === "kind") return byKind(network);
  return grouping === "city" ? byCity(network) : byCommunity(network, communities);
}

function byKind({ entities }: Network): Membership {
  const declarations = new Map<string, ReturnType<typeof kindOf>>();
  for (const { kind } of entities.values()) declarations.set(kind, kindOf(kind));
  return {
    keyOf: new Map([...entities.values()].map(({ id, kind }) => [id, kind])),
    nameOf: (key) => {
      const { zh = key, enPlural = key } = declarations.get(key) ?? {};
      return { zh, en: enPlural.charAt(0).toUpperCase() + enPlural.slice(1) };
    },
    badgeOf: (key) => {
      const { colour = "", icon = "" } = declarations.get(key) ?? {};
      return { colour, icon };
    },
  };
}

function byCity(network: Network): Membership {
  const { colour, icon } = kindOf("City");
  return {
    keyOf: citiesOf(network),
    nameOf: (key) => namesOf(network.entities.get(key), key),
    badgeOf: () => ({ colour, icon }),
  };
}

function namesOf(entity: Entity | undefined, id: string): Readonly<Record<Language, string>> {
  return { zh: entity?.name ?? id, en: entity?.nameEn ?? entity?.name ?? id };
}

/**
 * The city in which something lies, as the picture's relations say it: a city itself, a region that is part of one, and
 * what is located in either. What lies in several cities, or in none, belongs to no city: a guess would be no evidence.
 */
export function citiesOf({ entities, relations }: Network): Map<string, string> {
  const isKind = (id: string, kind: Entity["kind"]): boolean => entities.get(id)?.kind === kind;
  const placed: [string, string][] = [];
  const found = new Map<string, Set<string>>();
  const lies = (id: string, city: string): void => void found.set(id, (found.get(id) ?? new Set()).add(city));
  for (const id of entities.keys()) if (isKind(id, "City")) lies(id, id);
  for (const { type, source, target } of relations) {
    if (type === "PART_OF" && isKind(source, "Region") && isKind(target, "City")) lies(source, target);
    if (type === "LOCATED_IN") placed.push([source, target]);
  }
  const cities = new Map([...found].map(([id, list]) => [id, [...list]]));
  for (const [id, place] of placed) for (const city of cities.get(place) ?? []) lies(id, city);
  return new Map([...found].flatMap(([id, list]) => (list.size === 1 ? [...list].map((city) => [id, city]) : [])));
}

function byCommunity({ entities }: Network, { list, of }: Communities): Membership {
  const heads = new Map(list.map((community) => [community.head, community]));
  return {
    keyOf: new Map([...of].map(([id, { head }]) => [id, head])),
    nameOf: (key) => {
      const community = heads.get(key);
      return community ? communityLabel(community, entities) : namesOf(entities.get(key), key);
    },
    badgeOf: (key) => badgeOf(heads.get(key) ?? { number: 0 }),
  };
}
