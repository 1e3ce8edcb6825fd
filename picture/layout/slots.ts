import { compareText } from "../../model/compare.ts";
import type { Point } from "../point.ts";
import type { Neighbours } from "./links.ts";

/** Entities that share some places, any of which each may take. There are at least as many places as entities. */
export interface Group {
  readonly ids: readonly string[];
  readonly slots: readonly Point[];
}

export interface SlotOptions {
  readonly neighbours: Neighbours;
  /** What lies still. */
  readonly held: ReadonlyMap<string, Point>;
  /** How near to a node's centre a foreign line counts as running across it, in units of the layout. */
  readonly radius: number;
}

/** What a line across a foreign node costs, and a crossing, in units of length. */
const costs = { across: 1600, crossing: 330 } as const;

/** Crossings are looked for in graphs with up to this many links; in larger ones only length counts. */
const mostCrossed = 260;

/** Rounds of exchanging places, and the work (looks at a line, dearer where only length counts) after which nothing more is tried. */
const rounds = 8;
const mostWork = { fine: 5_500_000, coarse: 1_000_000 } as const;

/** The network in numbers: places by number, linked numbers of each, and each link once as two numbers. */
interface Net {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly isPlaced: Uint8Array;
  readonly near: readonly (readonly number[])[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The links of each, as numbers of links. */
  readonly linksOf: readonly (readonly number[])[];
}

/**
 * Gives every entity one of its group's places so that linked ones lie near each other and few lines cross or run
 * across others: first each beside those it is linked with, best linked first, then by exchanging pairs for as long as
 * that helps. Deterministic. Yields progress.
 */
export function* assignSlots(groups: readonly Group[], options: SlotOptions): Generator<number, Map<string, Point>> {
  const ids = [...options.neighbours.keys()].sort(compareText);
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const net = toNet(ids, numbers, options);
  const taken = groups.map((group) => new Int32Array(group.slots.length).fill(-1));
  const groupOf = new Int32Array(ids.length).fill(-1);
  for (const [i, group] of groups.entries()) for (const id of group.ids) groupOf[numbers.get(id) ?? -1] = i;
  for (const n of inOrder(net, groupOf)) {
    const [group, used] = [groups[groupOf[n] ?? -1], taken[groupOf[n] ?? -1]];
    if (!group || !used) continue;
    const slot = nearest(group.slots, used, wishOf(net, n) ?? middleOf(group.slots));
    const at = group.slots[slot];
    if (!at) continue;
    used[slot] = n;
    put(net, n, at);
  }
  yield 0.5;
  const isFine = net.from.length <= mostCrossed;
  const each = isFine ? 2 * (ids.length + net.from.length) : 2;
  const most = isFine ? mostWork.fine : mostWork.coarse;
  let work = 0;
  for (let round = 0; round < rounds && work < most; round++) {
    let isBetter = false;
    for (const [i, { slots }] of groups.entries()) {
      const used = taken[i] ?? new Int32Array(0);
      for (let a = 0; a < used.length && work < most; a++) {
        for (let b = a + 1; b < used.length; b++) {
          const [one, two] = [used[a] ?? -1, used[b] ?? -1];
          const [here, there] = [slots[a], slots[b]];
          if ((one < 0 && two < 0) || !here || !there) continue;
          work += each * ((net.near[one]?.length ?? 0) + (net.near[two]?.length ?? 0)) + 4;
          const before = costOf(net, one, two, isFine, options.radius);
          put(net, one, there);
          put(net, two, here);
          if (costOf(net, one, two, isFine, options.radius) < before - 0.01) {
            [used[a], used[b]] = [two, one];
            isBetter = true;
          } else {
            put(net, one, here);
            put(net, two, there);
          }
        }
        yield 0.5 + (0.5 * (round + i / groups.length)) / rounds;
      }
    }
    if (!isBetter) break;
  }
  return new Map(ids.flatMap((id, n) => (net.isPlaced[n] ? [[id, { x: net.x[n] ?? 0, y: net.y[n] ?? 0 }]] : [])));
}

function toNet(ids: readonly string[], numbers: ReadonlyMap<string, number>, options: SlotOptions): Net {
  const near = ids.map((id) => (options.neighbours.get(id) ?? []).flatMap((other) => numbers.get(other) ?? []));
  const [from, to]: [number[], number[]] = [[], []];
  const linksOf: number[][] = ids.map(() => []);
  for (const [a, others] of near.entries()) {
    for (const b of others) {
      if (a >= b) continue;
      linksOf[a]?.push(from.length);
      linksOf[b]?.push(from.length);
      from.push(a);
      to.push(b);
    }
  }
  const size = ids.length;
  const net = { x: new Float64Array(size), y: new Float64Array(size), isPlaced: new Uint8Array(size) };
  const whole: Net = { ...net, near, from, to, linksOf };
  for (const [id, at] of options.held) put(whole, numbers.get(id) ?? -1, at);
  return whole;
}

/** Puts a node somewhere. Mutates the net. */
function put({ x, y, isPlaced }: Net, n: number, at: Point): void {
  if (n < 0) return;
  x[n] = at.x;
  y[n] = at.y;
  isPlaced[n] = 1;
}

/** The best linked first, then always the one with most links to those before; of equals the better linked. */
function inOrder({ near }: Net, groupOf: Int32Array): number[] {
  const count = new Int32Array(near.length);
  const degreeOf = (n: number): number => near[n]?.length ?? 0;
  const sorted = near.map((_, n) => n).sort((a, b) => degreeOf(b) - degreeOf(a) || a - b);
  const waiting = sorted.filter((n) => (groupOf[n] ?? -1) >= 0);
  const order: number[] = [];
  while (waiting.length > 0) {
    let [best, most] = [0, -1];
    for (const [i, n] of waiting.entries()) if ((count[n] ?? 0) > most) [best, most] = [i, count[n] ?? 0];
    const [next = -1] = waiting.splice(best, 1);
    order.push(next);
    for (const n of near[next] ?? []) count[n] = (count[n] ?? 0) + 1;
  }
  return order;
}

/** The middle of those that a node is linked with and that have a place. */
function wishOf({ x, y, isPlaced, near }: Net, n: number): Point | null {
  const placed = (near[n] ?? []).filter((other) => isPlaced[other]);
  return placed.length === 0 ? null : middleOf(placed.map((other) => ({ x: x[other] ?? 0, y: y[other] ?? 0 })));
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

function nearest(slots: readonly Point[], used: Int32Array, wish: Point): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (let i = 0; i < slots.length; i++) {
    const at = slots[i];
    if (!at || (used[i] ?? 0) >= 0) continue;
    const away = (at.x - wish.x) ** 2 + (at.y - wish.y) ** 2;
    if (away < least - 1e-6) [best, least] = [i, away];
  }
  return best;
}

/** What the links of two nodes cost, and (`isFine`) crossings of these and lines across nodes that have to do with them. */
function costOf(net: Net, one: number, two: number, isFine: boolean, radius: number): number {
  let sum = 0;
  for (const n of [one, two]) {
    if (n < 0) continue;
    for (const link of net.linksOf[n] ?? []) {
      const [a, b] = [net.from[link] ?? 0, net.to[link] ?? 0];
      if (n === two && (a === one || b === one)) continue;
      if (!net.isPlaced[a] || !net.isPlaced[b]) continue;
      sum += Math.hypot((net.x[a] ?? 0) - (net.x[b] ?? 0), (net.y[a] ?? 0) - (net.y[b] ?? 0));
      if (isFine) sum += crossingsOf(net, a, b, radius);
    }
    if (!isFine) continue;
    for (let link = 0; link < net.from.length; link++) {
      const [a, b] = [net.from[link] ?? 0, net.to[link] ?? 0];
      if (a !== n && b !== n && isAcross(net, a, b, n, radius)) sum += costs.across;
    }
  }
  return sum;
}

/** What a link costs by what it crosses: other links, and nodes. */
function crossingsOf(net: Net, a: number, b: number, radius: number): number {
  let sum = 0;
  for (let n = 0; n < net.near.length; n++) {
    if (n !== a && n !== b && isAcross(net, a, b, n, radius)) sum += costs.across;
  }
  for (let link = 0; link < net.from.length; link++) {
    const [c, d] = [net.from[link] ?? 0, net.to[link] ?? 0];
    if (c !== a && c !== b && d !== a && d !== b && isCrossing(net, a, b, c, d)) sum += costs.crossing;
  }
  return sum;
}

function isAcross({ x, y }: Net, a: number, b: number, n: number, radius: number): boolean {
  const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
  const [px, py] = [x[n] ?? 0, y[n] ?? 0];
  if (px < Math.min(ax, bx) - radius || px > Math.max(ax, bx) + radius) return false;
  if (py < Math.min(ay, by) - radius || py > Math.max(ay, by) + radius) return false;
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return (ax + t * dx - px) ** 2 + (ay + t * dy - py) ** 2 < radius * radius;
}

function isCrossing(net: Net, a: number, b: number, c: number, d: number): boolean {
  return turn(net, a, b, c) !== turn(net, a, b, d) && turn(net, c, d, a) !== turn(net, c, d, b);
}

function turn({ x, y }: Net, a: number, b: number, c: number): boolean {
  const [ax, ay] = [x[a] ?? 0, y[a] ?? 0];
  return ((x[b] ?? 0) - ax) * ((y[c] ?? 0) - ay) > ((y[b] ?? 0) - ay) * ((x[c] ?? 0) - ax);
}
