import type { Answer } from "../../model/contract.ts";
import type { Kind } from "../../model/kinds.ts";

export type EntityHit = Answer<"listEntities">["entities"][number];

/** Hits of one kind, in the order in which the server ranked them. */
export interface SuggestionGroup {
  readonly kind: Kind;
  readonly hits: readonly EntityHit[];
}

/** Groups hits by kind; the group with the best hit comes first, so that the first suggestion is the best one. */
export function groupByKind(hits: readonly EntityHit[]): SuggestionGroup[] {
  const order = [...new Set(hits.map((hit) => hit.kind))];
  return order.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** The suggestion `by` places on, around the ends; −1 stands before the first. */
export function stepAmong(count: number, at: number, by: 1 | -1): number {
  if (count === 0) return -1;
  return at < 0 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
}
