import type { SceneLine } from "./lines.ts";
import type { Point } from "./point.ts";
import type { Scene, SceneNode } from "./scene.ts";
import { isInside } from "./shapes.ts";

/** What lies at a point: an entity, the pin on it, a relation, or somebody's note. */
export interface Hit {
  readonly what: "entity" | "pin" | "relation" | "note";
  readonly id: string;
}

/** How far beside a line or a small node a click still counts, in CSS pixels. */
export const tolerances = { mouse: 6, touch: 16 } as const;

/** Where the pin of a node is drawn, and how large. */
export function pinOf(node: Pick<SceneNode, "x" | "y" | "radius">): Point & { readonly radius: number } {
  const away = node.radius * 0.74 + 2;
  return { x: node.x + away, y: node.y - away, radius: 8 };
}

/**
 * What lies at (x, y) of the scene, but for what is greyed: notes, pins, then nodes (the topmost), then names, then the nearest line within
 * `tolerance`. A plain scan, in which most are turned down by their box: with 50,000 lines it takes a millisecond or two.
 */
export function hitTest(scene: Scene, x: number, y: number, tolerance: number = tolerances.mouse): Hit | null {
  const over = scene.over ? hitPart({ ...scene.over, notes: scene.notes ?? [] }, x, y, tolerance) : null;
  return over && over.what !== "relation" ? over : (hitPart(scene, x, y, tolerance) ?? over);
}

function hitPart(
  scene: Pick<Scene, "nodes" | "lines" | "labels" | "notes">,
  x: number,
  y: number,
  tolerance: number,
): Hit | null {
  const note = scene.notes?.findLast(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  if (note) return { what: "note", id: note.id };
  const pin = scene.nodes.findLast((node) => node.pinned && within(pinOf(node), x, y));
  if (pin) return { what: "pin", id: pin.id };
  const node =
    scene.nodes.findLast(
      (node) =>
        // No shape reaches further than half a diagonal of the diamond.
        Math.abs(x - node.x) < 1.3 * (node.radius + 2) &&
        node.emphasis !== "faded" &&
        isInside(node.shape, node.radius + 2, x - node.x, y - node.y),
    ) ?? nearestSmall(scene.nodes, x, y, tolerance);
  if (node) return { what: "entity", id: node.id };
  const label = scene.labels.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  if (label) return { what: "entity", id: label.id };
  const line = nearestLine(scene.lines, x, y, tolerance);
  return line ? { what: "relation", id: line.id } : null;
}

function within(circle: Point & { readonly radius: number }, x: number, y: number): boolean {
  return Math.hypot(circle.x - x, circle.y - y) <= circle.radius;
}

/** A node that is too small to meet exactly. */
function nearestSmall(nodes: readonly SceneNode[], x: number, y: number, tolerance: number): SceneNode | null {
  let [nearest, best]: [SceneNode | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const node of nodes) {
    if (node.emphasis === "faded") continue;
    if (Math.abs(node.x - x) > Math.max(node.radius, tolerance + 2)) continue;
    const distance = Math.hypot(node.x - x, node.y - y);
    if (distance <= Math.max(node.radius, tolerance + 2) && distance < best) [nearest, best] = [node, distance];
  }
  return nearest;
}

function nearestLine(lines: readonly SceneLine[], x: number, y: number, tolerance: number): SceneLine | null {
  let [nearest, best]: [SceneLine | null, number] = [null, tolerance];
  for (const line of lines) {
    if (line.emphasis === "faded" || !isNear(line, x, y, best)) continue;
    const distance = distanceTo(line, x, y);
    // Of lines at the same distance the one painted last lies on top.
    if (distance <= best) [nearest, best] = [line, distance];
  }
  return nearest;
}

/** Whether a line's box is that near. Asked for every line at every move of the pointer. */
function isNear({ from, to, control }: SceneLine, x: number, y: number, reach: number): boolean {
  const c = control ?? from;
  return (
    (x >= from.x - reach || x >= to.x - reach || x >= c.x - reach) &&
    (x <= from.x + reach || x <= to.x + reach || x <= c.x + reach) &&
    (y >= from.y - reach || y >= to.y - reach || y >= c.y - reach) &&
    (y <= from.y + reach || y <= to.y + reach || y <= c.y + reach)
  );
}

/** Pieces that a curve is cut into: with a bulge of 30 px they are less than half a pixel off. */
const pieces = 12;

/** Distance from a point to a line or curve. */
function distanceTo(line: SceneLine, x: number, y: number): number {
  if (!line.control) return distanceToSegment(line.from, line.to, x, y);
  let best = Number.POSITIVE_INFINITY;
  let before = line.from;
  for (let i = 1; i <= pieces; i++) {
    const next = pointAt(line, i / pieces);
    best = Math.min(best, distanceToSegment(before, next, x, y));
    before = next;
  }
  return best;
}

/** The point at `t` (0 to 1) of a line. */
export function pointAt({ from, to, control }: SceneLine, t: number): Point {
  const middle = control ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const mix = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(from.x, middle.x, to.x), y: mix(from.y, middle.y, to.y) };
}

function distanceToSegment(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y);
}
