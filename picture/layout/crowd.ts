import type { Boxed } from "./boxes.ts";
import type { Bodies } from "./tree.ts";

/** The rooms of bodies, and which of them can't give way. */
export interface Crowd {
  /** Pushes bodies whose rooms overlap away from each other. Mutates velocities. */
  push(bodies: Bodies, strength: number): void;
  /** Moves such bodies apart at once. Mutates places. How many pairs overlapped. */
  separate(bodies: Bodies): number;
}

/** What `forceBoxes` and `separateBoxes` do, on typed arrays, for thousands of bodies. */
export function createCrowd(boxes: readonly Boxed[], isHeld: Uint8Array): Crowd {
  const [half, above, below] = [
    Float64Array.from(boxes, (box) => box.halfWidth),
    Float64Array.from(boxes, (box) => box.above),
    Float64Array.from(boxes, (box) => box.below),
  ];
  const order = Int32Array.from({ length: boxes.length }, (_, i) => i);
  const left = new Float64Array(boxes.length);

  /** Moves the overlapping pairs of `x` and `y` in `alongX` and `alongY`, by a share of their overlap. */
  const sweep = (
    x: Float64Array,
    y: Float64Array,
    alongX: Float64Array,
    alongY: Float64Array,
    share: number,
  ): number => {
    for (let i = 0; i < left.length; i++) left[i] = (x[i] ?? 0) - (half[i] ?? 0);
    order.sort((a, b) => (left[a] ?? 0) - (left[b] ?? 0) || a - b);
    let overlaps = 0;
    for (let i = 0; i < order.length; i++) {
      const a = order[i] ?? 0;
      // As they lay when they were sorted: moving one must not make it pass by others unseen.
      const right = (left[a] ?? 0) + 2 * (half[a] ?? 0);
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j] ?? 0;
        if ((left[b] ?? 0) >= right) break;
        if (isHeld[a] && isHeld[b]) continue;
        const dx = (x[b] ?? 0) - (x[a] ?? 0);
        const dy = (y[b] ?? 0) - (y[a] ?? 0);
        const width = (half[a] ?? 0) + (half[b] ?? 0) - Math.abs(dx);
        if (width <= 0.01) continue;
        const height = dy >= 0 ? (below[a] ?? 0) + (above[b] ?? 0) - dy : (below[b] ?? 0) + (above[a] ?? 0) + dy;
        if (height <= 0.01) continue;
        overlaps++;
        const giveA = isHeld[a] ? 0 : isHeld[b] ? share : share / 2;
        const giveB = isHeld[b] ? 0 : isHeld[a] ? share : share / 2;
        if (width < height) {
          const way = dx >= 0 ? width : -width;
          alongX[a] = (alongX[a] ?? 0) - way * giveA;
          alongX[b] = (alongX[b] ?? 0) + way * giveB;
        } else {
          const way = dy >= 0 ? height : -height;
          alongY[a] = (alongY[a] ?? 0) - way * giveA;
          alongY[b] = (alongY[b] ?? 0) + way * giveB;
        }
      }
    }
    return overlaps;
  };
  return {
    push: ({ x, y, vx, vy }, strength) => void sweep(x, y, vx, vy, strength),
    separate: ({ x, y }) => sweep(x, y, x, y, 1),
  };
}
