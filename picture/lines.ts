import { compareText } from "../model/compare.ts";
import { relationTypeIds, relationTypeOf } from "../model/relation-types.ts";
import { plainColour } from "./badges.ts";
import type { DrawnRelation } from "./drawn.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Point } from "./point.ts";
import { type NodeShape, reachOf } from "./shapes.ts";

/** A relation as it is drawn: from outline to outline, straight or a quadratic curve. CSS pixels. */
export interface SceneLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly from: Point;
  readonly to: Point;
  /** The curve's control point; null when the line is straight. */
  readonly control: Point | null;
  /** The corners of the arrow head, tip first; null when the type is symmetric. */
  readonly arrow: readonly [Point, Point, Point] | null;
  readonly colour: string;
  /** 0: as thin as the screen can. */
  readonly width: number;
  /** Line and gap, alternating; empty when solid. */
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly emphasis: Emphasis;
  /** Two strokes beside each other. */
  readonly double: boolean;
  /** How many relations it stands for, and where that is said if they are several: in its middle. */
  readonly count: number;
  readonly middle: Point;
}

/** What a line needs to know of a node. */
interface End extends Point {
  readonly radius: number;
  readonly shape: NodeShape;
}

/** Greatest width, and the distance between lines that run side by side, in CSS pixels at zoom 1. */
const lineLimits = { width: 4, spread: 13 } as const;

/** Zoomed out, lines keep this share of their width. */
const thinnest = 0.8;

/** Between an outline and the line that ends there. */
const clearance = 2;

/** Opacities that keep every colour at 3:1 on both grounds (a test computes it). */
export const lineOpacity = { stated: 1, derived: 0.82, dimmed: 0.15 } as const;

/** Lines of all relations whose ends are both among `nodes`, in the order of painting. `growth` scales widths. */
export function toLines(
  relations: readonly DrawnRelation[],
  nodes: ReadonlyMap<string, End>,
  emphasisOf: (relation: DrawnRelation) => Emphasis,
  growth: number,
): SceneLine[] {
  const lines = [...pairs(relations).values()].flatMap((parallel) =>
    parallel.flatMap((relation, index) => {
      const [source, target] = [nodes.get(relation.source), nodes.get(relation.target)];
      if (!source || !target) return [];
      const offset = (index - (parallel.length - 1) / 2) * (relation.source < relation.target ? 1 : -1);
      const line = toLine(relation, source, target, offset, parallel.length, emphasisOf(relation), growth);
      return line ? [line] : [];
    }),
  );
  return lines.sort((a, b) => layers[a.emphasis] - layers[b.emphasis] || a.width - b.width || byStyle(a, b));
}

/**
 * The same for thousands: from middle to middle, as thin as the screen can draw them. They lie below all nodes, so that
 * where they end isn't seen. What stands out isn't among them.
 */
export function toPlainLines(
  relations: readonly DrawnRelation[],
  nodes: ReadonlyMap<string, End>,
  emphasisOf: (relation: DrawnRelation) => Emphasis,
  opacity: number,
): SceneLine[] {
  const alike = new Map<number, SceneLine[]>();
  for (const relation of relations) {
    const { id, type, source, target, origin } = relation;
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!from || !to) continue;
    const emphasis = emphasisOf(relation);
    const { colour } = relationTypeOf(type);
    const isFaint = emphasis === "dimmed" || emphasis === "faded";
    const own = isFaint ? opacity * lineOpacity.dimmed : emphasis === "normal" ? opacity * lineOpacity[origin] : 1;
    const key = layers[emphasis] * layerKey + (typeRanks.get(type) ?? 0) + own / 2;
    let lines = alike.get(key);
    if (!lines) {
      lines = [];
      alike.set(key, lines);
    }
    lines.push({
      id,
      source,
      target,
      from,
      to,
      control: null,
      arrow: null,
      colour,
      width: 0,
      dash: solid,
      opacity: own,
      emphasis,
      double: false,
      count: 1,
      middle: from,
    });
  }
  return [...alike].sort(([a], [b]) => a - b).flatMap(([, lines]) => lines);
}

const typeRanks: ReadonlyMap<string, number> = new Map(relationTypeIds.map((id, rank) => [id, rank]));

/** Above all ranks of types. */
const layerKey = 100;

const solid: readonly number[] = [];

const layers: Readonly<Record<Emphasis, number>> = {
  faded: -1,
  dimmed: 0,
  normal: 1,
  neighbour: 2,
  lit: 2,
  hovered: 3,
  selected: 4,
};

/** Lines of one style follow each other, so that they can be painted in one stroke. */
function byStyle(a: SceneLine, b: SceneLine): number {
  return compareText(a.colour, b.colour) || a.opacity - b.opacity || a.dash.length - b.dash.length;
}

/** Relations by the pair that they link, each pair's in the order of types, then ids. */
function pairs(relations: readonly DrawnRelation[]): Map<string, DrawnRelation[]> {
  const found = new Map<string, DrawnRelation[]>();
  for (const relation of relations) {
    const { source, target } = relation;
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const there = found.get(key);
    if (there) there.push(relation);
    else found.set(key, [relation]);
  }
  for (const parallel of found.values()) parallel.sort(byTypeThenId);
  return found;
}

function byTypeThenId(a: DrawnRelation, b: DrawnRelation): number {
  return relationTypeIds.indexOf(a.type) - relationTypeIds.indexOf(b.type) || compareText(a.id, b.id);
}

/** `offset` counts lines to the left of the straight one, seen from source to target. */
function toLine(
  relation: DrawnRelation,
  source: End,
  target: End,
  offset: number,
  count: number,
  emphasis: Emphasis,
  growth: number,
): SceneLine | null {
  const distance = Math.hypot(target.x - source.x, target.y - source.y);
  const control = offset === 0 || distance === 0 ? null : controlOf(source, target, offset, count, distance, growth);
  const start = outlinePoint(source, control ?? target);
  const tip = outlinePoint(target, control ?? source);
  const free =
    distance - Math.hypot(start.x - source.x, start.y - source.y) - Math.hypot(tip.x - target.x, tip.y - target.y);
  if (free <= 1) return null;

  const type = relationTypeOf(relation.type);
  const standing = emphasis === "selected" || emphasis === "hovered" || emphasis === "lit";
  const width = Math.min(
    lineLimits.width,
    strengthWidth(relation) * Math.min(1.4, Math.max(thinnest, growth)) + (standing ? 0.75 : 0),
  );
  const { bundle } = relation;
  const plain = bundle ? !bundle.directed : type.symmetric;
  const arrow = plain || free < 6 ? null : arrowHead(tip, control ?? source, width, Math.min(1.2, growth));
  return {
    id: relation.id,
    source: relation.source,
    target: relation.target,
    from: start,
    to: arrow ? { x: (arrow[1].x + arrow[2].x) / 2, y: (arrow[1].y + arrow[2].y) / 2 } : tip,
    control,
    arrow,
    colour: bundle?.mixed ? plainColour : type.colour,
    width,
    dash: bundle ? [] : dashOf(relation, type.line.dash),
    opacity: emphasis === "dimmed" || emphasis === "faded" ? lineOpacity.dimmed : lineOpacity[relation.origin],
    emphasis,
    double: emphasis === "selected" && relation.type === "PARTNER_OF" && !bundle,
    count: bundle?.count ?? 1,
    middle: middleOf(start, tip, control),
  };
}

/** Half way along a line. */
function middleOf(from: Point, to: Point, control: Point | null): Point {
  const bend = control ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: (from.x + to.x) / 4 + bend.x / 2, y: (from.y + to.y) / 4 + bend.y / 2 };
}

/** The type's width, thinner when in doubt, wider with every further source that says so. */
function strengthWidth({ type, confidence, sources, bundle }: DrawnRelation): number {
  if (bundle) return 1.5 + Math.log2(bundle.count) / 2;
  const { width } = relationTypeOf(type).line;
  if (width <= 1) return width;
  return width * (0.75 + 0.25 * ((confidence ?? 0) / 100)) * (1 + 0.3 * Math.max(0, sources - 1));
}

function dashOf(relation: DrawnRelation, dash: readonly number[]): readonly number[] {
  if (relation.status !== "unreviewed") return dash;
  return dash.length === 0 ? [6, 4] : dash.map((length, index) => (index % 2 === 0 ? length : length * 2));
}

/** The control point of a curve that bulges `offset` lines to the left; short lines fan out less. */
function controlOf(from: Point, to: Point, offset: number, count: number, distance: number, growth: number): Point {
  const spread = Math.min(lineLimits.spread * Math.min(1.3, growth), (0.5 * distance) / count);
  // A quadratic curve passes its control point at half the distance.
  const away = (2 * spread * offset) / distance;
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * away,
    y: (from.y + to.y) / 2 - (to.x - from.x) * away,
  };
}

/** Where a line that leaves the centre of `end` towards `towards` comes out of its outline. */
function outlinePoint(end: End, towards: Point): Point {
  const [dx, dy] = [towards.x - end.x, towards.y - end.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: end.x, y: end.y };
  const reach = (reachOf(end.shape, end.radius, dx, dy) + clearance) / length;
  return { x: end.x + dx * reach, y: end.y + dy * reach };
}

/** A triangle with its tip at `tip`, coming from `from`. */
function arrowHead(tip: Point, from: Point, width: number, growth: number): [Point, Point, Point] {
  const [dx, dy] = [from.x - tip.x, from.y - tip.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const long = (4.5 + 2 * width) * growth;
  const half = (1.6 + width) * growth;
  const [x, y] = [tip.x + ux * long, tip.y + uy * long];
  return [tip, { x: x - uy * half, y: y + ux * half }, { x: x + uy * half, y: y - ux * half }];
}
