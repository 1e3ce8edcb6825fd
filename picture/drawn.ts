import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import type { Badge } from "./badges.ts";

/** What makes one node of several entities. */
export interface GroupMark {
  /** How many entities it stands for. */
  readonly count: number;
  readonly badge: Badge;
}

/** What makes one line of several relations. */
export interface BundleMark {
  /** How many relations it stands for, in one way or another. */
  readonly count: number;
  /** They are of different types, so that the line has the colour of none. */
  readonly mixed: boolean;
  /** All of them lead from the line's source to its target. */
  readonly directed: boolean;
}

/** An entity, or a group of entities that is drawn as one. */
export type DrawnEntity = Entity & { readonly group?: GroupMark };

/** A relation, or several between the same two groups that are drawn as one. */
export type DrawnRelation = Relation & { readonly bundle?: BundleMark };

/** Groups have ids of their own, which no entity can have. */
export const groupSign = "@";

export const isGroupId = (id: string): boolean => id.startsWith(groupSign);

/** What is drawn: a network in which some entities may stand for several. */
export interface DrawnGraph {
  readonly entities: readonly DrawnEntity[];
  readonly relations: readonly DrawnRelation[];
}
