import { biasOf, createBodies, createSurroundings, type Springs, step, type Weather, warmth } from "./bodies.ts";
import { isHeld } from "./boxes.ts";
import { createCrowd } from "./crowd.ts";
import { fitted } from "./fitted.ts";
import type { Level } from "./levels.ts";
import { createPressure, spreadOf } from "./pressure.ts";
import { createRandom } from "./random.ts";
import { charge, type LayoutLink, type LayoutNode, reach, toSprings } from "./simulation.ts";
import { spread } from "./spread.ts";

export interface LargeOptions {
  readonly seed: number;
  /** Width per height. */
  readonly aspect: number;
  /** Steps of the simulation of all entities. */
  readonly ticks: number;
  /** How many of the nodes have no place yet. */
  readonly fresh: number;
}

/** How warm it begins: where places were found by groups, and where what is new begins beside what it is linked with. */
const warm = { spread: 0.3, known: 0.6 } as const;

/** Steps that are enough for what joins a picture: it is shown soon, and needn't look for its place far away. */
const mostToJoin = 50;

/** Names get their room when the nodes have found their order; then so many rounds part what still overlaps. */
const roomAfter = 0.45;
const mostPasses = 60;

/**
 * Places for a network of hundreds or thousands of entities, by the forces of `toSimulation` on typed arrays. Nothing begins
 * strewn about: groups of entities find their places first, so that few steps of all are enough. What is held moves
 * exactly 0. Mutates the places of the nodes. Yields progress, 0 to 1.
 */
export function* settleLarge(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  { seed, aspect, ticks, fresh }: LargeOptions,
): Generator<number, void> {
  const level = toLevel(nodes, links);
  const unit = spreadOf(nodes);
  // At twice the distance a spring pulls twice as much, a charge pushes half as much.
  const charges = Float64Array.from(nodes, (node) => unit * unit * charge(node));
  const all = Int32Array.from(nodes, (_, i) => i);
  const isStill = Uint8Array.from(nodes, (node) => (isHeld(node) ? 1 : 0));
  const held = all.filter((i) => isStill[i]);
  const moving = all.filter((i) => !isStill[i]);
  const known = { x: Float64Array.from(nodes, (node) => node.x), y: Float64Array.from(nodes, (node) => node.y) };
  // Many around few: the whole is laid out freely and brought to where the few lie.
  const isSpread = fresh > nodes.length / 2;
  const isMostlyHeld = held.length > moving.length;
  const free = isSpread ? yield* shares(0, 0.4, spread(level, charges, { seed, aspect, unit })) : known;
  const bodies = createBodies(charges, isSpread && held.length > 0 ? fitted(free, known, held) : free);
  const surroundings = createSurroundings(moving, held, {
    reach: isMostlyHeld ? unit * reach : Infinity,
    aspect,
    random: createRandom(seed),
  });
  const springs = springsOf(nodes, links, level, isStill, unit);
  const crowd = createCrowd(nodes, isStill);
  const pressure = isMostlyHeld ? amongHeld : createPressure(level, nodes.length, unit);
  const first = isSpread ? warm.spread : warm.known;
  // What joins begins beside what it is linked with, among what doesn't move.
  const steps = isMostlyHeld ? Math.min(ticks, mostToJoin) : ticks;
  const roomFrom = Math.floor(steps * roomAfter);
  // The others settle around what is held, wherever that is.
  const anchor = {
    x: meanOf(Float64Array.from(held, (i) => known.x[i] ?? 0)),
    y: meanOf(Float64Array.from(held, (i) => known.y[i] ?? 0)),
  };
  const makeRoom = (): void => crowd.push(bodies, 0.5);
  for (let tick = 0; tick < steps; tick++) {
    const outside = pressure(bodies, warmth(first, (tick + 1) / steps));
    const weather = held.length > 0 ? { ...outside, middle: anchor } : outside;
    step(bodies, springs, surroundings, weather, tick < roomFrom ? undefined : makeRoom);
    yield 0.4 + (0.5 * (tick + 1)) / steps;
  }
  for (let pass = 0; pass < mostPasses && crowd.separate(bodies) > 0; pass++) yield 0.9 + (0.1 * pass) / mostPasses;
  // Where nothing is held, nothing says where the whole has drifted to.
  const middle = held.length > 0 ? { x: 0, y: 0 } : { x: meanOf(bodies.x), y: meanOf(bodies.y) };
  for (const i of moving) {
    const [x, y] = [bodies.x[i] ?? 0, bodies.y[i] ?? 0];
    Object.assign(nodes[i] ?? {}, { x: x - middle.x, y: y - middle.y });
  }
}

/** What is held says itself how much room there is. */
const amongHeld = (_: unknown, alpha: number): Weather => ({
  alpha,
  push: 1,
  middle: { x: 0, y: 0 },
  gravityOf: () => 0.004,
});

const meanOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The progress of a part, as a part of the whole. */
function* shares<T>(from: number, to: number, steps: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

function toLevel(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): Level {
  const places = new Map(nodes.map((node, i) => [node.id, i]));
  return {
    count: nodes.length,
    from: Int32Array.from(links, ({ source }) => places.get(source) ?? 0),
    to: Int32Array.from(links, ({ target }) => places.get(target) ?? 0),
    weight: Float64Array.from(links, ({ weight }) => weight),
    mass: new Float64Array(nodes.length).fill(1),
  };
}

/** The springs of all links but those between two that are held. */
function springsOf(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  { from, to }: Level,
  isStill: Uint8Array,
  unit: number,
): Springs {
  const bias = biasOf(nodes.length, from, to);
  const springs = toSprings(nodes, links);
  const loose = Int32Array.from(links, (_, i) => i).filter((i) => !isStill[from[i] ?? 0] || !isStill[to[i] ?? 0]);
  return {
    from: Int32Array.from(loose, (i) => from[i] ?? 0),
    to: Int32Array.from(loose, (i) => to[i] ?? 0),
    bias: Float64Array.from(loose, (i) => bias[i] ?? 0),
    distance: Float64Array.from(loose, (i) => unit * (springs[i]?.distance ?? 0)),
    strength: Float64Array.from(loose, (i) => springs[i]?.strength ?? 0),
  };
}
