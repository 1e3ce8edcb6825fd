import { growth } from "../size.ts";
import type { Weather } from "./bodies.ts";
import type { Level } from "./levels.ts";
import { fittedScale } from "./rooms.ts";
import type { Bodies } from "./tree.ts";

/** The distance from one entity to the next, about, of which springs and charges are made. In the layout's units. */
const usualRoom = 100;

/** No more than so many times as much is needed, or helps. */
const mostSpread = 3.5;

/** Drawn side by side, nodes would only just not touch. */
const looseness = 1.1;

/**
 * How many times the usual distance nodes need for not to lie on each other when the whole picture is fitted into a
 * window: zoomed out, they shrink less than distances do.
 */
export function spreadOf(nodes: readonly { readonly radius: number }[]): number {
  const scale = fittedScale(nodes.length, 1);
  const radius = nodes.reduce((sum, node) => sum + node.radius, 0) / Math.max(1, nodes.length);
  return Math.min(mostSpread, Math.max(1, (looseness * 2 * radius * growth(scale)) / scale / usualRoom));
}

/** How far from the middle of the largest part small ones lie, beside its root mean square of distances. */
const rim = 2;

/** How strong charges may become, and how much stronger or weaker they are from one step to the next. */
const pushes = { least: 0.05, most: 4, change: 1.1, ease: 0.3 } as const;

/** Draws the largest part together, as d3's `forceX` and `forceY`; large networks need more room than pull. */
const gravityIn = (entities: number): number => 0.08 * Math.min(1, Math.sqrt(150 / entities));

/**
 * How strong charges must be from step to step for the picture to get the room that `entities` want, whether they have
 * few links or many, at `unit` times the usual distances; and what draws small parts to the rim of the largest one, where pushing alone would send them far
 * away. `alpha` is how warm it is.
 */
export function createPressure(
  level: Level,
  entities: number,
  unit: number,
): (bodies: Bodies, alpha: number) => Weather {
  const { count, mass } = level;
  const main = mainOf(level);
  const isMain = main.includes(1);
  const wanted = unit * usualRoom * Math.sqrt(entities / (2 * Math.PI));
  let push = 1;
  return ({ x, y, charge }, alpha) => {
    let [all, sum, mx, my, square] = [0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      all += charge[i] ?? 0;
      if (isMain && !main[i]) continue;
      const [weight, bx, by] = [mass[i] ?? 0, x[i] ?? 0, y[i] ?? 0];
      sum += weight;
      mx += weight * bx;
      my += weight * by;
      square += weight * (bx * bx + by * by);
    }
    const middle = { x: mx / sum, y: my / sum };
    const radius = Math.sqrt(Math.max(1, square / sum - middle.x ** 2 - middle.y ** 2));
    const change = ((wanted * Math.sqrt(sum / entities)) / radius) ** pushes.ease;
    push *= Math.min(pushes.change, Math.max(1 / pushes.change, change));
    push = Math.min(pushes.most, Math.max(pushes.least, push));
    const inner = gravityIn(entities);
    // On the rim it is as strong as all charges together.
    const outer = (push * all) / (rim * (isMain ? radius : wanted)) ** 2;
    return { alpha, push, middle, gravityOf: (body) => (isMain && main[body] ? inner : outer) };
  };
}

/** 1 for the bodies of the part that hangs together and holds half of all entities or more; all 0 where none does. */
function mainOf({ count, from, to, mass }: Level): Uint8Array {
  const above = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (body: number): number => {
    let at = body;
    for (let next = above[at] ?? 0; next !== at; next = above[at] ?? 0) {
      above[at] = above[next] ?? 0;
      at = above[at] ?? 0;
    }
    return at;
  };
  for (const [link, body] of from.entries()) above[rootOf(body)] = rootOf(to[link] ?? 0);
  const sizes = new Float64Array(count);
  for (const [body, size] of mass.entries()) sizes[rootOf(body)] = (sizes[rootOf(body)] ?? 0) + size;
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const whole = mass.reduce((sum, size) => sum + size, 0);
  if ((sizes[largest] ?? 0) < whole / 2) return new Uint8Array(count);
  return Uint8Array.from(sizes, (_, body) => (rootOf(body) === largest ? 1 : 0));
}
