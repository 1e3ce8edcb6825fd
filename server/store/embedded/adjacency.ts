import { type Kind, kindIds } from "../../../model/kinds.ts";
import type { Evidence } from "./adjacency-evidence.ts";
import type { IdNumbers } from "./id-numbers.ts";

/**
 * Who is linked with whom, in arrays: enough of the network to walk it under any filter without asking SQLite. Entities
 * are called by their keys. A relation stands at both of its ends, as a half each; the halves of entity i are those from
 * `starts[i]` to before `starts[i + 1]`, in the order of the entities that they lead to. A search mostly waits for memory,
 * so what it looks at together lies together.
 */
export interface Adjacency extends Halves {
  /** The revision of the store of which this is the network. */
  readonly revision: number;
  /** By key; "" for a key that no entity has. */
  readonly ids: readonly string[];
  readonly numbers: Pick<IdNumbers, "get">;
  /** See `entityFacts`. */
  readonly entities: Int32Array;
  readonly evidence: Evidence;
}

/** Relations by their ends. */
export interface Halves {
  readonly starts: Int32Array;
  /** Two numbers for each half: the entity that it leads to, and `halfFacts`. */
  readonly halves: Int32Array;
  /** Two numbers for each half: its first and its last day. */
  readonly days: Int32Array;
  /** For each half, which sources speak for the relation (see `Evidence`). */
  readonly proofs: Int32Array;
}

/**
 * What a filter asks about an entity, and its degree as it is stored: entity i has `entityFacts.size` numbers, one after the other. Days are numbers such as
 * 20230228, topics are bits; the first number is the entity's sort: the place of its kind in the model's list, with a bit for
 * a crowded Agreement.
 */
export const entityFacts = {
  size: 5,
  kind: 15,
  crowded: 1 << 4,
  sorts: 1 << 5,
  topics: 1,
  firstDay: 2,
  lastDay: 3,
  degree: 4,
} as const;

/**
 * What a filter asks about a half, in bits: from the lowest on 4 for the type (its place in the model's list), and one
 * each for derived, undated, hidden, walked both ways, and whether its own end is the relation's target; 2 for the view;
 * 7 for the confidence, 0 for unknown and otherwise one more than it is; above them the sort of the entity that it leads
 * to (see `entityFacts`).
 */
export const halfFacts = {
  type: 15,
  derived: 1 << 4,
  undated: 1 << 5,
  hidden: 1 << 6,
  bothWays: 1 << 7,
  inwards: 1 << 8,
  viewShift: 9,
  /** Everything below the confidence. */
  sort: (1 << 11) - 1,
  confidenceShift: 11,
  confidence: 127,
  headShift: 18,
} as const;

/** The views by their number in `halfFacts`. */
export const views = ["both", "lines", "nodes"] as const;

/** The kind of an entity. */
export const kindOf = (entities: Int32Array, entity: number): Kind | undefined =>
  kindIds[(entities[entity * entityFacts.size] ?? 0) & entityFacts.kind];

/** How many halves an entity has; 0 where there is no such entity. */
export const countHalves = (starts: Int32Array, entity: number): number =>
  (starts[entity + 1] ?? 0) - (starts[entity] ?? 0);
