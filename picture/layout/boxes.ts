import { compareText } from "../../model/compare.ts";

/** A node of a simulation with the room that it and its name take: half a width, and heights above and below. */
export interface Boxed {
  readonly id: string;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  fx?: number | null;
  fy?: number | null;
}

/**
 * A force like d3's `forceCollide` for rectangles, since names are wider than high: pushes overlapping boxes apart
 * along the shorter way. Boxes are swept from left to right, which is quick while few share a column.
 */
export function forceBoxes<Node extends Boxed>(
  strength: number,
): {
  (alpha: number): void;
  initialize: (nodes: Node[]) => void;
} {
  let boxes: Node[] = [];
  const force = (): void => {
    sweep(boxes, (a, b, x, y) => {
      const [giveA, giveB] = shares(a, b);
      a.vx -= x * strength * giveA;
      a.vy -= y * strength * giveA;
      b.vx += x * strength * giveB;
      b.vy += y * strength * giveB;
    });
  };
  return Object.assign(force, {
    initialize: (nodes: Node[]) => {
      boxes = nodes;
    },
  });
}

/** Moves overlapping boxes apart at once; those that are held stay. Mutates the positions. True when none overlapped. */
export function separateBoxes(boxes: readonly Boxed[]): boolean {
  let clear = true;
  sweep(boxes, (a, b, x, y) => {
    const [giveA, giveB] = shares(a, b);
    if (giveA + giveB === 0) return;
    clear = false;
    a.x -= x * giveA;
    a.y -= y * giveA;
    b.x += x * giveB;
    b.y += y * giveB;
  });
  return clear;
}

/** How much of the way each of two boxes goes: what is held goes nowhere. */
function shares(a: Boxed, b: Boxed): [number, number] {
  const [heldA, heldB] = [isHeld(a), isHeld(b)];
  if (heldA) return [0, heldB ? 0 : 1];
  return heldB ? [1, 0] : [0.5, 0.5];
}

/** Whether a node is fixed. */
export function isHeld(box: Boxed): boolean {
  return box.fx !== undefined && box.fx !== null;
}

/** Calls `push` for every overlapping pair with the way that b must go, seen from a. */
function sweep<Node extends Boxed>(
  boxes: readonly Node[],
  push: (a: Node, b: Node, x: number, y: number) => void,
): void {
  const byLeft = [...boxes].sort((a, b) => a.x - a.halfWidth - (b.x - b.halfWidth) || compareText(a.id, b.id));
  for (const [i, a] of byLeft.entries()) {
    const right = a.x + a.halfWidth;
    for (let j = i + 1; j < byLeft.length; j++) {
      const b = byLeft[j];
      if (!b || b.x - b.halfWidth >= right) break;
      const width = a.halfWidth + b.halfWidth - Math.abs(b.x - a.x);
      const height = b.y >= a.y ? a.y + a.below - (b.y - b.above) : b.y + b.below - (a.y - a.above);
      if (width <= 0.01 || height <= 0.01) continue;
      if (width < height) push(a, b, b.x >= a.x ? width : -width, 0);
      else push(a, b, 0, b.y >= a.y ? height : -height);
    }
  }
}
