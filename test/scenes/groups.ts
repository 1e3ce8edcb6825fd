import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { DrawnGraph } from "../../picture/drawn.ts";
import type { Positions } from "../../picture/point.ts";
import { createGathering } from "../../web/graph-view/gathering.ts";
import { noCommunities } from "../../web/state/communities.ts";
import { toGrouped } from "../../web/state/grouping.ts";
import { membershipOf } from "../../web/state/membership.ts";

interface Alone {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly positions: Positions;
}

/** The same with its kinds drawn as one node each, but for those that are open. */
export function byKind(
  { entities, relations, positions }: Alone,
  open: readonly string[] = [],
): DrawnGraph & { readonly positions: Positions } {
  const graph = { entities: [...entities], relations: [...relations] };
  const from = { entities: new Map(entities.map((one) => [one.id, one])), relations };
  const membership = membershipOf("kind", from, noCommunities);
  const grouped = toGrouped(graph, membership, { open, lit: null, away: new Set() });
  const gathering = createGathering();
  gathering.set(grouped);
  return { ...grouped.graph, positions: new Map([...positions, ...gathering.places(positions, "links")]) };
}
