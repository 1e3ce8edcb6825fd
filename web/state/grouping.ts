import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import type { Language } from "../../model/sentences/index.ts";
import { type Badge, plainColour } from "../../picture/badges.ts";
import { type DrawnEntity, type DrawnGraph, type DrawnRelation, groupSign } from "../../picture/drawn.ts";
import { type Communities, noCommunities } from "./communities.ts";
import type { Looks } from "./looks.ts";
import { type Membership, membershipOf } from "./membership.ts";
import type { Picture } from "./picture.ts";

/** Entities that belong together. Its id begins with a sign that no entity's id holds. */
export interface Group {
  readonly id: string;
  readonly key: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly badge: Badge;
  /** Those of the picture that are shown, at least two. */
  readonly members: readonly string[];
}

/** A picture in which groups are drawn as one node each, and the way between it and the entities themselves. */
export interface Grouped {
  readonly graph: DrawnGraph;
  /** Every group, closed or open, the largest first. */
  readonly groups: readonly Group[];
  /** Those that are drawn as one node, by their ids. */
  readonly closed: ReadonlyMap<string, Group>;
  /** The group of an entity, closed or open, by the entity's id. */
  readonly groupOf: ReadonlyMap<string, Group>;
  /** Lines that stand for several relations, by their ids: these relations. */
  readonly bundles: ReadonlyMap<string, readonly Relation[]>;
  /** The line that stands for a relation, by the relation's id. */
  readonly bundleOf: ReadonlyMap<string, string>;
}

/** What groups are made of. */
export interface Groupable {
  /** The picture with what is greyed around it. */
  readonly graph: Graph;
  readonly picture: Picture;
  readonly communities: Communities | null;
}

/** Makes the groups that looks ask for; null where nothing is grouped. `hidden`: what the view leaves out. */
export type GroupMaker = (
  looks: Looks,
  from: Groupable,
  view: { readonly lit: ReadonlySet<string> | null; readonly hidden: ReadonlySet<string> },
) => Grouped | null;

export const toGroups: GroupMaker = ({ grouping, open, colour }, { graph, picture, communities }, { lit, hidden }) => {
  if (grouping === null) return null;
  const { entities, relations } = picture;
  const greyed = [...graph.entities, ...graph.relations].filter(({ id }) => !entities.has(id) && !relations.has(id));
  const away = new Set([...picture.hidden, ...hidden, ...greyed.map(({ id }) => id)]);
  const made = membershipOf(grouping, { entities, relations: relations.values() }, communities ?? noCommunities);
  // Where colours say communities, the colour of a city or a kind would be taken for one.
  const isPlain = colour === "community" && grouping !== "community";
  const plainBadge = (key: string): Badge => ({ ...made.badgeOf(key), colour: plainColour });
  const membership = isPlain ? { ...made, badgeOf: plainBadge } : made;
  return toGrouped(graph, membership, { open, lit, away });
};

export interface GroupingOptions {
  /** Keys of the groups that are open. */
  readonly open: readonly string[];
  /** A path: groups that it runs through are open as long as it is lit. */
  readonly lit: ReadonlySet<string> | null;
  /** What isn't shown counts in no group: hidden entities, and those that a filter has greyed. */
  readonly away: ReadonlySet<string>;
}

/** What is drawn of a graph when its entities are grouped. A group of one is the entity itself. */
export function toGrouped(
  graph: Pick<Graph, "entities" | "relations">,
  membership: Membership,
  options: GroupingOptions,
): Grouped {
  const groups = groupsOf(graph.entities, membership, options.away);
  const open = new Set(options.open);
  const isLit = ({ members }: Group): boolean => options.lit !== null && members.some((id) => options.lit?.has(id));
  const closed = new Map(
    groups.filter((group) => !open.has(group.key) && !isLit(group)).map((group) => [group.id, group]),
  );
  const within = new Map([...closed.values()].flatMap((group) => group.members.map((id) => [id, group.id] as const)));
  const { relations, bundles } = bundled(graph.relations, within, options.away);
  const kinds = new Map(graph.entities.map((entity) => [entity.id, entity.kind]));
  const linked = linksOf(relations);
  return {
    graph: {
      entities: [
        ...graph.entities.filter(({ id }) => !within.has(id)),
        ...[...closed.values()].map((group) => toEntity(group, kinds, linked.get(group.id)?.size ?? 0)),
      ],
      relations,
    },
    groups,
    closed,
    groupOf: new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const))),
    bundles,
    bundleOf: new Map([...bundles].flatMap(([id, list]) => list.map((relation) => [relation.id, id] as const))),
  };
}

function groupsOf(entities: readonly Entity[], membership: Membership, away: ReadonlySet<string>): Group[] {
  const members = new Map<string, string[]>();
  for (const { id } of entities) {
    const key = membership.keyOf.get(id);
    if (key === undefined || away.has(id)) continue;
    const there = members.get(key);
    if (there) there.push(id);
    else members.set(key, [id]);
  }
  return [...members]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => ({
      id: `${groupSign}${key}`,
      key,
      name: membership.nameOf(key),
      badge: membership.badgeOf(key),
      members: ids.sort(compareText),
    }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.key, b.key));
}

/** A group as the picture takes it. */
function toEntity({ id, key, name, badge, members }: Group, kinds: Map<string, Entity["kind"]>, degree: number) {
  const kind = kinds.get(key) ?? kinds.get(members[0] ?? "") ?? "Company";
  const drawn: DrawnEntity = {
    ...{ id, kind, name: name.zh, nameEn: name.en, degree, version: 1 },
    ...{ aliases: [], topics: [], externalIds: {}, figures: [] },
    group: { count: members.length, badge },
  };
  return drawn;
}

/** Relations with groups in place of their members; several that meet a group at the same two ends are one. */
function bundled(
  relations: readonly Relation[],
  within: ReadonlyMap<string, string>,
  away: ReadonlySet<string>,
): { relations: DrawnRelation[]; bundles: Map<string, readonly Relation[]> } {
  const drawn: DrawnRelation[] = [];
  const pairs = new Map<string, Relation[]>();
  for (const relation of relations) {
    const [source, target] = [within.get(relation.source), within.get(relation.target)];
    const isAway = [relation.id, relation.source, relation.target].some((id) => away.has(id));
    if ((source === undefined && target === undefined) || isAway) {
      if (source === undefined && target === undefined) drawn.push(relation);
      continue;
    }
    if (source === target) continue;
    const ends = [source ?? relation.source, target ?? relation.target].sort(compareText);
    const key = `${groupSign}${ends.join(" ")}`;
    const there = pairs.get(key);
    if (there) there.push(relation);
    else pairs.set(key, [relation]);
  }
  const bundles = new Map([...pairs].filter(([, list]) => list.length > 1));
  for (const [id, list] of pairs) drawn.push(...list.slice(0, 1).map((first) => toLine(id, first, list, within)));
  return { relations: drawn, bundles };
}

/** Several relations as the picture takes them; one by itself keeps its id and all that it says. */
function toLine(
  id: string,
  first: Relation,
  list: readonly Relation[],
  within: ReadonlyMap<string, string>,
): DrawnRelation {
  const end = (one: string): string => within.get(one) ?? one;
  const ends = { source: end(first.source), target: end(first.target) };
  if (list.length === 1) return { ...first, ...ends };
  const directed = list.every(
    ({ type, source, target }) =>
      !relationTypeOf(type).symmetric && end(source) === ends.source && end(target) === ends.target,
  );
  return {
    ...{ id, type: first.type, ...ends, by: [], state: "unknown", version: 1 },
    ...{ origin: "stated", confidence: null, status: null, sources: 0 },
    bundle: { count: list.length, mixed: list.some(({ type }) => type !== first.type), directed },
  };
}

/** Who is linked with whom by what is drawn. */
function linksOf(relations: readonly Relation[]): Map<string, Set<string>> {
  const linked = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => void linked.set(a, (linked.get(a) ?? new Set()).add(b));
  for (const { source, target } of relations) {
    link(source, target);
    link(target, source);
  }
  return linked;
}
