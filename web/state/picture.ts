import type { Entity } from "../../model/entity.ts";
import { type Graph, graphLimits } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { ExpansionChoice } from "./expansion-choice.ts";

/** An entity that was expanded, by which types (all when empty), and everything that this brought, itself included. */
export interface Expansion {
  readonly id: string;
  readonly types: readonly RelationType[];
  /** What else was chosen of its relations, where that was more than types. */
  readonly by?: ExpansionChoice;
  readonly brought: readonly string[];
}

/**
 * What is in the picture, and why: an entity stays for as long as the overview, an expansion or somebody's own choice
 * holds it. Relations are all those among the entities.
 */
export interface Picture {
  /** Ids of the overview; null when the picture doesn't start from it. */
  readonly overview: readonly string[] | null;
  /** How many of the best connected entities were asked for as the overview. */
  readonly most: number;
  /** What was added by search, by a path or by keeping it. */
  readonly added: readonly string[];
  readonly expanded: readonly Expansion[];
  /** Neither drawn nor listed, but still held. */
  readonly hidden: readonly string[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** How many entities the overview could hold, when it was cut off; "unknown" where only the statistics can tell. */
  readonly cutFrom: number | "unknown" | null;
}

/** The most entities that one picture holds: as many as one answer of the server. */
export const mostShown = graphLimits.entities;

/** How many of the best connected entities an overview holds at first. */
export const firstOverview = 300;

export const emptyPicture: Picture = {
  overview: null,
  most: firstOverview,
  added: [],
  expanded: [],
  hidden: [],
  entities: new Map(),
  relations: new Map(),
  cutFrom: null,
};

type Transition = (picture: Picture) => Picture;
type Parts = Pick<Graph, "entities" | "relations">;

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
const without = (list: readonly string[], others: readonly string[]): string[] => {
  const away = new Set(others);
  return list.filter((id) => !away.has(id));
};
const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map((thing) => thing.id);

/** What holds entities in a picture. */
export type Held = Pick<Picture, "overview" | "added" | "expanded">;

/** Every entity that something holds, hidden ones too, each once, in the order in which they came. */
export function heldIds({ overview, added, expanded }: Held): string[] {
  return union(overview ?? [], added, ...expanded.map((expansion) => expansion.brought));
}

/** Takes records in, newer ones in place of older ones. */
const take =
  ({ entities, relations }: Parts): Transition =>
  (picture) => ({
    ...picture,
    entities: new Map([...picture.entities, ...entities.map((entity) => [entity.id, entity] as const)]),
    relations: new Map([...picture.relations, ...relations.map((relation) => [relation.id, relation] as const)]),
  });

/** Drops records that nothing holds any more, and relations that lost an end. */
const sweep: Transition = (picture) => {
  const held = new Set(heldIds(picture));
  return {
    ...picture,
    entities: new Map([...picture.entities].filter(([id]) => held.has(id))),
    relations: new Map(
      [...picture.relations].filter(([, relation]) => held.has(relation.source) && held.has(relation.target)),
    ),
    hidden: picture.hidden.filter((id) => held.has(id)),
  };
};

/** Adds entities by choice. Those that are held already aren't listed a second time; hidden ones show again. */
export function add(parts: Parts): Transition {
  return (picture) => {
    const held = new Set(heldIds(picture));
    const ids = idsOf(parts.entities);
    return take(parts)({
      ...picture,
      added: union(
        picture.added,
        ids.filter((id) => !held.has(id)),
      ),
      hidden: without(picture.hidden, ids),
    });
  };
}

/**
 * Remembers an expansion with all that it brought, shown before or not; a second one of the same entity joins the first,
 * but one by choice only that by the same choice.
 */
export function expand(id: string, types: readonly RelationType[], parts: Parts, by?: ExpansionChoice): Transition {
  return (picture) => {
    const isSame = (other: Expansion): boolean => other.id === id && JSON.stringify(other.by) === JSON.stringify(by);
    const before = picture.expanded.find(isSame);
    const all = by === undefined && (types.length === 0 || before?.types.length === 0);
    const expansion: Expansion = {
      id,
      types: all ? [] : [...new Set([...(before?.types ?? []), ...types])],
      ...(by && { by }),
      brought: union([id], before?.brought ?? [], idsOf(parts.entities)),
    };
    return take(parts)({
      ...picture,
      expanded: [...picture.expanded.filter((other) => !isSame(other)), expansion],
      hidden: without(picture.hidden, expansion.brought),
    });
  };
}

/**
 * Takes away what expanding `id` brought and nothing else holds. The entity itself and those in `keep` (pinned,
 * selected) stay.
 */
export function collapse(id: string, keep: ReadonlySet<string>): Transition {
  return (picture) => {
    const gone = picture.expanded.filter((expansion) => expansion.id === id);
    if (gone.length === 0) return picture;
    const expanded = picture.expanded.filter((expansion) => expansion.id !== id);
    const held = new Set(heldIds({ ...picture, expanded }));
    const brought = union(...gone.map((expansion) => expansion.brought));
    const kept = brought.filter((other) => !held.has(other) && (other === id || keep.has(other)));
    return sweep({ ...picture, expanded, added: union(picture.added, kept) });
  };
}

/** Replaces all relations: the answer to a question about everything held. */
export function withRelations(relations: readonly Relation[]): Transition {
  return (picture) => sweep({ ...picture, relations: new Map(relations.map((relation) => [relation.id, relation])) });
}

/** Adds relations: the answer to a question about something that is new. */
export function withMoreRelations(relations: readonly Relation[]): Transition {
  return (picture) => sweep(take({ entities: [], relations: [...relations] })(picture));
}

/** A picture that is held by just this, as far as it is there. */
export function heldAs({ overview, added, expanded }: Held, { entities, relations }: Parts): Picture {
  const there = new Set(idsOf(entities));
  const left = (ids: readonly string[]): string[] => ids.filter((id) => there.has(id));
  return take({ entities, relations })({
    ...emptyPicture,
    overview: overview && left(overview),
    added: left(added),
    expanded: expanded
      .filter(({ id }) => there.has(id))
      .map(({ id, types, brought }) => ({ id, types, brought: left(brought) })),
  });
}

export function hide(ids: readonly string[]): Transition {
  return (picture) => ({ ...picture, hidden: union(picture.hidden, ids) });
}

export const unhideAll: Transition = (picture) => ({ ...picture, hidden: [] });

export function unhide(ids: readonly string[]): Transition {
  const back = new Set(ids);
  return (picture) => ({ ...picture, hidden: picture.hidden.filter((id) => !back.has(id)) });
}

/** Leaves only these entities, now held by choice. */
export function keepOnly(ids: readonly string[]): Transition {
  return (picture) =>
    sweep({
      ...picture,
      overview: null,
      most: firstOverview,
      cutFrom: null,
      added: ids.filter((id) => picture.entities.has(id)),
      expanded: [],
      hidden: [],
    });
}

/** Whether just this holds the picture's entities, as far as they are there. */
export function isHeldBy(picture: Picture, held: Held): boolean {
  const left = (ids: readonly string[]): string[] => ids.filter((id) => picture.entities.has(id));
  const key = ({ overview, added, expanded }: Held): string =>
    JSON.stringify([overview && left(overview), left(added), expanded.map(({ id, brought }) => [id, left(brought)])]);
  return key(picture) === key(held);
}

export function isExpanded(picture: Picture, id: string): boolean {
  return picture.expanded.some((expansion) => expansion.id === id);
}
