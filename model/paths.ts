import type { Bounds } from "./filter.ts";
import type { Kind } from "./kinds.ts";

/** A question for paths as a store takes it; defaults spelled out. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly k: number;
  readonly maxLength: number;
  readonly through: readonly string[];
  readonly avoid: readonly string[];
  /** Kinds that may not stand in the middle; ends and `through` are exempt. */
  readonly avoidKinds: readonly Kind[];
  readonly directed: boolean;
  /** `bounds.kinds` and `bounds.topics` limit middle entities only. */
  readonly bounds: Bounds;
}

/** A path: distinct entities from end to end. `strength` is the sum of its hops', each at most 300. */
export interface FoundPath {
  readonly entities: readonly string[];
  readonly strength: number;
}

/** Paths in order: fewer hops, then higher strength, then the sequence of ids. `complete`: there is none beyond them. */
export interface PathAnswer {
  readonly paths: readonly FoundPath[];
  readonly complete: boolean;
}
