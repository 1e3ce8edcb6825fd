import type { Point } from "../point.ts";
import { type Bodies, createRepulsion, type Repulsion } from "./tree.ts";

/** Links as springs, by the numbers of the bodies at their ends. Lengths in the layout's units, strength 0 to 1. */
export interface Springs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly distance: Float64Array;
  readonly strength: Float64Array;
  /** How much of a spring's way its `to` goes: the end with more links goes less. */
  readonly bias: Float64Array;
}

/** Bodies that stand still, where they begin. */
export function createBodies(charge: Float64Array, { x, y }: Pick<Bodies, "x" | "y">): Bodies {
  const still = (): Float64Array => new Float64Array(charge.length);
  return { count: charge.length, x: x.slice(), y: y.slice(), vx: still(), vy: still(), charge };
}

/** The share that the `to` of every link goes, as d3's `forceLink` has it. */
export function biasOf(count: number, from: Int32Array, to: Int32Array): Float64Array {
  const links = new Int32Array(count);
  for (const ends of [from, to]) for (const body of ends) links[body] = (links[body] ?? 0) + 1;
  return Float64Array.from(from, (body, link) => {
    const [a, b] = [links[body] ?? 1, links[to[link] ?? 0] ?? 1];
    return a / (a + b);
  });
}

/** What acts on bodies besides their springs. */
export interface Surroundings {
  /** The bodies that move, and those that stay where they are. */
  readonly moving: Int32Array;
  readonly held: Int32Array;
  /** How far bodies push each other. */
  readonly reach: number;
  /** Width per height. */
  readonly aspect: number;
  readonly repulsion: Repulsion;
}

export function createSurroundings(
  moving: Int32Array,
  held: Int32Array,
  { random, ...rest }: Pick<Surroundings, "reach" | "aspect"> & { readonly random: () => number },
): Surroundings {
  return { moving, held, ...rest, repulsion: createRepulsion(moving.length + held.length, random) };
}

/** What changes from step to step: how warm it is (1 falling), and how strong charges are. */
export interface Weather {
  readonly alpha: number;
  readonly push: number;
  /** What draws bodies together: where to, and how strongly each. */
  readonly middle: Point;
  readonly gravityOf: (body: number) => number;
}

/** How warm the last step is. */
const coldest = 0.002;

/** How warm it is when a share of all steps is done, beginning with `first`. */
export function warmth(first: number, done: number): number {
  return first * (coldest / first) ** done;
}

/** The share of a velocity that is left after a step. */
const momentum = 0.62;

/**
 * One step, as d3-force makes it: springs, repulsion, gravity, `others`, then everybody goes by its velocity. Mutates
 * the bodies.
 */
export function step(
  bodies: Bodies,
  springs: Springs,
  { repulsion, moving, held, reach, aspect }: Surroundings,
  { alpha, push, middle, gravityOf }: Weather,
  others?: () => void,
): void {
  const { x, y, vx, vy } = bodies;
  pull(bodies, springs, alpha);
  repulsion.push(bodies, moving, alpha * push, reach);
  for (const i of moving) {
    const gravity = gravityOf(i) * alpha;
    vx[i] = (vx[i] ?? 0) - (((x[i] ?? 0) - middle.x) * gravity) / aspect;
    vy[i] = (vy[i] ?? 0) - ((y[i] ?? 0) - middle.y) * gravity * aspect;
  }
  others?.();
  for (const i of moving) {
    vx[i] = (vx[i] ?? 0) * momentum;
    vy[i] = (vy[i] ?? 0) * momentum;
    x[i] = (x[i] ?? 0) + (vx[i] ?? 0);
    y[i] = (y[i] ?? 0) + (vy[i] ?? 0);
  }
  for (const i of held) {
    vx[i] = 0;
    vy[i] = 0;
  }
}

/** Springs draw their ends together or apart. Mutates velocities. */
function pull({ x, y, vx, vy }: Bodies, { from, to, distance, strength, bias }: Springs, alpha: number): void {
  for (let link = 0; link < from.length; link++) {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0];
    const dx = (x[b] ?? 0) + (vx[b] ?? 0) - (x[a] ?? 0) - (vx[a] ?? 0) || 1e-6;
    const dy = (y[b] ?? 0) + (vy[b] ?? 0) - (y[a] ?? 0) - (vy[a] ?? 0) || 1e-6;
    const length = Math.sqrt(dx * dx + dy * dy);
    const share = ((length - (distance[link] ?? 0)) / length) * alpha * (strength[link] ?? 0);
    const ofB = bias[link] ?? 0.5;
    vx[b] = (vx[b] ?? 0) - dx * share * ofB;
    vy[b] = (vy[b] ?? 0) - dy * share * ofB;
    vx[a] = (vx[a] ?? 0) + dx * share * (1 - ofB);
    vy[a] = (vy[a] ?? 0) + dy * share * (1 - ofB);
  }
}
