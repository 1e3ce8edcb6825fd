import type { Bounds } from "./filter.ts";
import type { Kind } from "./kinds.ts";

/** One level outwards from `from`: the step that path finding and drawing around an entity are made of. */
export interface Reach {
  readonly from: readonly string[];
  readonly bounds: Bounds;
  /** Ids that are exempt from the test that `bounds` puts to entities: what was asked for by id. */
  readonly exempt: readonly string[];
  /** Only entities among these are reached; null: any. */
  readonly within: readonly string[] | null;
  /**
   * `any`: relations are walked both ways; `out`: from source to target, `in`: from target to source (symmetric and
   * derived relations always both ways).
   */
  readonly direction: "any" | "out" | "in";
}

/**
 * All matching relations between `from` and a neighbour `to`, as one. `strength` is the sum of their confidences
 * (unknown counts 0), at most 300; `degree` is the neighbour's.
 */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly degree: number;
  readonly strength: number;
}

/** A hop with the neighbour's kind. */
export interface Link extends Hop {
  readonly kind: Kind;
}

export const mostStrength = 300;
