import { kindOf } from "../model/kinds.ts";
import { type Badge, plainColour } from "./badges.ts";
import { type Crowd, type Detail, detailFor, isCrowd, shrinking } from "./crowd.ts";
import { namedWithin, relationsWithin, toCrowdLines } from "./crowd-scene.ts";
import { pillOf } from "./draw-groups.ts";
import type { DrawnEntity, DrawnGraph } from "./drawn.ts";
import { type Emphasis, toEmphasis } from "./emphasis.ts";
import { type Guide, type SceneGuide, toSceneGuides } from "./guides.ts";
import {
  type Box,
  type Busy,
  type Item,
  type LabelWish,
  nodeBox,
  overlap,
  type PlacingOptions,
  placeLabels,
  type SceneLabel,
} from "./labels.ts";
import { type SceneLine, toLines } from "./lines.ts";
import { type Measure, wrapName } from "./names.ts";
import { type SceneNote, toSceneNotes } from "./notes.ts";
import type { Point, Positions } from "./point.ts";
import { extentOf, type NodeShape } from "./shapes.ts";
import { drawnRadius, growth } from "./size.ts";
import type { View } from "./view.ts";

/** An entity as it is drawn. Colours of icon, outline and emphasis come from the theme. */
export interface SceneNode extends Point {
  readonly id: string;
  /** Of the circle with the same area as the shape. */
  readonly radius: number;
  readonly shape: NodeShape;
  readonly colour: string;
  readonly icon: string;
  /** How many entities it stands for, where it is a group. */
  readonly group?: number;
  /** A letter or an icon beside it. */
  readonly badge?: Badge;
  readonly emphasis: Emphasis;
  readonly opacity: number;
  readonly pinned: boolean;
  /** The keyboard stands here. */
  readonly cursor: boolean;
  /** It was looked for; `at`: somebody has come to it among all that were found. */
  readonly mark?: "found" | "at";
}

/**
 * What to draw, in CSS pixels at one zoom: the layout's positions times `scale`. Only a translation lies between a
 * scene and the screen, so panning needs no new one. All lists are in the order of painting.
 */
export interface Scene {
  readonly scale: number;
  readonly guides: readonly SceneGuide[];
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly labels: readonly SceneLabel[];
  /** What stands out, painted once more over all the rest, names too. */
  readonly over?: Over;
  /** How much larger than at zoom 1 nodes are drawn. */
  readonly grown?: number;
  /** Only where there are so many entities or relations that just a part is worked out. */
  readonly crowd?: Crowd;
  /** Absent where there are none. */
  readonly notes?: readonly SceneNote[];
}

/** What is painted over a scene, above a veil of the ground's colour that dims what lies below: 0 to 1. */
export interface Over extends Pick<Scene, "nodes" | "lines" | "labels"> {
  readonly veil: number;
}

/** Labels held stay where they are; those new avoid being cut off at the edge of `within`. */
export interface SceneOptions extends PlacingOptions {
  /** Zoom: CSS pixels per unit of the layout. */
  readonly scale?: number;
  /** What the layout draws behind its entities. */
  readonly guides?: readonly Guide[];
  /** In a crowded picture, lines and names are left out that aren't in this part of the scene. */
  readonly covers?: Box;
  /** How a crowded picture is to be drawn, whatever is in sight. */
  readonly detail?: Detail;
  /** Nobody but these entities has a name. */
  readonly only?: ReadonlySet<string>;
  /** How much larger than at zoom 1 nodes are drawn, where another scene has decided that. */
  readonly grown?: number;
}

/** Opacity of what is dimmed. */
export const dimmedOpacity = 0.15;

/**
 * Chooses what to draw of `graph`. Entities without a position are left out, and relations with them. `measure` gives
 * the width of a text in CSS pixels.
 */
export function toScene(
  graph: DrawnGraph,
  positions: Positions,
  view: View,
  measure: Measure,
  { scale = 1, guides = [], covers, detail, only, grown: given, ...placing }: SceneOptions = {},
): Scene {
  const shown = graph.entities.filter((entity) => positions.has(entity.id) && !view.hidden.has(entity.id));
  const emphasis = toEmphasis(graph.relations, view);
  const grown = given ?? growth(scale) * shrinking(shown, positions, view.size, scale);
  const nodes = new Map(
    shown.map((entity) => [entity.id, toNode(entity, positions, view, emphasis.ofEntity, scale, grown)]),
  );
  const isHidden = view.hidden.size > 0;
  const relations = isHidden ? graph.relations.filter(({ id }) => !view.hidden.has(id)) : graph.relations;
  const wishOf = (entity: DrawnEntity, busy: Busy): LabelWish[] => {
    const node = nodes.get(entity.id);
    return node ? [toWish(entity, node, view.language, measure, busy)] : [];
  };
  const inDetail = (): Drawn => {
    const lines = toLines(relations, nodes, emphasis.ofRelation, grown);
    const busy = busySides(lines, nodes);
    const named = only ? shown.filter(({ id }) => only.has(id)) : shown;
    return { lines, wishes: named.flatMap((entity) => wishOf(entity, busy.get(entity.id) ?? quiet)), others: [] };
  };
  const inCrowd = (covers: Box): Drawn => {
    const inSight = relationsWithin(relations, nodes, covers);
    const drawn = detail ?? detailFor(inSight.length);
    const { named, others } =
      only === undefined
        ? namedWithin(shown, nodes, covers, placing.held)
        : { named: shown.filter(({ id }) => only.has(id)), others: [] };
    return {
      lines: drawn.plain
        ? toCrowdLines(inSight, nodes, emphasis.ofRelation, drawn.opacity, grown)
        : toLines(inSight, nodes, emphasis.ofRelation, grown),
      wishes: named.flatMap((entity) => wishOf(entity, quiet)),
      others,
      crowd: { detail: drawn, covers },
    };
  };
  const { lines, wishes, others, crowd } = covers && (detail || isCrowd(graph)) ? inCrowd(covers) : inDetail();
  const meetsNode = (box: Box): boolean =>
    [...nodes.values()].some((node) => node.emphasis !== "faded" && overlap(nodeBoxOf(node), box));
  const behind = toSceneGuides(guides, scale, view.language, measure, meetsNode);
  const notes = toSceneNotes(view.notes, nodes, measure, { scale, lines });
  const counts = lines.flatMap((line) => (line.count > 1 && line.opacity > dimmedOpacity ? [pillOf(line)] : []));
  const captions = behind.flatMap(({ caption }) => (caption ? [caption.box] : []));
  const taken = [...captions, ...counts, ...notes.map(({ box }) => box)];
  return {
    scale,
    guides: behind,
    nodes: [...nodes.values()].sort(
      (a, b) => layerOf(a) - layerOf(b) || Number(isGroup(a)) - Number(isGroup(b)) || b.radius - a.radius,
    ),
    lines,
    labels: placeLabels(wishes, { ...placing, taken, others }),
    grown,
    ...(notes.length > 0 && { notes }),
    ...(crowd && { crowd }),
  };
}

/** What is drawn of relations, and what would like to have a name. */
interface Drawn {
  readonly lines: SceneLine[];
  readonly wishes: readonly LabelWish[];
  /** Nodes that names keep off, besides those that have one. */
  readonly others: readonly Item[];
  readonly crowd?: Crowd;
}

/** What is painted later lies above. */
const layers: Readonly<Record<Emphasis, number>> = {
  faded: -1,
  dimmed: 0,
  normal: 1,
  lit: 2,
  neighbour: 2,
  selected: 3,
  hovered: 4,
};

/** A group stands for many, so nobody stands before it. */
const isGroup = ({ group }: SceneNode): boolean => group !== undefined;

const layerOf = ({ emphasis, mark }: SceneNode): number => Math.max(layers[emphasis], mark ? layers.lit : 0);

function toNode(
  entity: DrawnEntity,
  positions: Positions,
  view: View,
  emphasisOf: (id: string) => Emphasis,
  scale: number,
  grown: number,
): SceneNode {
  const { shape, colour, icon } = kindOf(entity.kind);
  const at = positions.get(entity.id) ?? { x: 0, y: 0 };
  const emphasis = emphasisOf(entity.id);
  const { group } = entity;
  const badge = group ? group.badge : view.badges?.get(entity.id);
  return {
    id: entity.id,
    x: at.x * scale,
    y: at.y * scale,
    radius: drawnRadius(entity, view.size) * grown,
    shape: group ? "hexagon" : shape,
    colour: badge?.colour ?? (view.badges ? plainColour : colour),
    icon,
    ...(group && { group: group.count }),
    ...(badge && { badge }),
    emphasis,
    opacity: emphasis === "dimmed" || emphasis === "faded" ? dimmedOpacity : 1,
    pinned: view.pinned.has(entity.id) && emphasis !== "faded",
    cursor: view.cursor === entity.id,
    ...(view.marks.ids.has(entity.id) && { mark: view.marks.at === entity.id ? "at" : "found" }),
  };
}

const nodeBoxOf = ({ x, y, shape, radius }: SceneNode): Box => nodeBox({ x, y, extent: extentOf(shape, radius) });

/** From this degree on a name is set in the larger, stronger type. */
export const strongDegree = 9;

const ranks: Readonly<Record<Emphasis, number>> = {
  hovered: 5,
  selected: 4,
  lit: 3,
  neighbour: 2,
  normal: 1,
  dimmed: 0,
  faded: 0,
};

function toWish(
  entity: DrawnEntity,
  node: SceneNode,
  language: View["language"],
  measure: Measure,
  busy: Busy,
): LabelWish {
  const text = language === "zh" ? entity.name : (entity.nameEn ?? entity.name);
  const strong = entity.group !== undefined || entity.degree >= strongDegree;
  return {
    id: entity.id,
    ...wrapName(text, strong, measure),
    strong,
    muted: !entity.group && entity.degree <= 2 && (node.emphasis === "normal" || node.emphasis === "neighbour"),
    x: node.x,
    y: node.y,
    extent:
      extentOf(node.shape, node.radius) +
      (entity.group ? 4 : 0) +
      (node.mark ? 10 : node.emphasis === "selected" ? 5 : 2),
    rank: node.cursor || node.mark === "at" ? 6 : Math.max(ranks[node.emphasis], node.mark ? ranks.lit : 0),
    // Of names that meet, that of the larger group stays.
    degree: entity.group ? 1000 + entity.group.count : entity.degree,
    busy,
  };
}

const quiet: Busy = { below: 0, above: 0, right: 0, left: 0 };

/** How many lines leave every node on each of its sides; what is dimmed doesn't count. */
function busySides(lines: readonly SceneLine[], nodes: ReadonlyMap<string, Point>): Map<string, Busy> {
  const busy = new Map<string, { -readonly [Side in keyof Busy]: number }>();
  const leave = (id: string, towards: Point): void => {
    const node = nodes.get(id);
    if (!node) return;
    const [dx, dy] = [towards.x - node.x, towards.y - node.y];
    // Names are wide: most directions up or down meet a name above or below.
    const side = Math.abs(dy) > 0.4 * Math.abs(dx) ? (dy > 0 ? "below" : "above") : dx > 0 ? "right" : "left";
    const counts = busy.get(id) ?? { ...quiet };
    counts[side] += 1;
    busy.set(id, counts);
  };
  for (const { source, target, from, to, emphasis } of lines) {
    if (emphasis === "dimmed" || emphasis === "faded") continue;
    leave(source, from);
    leave(target, to);
  }
  return busy;
}
