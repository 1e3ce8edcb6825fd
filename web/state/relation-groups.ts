import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import { type RelationType, relationTypeOf, relationTypes } from "../../model/relation-types.ts";

/** A relation of an entity, with the other end. */
export interface RelationRow {
  readonly relation: Relation;
  readonly other: Entity;
}

/** Relations of one type, read in one direction. */
export interface RelationGroup {
  readonly type: RelationType;
  /** Read from the relation's target. Never so where the type is symmetric. */
  readonly reverse: boolean;
  /** Which side of an agreement these parties are, counted from 1, and how many there are; null without sides. */
  readonly side: { readonly at: number; readonly of: number } | null;
  readonly rows: readonly RelationRow[];
}

/** An entity's relations by type and direction, in the order of legends; rows stay in the order of the other ends. */
export function groupRelations(
  id: string,
  { entities, relations }: Pick<Graph, "entities" | "relations">,
): RelationGroup[] {
  const others = new Map(entities.map((entity, place) => [entity.id, { entity, place }]));
  const rows = relations.flatMap((relation) => {
    const reverse = relation.source !== id;
    const found = others.get(reverse ? relation.source : relation.target);
    if (!found || (reverse && relation.target !== id)) return [];
    return [
      {
        relation,
        other: found.entity,
        place: found.place,
        reverse: reverse && !relationTypeOf(relation.type).symmetric,
      },
    ];
  });
  rows.sort((a, b) => a.place - b.place);
  return relationTypes.flatMap(({ id: type }) =>
    [false, true].flatMap((reverse) => {
      const own = rows.filter((row) => row.relation.type === type && row.reverse === reverse);
      const bare = own.map(({ relation, other }) => ({ relation, other }));
      return own.length === 0 ? [] : bySide(bare).map((group) => ({ type, reverse, ...group }));
    }),
  );
}

/** Parties that face each other stand apart; what has no side comes last. */
function bySide(rows: readonly RelationRow[]): Pick<RelationGroup, "side" | "rows">[] {
  const sides = [...new Set(rows.map(({ relation }) => relation.side).filter((side) => side !== undefined))];
  if (sides.length < 2) return [{ side: null, rows }];
  const on = (side: string | undefined): RelationRow[] => rows.filter(({ relation }) => relation.side === side);
  const facing = sides.sort(compareText).map((side, i) => ({ side: { at: i + 1, of: sides.length }, rows: on(side) }));
  const others = on(undefined);
  return others.length === 0 ? facing : [...facing, { side: null, rows: others }];
}

/** All relations between the two ends of one, itself included, by type in the order of legends, then id. */
export function parallelTo(relation: Relation, all: Iterable<Relation>): Relation[] {
  const order = relationTypes.map((type) => type.id);
  const ends = new Set([relation.source, relation.target]);
  const found = [...all].filter(
    (other) => ends.has(other.source) && ends.has(other.target) && other.id !== relation.id,
  );
  return [...found, relation].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || compareText(a.id, b.id));
}
