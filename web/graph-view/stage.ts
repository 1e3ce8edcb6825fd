import type { Graph } from "../../model/graph.ts";
import { everywhere } from "../../picture/crowd.ts";
import { type DrawnEntity, type DrawnGraph, isGroupId } from "../../picture/drawn.ts";
import type { Guide } from "../../picture/guides.ts";
import type { Box } from "../../picture/labels.ts";
import type { Measure } from "../../picture/names.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { drawnRadius } from "../../picture/size.ts";
import { plainView, type View } from "../../picture/view.ts";
import type { Grouped } from "../state/grouping.ts";
import type { Bounds } from "./camera.ts";
import { createGathering } from "./gathering.ts";
import { addedTo, isSameBelow } from "./sameness.ts";
import { createScenes } from "./scenes.ts";

/** What is shown, where it lies, and the scene made of it when somebody asks. */
export interface Stage {
  view(): View;
  /** Shows a graph; with groups, what is drawn in its place. The view is about what is drawn. */
  show(graph: Graph, view: View, grouped?: Grouped | null): void;
  /** The camera rests at another place: names that had no room at the edge may have some now. */
  settle(): void;
  /** Changes a part of the view that belongs to the pointer, the keyboard or a search; of notes, where one is dragged to. */
  look(change: Partial<Pick<View, "hovered" | "cursor" | "marks" | "notes">>): void;
  /** This may be what the pointer is at next: what there is to work out for that is worked out. */
  expect(hovered: string, scale: number, within: Box): void;
  /** Every entity's own place, whether or not it stands elsewhere for a while. */
  positions(): Positions;
  /** The places of all that is drawn, groups too. */
  places(): Positions;
  /** A group that is placed takes its members along. */
  place(positions: Positions): void;
  /** One that is just dragged is there. */
  drag(id: string, at: Point): void;
  /** These have no places of their own yet, and are shown here until they have. */
  lend(places: Positions): void;
  /** Nothing is dragged or on its way any more. */
  calm(): void;
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
  /** The box around all that is shown, or only around these entities, in the layout's units; null when there is none. */
  bounds(ids?: readonly string[]): Bounds | null;
}

/** About the size of a note. */
const noteRoom = { width: 160, height: 60 } as const;

const nothing: Graph = { entities: [], relations: [], truncated: false };

export function createStage(measure: Measure): Stage {
  const positions = new Map<string, Point>();
  let lifted: Positions = new Map();
  let gliding: Positions = new Map();
  let lent: Positions = new Map();
  let guides: readonly Guide[] = [];
  const gathering = createGathering();
  let graph: DrawnGraph = nothing;
  let view = plainView;
  /** What the view becomes when the pointer stays where it is. */
  let next: { readonly from: View; readonly view: View } | null = null;
  let entities = new Map<string, DrawnEntity>();
  const scenes = createScenes(measure, () => ({ graph, view, positions: shown, guides, lifted }));

  const shown = (): Positions => {
    if (lifted.size + gliding.size + lent.size === 0) return places();
    const unplaced = [...lent].filter(([id]) => !positions.has(id));
    return new Map([...places(), ...unplaced, ...gliding, ...lifted]);
  };

  /** Where all that is drawn lies, groups too. */
  const places = (): Positions => {
    const groups = gathering.places(positions, view.size);
    return groups.size === 0 ? positions : new Map([...positions, ...groups]);
  };

  /** What is painted over the rest may move as it likes. */
  const moved = (ids: Iterable<string>): void => {
    const loose = scenes.loose();
    const areLoose = [...ids].every((id) => loose.has(id));
    scenes.outdate(areLoose ? "over" : "all");
  };

  const place = (placed: Positions): void => {
    for (const [id, at] of placed) {
      const members = placed.size === 1 ? gathering.drag(id, at, positions) : null;
      if (!isGroupId(id)) positions.set(id, at);
      for (const [member, to] of members ?? []) positions.set(member, to);
      if (!members) gathering.moved([id]);
    }
    for (const [id, at] of placed) if (isGroupId(id)) gathering.put(id, at);
    moved(placed.keys());
  };

  return {
    view: () => view,
    show(real, newView, grouped = null) {
      const newGraph = grouped?.graph ?? real;
      gathering.set(grouped);
      if (newView.language !== view.language) scenes.forgetSides();
      const { hovered, cursor, marks } = view;
      const before = { graph, view };
      graph = newGraph;
      view = { ...newView, hovered: newView.hovered ?? hovered, cursor: newView.cursor ?? cursor, marks };
      const added = graph === before.graph ? [] : addedTo(before.graph, graph, scenes.loose());
      if (graph !== before.graph) entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
      scenes.outdate(added && isSameBelow(before.view, view) ? "over" : "all");
      if (view.notes !== before.view.notes) scenes.outdate("words");
      if (added && added.length > 0) scenes.loosen(added);
    },
    settle: () => scenes.outdate("words"),
    look(change) {
      const before = view;
      const isExpected = Object.keys(change).join() === "hovered" && change.hovered === next?.view.hovered;
      view = next?.from === view && isExpected ? next.view : { ...view, ...change };
      if (view.cursor !== before.cursor || view.marks !== before.marks) scenes.outdate("over");
      if (view.notes !== before.notes) scenes.outdate("words");
    },
    expect(hovered, scale, within) {
      next = { from: view, view: { ...view, hovered } };
      scenes.prepare(next.view, scale, within);
    },
    positions: () => positions,
    places,
    place,
    drag(id, at) {
      scenes.loosen([id]);
      place(new Map([[id, at]]));
    },
    lend(places) {
      if (lent.size + places.size === 0) return;
      lent = places;
      moved(places.keys());
    },
    calm: scenes.settle,
    guides: () => guides,
    frame(drawn) {
      const isOther = drawn.length > 0 || guides.length > 0;
      guides = drawn;
      if (isOther) scenes.outdate("all");
    },
    replace(placed, drawn) {
      positions.clear();
      gathering.forget();
      for (const [id, at] of placed) positions.set(id, at);
      guides = drawn;
      // Names stand where they suited the places of before.
      scenes.forgetSides();
      scenes.outdate("all");
    },
    glide(places) {
      const before = gliding;
      gliding = places;
      moved(before.keys());
      moved(places.keys());
    },
    lift(places) {
      if (lifted.size === 0 && places.size > 0) scenes.keepSides();
      if (places.size === 0) scenes.restoreSides();
      lifted = new Map(places);
      scenes.outdate("all");
    },
    shown: () => new Map(shown()),
    placeOf: (id) => {
      const drawn = gathering.idOf(id);
      return lifted.get(drawn) ?? gliding.get(drawn) ?? places().get(drawn) ?? lent.get(drawn);
    },
    scene: scenes.scene,
    lastScene: scenes.last,
    still(scale, within) {
      const look = { ...view, hovered: null, cursor: null, pinned: plainView.pinned, marks: plainView.marks };
      const names = within && { within, ...(scale === scenes.last().scale && { held: scenes.sides() }) };
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
    bounds(ids) {
      const known = places();
      const only = ids && new Set(ids.map((id) => gathering.idOf(id)));
      const shown = graph.entities.filter(
        ({ id }) => known.has(id) && !view.hidden.has(id) && (only === undefined || only.has(id)),
      );
      if (shown.length === 0) return null;
      const edges = shown.map((entity) => {
        const { x, y } = lifted.get(entity.id) ?? known.get(entity.id) ?? { x: 0, y: 0 };
        const radius = drawnRadius(entity, view.size);
        return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
      });
      const around = (a: Bounds, b: Bounds): Bounds => ({
        left: Math.min(a.left, b.left),
        top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right),
        bottom: Math.max(a.bottom, b.bottom),
      });
      if (only) return edges.reduce(around);
      // Of a note on the ground as much as it takes where the picture isn't zoomed.
      const notes = view.notes.flatMap(({ on, at }) =>
        at && on === undefined
          ? [{ left: at.x, top: at.y, right: at.x + noteRoom.width, bottom: at.y + noteRoom.height }]
          : [],
      );
      return [...edges, ...guides, ...notes].reduce(around);
    },
  };
}
