import { compareText } from "../model/compare.ts";
import type { WrappedName } from "./names.ts";
import type { Point } from "./point.ts";

/** Where a label stands, seen from its node. */
export type Side = (typeof sides)[number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that would like to be shown. (x, y) is the node's centre, `extent` half its size. CSS pixels. */
export interface LabelWish extends WrappedName, Point {
  readonly id: string;
  readonly strong: boolean;
  readonly muted: boolean;
  readonly extent: number;
  /** Greater is more important; 0 is never shown, from 4 on (selected, hovered) a label may cover nodes. */
  readonly rank: number;
  readonly degree: number;
  /** How many lines leave the node on each of its sides. */
  readonly busy: Busy;
}

/** Lines by the side where they leave a node. */
export type Busy = Readonly<Record<"below" | "above" | "right" | "left", number>>;

/** A label that is shown. */
export interface SceneLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly side: Side;
  readonly box: Box;
  readonly strong: boolean;
  readonly muted: boolean;
}

export interface PlacingOptions {
  /** Labels that are on the screen already, and where. */
  readonly held?: ReadonlyMap<string, Side>;
  /** Where other words stand already. */
  readonly taken?: readonly Box[];
  /** The part of the scene that can be seen. */
  readonly within?: Box;
  /** Nodes that have no name to place, but shouldn't be covered either. */
  readonly others?: readonly Item[];
}

/** Sides in the order of our liking; the corners come last. */
const sides = ["below", "right", "above", "left", "below right", "below left", "above right", "above left"] as const;

/** What a side costs, in lines that leave the node there. */
const reluctance: Readonly<Record<Side, number>> = {
  below: 0,
  right: 0.9,
  above: 1.1,
  left: 1.2,
  "below right": 1.6,
  "below left": 1.7,
  "above right": 1.8,
  "above left": 1.9,
};

/** Between a node and its name, at least between two names in one line, and between a name and another node. CSS pixels. */
const gap = 3;
const between = 6;
const apart = 6;
const forcedRank = 4;

/** So many of the best connected never stay without a name. */
const hubCount = 2;

/**
 * Places labels so that no two overlap, greedily by importance: selected and hovered, then held ones (they stay on the
 * side where they are, unless they cover a node there, or the edge of the window cuts them off there and not elsewhere),
 * then by rank, degree and id. Each takes the quietest side on which it covers no label and lies beside no node but its
 * own; failing that it may cover nodes that matter far less. What is selected and the best connected two are shown where
 * they cover fewest. The rest stays hidden: a name beside another's node would be read as that one's.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { held = new Map(), taken = [], within, others = [] }: PlacingOptions = {},
): SceneLabel[] {
  const shown = wishes.filter((wish) => wish.rank > 0);
  const nodes = createGrid();
  for (const { id, degree, ...wish } of shown) nodes.add({ id, degree, box: nodeBox(wish) });
  for (const other of others) nodes.add(other);
  const labels = createGrid();
  for (const box of taken) labels.add({ id: "", degree: 0, box });
  const hubs = new Set([...shown].sort(byDegree).slice(0, hubCount));

  const sideOf = (wish: LabelWish): Side | undefined => {
    const before = held.get(wish.id);
    const quietest = sidesOf(wish, within);
    const free = (side: Side): boolean => !labels.meets(widened(labelBox(wish, side)));
    const isForced = wish.rank >= forcedRank || hubs.has(wish);
    const covers = (side: Side, least: number): boolean =>
      nodes.meets(labelBox(wish, side), (node) => node.id !== wish.id && node.degree > least);
    /** Whether nobody would read the name as that of another node; nodes with so few links don't count. */
    const isOurs = (side: Side, least: number): boolean =>
      !nodes.meets(around(labelBox(wish, side), apart), (node) => node.id !== wish.id && node.degree > least);
    const open = quietest.filter(free);
    const cut = (side: Side): boolean => isCut(wish, side, within);
    const least = wish.degree / 8;
    const isKept = before && free(before) && (isForced || !covers(before, least)) && (!cut(before) || open.every(cut));
    if (isKept) return before;
    const found = open.find((side) => isOurs(side, -1)) ?? open.find((side) => isOurs(side, least));
    if (found || !isForced) return found;
    const covered = (side: Side): number => nodes.count(labelBox(wish, side));
    return open.reduce<Side | undefined>((a, b) => (a && covered(a) <= covered(b) ? a : b), undefined);
  };
  return byImportance(shown, held).flatMap((wish) => {
    const side = sideOf(wish);
    if (!side) return [];
    const { id, degree, lines, strong, muted } = wish;
    const box = labelBox(wish, side);
    labels.add({ id, degree, box: widened(box) });
    return [{ id, lines, side, box, strong, muted }];
  });
}

function byDegree(a: LabelWish, b: LabelWish): number {
  return b.degree - a.degree || compareText(a.id, b.id);
}

/**
 * Sides by how many of the node's own lines leave there; below is the first choice. Sides on which the edge of the
 * window would cut the name off are left out, unless the name must be shown.
 */
function sidesOf(wish: LabelWish, within: Box | undefined): Side[] {
  const cost = (side: Side): number => linesAt(wish.busy, side) + reluctance[side];
  const byCost = [...sides].sort((a, b) => cost(a) - cost(b));
  const whole = byCost.filter((side) => !isCut(wish, side, within));
  return wish.rank >= forcedRank ? [...whole, ...byCost] : whole;
}

/** Whether the edge of the window would cut a name off whose node can be seen. */
function isCut(wish: LabelWish, side: Side, within: Box | undefined): boolean {
  if (!within || !isWithin({ left: wish.x, right: wish.x, top: wish.y, bottom: wish.y }, within)) return false;
  return !isWithin(labelBox(wish, side), within);
}

function linesAt(busy: Busy, side: Side): number {
  if (side === "below" || side === "above" || side === "right" || side === "left") return busy[side];
  const upright = side.startsWith("below") ? busy.below : busy.above;
  const sideways = side.endsWith("right") ? busy.right : busy.left;
  return (upright + sideways) / 2;
}

function byImportance(wishes: readonly LabelWish[], held: ReadonlyMap<string, Side>): LabelWish[] {
  const forced = (wish: LabelWish): number => (wish.rank >= forcedRank ? wish.rank : 0);
  return [...wishes].sort(
    (a, b) =>
      forced(b) - forced(a) || Number(held.has(b.id)) - Number(held.has(a.id)) || b.rank - a.rank || byDegree(a, b),
  );
}

/** The box of a label on a side of its node. */
function labelBox(wish: Pick<LabelWish, "x" | "y" | "extent" | "width" | "height">, side: Side): Box {
  const { x, y, extent, width, height } = wish;
  const { across, down } = directions[side];
  const away = (across !== 0 && down !== 0 ? extent * 0.66 : extent) + gap;
  const left = across > 0 ? x + away : across < 0 ? x - away - width : x - width / 2;
  const top = down > 0 ? y + away : down < 0 ? y - away - height : y - height / 2;
  return boxAt(left, top, width, height);
}

/** Where each side lies, seen from the node. */
const directions: Readonly<Record<Side, { readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 }>> = {
  below: { across: 0, down: 1 },
  right: { across: 1, down: 0 },
  above: { across: 0, down: -1 },
  left: { across: -1, down: 0 },
  "below right": { across: 1, down: 1 },
  "below left": { across: -1, down: 1 },
  "above right": { across: 1, down: -1 },
  "above left": { across: -1, down: -1 },
};

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** The box around a node. */
export function nodeBox({ x, y, extent }: Pick<LabelWish, "x" | "y" | "extent">): Box {
  return boxAt(x - extent, y - extent, 2 * extent, 2 * extent);
}

function widened({ left, top, right, bottom }: Box): Box {
  return { left: left - between / 2, top, right: right + between / 2, bottom };
}

function around({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function isWithin(box: Box, whole: Box): boolean {
  return box.left >= whole.left && box.right <= whole.right && box.top >= whole.top && box.bottom <= whole.bottom;
}

/** Whether two boxes have an area in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Side of a cell: about a label's size, so that a box lies in few cells and a cell holds few boxes. */
const cell = 64;

/** Something that names keep off. */
export interface Item {
  readonly id: string;
  readonly degree: number;
  readonly box: Box;
}

interface Grid {
  add(item: Item): void;
  /** Whether something that counts overlaps a box. */
  meets(box: Box, counts?: (item: Item) => boolean): boolean;
  /** How many items overlap a box. */
  count(box: Box): number;
}

/** Above every number of rows: two cells with one key would only cost time. */
const columnKey = 2 ** 24;

/** Boxes by the cells that they touch: finding what overlaps takes constant time on average. */
function createGrid(): Grid {
  const cells = new Map<number, Item[]>();
  const cellsOf = (box: Box): number[] => {
    const keys: number[] = [];
    for (let column = Math.floor(box.left / cell); column * cell < box.right; column++) {
      for (let row = Math.floor(box.top / cell); row * cell < box.bottom; row++) keys.push(column * columnKey + row);
    }
    return keys;
  };
  const near = (box: Box): Item[] => cellsOf(box).flatMap((key) => cells.get(key) ?? []);
  return {
    add(item) {
      for (const key of cellsOf(item.box)) {
        const there = cells.get(key);
        if (there) there.push(item);
        else cells.set(key, [item]);
      }
    },
    meets: (box, counts = () => true) =>
      cellsOf(box).some((key) => cells.get(key)?.some((item) => overlap(item.box, box) && counts(item))),
    count: (box) => new Set(near(box).filter((item) => overlap(item.box, box))).size,
  };
}
