import type { Guide } from "../guides.ts";
import type { Point } from "../point.ts";
import { createGround, upright } from "./free.ts";
import type { LayoutOptions, Placed } from "./layout.ts";
import type { Neighbours } from "./links.ts";
import { fittedScale, isNarrow, largest, noRoom, type Room, roomsOf, usual } from "./rooms.ts";
import type { LayoutGraph } from "./simulation.ts";
import { assignSlots, type Group } from "./slots.ts";

/** Entities that stand in one column, and what it stands for. */
export interface Column extends Pick<Guide, "about" | "of"> {
  readonly ids: readonly string[];
}

/** Between two columns, as a share of their width; spare places in a column with several lanes. */
const gaps = { columns: 0.3, spare: 1.1 } as const;

/** The room that a column's caption needs, in CSS pixels, where the window is no phone's: none, "3 steps", "2024", "Mar 2024", or a few words. */
function captionWidth({ about, of }: Pick<Column, "about" | "of">): number {
  if (of === "") return 96;
  return about === "level" ? 0 : of.length <= 4 ? 54 : 84;
}

interface Measured extends Column {
  readonly room: Room;
}

/**
 * Columns from left to right. A column with more entities than rows has several lanes, shifted against each other; the
 * number of rows is the one that fills the window best.
 */
export function* layOutColumns(
  graph: LayoutGraph,
  columns: readonly Column[],
  neighbours: Neighbours,
  { aspect, positions, frozen }: LayoutOptions,
): Generator<number, Placed> {
  const rooms = roomsOf(graph, aspect);
  const held = new Map([...positions].filter(([id]) => frozen.has(id)));
  const measured = columns.map((column) => ({ ...column, room: usual(rooms, column.ids) }));
  const height = bestHeight(measured, aspect);
  const groups: Group[] = [];
  let x = 0;
  for (const column of measured) {
    const lanes = lanesIn(column, height);
    const lane = laneWidth(column);
    const left = x + (gaps.columns * lane) / 2;
    groups.push({
      ids: column.ids.filter((id) => !held.has(id)),
      slots: toSlots(left + lane / 2, lanes, column, height),
    });
    x = left + lanes * lane + (gaps.columns * lane) / 2;
  }
  const pixel = 1 / fittedScale(graph.entities.length, aspect);
  const assigned = yield* assignSlots(groups, { neighbours, held, radius: 16 * pixel });
  const { guides, placed } = tighten(measured, groups, assigned, neighbours, rooms, { height, pixel, aspect });
  for (const [id, at] of held) placed.set(id, at);
  const clear = clearOf(held, placed, rooms);
  return { positions: clear, guides: around(guides, clear, rooms, pixel) };
}

const rowHeight = ({ room }: Measured): number => room.above + room.below;
/** A lane is as wide as its widest name, which is wider than the usual one. */
const laneWidth = ({ room }: Measured): number => 2.25 * room.halfWidth;

/** Lanes of a column; with more than one of them there are some places to spare, so that lines find a way. */
function lanesIn(column: Measured, height: number): number {
  const needed = column.ids.length * rowHeight(column);
  return needed <= height ? 1 : Math.ceil((needed * gaps.spare) / height);
}

/** The height at which the columns fill a window of this shape best. */
function bestHeight(columns: readonly Measured[], aspect: number): number {
  const most = Math.max(1, ...columns.map((column) => column.ids.length * rowHeight(column)));
  const least = Math.max(1, ...columns.map(rowHeight));
  let [best, smallest] = [most, Number.POSITIVE_INFINITY];
  for (let height = most; height >= least; height *= 0.94) {
    const widths = columns.map((column) => laneWidth(column) * (gaps.columns + lanesIn(column, height)));
    const width = widths.reduce((sum, one) => sum + one, 0);
    const needed = Math.max(width / Math.sqrt(aspect), height * Math.sqrt(aspect));
    if (needed < smallest) [best, smallest] = [height, needed];
  }
  return best;
}

/** Places in lanes, every second lane half a row lower; around y 0. */
function toSlots(x: number, lanes: number, column: Measured, height: number): Point[] {
  const rows = Math.max(1, Math.ceil(column.ids.length / lanes), Math.floor(height / rowHeight(column)));
  const row = Math.max(rowHeight(column), height / rows);
  return Array.from({ length: lanes * rows }, (_, i) => {
    const [lane, line] = [i % lanes, Math.floor(i / lanes)];
    return { x: x + lane * laneWidth(column), y: (line - (rows - 1) / 2 + (lane % 2) / 2) * row };
  });
}

/** Rounds of moving lanes to the height of what their entities are linked with. */
const rounds = 6;

/** Now that it is known who stands above whom, gives everybody the room that it needs itself, near what it is linked with. */
function tighten(
  columns: readonly Column[],
  groups: readonly Group[],
  assigned: ReadonlyMap<string, Point>,
  neighbours: Neighbours,
  rooms: ReadonlyMap<string, Room>,
  { height, pixel, aspect }: { readonly height: number; readonly pixel: number; readonly aspect: number },
): { guides: Guide[]; placed: Map<string, Point> } {
  const guides: Guide[] = [];
  const lanes: { readonly x: number; readonly ids: readonly string[] }[] = [];
  let left = 0;
  for (const [i, { about, of, ids }] of columns.entries()) {
    const byX = new Map<number, string[]>();
    for (const id of groups[i]?.ids ?? []) {
      const x = Math.round(assigned.get(id)?.x ?? 0);
      byX.set(x, [...(byX.get(x) ?? []), id]);
    }
    const columnLanes = [...byX].sort(([a], [b]) => a - b).map(([, lane]) => ({ lane, ...largest(rooms, lane) }));
    const width = columnLanes.reduce((sum, { halfWidth }) => sum + 2 * halfWidth, 0);
    const caption = isNarrow(aspect) ? 0 : captionWidth({ about, of }) * pixel;
    const gap = Math.max(gaps.columns * usual(rooms, ids).halfWidth, (caption - width) / 2);
    let right = left + gap;
    for (const { lane, halfWidth } of columnLanes) {
      const upright = lane.sort((a, b) => (assigned.get(a)?.y ?? 0) - (assigned.get(b)?.y ?? 0));
      lanes.push({ x: right + halfWidth, ids: upright });
      right += 2 * halfWidth;
    }
    right += gap;
    guides.push({ about, of, left, right, top: 0, bottom: 0 });
    left = right;
  }
  const placed = new Map(
    lanes.flatMap(({ x, ids }) => ids.map((id) => [id, { x, y: assigned.get(id)?.y ?? 0 }] as const)),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { x, ids } of round % 2 === 0 ? lanes : [...lanes].reverse()) {
      const wishes = ids.map((id) => {
        const ys = (neighbours.get(id) ?? []).flatMap((other) => placed.get(other)?.y ?? []);
        const own = placed.get(id)?.y ?? 0;
        return (own + ys.reduce((sum, y) => sum + y, 0)) / (1 + ys.length);
      });
      const stacked = stack(
        wishes,
        ids.map((id) => rooms.get(id) ?? noRoom),
        height,
      );
      for (const [i, id] of ids.entries()) placed.set(id, { x, y: stacked[i] ?? 0 });
    }
  }
  return { guides, placed };
}

/**
 * Heights for a stack in this order, none on another, as near to the wishes as that goes (least squares by pooling
 * adjacent violators; Ayer and others, 1955), and within a height around 0 where they have room in it.
 */
function stack(wishes: readonly number[], rooms: readonly Room[], height: number): number[] {
  const offsets: number[] = [];
  let total = 0;
  for (const [i, room] of rooms.entries()) {
    const before = rooms[i - 1];
    if (before) total += before.below + room.above;
    offsets.push(total);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [i, wish] of wishes.entries()) {
    let pool = { sum: wish - (offsets[i] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const half = Math.max(0, height - total) / 2;
  const middle = -total / 2;
  const bases = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  return bases.map((base, i) => Math.min(middle + half, Math.max(middle - half, base)) + (offsets[i] ?? 0));
}

/** Moves what lies on something that is held up or down to the next free place. */
function clearOf(
  held: ReadonlyMap<string, Point>,
  assigned: ReadonlyMap<string, Point>,
  rooms: ReadonlyMap<string, Room>,
): Map<string, Point> {
  if (held.size === 0) return new Map(assigned);
  const ground = createGround();
  const still = createGround();
  const roomOf = (id: string): Room => rooms.get(id) ?? noRoom;
  for (const [id, at] of held) for (const one of [ground, still]) one.take(at, roomOf(id));
  const others = [...assigned].filter(([id]) => !held.has(id));
  const moving = others.filter(([id, at]) => !still.isFree(at, roomOf(id)));
  const away = new Set(moving.map(([id]) => id));
  const placed = new Map(held);
  for (const [id, at] of others) {
    if (away.has(id)) continue;
    ground.take(at, roomOf(id));
    placed.set(id, at);
  }
  for (const [id, at] of moving) {
    const free = ground.firstFree(upright(at), roomOf(id));
    ground.take(free, roomOf(id));
    placed.set(id, free);
  }
  return placed;
}

/** The columns as high as what stands in them, with some room for their captions. */
function around(
  guides: readonly Guide[],
  placed: ReadonlyMap<string, Point>,
  rooms: ReadonlyMap<string, Room>,
  pixel: number,
): Guide[] {
  const margin = 14 * pixel;
  const ends = [...placed].map(([id, { y }]) => {
    const { above, below } = rooms.get(id) ?? noRoom;
    return { top: y - above, bottom: y + below };
  });
  const top = Math.min(0, ...guides.map((guide) => guide.top), ...ends.map((end) => end.top - margin));
  const bottom = Math.max(0, ...guides.map((guide) => guide.bottom), ...ends.map((end) => end.bottom + margin / 2));
  return guides.map((guide) => ({ ...guide, top, bottom }));
}

/**
 * Puts entities that come later into columns that are there, on the height of those they are linked with. `xOf` gives
 * the middle of the column of each; where there is none yet, it has made one among `guides`.
 */
export function joinColumns(
  graph: LayoutGraph,
  neighbours: Neighbours,
  { positions, aspect }: Pick<LayoutOptions, "positions" | "aspect">,
  guides: readonly Guide[],
  xOf: (id: string) => number,
): Placed {
  const rooms = roomsOf(graph, aspect);
  const ground = createGround();
  const roomOf = (id: string): Room => rooms.get(id) ?? noRoom;
  const placed = new Map(positions);
  for (const [id, at] of positions) ground.take(at, roomOf(id));
  for (const id of [...neighbours.keys()].filter((one) => !positions.has(one)).sort()) {
    const ys = (neighbours.get(id) ?? []).flatMap((other) => placed.get(other)?.y ?? []);
    const y = ys.length === 0 ? 0 : ys.reduce((sum, one) => sum + one, 0) / ys.length;
    const at = ground.firstFree(upright({ x: xOf(id), y }), roomOf(id));
    ground.take(at, roomOf(id));
    placed.set(id, at);
  }
  return { positions: placed, guides: around(guides, placed, rooms, 1 / fittedScale(graph.entities.length, aspect)) };
}
