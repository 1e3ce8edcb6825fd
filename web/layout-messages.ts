import type { LayoutOptions, Placed } from "../picture/layout/layout.ts";
import type { LayoutId } from "../picture/layout/layout-ids.ts";
import type { LayoutGraph } from "../picture/layout/simulation.ts";

/** What the page asks of its layout worker. Requests are numbered, rising: a newer one ends the one before it. */
export interface LayoutRequest {
  readonly number: number;
  readonly layout: LayoutId;
  readonly graph: LayoutGraph;
  readonly options: LayoutOptions;
}

/** What the worker answers, under the request's number. */
export interface LayoutAnswer {
  readonly number: number;
  readonly placed: Placed;
}
