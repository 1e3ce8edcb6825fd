import type { Point } from "./point.ts";
import type { Scene } from "./scene.ts";

/** A part of the picture that somebody drew: a box between two corners, or a line around it that closes itself. */
export type Area =
  | { readonly what: "box"; readonly from: Point; readonly to: Point }
  | { readonly what: "lasso"; readonly points: readonly Point[] };

/** The entities whose middle lies in the area, in the order of painting; what is greyed isn't among them. The area is in the scene's own units. */
export function entitiesIn(scene: Pick<Scene, "nodes">, area: Area): string[] {
  const isIn = area.what === "box" ? insideBox(area.from, area.to) : insideLasso(area.points);
  return scene.nodes.filter((node) => node.emphasis !== "faded" && isIn(node)).map((node) => node.id);
}

/** The area moved by (x, y). */
export function moved(area: Area, x: number, y: number): Area {
  const move = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  return area.what === "box"
    ? { what: "box", from: move(area.from), to: move(area.to) }
    : { what: "lasso", points: area.points.map(move) };
}

function insideBox(a: Point, b: Point): (point: Point) => boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return ({ x, y }) => x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * By winding number, so that where a hasty lasso crosses itself both loops count (Sunday, Inclusion of a point in a
 * polygon, 2001).
 */
function insideLasso(points: readonly Point[]): (point: Point) => boolean {
  return ({ x, y }) => {
    let winding = 0;
    for (const [i, b] of points.entries()) {
      const a = points.at(i - 1) ?? b;
      const side = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y);
      if (a.y <= y && b.y > y && side > 0) winding += 1;
      else if (a.y > y && b.y <= y && side < 0) winding -= 1;
    }
    return winding !== 0;
  };
}
