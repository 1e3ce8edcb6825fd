import { compareText } from "../../model/compare.ts";
import type { Point } from "../point.ts";
import { type Hop, hopsOf, type Route, toColumns } from "./layers.ts";

/** The room that an entity and its name take around its centre, in units of the layout. */
export interface Room {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

/** Between two columns, for the lines; between two rows; around a line that passes a column, roughly and at least. */
const gaps = { columns: 76, rows: 22, passing: 14, line: 6 } as const;

/** Rounds of moving every entity to the middle of its neighbours, then off the lines; more change nothing to be seen. */
const rounds = 12;
const lastRounds = 3;

/** What has a place in a column: an entity, or a hop that passes between entities on its way to a farther column. */
interface Item extends Room {
  readonly id: string;
  readonly column: number;
  readonly passing: Hop | null;
  x: number;
  y: number;
}

/**
 * Lays out routes between two ends: the ends left and right, a column for each hop, every column in the order that
 * crosses few lines, nothing on top of anything else. Deterministic. Rows are found by the mean of an entity's
 * neighbours (the barycentre method of Sugiyama, Tagawa and Toda, 1981); each round sorts every item once.
 */
export function layOutRoutes(routes: readonly Route[], roomOf: (id: string) => Room): Map<string, Point> {
  const columns = toColumns(routes);
  const hops = hopsOf(routes);
  const items = toItems(routes, columns, hops, roomOf);
  const entities = new Map(items.filter((item) => item.passing === null).map((item) => [item.id, item]));
  const byColumn = new Map<number, Item[]>();
  for (const item of items) byColumn.set(item.column, [...(byColumn.get(item.column) ?? []), item]);
  const order = [...byColumn.keys()].sort((a, b) => a - b);
  setColumns(order, byColumn);
  const neighbours = new Map<string, Item[]>();
  for (const { from, to } of hops) {
    const [a, b] = [entities.get(from), entities.get(to)];
    if (!a || !b) continue;
    neighbours.set(from, [...(neighbours.get(from) ?? []), b]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), a]);
  }
  const wish = (item: Item): number => {
    if (item.passing) return crossing(item.passing, item.x, entities);
    const near = neighbours.get(item.id) ?? [];
    return near.length === 0 ? item.y : near.reduce((sum, one) => sum + one.y, 0) / near.length;
  };
  for (let round = 0; round < rounds; round++) {
    for (const column of round % 2 === 0 ? order : [...order].reverse()) stack(byColumn.get(column) ?? [], wish);
  }
  for (let round = 0; round < lastRounds; round++) {
    for (const column of order) makeWay(byColumn.get(column) ?? [], entities);
  }
  return new Map([...entities].map(([id, { x, y }]) => [id, { x, y }]));
}

function toItems(
  routes: readonly Route[],
  columns: ReadonlyMap<string, number>,
  hops: readonly Hop[],
  roomOf: (id: string) => Room,
): Item[] {
  // A route's own row to begin with: the best in the middle, the others in turn below and above.
  const rowOf = (id: string): number => {
    const rows = routes.flatMap((route, i) => (route.includes(id) ? [(i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2)] : []));
    return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
  };
  const entities = [...columns].map(([id, column]) => ({
    id,
    column,
    passing: null,
    x: 0,
    y: rowOf(id) * 100,
    ...roomOf(id),
  }));
  const passing = hops.flatMap((hop): Item[] => {
    const ends = [columns.get(hop.from) ?? 0, columns.get(hop.to) ?? 0].sort((a, b) => a - b);
    const [first = 0, last = 0] = ends;
    return Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => ({
      id: `${hop.from} ${hop.to} ${first + 1 + i}`,
      column: first + 1 + i,
      passing: hop,
      x: 0,
      y: 0,
      halfWidth: 0,
      above: gaps.passing,
      below: gaps.passing,
    }));
  });
  return [...entities, ...passing];
}

/** Where the straight line of a hop is at `x`. */
function crossing(hop: Hop, x: number, entities: ReadonlyMap<string, Item>): number {
  const [from, to] = [entities.get(hop.from), entities.get(hop.to)];
  if (!from || !to || from.x === to.x) return 0;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** What passes can't be moved, so it weighs more than any number of entities. */
const passingWeight = 1000;

/** Stacks a column's items in the order of where they wish to be, as near to there as their room allows. Mutates them. */
function stack(items: readonly Item[], wish: (item: Item) => number): void {
  const wished = items
    .map((item) => ({ item, at: wish(item) }))
    .sort((a, b) => a.at - b.at || a.item.y - b.item.y || compareText(a.item.id, b.item.id));
  let y = 0;
  for (const [i, { item }] of wished.entries()) {
    const before = wished[i - 1]?.item;
    if (before) y += before.below + item.above + gaps.rows;
    item.y = y;
  }
  let [sum, weight] = [0, 0];
  for (const { item, at } of wished) {
    const heavy = item.passing ? passingWeight : 1;
    sum += heavy * (at - item.y);
    weight += heavy;
  }
  for (const { item } of wished) item.y += weight === 0 ? 0 : sum / weight;
}

/**
 * Moves the entities of a column, as little as possible, off each other and off the lines that pass: only now is it
 * known where those run. Mutates the items.
 */
function makeWay(items: readonly Item[], entities: ReadonlyMap<string, Item>): void {
  const lines = items.flatMap(({ passing }) => (passing ? [passing] : []));
  const placed: Item[] = [];
  const stops = items.filter((item) => item.passing === null).sort((a, b) => Math.abs(a.y) - Math.abs(b.y));
  for (const item of stops) {
    // Where its centre can't be: its own height reaches beyond it.
    const around = (top: number, bottom: number): Range => ({ from: top - item.below, to: bottom + item.above });
    const taken = [
      ...placed.map(({ y, above, below }) => around(y - above - gaps.rows, y + below + gaps.rows)),
      ...lines.map((hop) => {
        const a = crossing(hop, item.x - item.halfWidth, entities);
        const b = crossing(hop, item.x + item.halfWidth, entities);
        return around(Math.min(a, b) - gaps.line, Math.max(a, b) + gaps.line);
      }),
    ];
    item.y = nearestFree(item.y, taken);
    placed.push(item);
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The number nearest to `wish` that lies inside none of the ranges. */
function nearestFree(wish: number, ranges: readonly Range[]): number {
  let [from, to] = [wish, wish];
  // Grows over all ranges that hang together with the one around the wish: downwards, then upwards.
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) if (range.from < to && range.to > to) to = range.to;
  for (const range of [...ranges].sort((a, b) => b.to - a.to))
    if (range.to > from && range.from < from) from = range.from;
  return wish - from < to - wish ? from : to;
}

/** Sets the x of every column's items, from left to right; the first column is at 0. */
function setColumns(order: readonly number[], byColumn: ReadonlyMap<number, readonly Item[]>): void {
  let [x, before] = [0, 0];
  for (const [i, column] of order.entries()) {
    const items = byColumn.get(column) ?? [];
    const half = Math.max(0, ...items.map((item) => item.halfWidth));
    if (i > 0) x += before + gaps.columns + half;
    for (const item of items) item.x = x;
    before = half;
  }
}
