import type { Point } from "../point.ts";
import { type Boxed, isHeld } from "./boxes.ts";
import type { LayoutNode } from "./simulation.ts";

/** Steps of the spiral, and how far a node goes for a place with room for its name too. Units of the layout. */
const step = 14;
const farForName = 120;
const farthest = 900;

/** Zoomed out, nodes shrink less than distances do; and something must lie between two of them. */
const swelling = 1.35;
const clearance = 16;

/**
 * Puts every node that isn't held and still lies on another into the nearest free place: new nodes can be squeezed
 * between held ones, where pushing leads nowhere. Mutates the positions.
 */
export function findRoom(nodes: readonly LayoutNode[]): void {
  for (const node of nodes) {
    if (isHeld(node)) continue;
    const others = nodes.filter((other) => other !== node);
    const named = (at: Point): boolean => others.every((other) => !isOver(node, at, other));
    const bare = (at: Point): boolean =>
      others.every(
        (other) => Math.hypot(other.x - at.x, other.y - at.y) > swelling * (node.radius + other.radius) + clearance,
      );
    if (named(node)) continue;
    const place = spiral(node, farForName).find(named) ?? spiral(node, farthest).find(bare);
    if (place) Object.assign(node, place);
  }
}

function isOver(node: Boxed, at: Point, other: Boxed): boolean {
  return (
    Math.abs(other.x - at.x) < node.halfWidth + other.halfWidth &&
    (other.y >= at.y ? other.y - other.above < at.y + node.below : at.y - node.above < other.y + other.below)
  );
}

/** Points around one, nearest first. */
function spiral({ x, y }: Point, far: number): Point[] {
  const points: Point[] = [];
  for (let radius = 0; radius <= far; radius += step) {
    const count = Math.max(1, Math.round((2 * Math.PI * radius) / (1.6 * step)));
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * 2 * Math.PI + radius;
      points.push({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
    }
  }
  return points;
}
