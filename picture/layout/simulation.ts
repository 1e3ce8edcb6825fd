import { forceLink, forceSimulation, forceX, forceY, type Simulation } from "d3";
import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { Positions } from "../point.ts";
import { radiusOf } from "../size.ts";
import type { Boxed } from "./boxes.ts";
import { createRandom } from "./random.ts";
import { forcePairs } from "./repulsion.ts";
import { startPositions } from "./start.ts";

/** What a layout needs of a graph; a Graph fits. */
export interface LayoutGraph {
  readonly entities: readonly Pick<Entity, "id" | "kind" | "name" | "nameEn" | "degree" | "from">[];
  readonly relations: readonly Pick<Relation, "type" | "source" | "target" | "from" | "event" | "agreement">[];
}

/** A node of the simulation, which mutates it. */
export interface LayoutNode extends Boxed {
  readonly radius: number;
}

/** All relations between two entities, by their ids. */
export interface LayoutLink {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** A link as d3 keeps it: it replaces the ends' ids by the nodes. Lengths in the layout's units, strength 0 to 1. */
interface Spring {
  source: string | LayoutNode;
  target: string | LayoutNode;
  readonly distance: number;
  readonly strength: number;
}

/** The zoom at which a picture of some dozens of entities fits into a window. */
const fittedScale = 0.65;

/** Above this many entities names don't fit anyway, and nodes alone keep apart. */
const mostNamed = 1500;

/** Up to so many entities every pair is looked at, which is quicker than a tree of regions; larger graphs are for `settleLarge`. */
export const mostPaired = 160;

/** How far nodes push each other apart, and how strongly. */
export const reach = 700;
export const charge = (node: LayoutNode): number => 300 + 20 * node.radius;

/** The nodes of a simulation in the order of their ids. What is frozen and has a position is fixed there. */
export function toNodes(
  graph: LayoutGraph,
  positions: Positions,
  frozen: ReadonlySet<string>,
  seed: number,
): LayoutNode[] {
  const ids = graph.entities.map((entity) => entity.id);
  const starts = startPositions(ids, neighboursOf(graph), positions, seed);
  const named = ids.length <= mostNamed;
  return [...graph.entities]
    .sort((a, b) => compareText(a.id, b.id))
    .map((entity) => {
      const radius = radiusOf(entity);
      const { x, y } = starts.get(entity.id) ?? { x: 0, y: 0 };
      const held = frozen.has(entity.id) && positions.has(entity.id) ? { fx: x, fy: y } : {};
      return { id: entity.id, radius, x, y, vx: 0, vy: 0, ...roomOf(entity.name, radius, named), ...held };
    });
}

/** The room that a node and the name below it want. Names keep their size when a picture is zoomed out to fit. */
function roomOf(name: string, radius: number, named: boolean): Pick<Boxed, "halfWidth" | "above" | "below"> {
  if (!named) return { halfWidth: radius + 6, above: radius + 6, below: radius + 6 };
  const width = [...name].reduce((sum, character) => sum + (character > "⺀" ? 12 : 6.5), 0);
  const lines = width > 96 ? 2 : 1;
  return {
    halfWidth: Math.max(radius + 10, Math.min(150, width / lines) * (0.5 / fittedScale) + 6),
    above: radius + 10,
    below: radius + 6 + (lines * 15) / fittedScale,
  };
}

function neighboursOf({ relations }: LayoutGraph): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { source, target } of relations) {
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const) {
      const there = found.get(a);
      if (there) there.push(b);
      else found.set(a, [b]);
    }
  }
  for (const there of found.values()) there.sort(compareText);
  return found;
}

/** How strongly a relation draws its ends together: being in the same city means less than signing. */
const weights: Readonly<Partial<Record<RelationType, number>>> = {
  LOCATED_IN: 0.45,
  PART_OF: 0.7,
  TOOK_PART_IN: 0.5,
  HOLDS_OFFICE: 1.4,
};

/** One link per pair, ends by id; parallel relations add up to at most twice the strength. */
export function toLinks({ entities, relations }: LayoutGraph): LayoutLink[] {
  const ids = new Set(entities.map((entity) => entity.id));
  const pairs = new Map<string, LayoutLink>();
  for (const { type, source, target } of relations) {
    if (!ids.has(source) || !ids.has(target)) continue;
    const [a, b] = compareText(source, target) < 0 ? [source, target] : [target, source];
    const key = `${a} ${b}`;
    const weight = (pairs.get(key)?.weight ?? 0) + (weights[type] ?? 1);
    pairs.set(key, { source: a, target: b, weight: Math.min(2, weight) });
  }
  return [...pairs].sort(([a], [b]) => compareText(a, b)).map(([, link]) => link);
}

export interface SimulationOptions {
  readonly seed: number;
  readonly ticks: number;
  /** Width per height. */
  readonly aspect: number;
  /** Something is fixed, and only the rest must find its place. */
  readonly held: boolean;
}

/** A simulation of a small graph that stands still at its beginning. */
export function toSimulation(
  nodes: LayoutNode[],
  links: readonly LayoutLink[],
  { seed, ticks, aspect, held }: SimulationOptions,
): Simulation<LayoutNode, undefined> {
  // Pulls components together; large graphs need more room than pull.
  const gravity = held ? 0.004 : 0.08 * Math.min(1, Math.sqrt(150 / nodes.length));
  return forceSimulation<LayoutNode>(nodes)
    .randomSource(createRandom(seed))
    .stop()
    .alpha(held ? 0.6 : 1)
    .alphaDecay(1 - 0.002 ** (1 / ticks))
    .velocityDecay(0.38)
    .force(
      "links",
      forceLink<LayoutNode, Spring>(toSprings(nodes, links))
        .id((node) => node.id)
        .distance((spring) => spring.distance)
        .strength((spring) => spring.strength),
    )
    .force("charge", forcePairs(charge, reach))
    .force("x", forceX<LayoutNode>(0).strength(gravity / aspect))
    .force("y", forceY<LayoutNode>(0).strength(gravity * aspect));
}

/** Like d3's default, links of hubs pull less; weak relations let their ends lie further apart. */
export function toSprings(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): Spring[] {
  const radii = new Map(nodes.map((node) => [node.id, node.radius]));
  const degrees = new Map<string, number>();
  for (const id of links.flatMap(({ source, target }) => [source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return links.map(({ source, target, weight }) => {
    const degree = Math.min(degrees.get(source) ?? 1, degrees.get(target) ?? 1);
    return {
      source,
      target,
      distance: 40 + (radii.get(source) ?? 0) + (radii.get(target) ?? 0) + 20 / weight + 3 * Math.sqrt(degree),
      strength: Math.min(1, (0.9 * weight) / degree),
    };
  });
}
