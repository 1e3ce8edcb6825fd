import type { Guide } from "../guides.ts";
import type { Point, Positions } from "../point.ts";
import type { LayoutId } from "./layout-ids.ts";
import type { LayoutGraph } from "./simulation.ts";

export interface LayoutOptions {
  /** Everything gets a new place but what is frozen; otherwise only what has none yet. */
  readonly anew: boolean;
  /** Where entities lie already; those in `frozen` move exactly 0. */
  readonly positions: Positions;
  readonly frozen: ReadonlySet<string>;
  /** What the picture was laid out by so far: new entities join it. Empty when there is nothing to join. */
  readonly guides: readonly Guide[];
  /** Entities that the picture is about, for layouts that have a middle or a beginning. */
  readonly around: readonly string[];
  /** Width per height of the space that the picture is for. */
  readonly aspect: number;
  readonly seed: number;
  /** Steps of a simulation. */
  readonly ticks: number;
}

/** Positions of all entities, in CSS pixels at zoom 1, and what is drawn behind them. */
export interface Placed {
  readonly positions: ReadonlyMap<string, Point>;
  readonly guides: readonly Guide[];
}

/**
 * A way to lay out a graph: pure, and the same for the same graph and options, whatever the order of entities and
 * relations. A generator, so that a worker can look for a newer question in between; yields progress, 0 to 1.
 */
export interface Layout {
  readonly id: LayoutId;
  readonly place: (graph: LayoutGraph, options: LayoutOptions) => Generator<number, Placed>;
}
