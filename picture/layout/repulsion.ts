/** A node as d3-force keeps it: a place, and a velocity that forces change. */
interface Body {
  readonly x: number;
  readonly y: number;
  vx: number;
  vy: number;
}

/** Closer together, bodies push no more than from here. Units of the layout. */
const nearest = 1;

/**
 * A force as d3's `forceManyBody`, summed over every pair instead of over a tree of regions: exact, and for some dozens of
 * nodes several times quicker. `charge` is how strongly a node pushes others, up to `reach` away.
 */
export function forcePairs<Node extends Body>(
  charge: (node: Node) => number,
  reach: number,
): { (alpha: number): void; initialize: (nodes: Node[]) => void } {
  let bodies: Node[] = [];
  let charges: number[] = [];
  const force = (alpha: number): void => {
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i];
      if (a === undefined) continue;
      const pushA = (charges[i] ?? 0) * alpha;
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j];
        if (b === undefined) continue;
        const x = a.x - b.x;
        const y = a.y - b.y;
        const square = x * x + y * y;
        if (square >= reach * reach) continue;
        const damping = square < nearest ? nearest * Math.sqrt(square) || nearest : square;
        const pushB = (charges[j] ?? 0) * alpha;
        a.vx += (x * pushB) / damping;
        a.vy += (y * pushB) / damping;
        b.vx -= (x * pushA) / damping;
        b.vy -= (y * pushA) / damping;
      }
    }
  };
  return Object.assign(force, {
    initialize: (nodes: Node[]) => {
      bodies = nodes;
      charges = nodes.map(charge);
    },
  });
}
