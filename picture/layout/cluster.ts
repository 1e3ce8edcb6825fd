import type { Point } from "../point.ts";
import { noRoom, type Room, usual } from "./rooms.ts";

/** Width per height of a cluster; around its entities, and for the caption above them, in CSS pixels. */
const clusterAspect = 1.25;
export const edge = 8;
const caption = 32;

interface Cluster {
  readonly ids: readonly string[];
  readonly slots: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** Places in rows for entities of the usual size, every second row shifted by half a place. From (0, 0). */
export function toGrid(ids: readonly string[], rooms: ReadonlyMap<string, Room>, pixel: number): Omit<Cluster, "ids"> {
  const { halfWidth, above, below } = usual(rooms, ids);
  const [rim, top] = [edge * pixel, caption * pixel];
  const [w, h] = [2 * halfWidth, above + below];
  const columns = Math.max(1, Math.round(Math.sqrt((ids.length * h * clusterAspect) / w)));
  const rows = Math.ceil(ids.length / columns);
  const shift = columns > 1 && rows > 1 ? halfWidth / 2 : 0;
  const slots = Array.from({ length: rows * columns }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return { x: rim + halfWidth + column * w + (row % 2) * shift, y: top + above + row * h };
  });
  return { slots, width: 2 * rim + columns * w + shift, height: top + rows * h + rim };
}

/** The same rows, each as high and each place as wide as what stands there. From (0, 0). */
export function tighten(
  ids: readonly string[],
  assigned: ReadonlyMap<string, Point>,
  rooms: ReadonlyMap<string, Room>,
  pixel: number,
): Cluster {
  const [rim, top] = [edge * pixel, caption * pixel];
  const rows = new Map<number, { id: string; x: number; room: Room }[]>();
  for (const id of ids) {
    const { x, y } = assigned.get(id) ?? { x: 0, y: 0 };
    const row = Math.round(y);
    rows.set(row, [...(rows.get(row) ?? []), { id, x, room: rooms.get(id) ?? noRoom }]);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.x - b.x));
  const widthOf = (row: readonly { room: Room }[]): number =>
    row.reduce((sum, { room }) => sum + 2 * room.halfWidth, 0);
  const widest = Math.max(0, ...inOrder.map(widthOf));
  const placed: { id: string; at: Point }[] = [];
  let y = top;
  for (const row of inOrder) {
    const [above, below] = [
      Math.max(...row.map((one) => one.room.above)),
      Math.max(...row.map((one) => one.room.below)),
    ];
    const spare = (widest - widthOf(row)) / row.length;
    let x = rim;
    for (const { id, room } of row) {
      placed.push({ id, at: { x: x + spare / 2 + room.halfWidth, y: y + above } });
      x += spare + 2 * room.halfWidth;
    }
    y += above + below;
  }
  const [sorted, width] = [placed.map(({ id }) => id), 2 * rim + widest];
  return { ids: sorted, slots: placed.map(({ at }) => at), width, height: y + rim };
}

/** Points seen from a corner. */
export function moved(points: readonly Point[], corner: { readonly left: number; readonly top: number }): Point[] {
  return points.map(({ x, y }) => ({ x: x + corner.left, y: y + corner.top }));
}
