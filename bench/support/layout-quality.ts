import { createRandom } from "../../picture/layout/random.ts";
import { type LayoutGraph, toLinks } from "../../picture/layout/simulation.ts";
import type { Positions } from "../../picture/point.ts";

/** How well a layout shows a network; both are the better the smaller, and neither depends on how large it is drawn. */
export interface LayoutQuality {
  /** Mean length of a link, as a share of the root mean square of distances from the middle. */
  readonly edge: number;
  /** How much distances in the picture differ from hops: the mean of (distance per hop − 1)², at the scale that suits best. */
  readonly stress: number;
}

/** From so many entities, distances to all others are looked at. */
const sources = 50;

/** Measures a layout. Stress is that of Kamada and Kawai (1989), of a sample of pairs. */
export function qualityOf(graph: LayoutGraph, positions: Positions): LayoutQuality {
  const places = graph.entities.flatMap(({ id }) => positions.get(id) ?? []);
  const numbers = new Map(graph.entities.map(({ id }, i) => [id, i]));
  const near: number[][] = places.map(() => []);
  const distance = (a: number, b: number): number => {
    const [p, q] = [places[a], places[b]];
    return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : 0;
  };
  const lengths = toLinks(graph).map(({ source, target }) => {
    const [a, b] = [numbers.get(source) ?? 0, numbers.get(target) ?? 0];
    near[a]?.push(b);
    near[b]?.push(a);
    return distance(a, b);
  });
  const random = createRandom(9);
  const ratios = Array.from({ length: sources }, () => Math.floor(random() * places.length)).flatMap((from) =>
    [...hopsFrom(from, near)].map(([to, hops]) => distance(from, to) / hops),
  );
  const [sum, squares] = [total(ratios), total(ratios.map((ratio) => ratio * ratio))];
  const scale = sum / squares;
  return {
    edge: total(lengths) / lengths.length / radiusOf(places),
    stress: total(ratios.map((ratio) => (scale * ratio - 1) ** 2)) / ratios.length,
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

function radiusOf(places: readonly { readonly x: number; readonly y: number }[]): number {
  const [x, y] = [total(places.map((at) => at.x)) / places.length, total(places.map((at) => at.y)) / places.length];
  return Math.sqrt(total(places.map((at) => (at.x - x) ** 2 + (at.y - y) ** 2)) / places.length);
}

/** How many hops all that can be reached is away, but the beginning itself. */
function hopsFrom(from: number, near: readonly (readonly number[])[]): Map<number, number> {
  const hops = new Map([[from, 0]]);
  for (const [one, hop] of hops) for (const other of near[one] ?? []) if (!hops.has(other)) hops.set(other, hop + 1);
  hops.delete(from);
  return hops;
}
