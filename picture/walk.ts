import type { Point } from "./point.ts";
import type { Scene } from "./scene.ts";

export type Direction = "left" | "right" | "up" | "down";

const axes: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Directions this far off still count: 60 degrees to either side. */
const widest = Math.cos(Math.PI / 3);

/**
 * Where an arrow key leads from an entity: to the nearest neighbour in that direction; without one, to the nearest
 * entity there, so that every component can be reached. What is greyed is passed over. Null at the edge.
 */
export function stepFrom(scene: Scene, id: string, direction: Direction): string | null {
  const here = scene.nodes.find((node) => node.id === id);
  if (!here) return null;
  const linked = new Set(
    scene.lines
      .filter(({ emphasis }) => emphasis !== "faded")
      .flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
  );
  const axis = axes[direction];
  const reachable = scene.nodes.flatMap((node) => {
    const [dx, dy] = [node.x - here.x, node.y - here.y];
    const distance = Math.hypot(dx, dy);
    const cosine = distance === 0 ? 0 : (dx * axis.x + dy * axis.y) / distance;
    return node.id === id || node.emphasis === "faded" || cosine < widest
      ? []
      : [{ id: node.id, cost: distance / cosine }];
  });
  const nearest = (steps: typeof reachable): string | null =>
    steps.reduce<(typeof steps)[number] | null>((best, step) => (best && best.cost <= step.cost ? best : step), null)
      ?.id ?? null;
  return nearest(reachable.filter((step) => linked.has(step.id))) ?? nearest(reachable);
}
