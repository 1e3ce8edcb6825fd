import { biasOf, createBodies, createSurroundings, type Springs, step, warmth } from "./bodies.ts";
import { coarsen, type Level } from "./levels.ts";
import { createPressure } from "./pressure.ts";
import { createRandom } from "./random.ts";

/** Where bodies lie, by number. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Steps of the coarsest level and of each one after it, and how warm those begin. */
const steps = { coarsest: 240, next: 60 } as const;
const warm = 0.5;

/** Between two groups: at least, and for each entity of theirs. Units of the layout. */
const distances = { least: 40, each: 30 } as const;

/**
 * Where the bodies of a network begin: groups of groups are laid out first, then the groups in them (multilevel force
 * layout; Walshaw, 2001, Hu, 2005), at `unit` times the usual distances. Yields progress, 0 to 1.
 */
export function* spread(
  finest: Level,
  charge: Float64Array,
  { seed, aspect, unit }: { readonly seed: number; readonly aspect: number; readonly unit: number },
): Generator<number, Places> {
  const random = createRandom(seed);
  const levels = coarsen(finest);
  const charges = [charge];
  for (const [i, { level, parent }] of levels.entries()) if (parent) charges.push(gathered(charges[i], level, parent));
  yield 0;
  let above: Places | null = null;
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const { level, parent } = levels[depth] ?? { level: finest, parent: null };
    const start: Places = above && parent ? inside(level, parent, above, unit, random) : strewn(level, unit, random);
    if (depth === 0) return start;
    const bodies = createBodies(charges[depth] ?? charge, start);
    const all = Int32Array.from({ length: level.count }, (_, i) => i);
    const surroundings = createSurroundings(all, new Int32Array(0), { reach: Infinity, aspect, random });
    const pressure = createPressure(level, finest.count, unit);
    const springs = springsOf(level, unit);
    const count = above ? steps.next : steps.coarsest;
    for (let i = 0; i < count; i++) {
      step(bodies, springs, surroundings, pressure(bodies, warmth(above ? warm : 1, (i + 1) / count)));
      yield (levels.length - 1 - depth + i / count) / levels.length;
    }
    above = bodies;
  }
  return strewn(finest, unit, random);
}

/** Groups push with all that is in them. */
function gathered(charge: Float64Array | undefined, { count }: Level, parent: Int32Array): Float64Array {
  const sums: number[] = [];
  for (let i = 0; i < count; i++) sums[parent[i] ?? 0] = (sums[parent[i] ?? 0] ?? 0) + (charge?.[i] ?? 0);
  return Float64Array.from(sums);
}

function springsOf({ count, from, to, weight, mass }: Level, unit: number): Springs {
  const sums = new Float64Array(count);
  for (const ends of [from, to]) {
    for (const [link, body] of ends.entries()) sums[body] = (sums[body] ?? 0) + (weight[link] ?? 0);
  }
  const least = (link: number): number => Math.min(sums[from[link] ?? 0] ?? 1, sums[to[link] ?? 0] ?? 1);
  const size = (body: number | undefined): number => Math.sqrt(mass[body ?? 0] ?? 1);
  return {
    from,
    to,
    bias: biasOf(count, from, to),
    distance: Float64Array.from(
      from,
      (a, link) => unit * (distances.least + distances.each * (size(a) + size(to[link]))),
    ),
    strength: Float64Array.from(weight, (one, link) => Math.min(1, (0.9 * one) / least(link))),
  };
}

/** Every body begins somewhere in the disc that its group takes. */
function inside({ count, mass }: Level, parent: Int32Array, above: Places, unit: number, random: () => number): Places {
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const angle = random() * 2 * Math.PI;
    const radius = 2 * unit * distances.each * Math.sqrt((mass[i] ?? 1) * random());
    places.x[i] = (above.x[parent[i] ?? 0] ?? 0) + radius * Math.cos(angle);
    places.y[i] = (above.y[parent[i] ?? 0] ?? 0) + radius * Math.sin(angle);
  }
  return places;
}

/** Over a disc with room for all. */
function strewn({ count, mass }: Level, unit: number, random: () => number): Places {
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  const edge = 2 * unit * distances.each * Math.sqrt(mass.reduce((sum, one) => sum + one, 0));
  for (let i = 0; i < count; i++) {
    const angle = random() * 2 * Math.PI;
    const radius = edge * Math.sqrt(random());
    places.x[i] = radius * Math.cos(angle);
    places.y[i] = radius * Math.sin(angle);
  }
  return places;
}
