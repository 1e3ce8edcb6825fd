import type { Point } from "../point.ts";

/** A line between two nodes of a layout, by their places in the list of nodes. */
export type Edge = readonly [number, number];

interface Disc extends Point {
  readonly radius: number;
}

/**
 * How badly a layout reads: crossings, lines that run across foreign nodes (which lie), length, and the window that it
 * needs. Lower is better. Compares every pair of lines, so it is for small graphs. Purchase (1997) found crossings to matter most.
 */
export function badnessOf(nodes: readonly Disc[], edges: readonly Edge[], aspect = 1): number {
  let [crossings, across, length] = [0, 0, 0];
  for (const [i, edge] of edges.entries()) {
    const [a, b] = [nodes[edge[0]], nodes[edge[1]]];
    if (!a || !b) continue;
    length += Math.hypot(a.x - b.x, a.y - b.y);
    for (const other of edges.slice(i + 1)) {
      const [c, d] = [nodes[other[0]], nodes[other[1]]];
      if (c && d && a !== c && a !== d && b !== c && b !== d && isCrossing(a, b, c, d)) crossings += 1;
    }
    for (const node of nodes) if (node !== a && node !== b && isAcross(a, b, node)) across += 1;
  }
  return crossings + 5 * across + length / 400 + windowOf(nodes, aspect) / 30;
}

/** Side of the square with the area of the least window of this shape that holds all nodes. */
function windowOf(nodes: readonly Point[], aspect: number): number {
  const [xs, ys] = [nodes.map((node) => node.x), nodes.map((node) => node.y)];
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  return Math.max(width / Math.sqrt(aspect), height * Math.sqrt(aspect));
}

function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

function turn(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
}

function isAcross(a: Point, b: Point, node: Disc): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(1, Math.max(0, ((node.x - a.x) * dx + (node.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(a.x + t * dx - node.x, a.y + t * dy - node.y) < node.radius + 4;
}
