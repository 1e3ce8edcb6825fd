import type { ZoomTransform } from "d3";
import { pointAt } from "../../picture/hit.ts";
import type { Box } from "../../picture/labels.ts";
import type { Point } from "../../picture/point.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Insets } from "./camera.ts";

export interface SpotsOptions {
  readonly scene: () => Scene;
  readonly transform: () => ZoomTransform;
  /** Room that panels take. */
  readonly insets: () => Insets;
}

/** Where things of the picture are. */
export interface Spots {
  /** The point of the layout at (x, y) of the canvas. */
  toStage(x: number, y: number): Point;
  /** Where an entity, or the middle of a relation, is on the canvas; null when it isn't shown. */
  onCanvas(id: string): Point | null;
  /** A point of the canvas on the page, in CSS pixels. */
  onPage(at: Point): Point;
  /** The part of the scene in which names may stand. */
  within(): Box;
}

/** Between the edge of the canvas and a name, in CSS pixels. */
const edge = 6;

export function createSpots(canvas: HTMLCanvasElement, { scene, transform, insets }: SpotsOptions): Spots {
  const find = (id: string): Point | undefined => {
    const { over, nodes, lines } = scene();
    const isIt = (one: { readonly id: string }): boolean => one.id === id;
    const node = over?.nodes.find(isIt) ?? nodes.find(isIt);
    if (node) return node;
    const line = over?.lines.find(isIt) ?? lines.find(isIt);
    return line && pointAt(line, 0.5);
  };
  return {
    toStage(x, y) {
      const [left, top] = transform().invert([x, y]);
      return { x: left, y: top };
    },
    onCanvas(id) {
      const { x, y } = transform();
      const at = find(id);
      return at ? { x: at.x + x, y: at.y + y } : null;
    },
    onPage({ x, y }) {
      const { left, top } = canvas.getBoundingClientRect();
      return { x: x + left, y: y + top };
    },
    within() {
      const { x, y } = transform();
      // Names don't run under the legend; the panel on the right is seldom as high as the window.
      const { left, top, bottom } = insets();
      return {
        left: left + edge - x,
        top: top - y,
        right: canvas.clientWidth - edge - x,
        bottom: canvas.clientHeight - bottom - y,
      };
    },
  };
}
