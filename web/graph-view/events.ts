import type { ZoomTransform } from "d3";
import type { Hit } from "../../picture/hit.ts";
import type { Point, Positions } from "../../picture/point.ts";
import type { NotePlace } from "../state/notes.ts";
import type { Selection } from "../state/selection.ts";

/** What the picture tells the page. It changes nothing by itself but the camera and dragged positions. */
export interface GraphViewEvents {
  /** How far laying out is, 0 to 1; null once nothing is laid out. */
  readonly onLaying?: (progress: number | null) => void;
  /** The whole new selection. */
  readonly onSelect?: (selection: Selection) => void;
  /** The pointer rests on an entity or a relation (`x`, `y` on the page), or left it: null. */
  readonly onHover?: (hit: Hit | null, x: number, y: number) => void;
  /** `toggle`: a double click, which expands, and collapses what is expanded. */
  readonly onExpand?: (id: string, how: "expand" | "collapse" | "toggle") => void;
  /** The group is to be opened, or the one that this entity belongs to closed. */
  readonly onGroup?: (id: string) => void;
  /** What to expand is to be chosen. */
  readonly onExpandBy?: (id: string) => void;
  /** Dragging pins (`from`: where the entity or group lay before it was dragged, `all`: where all entities did); the pin itself and P unpin. */
  readonly onPin?: (id: string, pinned: boolean, from?: Point, all?: Positions) => void;
  readonly onHide?: (id: string) => void;
  readonly onKeep?: (id: string) => void;
  /** A path from here is wanted. */
  readonly onPath?: (id: string) => void;
  /** More or other entities are wanted: all, those that aren't selected, or those linked with what is (or with `id`). */
  readonly onSelectMore?: (how: "all" | "invert" | "grow", id: string | null) => void;
  /** Entities lie in an area that was drawn; `add`: they are wanted beside what is selected. */
  readonly onArea?: (ids: readonly string[], add: boolean) => void;
  /** A menu is wanted at (`x`, `y`) of the page; null on the ground. */
  readonly onContext?: (hit: Hit | null, x: number, y: number, by: "pointer" | "key") => void;
  /** A note is to be written or read: one that is there, or a new one on an entity or at a point of the layout. */
  readonly onNote?: (place: NotePlace) => void;
  /** A note was dragged: see `at` of a note. */
  readonly onNoteMoved?: (id: string, at: Point) => void;
  readonly onViewport?: (transform: ZoomTransform) => void;
  /** A sentence for a live region: where the keyboard came to. */
  readonly onAnnounce?: (text: string) => void;
}
