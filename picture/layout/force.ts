import type { Point, Positions } from "../point.ts";
import { forceBoxes, isHeld, separateBoxes } from "./boxes.ts";
import { settleLarge } from "./large.ts";
import type { Layout, LayoutOptions } from "./layout.ts";
import { badnessOf, type Edge } from "./quality.ts";
import { findRoom } from "./room.ts";
import { type LayoutGraph, type LayoutNode, mostPaired, toLinks, toNodes, toSimulation } from "./simulation.ts";

export type { LayoutGraph } from "./simulation.ts";

export interface ForceOptions {
  /** Where entities lie already. */
  readonly positions?: Positions;
  /** Entities that move exactly 0. Those without a position are laid out like new ones. */
  readonly frozen?: ReadonlySet<string>;
  /** Width per height of the space that the picture is for; 1 unless given. */
  readonly aspect?: number;
  readonly seed: number;
  /** Steps of the simulation; `ticksFor` says how many are worth while. */
  readonly ticks: number;
}

/**
 * Steps that a graph of so many entities gets: a small one begins strewn about and needs many; larger ones begin about where
 * they belong (see `settleLarge`), and get the fewer the dearer they are.
 */
export function ticksFor(entities: number): number {
  return entities <= mostPaired ? 420 : Math.round(Math.min(200, Math.max(60, 150_000 / entities)));
}

/**
 * Positions of a graph by d3-force, in CSS pixels at zoom 1 around (0, 0). Pure: the same graph, options and seed give
 * the same positions, whatever the order of entities and relations. Units of time: see `ticksFor`.
 */
export function layoutForce(graph: LayoutGraph, options: ForceOptions): Map<string, Point> {
  const steps = settle(graph, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, one tick at a time, so that a worker can look for a newer question in between. Yields progress, 0 to 1. */
function* settle(graph: LayoutGraph, options: ForceOptions): Generator<number, Map<string, Point>> {
  const known = options.positions ?? new Map();
  // Starting from known positions, every attempt would end at about the same picture.
  const attempts = known.size === 0 && graph.entities.length <= mostTried ? attemptsAtBest : 1;
  let [best, least]: [LayoutNode[], number] = [[], Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const nodes = yield* settleOnce(graph, { ...options, seed: options.seed + attempt * 7919 });
    const badness = attempts === 1 ? 0 : badnessOf(nodes, edgesOf(graph, nodes), options.aspect);
    if (badness < least) [best, least] = [nodes, badness];
  }
  return new Map(best.map(({ id, x, y }) => [id, { x, y }]));
}

/** By attraction and repulsion: what is linked lies near each other. */
export const force: Layout = {
  id: "force",
  *place(graph, options) {
    const isAround = options.anew && options.frozen.size > 0;
    return { positions: yield* isAround ? settleAround(graph, options) : settle(graph, options), guides: [] };
  },
};

/** Steps after which what was laid out freely has made way for what is held. */
const ticksAround = 80;

/** Lays everything out as if nothing were held, brings that to where the held ones lie, and lets the others make way. */
function* settleAround(graph: LayoutGraph, options: LayoutOptions): Generator<number, Map<string, Point>> {
  const { positions, frozen, ...rest } = options;
  const free = yield* settle(graph, rest);
  const held = [...frozen].flatMap((id) => {
    const [from, to] = [free.get(id), positions.get(id)];
    return from && to ? [{ id, to, x: to.x - from.x, y: to.y - from.y }] : [];
  });
  const shift = (of: "x" | "y"): number => held.reduce((sum, one) => sum + one[of], 0) / Math.max(1, held.length);
  const [dx, dy] = [shift("x"), shift("y")];
  const moved = new Map([...free].map(([id, { x, y }]): [string, Point] => [id, { x: x + dx, y: y + dy }]));
  for (const { id, to } of held) moved.set(id, to);
  return yield* settle(graph, { ...rest, positions: moved, frozen, ticks: Math.min(rest.ticks, ticksAround) });
}

/** Small graphs are laid out from several beginnings, and the picture that reads best is kept. */
const mostTried = 160;
const attemptsAtBest = 16;

/** Names get their room when the nodes have found their order: earlier, boxes couldn't pass each other. */
const roomAfter = 0.45;
const mostPasses = 200;

function* settleOnce(graph: LayoutGraph, options: ForceOptions): Generator<number, LayoutNode[]> {
  const { positions = new Map(), frozen = new Set(), seed, ticks, aspect = 1 } = options;
  const nodes = toNodes(graph, positions, frozen, seed);
  const held = nodes.some(isHeld);
  if (nodes.every(isHeld)) return nodes;
  const links = toLinks(graph);
  if (nodes.length > mostPaired) {
    const fresh = nodes.filter(({ id }) => !positions.has(id)).length;
    yield* settleLarge(nodes, links, { seed, aspect, ticks, fresh });
  } else {
    const simulation = toSimulation(nodes, links, { seed, ticks, aspect, held });
    const roomFrom = Math.floor(ticks * roomAfter);
    for (let tick = 0; tick < ticks; tick++) {
      if (tick === roomFrom) simulation.force("room", forceBoxes<LayoutNode>(0.5));
      simulation.tick();
      yield (tick + 1) / ticks;
    }
    for (let pass = 0; pass < mostPasses && !separateBoxes(nodes); pass++) yield 1;
  }
  if (held) for (const _ of findRoom(nodes)) yield 1;
  return nodes;
}

function edgesOf(graph: LayoutGraph, nodes: readonly LayoutNode[]): Edge[] {
  const places = new Map(nodes.map((node, place) => [node.id, place]));
  return toLinks(graph).flatMap(({ source, target }): Edge[] => {
    const [a, b] = [places.get(source), places.get(target)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}
