import type { Shape } from "../model/kinds.ts";

/** How a node is drawn: like its kind, or as a group of several. */
export type NodeShape = Shape | "hexagon";

/** Half a side of the square, half a diagonal of the diamond, per radius of the circle with the same area. */
const squareHalf = Math.sqrt(Math.PI) / 2;
const diamondHalf = Math.sqrt(Math.PI / 2);

/** From the centre to a corner of the hexagon, likewise. */
const hexagonHalf = Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)));

/** Corner of the rounded square and of the diamond, per half side. */
const squareCorner = 0.42;
const diamondCorner = 0.16;
const hexagonCorner = 0.2;

/** What tracing needs: a canvas context, a Path2D or a d3-path. */
export type Tracer = Pick<CanvasPath, "moveTo" | "arc" | "arcTo" | "closePath">;

/** Distance from the centre to the outline in the direction (dx, dy), for a shape with the area of a circle of `radius`. */
export function reachOf(shape: NodeShape, radius: number, dx: number, dy: number): number {
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
    case "hexagon":
      return ((hexagonHalf * sixth) / Math.max(x * sixth + y / 2, y)) * radius;
  }
}

/** Height of a triangle of which six make the hexagon, per side. Its corners lie left and right. */
const sixth = Math.sqrt(3) / 2;

/** The rounded corner cuts the diagonal of the square. */
const cornerReach = Math.SQRT2 - squareCorner * (Math.SQRT2 - 1);

/** Half the width (and height) of the shape's bounding box. */
export function extentOf(shape: NodeShape, radius: number): number {
  if (shape === "square") return squareHalf * radius;
  if (shape === "hexagon") return hexagonHalf * radius;
  return shape === "diamond" ? diamondHalf * radius * 0.94 : radius;
}

/** Whether (dx, dy), measured from the centre, lies in the shape. */
export function isInside(shape: NodeShape, radius: number, dx: number, dy: number): boolean {
  return Math.hypot(dx, dy) <= reachOf(shape, radius, dx, dy);
}

/** Traces the outline around (x, y) as a closed subpath. */
export function traceShape(tracer: Tracer, shape: NodeShape, x: number, y: number, radius: number): void {
  if (shape === "square") {
    const half = squareHalf * radius;
    tracePolygon(tracer, x, y, [-half, -half, half, -half, half, half, -half, half], half * squareCorner);
  } else if (shape === "diamond") {
    const half = diamondHalf * radius;
    tracePolygon(tracer, x, y, [0, -half, half, 0, 0, half, -half, 0], half * diamondCorner);
  } else if (shape === "hexagon") {
    const half = hexagonHalf * radius;
    const [across, up] = [half / 2, half * sixth];
    const corners = [half, 0, across, up, -across, up, -half, 0, -across, -up, across, -up];
    tracePolygon(tracer, x, y, corners, half * hexagonCorner);
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
