import type { Graph } from "../../model/graph.ts";
import { everywhere, isCrowd, isSameDetail } from "../../picture/crowd.ts";
import { type DrawnEntity, type DrawnGraph, isGroupId } from "../../picture/drawn.ts";
import type { Guide } from "../../picture/guides.ts";
import type { Box, Side } from "../../picture/labels.ts";
import type { Measure } from "../../picture/names.ts";
import { withHovered } from "../../picture/over.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { drawnRadius } from "../../picture/size.ts";
import { plainView, type View } from "../../picture/view.ts";
import type { Grouped } from "../state/grouping.ts";
import type { Bounds } from "./camera.ts";
import { createGathering } from "./gathering.ts";

/** What is shown, where it lies, and the scene made of it when somebody asks. */
export interface Stage {
  view(): View;
  /** Shows a graph; with groups, what is drawn in its place. The view is about what is drawn. */
  show(graph: Graph, view: View, grouped?: Grouped | null): void;
  /** The camera rests at another place: names that had no room at the edge may have some now. */
  settle(): void;
  /** Changes a part of the view that belongs to the pointer, the keyboard or a search; of notes, where one is dragged to. */
  look(change: Partial<Pick<View, "hovered" | "cursor" | "marks" | "notes">>): void;
  /** Every entity's own place, whether or not it stands elsewhere for a while. */
  positions(): Positions;
  /** The places of all that is drawn, groups too. */
  places(): Positions;
  /** A group that is placed takes its members along. */
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
  /** An entity or a group that is drawn. */
  entity(id: string): DrawnEntity | undefined;
  /** What an entity or a group is linked with, as far as it isn't greyed. */
  linked(id: string): ReadonlySet<string>;
  /** The box around all entities that are shown, in the layout's units; null when there is none. */
  bounds(): Bounds | null;
}

/** About the size of a note. */
const noteRoom = { width: 160, height: 60 } as const;

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
  const gathering = createGathering();
  let graph: DrawnGraph = nothing;
  let view = plainView;
  let scene: Scene = { scale: 1, guides: [], nodes: [], lines: [], labels: [] };
  let entities = new Map<string, DrawnEntity>();
  // What the scene of before doesn't show any more: nothing, only where words had best stand, or more.
  let stale: "nothing" | "words" | "all" = "all";
  /** The scene without what is under the pointer, where that is painted over it. */
  let below = scene;
  let overId: string | null = null;
  let content = {};

  /** Makes the scene anew; of a crowded one only what can be seen, and with a margin, so that one can move it. */
  const make = (scale: number, within: Box): Scene => {
    const isLifted = lifted.size > 0;
    // The side that suited a name where its entity came from may be in the way where it stands now.
    const held = isLifted ? new Map([...sides].filter(([id]) => !lifted.has(id))) : sides;
    const look = isCrowd(graph) ? { ...view, hovered: null } : view;
    const isSame = stale !== "all" && scale === below.scale;
    const detail = isSame && stale === "nothing" ? below.crowd?.detail : undefined;
    const options = { scale, guides, held, within, covers: around(within), ...(detail && { detail }) };
    const made = toScene(graph, shown(), look, measure, options);
    const { crowd } = made;
    if (!crowd) return made;
    if (stale === "all") content = {};
    const before = isSame ? below.crowd?.detail : undefined;
    const looks = before && isSameDetail(crowd.detail, before) ? before : crowd.detail;
    return { ...made, crowd: { ...crowd, detail: looks, content } };
  };
  const shown = (): Positions =>
    lifted.size > 0 || gliding.size > 0 ? new Map([...places(), ...gliding, ...lifted]) : places();

  /** Where all that is drawn lies, groups too. */
  const places = (): Positions => {
    const groups = gathering.places(positions, view.size);
    return groups.size === 0 ? positions : new Map([...positions, ...groups]);
  };

  return {
    view: () => view,
    show(real, newView, grouped = null) {
      const newGraph = grouped?.graph ?? real;
      gathering.set(grouped);
      if (newView.language !== view.language) sides.clear();
      if (newGraph !== graph) entities = new Map(newGraph.entities.map((entity) => [entity.id, entity]));
      const { hovered, cursor, marks } = view;
      graph = newGraph;
      view = { ...newView, hovered: newView.hovered ?? hovered, cursor: newView.cursor ?? cursor, marks };
      stale = "all";
    },
    settle() {
      if (stale === "nothing") stale = "words";
    },
    look(change) {
      const before = view;
      view = { ...view, ...change };
      const isOther = view.cursor !== before.cursor || view.marks !== before.marks;
      // In a crowd, what is under the pointer and what is written are painted over all the rest.
      if (isOther || !below.crowd) stale = "all";
      else if (view.notes !== before.notes && stale === "nothing") stale = "words";
    },
    positions: () => positions,
    places,
    place(placed) {
      for (const [id, at] of placed) {
        const members = placed.size === 1 ? gathering.drag(id, at, positions) : null;
        if (!isGroupId(id)) positions.set(id, at);
        for (const [member, to] of members ?? []) positions.set(member, to);
        if (!members) gathering.moved([id]);
      }
      for (const [id, at] of placed) if (isGroupId(id)) gathering.put(id, at);
      stale = "all";
    },
    guides: () => guides,
    frame(drawn) {
      guides = drawn;
      stale = "all";
    },
    replace(placed, drawn) {
      positions.clear();
      gathering.forget();
      for (const [id, at] of placed) positions.set(id, at);
      guides = drawn;
      // Names stand where they suited the places of before.
      sides.clear();
      stale = "all";
    },
    glide(places) {
      gliding = places;
      stale = "all";
    },
    lift(places) {
      if (lifted.size === 0 && places.size > 0) sidesBefore = { scale: scene.scale, sides: new Map(sides) };
      if (places.size === 0 && sidesBefore?.scale === scene.scale) sides = sidesBefore.sides;
      lifted = new Map(places);
      stale = "all";
    },
    shown: () => new Map(shown()),
    placeOf: (id) => {
      const drawn = gathering.idOf(id);
      return lifted.get(drawn) ?? gliding.get(drawn) ?? places().get(drawn);
    },
    scene(scale, within) {
      const isCovered = !below.crowd || contains(below.crowd.covers, within);
      if (scale !== below.scale) sides.clear();
      if (scale !== below.scale || stale !== "nothing" || !isCovered) {
        below = make(scale, within);
        scene = below;
        overId = null;
        for (const label of scene.labels) sides.set(label.id, label.side);
        stale = "nothing";
      }
      if (below.crowd && overId !== view.hovered) {
        scene = withHovered(below, graph, shown(), view, measure, within);
        overId = view.hovered;
      }
      return scene;
    },
    lastScene: () => scene,
    still(scale, within) {
      const look = { ...view, hovered: null, cursor: null, pinned: plainView.pinned, marks: plainView.marks };
      const names = within && { within, ...(scale === scene.scale && { held: sides }) };
      return toScene(graph, shown(), look, measure, { scale, guides, covers: within ?? everywhere, ...names });
    },
    isLifted: () => lifted.size > 0,
    entity: (id) => entities.get(id),
    linked(id) {
      const isGone = (one: string): boolean => view.hidden.has(one) || view.faded.has(one);
      const links = graph.relations.filter(({ source, target }) => source === id || target === id);
      const there = links.filter((link) => ![link.id, link.source, link.target].some(isGone));
      return new Set(there.map(({ source, target }) => (source === id ? target : source)));
    },
    bounds() {
      const known = places();
      const shown = graph.entities.filter((entity) => known.has(entity.id) && !view.hidden.has(entity.id));
      if (shown.length === 0) return null;
      const edges = shown.map((entity) => {
        const { x, y } = lifted.get(entity.id) ?? known.get(entity.id) ?? { x: 0, y: 0 };
        const radius = drawnRadius(entity, view.size);
        return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
      });
      // Of a note on the ground as much as it takes where the picture isn't zoomed.
      const notes = view.notes.flatMap(({ on, at }) =>
        at && on === undefined
          ? [{ left: at.x, top: at.y, right: at.x + noteRoom.width, bottom: at.y + noteRoom.height }]
          : [],
      );
      return [...edges, ...guides, ...notes].reduce((a, b) => ({
        left: Math.min(a.left, b.left),
        top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right),
        bottom: Math.max(a.bottom, b.bottom),
      }));
    },
  };
}

/** How much is worked out on every side of what can be seen, per its width and height. */
const margin = 0.5;

function around({ left, top, right, bottom }: Box): Box {
  const [x, y] = [margin * (right - left), margin * (bottom - top)];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function contains(whole: Box, part: Box): boolean {
  return whole.left <= part.left && whole.top <= part.top && whole.right >= part.right && whole.bottom >= part.bottom;
}
