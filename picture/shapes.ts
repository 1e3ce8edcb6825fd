import type { Shape } from "../model/kinds.ts";

/** Half a side of the square, half a diagonal of the diamond, per radius of the circle with the same area. */
const squareHalf = Math.sqrt(Math.PI) / 2;
const diamondHalf = Math.sqrt(Math.PI / 2);

/** Corner of the rounded square and of the diamond, per half side. */
const squareCorner = 0.42;
const diamondCorner = 0.16;

/** What tracing needs: a canvas context, a Path2D or a d3-path. */
export type Tracer = Pick<CanvasPath, "moveTo" | "arc" | "arcTo" | "closePath">;

/** Distance from the centre to the outline in the direction (dx, dy), for a shape with the area of a circle of `radius`. */
export function reachOf(shape: Shape, radius: number, dx: number, dy: number): number {
  const length = Math.hypot(dx, dy);
  if (length === 0) return radius;
  const [x, y] = [Math.abs(dx) / length, Math.abs(dy) / length];
  switch (shape) {
    case "circle":
    case "ring":
      return radius;
    case "square":
      return Math.min(squareHalf / Math.max(x, y), squareHalf * cornerReach) * radius;
    case "diamond":
      return (diamondHalf / (x + y)) * radius;
  }
}

/** The rounded corner cuts the diagonal of the square. */
const cornerReach = Math.SQRT2 - squareCorner * (Math.SQRT2 - 1);

/** Half the width (and height) of the shape's bounding box. */
export function extentOf(shape: Shape, radius: number): number {
  if (shape === "square") return squareHalf * radius;
  return shape === "diamond" ? diamondHalf * radius * 0.94 : radius;
}

/** Whether (dx, dy), measured from the centre, lies in the shape. */
export function isInside(shape: Shape, radius: number, dx: number, dy: number): boolean {
  return Math.hypot(dx, dy) <= reachOf(shape, radius, dx, dy);
}

/** Traces the outline around (x, y) as a closed subpath. */
export function traceShape(tracer: Tracer, shape: Shape, x: number, y: number, radius: number): void {
  if (shape === "square") {
    const half = squareHalf * radius;
    tracePolygon(tracer, x, y, [-half, -half, half, -half, half, half, -half, half], half * squareCorner);
  } else if (shape === "diamond") {
    const half = diamondHalf * radius;
    tracePolygon(tracer, x, y, [0, -half, half, 0, 0, half, -half, 0], half * diamondCorner);
  } else {
    tracer.moveTo(x + radius, y);
    tracer.arc(x, y, radius, 0, 2 * Math.PI);
  }
  tracer.closePath();
}

/** A polygon with rounded corners; `corners` alternates x and y, measured from the centre. */
function tracePolygon(tracer: Tracer, x: number, y: number, corners: readonly number[], round: number): void {
  const at = (index: number): [number, number] => {
    const i = (index * 2) % corners.length;
    return [x + (corners[i] ?? 0), y + (corners[i + 1] ?? 0)];
  };
  const [lastX, lastY] = at(corners.length / 2 - 1);
  const [firstX, firstY] = at(0);
  tracer.moveTo((lastX + firstX) / 2, (lastY + firstY) / 2);
  for (let i = 0; i < corners.length / 2; i++) {
    tracer.arcTo(...at(i), ...at(i + 1), round);
  }
}
