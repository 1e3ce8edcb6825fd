import { forceManyBody, forceSimulation, type SimulationNodeDatum } from "d3";
import { expect, test } from "vitest";
import { createRandom } from "../../../picture/layout/random.ts";
import { forcePairs } from "../../../picture/layout/repulsion.ts";

type Node = SimulationNodeDatum & { x: number; y: number; vx: number; vy: number; weight: number };

const charge = (node: Node): number => 300 + 20 * node.weight;
const strewn = (seed: number, count: number): Node[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    ...{ x: 900 * random(), y: 900 * random(), vx: 0, vy: 0 },
    weight: i % 7,
  }));
};

test.each([1, 2, 3])("is what d3's force is when that looks at every pair, too (%i)", (seed) => {
  const [ours, theirs] = [strewn(seed, 40), strewn(seed, 40)];
  const pairs = forcePairs<Node>(charge, 400);
  pairs.initialize(ours);
  pairs(0.7);
  const tree = forceManyBody<Node>()
    .strength((node) => -charge(node))
    .distanceMax(400)
    .theta(0);
  // Sets the force up for the nodes, and stands still.
  forceSimulation(theirs).stop().force("charge", tree);
  tree(0.7);
  for (const [i, node] of ours.entries()) {
    expect(node.vx).toBeCloseTo(theirs[i]?.vx ?? Number.NaN, 6);
    expect(node.vy).toBeCloseTo(theirs[i]?.vy ?? Number.NaN, 6);
  }
  expect(ours.some((node) => Math.abs(node.vx) > 1)).toBe(true);
});

test("two on one place stay where they are, and the numbers stay numbers", () => {
  const both = [1, 2].map((weight): Node => ({ x: 5, y: 5, vx: 0, vy: 0, weight }));
  const force = forcePairs<Node>(charge, 400);
  force.initialize(both);
  force(1);
  expect(both.flatMap(({ vx, vy }) => [vx, vy]).map(Math.abs)).toEqual([0, 0, 0, 0]);
});
