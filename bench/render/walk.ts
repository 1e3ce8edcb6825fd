import type { Point } from "../../picture/point.ts";
import type { PlacedNetwork } from "./network.ts";
import type { Look } from "./painter.ts";

/** Frames of a walk. */
const steps = 60;

/** CSS pixels from frame to frame: a brisk drag. */
const stride = 14;

/** All of it, in the middle of a window. */
export function lookAtAll(places: readonly Point[], width: number, height: number): Look {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right] = [least(xs), -least(xs.map((x) => -x))];
  const [top, bottom] = [least(ys), -least(ys.map((y) => -y))];
  const k = 0.92 * Math.min(width / (right - left), height / (bottom - top));
  return { x: (left + right) / 2, y: (top + bottom) / 2, k };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** There and back on a circle, as somebody drags a picture around. */
export function panFrom({ x, y, k }: Look): Look[] {
  const radius = (stride * steps) / (2 * Math.PI);
  return Array.from({ length: steps }, (_, n) => {
    const angle = (2 * Math.PI * (n + 1)) / steps;
    return { x: x + (radius * (1 - Math.cos(angle))) / k, y: y + (radius * Math.sin(angle)) / k, k };
  });
}

/** Towards `goal` until all is `most` times as large, and out again. */
export function zoomFrom(from: Look, goal: Point, most: number): Look[] {
  return Array.from({ length: steps }, (_, n) => {
    const t = 1 - Math.abs(1 - (2 * (n + 1)) / steps);
    const k = from.k * most ** t;
    // The goal stays where it is on the screen, as under a mouse with a wheel.
    const keep = from.k / k;
    return { x: goal.x + (from.x - goal.x) * keep, y: goal.y + (from.y - goal.y) * keep, k };
  });
}

/** Where the best connected entities are in a window, in its pixels, but for those at its very edge. */
export function bestInSight(
  { entities, places }: Pick<PlacedNetwork, "entities" | "places">,
  { x, y, k }: Look,
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): Point[] {
  return entities
    .flatMap(({ degree }, n) => {
      const at = places[n] ?? { x: 0, y: 0 };
      return [{ degree, x: width / 2 + (at.x - x) * k, y: height / 2 + (at.y - y) * k }];
    })
    .filter(({ x, y }) => x > 20 && y > 20 && x < width - 20 && y < height - 20)
    .sort((a, b) => b.degree - a.degree)
    .slice(0, most);
}
