import type { Graph } from "../../model/graph.ts";
import type { Box } from "../../picture/labels.ts";
import type { Point, Positions } from "../../picture/point.ts";
import type { Theme } from "../../picture/theme.ts";
import type { View } from "../../picture/view.ts";
import type { Grouped } from "../state/grouping.ts";
import type { Laid, LayoutChoice } from "../state/layout.ts";
import type { Insets } from "./camera.ts";
import type { GraphViewEvents } from "./events.ts";
import type { Stills } from "./still.ts";

export interface GraphViewOptions extends GraphViewEvents {
  /** Room that panels take just now; the picture is fitted into the rest. */
  readonly insets?: () => Insets;
  readonly theme?: Theme["id"];
  /** Nothing can be dragged. */
  readonly fixed?: boolean;
}

/** The picture of a network on a canvas. */
export interface GraphView extends Stills {
  /**
   * Shows a graph. Entities that have a position keep it, exactly; new ones are seen beside what they are linked with in the next
   * frame, and glide to their places once these are found (many, or what is linked with nothing, fades in there); the camera stays. Only the first graph is fitted into the window, and one that gets another layout: then all that
   * isn't pinned glides to its new place. With groups, these are drawn in place of
   * their members, which keep their own places; members of a group that opens glide there from its place. Resolves when everything has its place.
   */
  show(graph: Graph, view?: Partial<View>, layout?: LayoutChoice, grouped?: Grouped | null): Promise<void>;
  /** Ends when everything that is on its way to its place has come there; null when nothing is. */
  gliding(): Promise<void> | null;
  /** The layout by which everything lies. */
  layout(): LayoutChoice;
  /** How everything lies. */
  laid(): Laid;
  /** Lets everything lie like this again, exactly; it glides there when `animated`. */
  putBack(laid: Laid, animated?: boolean): void;
  /**
   * Lines up entities in the middle of what one sees (or at `places`), in this order; nothing else moves. Null, or another
   * line, brings them back to their own places exactly.
   */
  arrange(ids: readonly string[] | null, places?: Positions): void;
  /** Where what is lined up stands. */
  line(): Positions;
  setTheme(theme: Theme["id"]): void;
  mark(marks: View["marks"]): void;
  /** Shows everything between the panels. */
  fit(animated?: boolean): void;
  /** Shows these as a whole; with `unlessInSight` only where they aren't yet. */
  fitTo(ids: readonly string[], unlessInSight?: boolean): void;
  /** Does that again where the room has changed and nobody has moved the camera since. */
  fitAgain(): void;
  zoomBy(factor: number): void;
  /** The next drag over the picture is a lasso: for those without a keyboard at hand. */
  drawLasso(): void;
  /** Brings an entity to the middle; the keyboard stands there. */
  focus(id: string): void;
  setViewport(viewport: Laid["viewport"]): void;
  /** Where an entity, or the group that it is in, is shown, in the layout's units. */
  placeOf(id: string): Point | undefined;
  /** Positions of all entities that were shown so far, in the layout's units. */
  positions(): Positions;
  setPositions(positions: Positions): void;
  /** Where an entity, or the middle of a relation, is on the page, in CSS pixels; null when it isn't shown. For menus, tests and extensions. */
  screenPositionOf(id: string): Point | null;
  /** The box of a note on the page, in CSS pixels; null where it isn't shown. */
  noteBox(id: string): Box | null;
  /** Whether all of a note's words can be read in the picture. */
  isNoteWhole(id: string): boolean;
  /** Brings a note to the middle. */
  showNote(id: string): void;
  /** The point of the layout at (`x`, `y`) of the page; without them in the middle of what one sees. */
  groundAt(x?: number, y?: number): Point;
  /** The point of the page where a point of the layout is. */
  pageAt(ground: Point): Point;
  destroy(): void;
}
