import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Guide } from "../../picture/guides.ts";
import type { Box, Side } from "../../picture/labels.ts";
import type { Measure } from "../../picture/names.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { radiusOf } from "../../picture/size.ts";
import { plainView, type View } from "../../picture/view.ts";
import type { Bounds } from "./camera.ts";

/** What is shown, where it lies, and the scene made of it when somebody asks. */
export interface Stage {
  view(): View;
  show(graph: Graph, view: View): void;
  /** The camera rests at another place: names that had no room at the edge may have some now. */
  settle(): void;
  /** Changes a part of the view that belongs to the pointer, the keyboard or a search. */
  look(change: Partial<Pick<View, "hovered" | "cursor" | "marks">>): void;
  /** Every entity's own place, whether or not it stands elsewhere for a while. */
  positions(): Positions;
  place(positions: Positions): void;
  /** What the layout draws behind its entities. */
  guides(): readonly Guide[];
  frame(guides: readonly Guide[]): void;
  /** Forgets all places for these, and what was drawn behind them for this. */
  replace(positions: Positions, guides: readonly Guide[]): void;
  /** Shows these entities elsewhere while they are on their way to their places. */
  glide(gliding: Positions): void;
  /** Shows these entities elsewhere, until others or none are lifted; their own places stay what they are. */
  lift(lifted: Positions): void;
  /** Where everything is shown, whatever its own place is. */
  shown(): Positions;
  /** Where an entity is shown. */
  placeOf(id: string): Point | undefined;
  /** The scene at a zoom, of which `within` can be seen: the one of before when nothing changed. */
  scene(scale: number, within: Box): Scene;
  /** The scene of before, whatever changed. */
  lastScene(): Scene;
  /**
   * What is shown, for its own sake: without what pointer and keyboard are at, and without pins. `within` has all names
   * where they stand in the scene of before, as far as it had the same zoom.
   */
  still(scale: number, within: Box | null): Scene;
  /** Whether anything stands elsewhere than in its own place. */
  isLifted(): boolean;
  entity(id: string): Entity | undefined;
  /** The box around all entities that are shown, in the layout's units; null when there is none. */
  bounds(): Bounds | null;
}

const nothing: Graph = { entities: [], relations: [], truncated: false };

export function createStage(measure: Measure): Stage {
  const positions = new Map<string, Point>();
  // Where labels stand at this zoom and in this language. They keep their side until one of the two changes.
  let sides = new Map<string, Side>();
  let lifted: Positions = new Map();
  let gliding: Positions = new Map();
  let guides: readonly Guide[] = [];
  // Names go back with their entities.
  let sidesBefore: { readonly scale: number; readonly sides: Map<string, Side> } | null = null;
  let graph = nothing;
  let view = plainView;
  let scene: Scene = { scale: 1, guides: [], nodes: [], lines: [], labels: [] };
  let entities = new Map<string, Entity>();
  let stale = true;

  return {
    view: () => view,
    show(newGraph, newView) {
      if (newView.language !== view.language) sides.clear();
      if (newGraph !== graph) entities = new Map(newGraph.entities.map((entity) => [entity.id, entity]));
      const { hovered, cursor, marks } = view;
      graph = newGraph;
      view = { ...newView, hovered: newView.hovered ?? hovered, cursor: newView.cursor ?? cursor, marks };
      stale = true;
    },
    settle() {
      stale = true;
    },
    look(change) {
      view = { ...view, ...change };
      stale = true;
    },
    positions: () => positions,
    place(placed) {
      for (const [id, at] of placed) positions.set(id, at);
      stale = true;
    },
    guides: () => guides,
    frame(drawn) {
      guides = drawn;
      stale = true;
    },
    replace(placed, drawn) {
      positions.clear();
      for (const [id, at] of placed) positions.set(id, at);
      guides = drawn;
      // Names stand where they suited the places of before.
      sides.clear();
      stale = true;
    },
    glide(places) {
      gliding = places;
      stale = true;
    },
    lift(places) {
      if (lifted.size === 0 && places.size > 0) sidesBefore = { scale: scene.scale, sides: new Map(sides) };
      if (places.size === 0 && sidesBefore?.scale === scene.scale) sides = sidesBefore.sides;
      lifted = new Map(places);
      stale = true;
    },
    shown: () => new Map([...positions, ...gliding, ...lifted]),
    placeOf: (id) => lifted.get(id) ?? gliding.get(id) ?? positions.get(id),
    scene(scale, within) {
      if (scale !== scene.scale) sides.clear();
      else if (!stale) return scene;
      const isLifted = lifted.size > 0;
      // The side that suited a name where its entity came from may be in the way where it stands now.
      const held = isLifted ? new Map([...sides].filter(([id]) => !lifted.has(id))) : sides;
      const shown = isLifted || gliding.size > 0 ? this.shown() : positions;
      scene = toScene(graph, shown, view, measure, { scale, guides, held, within });
      for (const label of scene.labels) sides.set(label.id, label.side);
      stale = false;
      return scene;
    },
    lastScene: () => scene,
    still(scale, within) {
      const look = { ...view, hovered: null, cursor: null, pinned: plainView.pinned, marks: plainView.marks };
      const names = within && { within, ...(scale === scene.scale && { held: sides }) };
      return toScene(graph, this.shown(), look, measure, { scale, guides, ...names });
    },
    isLifted: () => lifted.size > 0,
    entity: (id) => entities.get(id),
    bounds() {
      const shown = graph.entities.filter((entity) => positions.has(entity.id) && !view.hidden.has(entity.id));
      if (shown.length === 0) return null;
      const edges = shown.map((entity) => {
        const { x, y } = lifted.get(entity.id) ?? positions.get(entity.id) ?? { x: 0, y: 0 };
        const radius = radiusOf(entity);
        return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
      });
      return [...edges, ...guides].reduce((a, b) => ({
        left: Math.min(a.left, b.left),
        top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right),
        bottom: Math.max(a.bottom, b.bottom),
      }));
    },
  };
}
