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
 * between held ones, where pushing leads nowhere. Mutates the positions. Yields after each node.
 */
export function* findRoom(nodes: readonly LayoutNode[]): Generator<void, void> {
  const near = createSurroundings(nodes);
  for (const node of nodes) {
    if (isHeld(node)) continue;
    const named = (at: Point): boolean => near.every(at, (other) => other === node || !isOver(node, at, other));
    const bare = (at: Point): boolean =>
      near.every(
        at,
        (other) =>
          other === node ||
          Math.hypot(other.x - at.x, other.y - at.y) > swelling * (node.radius + other.radius) + clearance,
      );
    if (named(node)) continue;
    const place = firstAround(node, nearby, named) ?? firstAround(node, wideAround, bare);
    if (place) near.move(node, place);
    yield;
  }
}

/** Which nodes may lie on one at a place: nodes by the cells of a grid, as wide as two of them reach. */
function createSurroundings(nodes: readonly LayoutNode[]) {
  const most = (of: (node: LayoutNode) => number): number => nodes.reduce((sum, node) => Math.max(sum, of(node)), 1);
  const cell = Math.max(
    2 * most((node) => node.halfWidth),
    most((node) => node.above) + most((node) => node.below),
    2 * swelling * most((node) => node.radius) + clearance,
  );
  const cells = new Map<string, Set<LayoutNode>>();
  const keyOf = (x: number, y: number): string => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;
  const put = (node: LayoutNode): void => {
    const there = cells.get(keyOf(node.x, node.y));
    if (there) there.add(node);
    else cells.set(keyOf(node.x, node.y), new Set([node]));
  };
  for (const node of nodes) put(node);
  return {
    /** Whether it is true of every node near a place. */
    every({ x, y }: Point, isTrue: (node: LayoutNode) => boolean): boolean {
      for (const dx of [0, -cell, cell]) {
        for (const dy of [0, -cell, cell]) {
          for (const node of cells.get(keyOf(x + dx, y + dy)) ?? []) if (!isTrue(node)) return false;
        }
      }
      return true;
    },
    move(node: LayoutNode, { x, y }: Point): void {
      cells.get(keyOf(node.x, node.y))?.delete(node);
      Object.assign(node, { x, y });
      put(node);
    },
  };
}

function isOver(node: Boxed, at: Point, other: Boxed): boolean {
  return (
    Math.abs(other.x - at.x) < node.halfWidth + other.halfWidth &&
    (other.y >= at.y ? other.y - other.above < at.y + node.below : at.y - node.above < other.y + other.below)
  );
}

/** Ways to points around one, nearest first. */
function spiral(far: number): readonly Point[] {
  const ways: Point[] = [];
  for (let radius = 0; radius <= far; radius += step) {
    const count = Math.max(1, Math.round((2 * Math.PI * radius) / (1.6 * step)));
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * 2 * Math.PI + radius;
      ways.push({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  }
  return ways;
}

const nearby = spiral(farForName);
const wideAround = spiral(farthest);

/** The first place around a node, along these ways, that is good. */
function firstAround({ x, y }: Point, ways: readonly Point[], isGood: (at: Point) => boolean): Point | undefined {
  for (const way of ways) {
    const at = { x: x + way.x, y: y + way.y };
    if (isGood(at)) return at;
  }
  return undefined;
}
