import { parseArgs } from "node:util";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import { layoutForce, ticksFor } from "../picture/layout/force.ts";
import type { LayoutOptions } from "../picture/layout/layout.ts";
import { layoutIds } from "../picture/layout/layout-ids.ts";
import { layOut } from "../picture/layout/layouts.ts";
import { createRandom } from "../picture/layout/random.ts";
import { type LayoutGraph, toLinks } from "../picture/layout/simulation.ts";
import type { Point } from "../picture/point.ts";
import { radiusOf } from "../picture/size.ts";
import { layoutGraphOf } from "./support/layout-graph.ts";
import { qualityOf } from "./support/layout-quality.ts";
import { machine } from "./support/report.ts";

/** npm run bench layout: how long laying out takes, beside plain d3-force with as many steps, and how well either reads. */

const { values } = parseArgs({ options: { sizes: { type: "string", default: "300,1000,2000,5000,10000" } } });
const options: LayoutOptions = {
  anew: false,
  positions: new Map(),
  frozen: new Set(),
  guides: [],
  around: [],
  aspect: 1.5,
  seed: 1,
  ticks: 0,
};

/** What d3's documentation starts with: links, charges, collisions, and a pull to the middle. */
function layoutPlain(graph: LayoutGraph, ticks: number): Map<string, Point> {
  const nodes = graph.entities.map((entity) => ({ id: entity.id, radius: radiusOf(entity), x: 0, y: 0 }));
  // Beginning in one place, d3 would have to guess; without x and y it begins on a spiral of its own.
  const simulation = forceSimulation(nodes.map(({ id, radius }) => ({ id, radius, x: Number.NaN, y: Number.NaN })))
    .randomSource(createRandom(1))
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks));
  const links = toLinks(graph).map(({ source, target }) => ({ source, target }));
  simulation
    .force(
      "links",
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links).id(({ id }) => id),
    )
    .force("charge", forceManyBody().strength(-300))
    .force(
      "room",
      forceCollide<(typeof nodes)[number]>(({ radius }) => radius + 6),
    )
    .force("x", forceX(0).strength(0.02))
    .force("y", forceY(0).strength(0.02));
  for (let tick = 0; tick < ticks; tick++) simulation.tick();
  return new Map(simulation.nodes().map(({ id, x, y }) => [id, { x, y }]));
}

/** Milliseconds of this process, which other work on the machine changes less than those of the clock; and what came of it. */
function timed<T>(work: () => T): { readonly ms: number; readonly made: T } {
  const before = process.cpuUsage();
  const made = work();
  return { ms: process.cpuUsage(before).user / 1000, made };
}

const row = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);
const whole = (value: number): string => String(Math.round(value));
const share = (value: number): string => value.toFixed(2);

console.log(machine());
row([
  "entities",
  "steps",
  "free, ms",
  "d3-force, ms",
  "ratio",
  "edge",
  "d3",
  "stress",
  "d3",
  "300 to all, ms",
  "100 more, ms",
]);
row(Array.from({ length: 11 }, () => "---"));
const graphs = values.sizes
  .split(",")
  .map((size) => layoutGraphOf({ entities: Number(size), relations: 5 * Number(size), seed: 1 }));
for (const graph of graphs) {
  const count = graph.entities.length;
  const ticks = ticksFor(count);
  const ours = timed(() => layoutForce(graph, { seed: 1, aspect: 1.5, ticks }));
  const plain = timed(() => layoutPlain(graph, ticks));
  const [ourQuality, theirs] = [qualityOf(graph, ours.made), qualityOf(graph, plain.made)];
  const joined = [300, count - 100].map((known) => {
    const best = [...graph.entities].sort((a, b) => b.degree - a.degree).slice(0, known);
    const before = layoutForce({ ...graph, entities: best }, { seed: 1, aspect: 1.5, ticks: ticksFor(known) });
    const frozen = new Set(before.keys());
    return timed(() => layoutForce(graph, { seed: 1, aspect: 1.5, ticks, positions: before, frozen })).ms;
  });
  row([
    ...[count, ticks, whole(ours.ms), whole(plain.ms), share(ours.ms / plain.ms)],
    ...[share(ourQuality.edge), share(theirs.edge), share(ourQuality.stress), share(theirs.stress)],
    ...joined.map(whole),
  ]);
}

console.log();
const others = layoutIds.filter((id) => id !== "force");
row(["entities", ...others.map((id) => `${id}, ms`)]);
row(["entities", ...others].map(() => "---"));
for (const graph of graphs) {
  const times = others.map((id) => timed(() => [...layOut(id, graph, options)].length).ms);
  row([graph.entities.length, ...times.map(whole)]);
}
