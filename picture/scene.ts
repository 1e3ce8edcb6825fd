import type { Entity } from "../model/entity.ts";
import type { Graph } from "../model/graph.ts";
import { kindOf } from "../model/kinds.ts";
import { type Emphasis, toEmphasis } from "./emphasis.ts";
import { type Guide, type SceneGuide, toSceneGuides } from "./guides.ts";
import { type Busy, type LabelWish, type PlacingOptions, placeLabels, type SceneLabel } from "./labels.ts";
import { type SceneLine, toLines } from "./lines.ts";
import { type Measure, wrapName } from "./names.ts";
import type { Point, Positions } from "./point.ts";
import { extentOf } from "./shapes.ts";
import { growth, radiusOf } from "./size.ts";
import type { View } from "./view.ts";

/** An entity as it is drawn. Colours of icon, outline and emphasis come from the theme. */
export interface SceneNode extends Point {
  readonly id: string;
  /** Of the circle with the same area as the shape. */
  readonly radius: number;
  readonly shape: ReturnType<typeof kindOf>["shape"];
  readonly colour: string;
  readonly icon: string;
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
}

/** Labels held stay where they are; those new avoid being cut off at the edge of `within`. */
export interface SceneOptions extends PlacingOptions {
  /** Zoom: CSS pixels per unit of the layout. */
  readonly scale?: number;
  /** What the layout draws behind its entities. */
  readonly guides?: readonly Guide[];
}

/** Opacity of what is dimmed. */
const dimmedOpacity = 0.15;

/**
 * Chooses what to draw of `graph`. Entities without a position are left out, and relations with them. `measure` gives
 * the width of a text in CSS pixels.
 */
export function toScene(
  graph: Pick<Graph, "entities" | "relations">,
  positions: Positions,
  view: View,
  measure: Measure,
  { scale = 1, guides = [], ...placing }: SceneOptions = {},
): Scene {
  const shown = graph.entities.filter((entity) => positions.has(entity.id) && !view.hidden.has(entity.id));
  const emphasis = toEmphasis(graph.relations, view);
  const nodes = new Map(shown.map((entity) => [entity.id, toNode(entity, positions, view, emphasis.ofEntity, scale)]));
  const lines = toLines(
    graph.relations.filter((relation) => !view.hidden.has(relation.id)),
    nodes,
    emphasis.ofRelation,
    growth(scale),
  );
  const busy = busySides(lines, nodes);
  const wishes = shown.flatMap((entity) => {
    const node = nodes.get(entity.id);
    return node ? [toWish(entity, node, view.language, measure, busy.get(entity.id) ?? quiet)] : [];
  });
  const behind = toSceneGuides(guides, scale, view.language, measure);
  const taken = behind.flatMap(({ caption }) => (caption ? [caption.box] : []));
  return {
    scale,
    guides: behind,
    nodes: [...nodes.values()].sort((a, b) => layerOf(a) - layerOf(b) || b.radius - a.radius),
    lines,
    labels: placeLabels(wishes, { ...placing, taken }),
  };
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

const layerOf = ({ emphasis, mark }: SceneNode): number => Math.max(layers[emphasis], mark ? layers.lit : 0);

function toNode(
  entity: Entity,
  positions: Positions,
  view: View,
  emphasisOf: (id: string) => Emphasis,
  scale: number,
): SceneNode {
  const { shape, colour, icon } = kindOf(entity.kind);
  const at = positions.get(entity.id) ?? { x: 0, y: 0 };
  const emphasis = emphasisOf(entity.id);
  return {
    id: entity.id,
    x: at.x * scale,
    y: at.y * scale,
    radius: radiusOf(entity) * growth(scale),
    shape,
    colour,
    icon,
    emphasis,
    opacity: emphasis === "dimmed" || emphasis === "faded" ? dimmedOpacity : 1,
    pinned: view.pinned.has(entity.id) && emphasis !== "faded",
    cursor: view.cursor === entity.id,
    ...(view.marks.ids.has(entity.id) && { mark: view.marks.at === entity.id ? "at" : "found" }),
  };
}

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

function toWish(entity: Entity, node: SceneNode, language: View["language"], measure: Measure, busy: Busy): LabelWish {
  const text = language === "zh" ? entity.name : (entity.nameEn ?? entity.name);
  const strong = entity.degree >= strongDegree;
  return {
    id: entity.id,
    ...wrapName(text, strong, measure),
    strong,
    muted: entity.degree <= 2 && (node.emphasis === "normal" || node.emphasis === "neighbour"),
    x: node.x,
    y: node.y,
    extent: extentOf(node.shape, node.radius) + (node.mark ? 10 : node.emphasis === "selected" ? 5 : 2),
    rank: node.cursor || node.mark === "at" ? 6 : Math.max(ranks[node.emphasis], node.mark ? ranks.lit : 0),
    degree: entity.degree,
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
