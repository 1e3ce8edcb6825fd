/** Bodies in typed arrays, by number. Forces change velocities; places are in the layout's units. */
export interface Bodies {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  /** How strongly each pushes others away. */
  readonly charge: Float64Array;
}

/** How large a region may look, seen from a body, to count as one body: its side over its distance, squared. */
const theta2 = 0.81;

/** Bodies nearer to each other than the whole square over two to this power share a region. */
const deepest = 22;

export interface Repulsion {
  /** Pushes the bodies named by `moving` away from all others that are less than `reach` away. Mutates velocities. */
  push(bodies: Bodies, moving: Int32Array, alpha: number, reach: number): void;
}

/**
 * A force as d3's `forceManyBody` (Barnes and Hut, 1986), on typed arrays instead of objects: about n log n steps, and
 * many times quicker for thousands of bodies. `most` is how many bodies there will be; `random` moves the
 * regions' borders about.
 */
export function createRepulsion(most: number, random: () => number): Repulsion {
  // Of region r the children 4 r to 4 r + 3: 0 nothing, r > 0 a region, r < 0 the first of a row of bodies (-1 is body 0).
  let child = new Int32Array(4 * (2 * most + deepest));
  let regions = new Float64Array(child.length);
  const next = new Int32Array(most);
  const stack = new Int32Array(4 * (deepest + 2));
  let count = 0;
  let side = 1;

  /** A new region, empty. */
  const grow = (): number => {
    if (4 * (count + 1) > child.length) {
      const [more, wider] = [new Int32Array(2 * child.length), new Float64Array(2 * child.length)];
      more.set(child);
      wider.set(regions);
      [child, regions] = [more, wider];
    }
    child.fill(0, 4 * count, 4 * count + 4);
    return count++;
  };

  const plant = ({ count: bodies, x, y }: Bodies): void => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < bodies; i++) {
      const [bx, by] = [x[i] ?? 0, y[i] ?? 0];
      if (bx < left) left = bx;
      if (bx > right) right = bx;
      if (by < top) top = by;
      if (by > bottom) bottom = by;
    }
    // Never the same borders: bodies would line up along them.
    side = Math.max(1, right - left, bottom - top) * 1.3;
    left -= random() * (side - (right - left));
    top -= random() * (side - (bottom - top));
    count = 0;
    grow();
    for (let i = 0; i < bodies; i++) {
      const [bx, by] = [x[i] ?? 0, y[i] ?? 0];
      let [region, half, mx, my] = [0, side / 4, left + side / 2, top + side / 2];
      for (let depth = 0; ; depth++) {
        const place = 4 * region + (bx >= mx ? 1 : 0) + (by >= my ? 2 : 0);
        const there = child[place] ?? 0;
        if (there === 0 || (there < 0 && depth >= deepest)) {
          next[i] = there;
          child[place] = -(i + 1);
          break;
        }
        mx += bx >= mx ? half : -half;
        my += by >= my ? half : -half;
        half /= 2;
        if (there > 0) {
          region = there;
          continue;
        }
        const other = -there - 1;
        region = grow();
        child[place] = region;
        child[4 * region + ((x[other] ?? 0) >= mx ? 1 : 0) + ((y[other] ?? 0) >= my ? 2 : 0)] = there;
      }
    }
  };

  /** Charge, centre and side of every region, from the smallest to the whole. */
  const weigh = ({ x, y, charge }: Bodies): void => {
    for (let region = count - 1; region >= 0; region--) {
      let [sum, cx, cy] = [0, 0, 0];
      for (let place = 4 * region; place < 4 * region + 4; place++) {
        const there = child[place] ?? 0;
        if (there > 0) {
          const weight = regions[4 * there] ?? 0;
          sum += weight;
          cx += weight * (regions[4 * there + 1] ?? 0);
          cy += weight * (regions[4 * there + 2] ?? 0);
        }
        for (let body = there; body < 0; body = next[-body - 1] ?? 0) {
          const weight = charge[-body - 1] ?? 0;
          sum += weight;
          cx += weight * (x[-body - 1] ?? 0);
          cy += weight * (y[-body - 1] ?? 0);
        }
      }
      regions[4 * region] = sum;
      regions[4 * region + 1] = cx / sum;
      regions[4 * region + 2] = cy / sum;
    }
    // A region comes before its parts, so that it is known how large it is.
    regions[3] = side;
    for (let place = 0; place < 4 * count; place++) {
      const there = child[place] ?? 0;
      if (there > 0) regions[4 * there + 3] = (regions[place | 3] ?? 0) / 2;
    }
  };

  return {
    push(bodies, moving, alpha, reach) {
      plant(bodies);
      weigh(bodies);
      const { x, y, vx, vy, charge } = bodies;
      const far = reach * reach;
      for (const i of moving) {
        const [px, py] = [x[i] ?? 0, y[i] ?? 0];
        let [ax, ay, open] = [0, 0, 1];
        stack[0] = 0;
        while (open > 0) {
          const region = stack[--open] ?? 0;
          for (let place = 4 * region; place < 4 * region + 4; place++) {
            const there = child[place] ?? 0;
            if (there > 0) {
              const [dx, dy] = [(regions[4 * there + 1] ?? 0) - px, (regions[4 * there + 2] ?? 0) - py];
              const square = dx * dx + dy * dy;
              const width = regions[4 * there + 3] ?? 0;
              if (width * width < theta2 * square) {
                if (square >= far) continue;
                const weight = (regions[4 * there] ?? 0) / (square < 1 ? Math.sqrt(square) : square);
                ax += dx * weight;
                ay += dy * weight;
              } else stack[open++] = there;
              continue;
            }
            for (let body = there; body < 0; body = next[-body - 1] ?? 0) {
              const other = -body - 1;
              if (other === i) continue;
              // Two in one place go apart in a direction of their own.
              const dx = (x[other] ?? 0) - px || (other < i ? 1e-6 : -1e-6) * (1 + (i % 7));
              const dy = (y[other] ?? 0) - py || (other < i ? 1e-6 : -1e-6) * (1 + (i % 5));
              const square = dx * dx + dy * dy;
              if (square >= far) continue;
              const weight = (charge[other] ?? 0) / (square < 1 ? Math.sqrt(square) : square);
              ax += dx * weight;
              ay += dy * weight;
            }
          }
        }
        vx[i] = (vx[i] ?? 0) - ax * alpha;
        vy[i] = (vy[i] ?? 0) - ay * alpha;
      }
    },
  };
}
