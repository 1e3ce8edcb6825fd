/** The sorts of things that can be wrong in a store, in the order in which they are told. */
export const findingSorts = [
  "unreadable",
  "record",
  "order",
  "reference",
  "claim",
  "derived",
  "standing",
  "degree",
] as const;

export type FindingSort = (typeof findingSorts)[number];

/** One thing that is wrong: with which record, and what. */
export interface Finding {
  readonly sort: FindingSort;
  readonly id: string;
  /** In English, as problems are. */
  readonly message: string;
}
