/** A network in numbers: links once each, by the numbers of their ends, and how much each body counts. */
export interface Level {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** How many entities a body stands for. */
  readonly mass: Float64Array;
}

/** A level, and the body of the next coarser one that stands for each of its bodies; null for the coarsest. */
export interface Coarsened {
  readonly level: Level;
  readonly parent: Int32Array | null;
}

/** A level with so few bodies is the last one; as is one that doesn't become smaller by this share. */
const fewest = 60;
const leastGain = 0.1;

/** At most so many bodies become one, so that no hub takes everything in at once. */
const mostTogether = 5;

/** Levels from the network itself to the coarsest: what is linked strongly becomes one body (Walshaw 2001, Hu 2005). */
export function coarsen(finest: Level): Coarsened[] {
  const levels: Coarsened[] = [];
  for (let level = finest; ; ) {
    const { parent, count } = gather(level);
    if (level.count <= fewest || count > level.count * (1 - leastGain)) return [...levels, { level, parent: null }];
    levels.push({ level, parent });
    level = merge(level, parent, count);
  }
}

/** Puts each body to the neighbour that it is linked with most, for its size; those with few links choose first. */
function gather(level: Level): { parent: Int32Array; count: number } {
  const { count, mass } = level;
  const { first, near, weight } = neighbours(level);
  const degreeOf = (body: number): number => (first[body + 1] ?? 0) - (first[body] ?? 0);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => degreeOf(a) - degreeOf(b) || a - b);
  const parent = new Int32Array(count).fill(-1);
  const members = new Int32Array(count);
  const together = new Float64Array(count);
  let groups = 0;
  let alone = -1;
  const join = (body: number, group: number): void => {
    parent[body] = group;
    members[group] = (members[group] ?? 0) + 1;
    together[group] = (together[group] ?? 0) + (mass[body] ?? 0);
  };
  for (const body of order) {
    if ((parent[body] ?? -1) >= 0) continue;
    let [best, most] = [-1, 0];
    for (let i = first[body] ?? 0; i < (first[body + 1] ?? 0); i++) {
      const other = near[i] ?? 0;
      const group = parent[other] ?? -1;
      if (group >= 0 && (members[group] ?? 0) >= mostTogether) continue;
      const worth = (weight[i] ?? 0) / (group >= 0 ? (together[group] ?? 1) : (mass[other] ?? 1));
      if (worth > most) [best, most] = [other, worth];
    }
    if (best >= 0) {
      if ((parent[best] ?? -1) < 0) join(best, groups++);
      join(body, parent[best] ?? 0);
    } else if (degreeOf(body) === 0 && alone >= 0 && (members[alone] ?? 0) < mostTogether) join(body, alone);
    else {
      if (degreeOf(body) === 0) alone = groups;
      join(body, groups++);
    }
  }
  return { parent, count: groups };
}

/** The neighbours of body b and the weights of their links: from `first[b]` up to before `first[b + 1]`. */
function neighbours({ count, from, to, weight: weights }: Level): {
  first: Int32Array;
  near: Int32Array;
  weight: Float64Array;
} {
  const first = new Int32Array(count + 1);
  for (const ends of [from, to]) for (const body of ends) first[body + 1] = (first[body + 1] ?? 0) + 1;
  for (let body = 0; body < count; body++) first[body + 1] = (first[body + 1] ?? 0) + (first[body] ?? 0);
  const free = first.slice();
  const near = new Int32Array(2 * from.length);
  const weight = new Float64Array(near.length);
  const put = (body: number, other: number, link: number): void => {
    const place = free[body] ?? 0;
    near[place] = other;
    weight[place] = weights[link] ?? 0;
    free[body] = place + 1;
  };
  for (let link = 0; link < from.length; link++) {
    put(from[link] ?? 0, to[link] ?? 0, link);
    put(to[link] ?? 0, from[link] ?? 0, link);
  }
  return { first, near, weight };
}

/** The next coarser level: links between two groups become one, links within a group none. */
function merge(level: Level, parent: Int32Array, count: number): Level {
  const mass = new Float64Array(count);
  for (const [body, group] of parent.entries()) mass[group] = (mass[group] ?? 0) + (level.mass[body] ?? 0);
  const links = new Map<number, number>();
  for (let link = 0; link < level.from.length; link++) {
    const [a, b] = [parent[level.from[link] ?? 0] ?? 0, parent[level.to[link] ?? 0] ?? 0];
    if (a === b) continue;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    links.set(pair, (links.get(pair) ?? 0) + (level.weight[link] ?? 0));
  }
  const pairs = Float64Array.from(links.keys());
  return {
    count,
    mass,
    from: Int32Array.from(pairs, (pair) => Math.floor(pair / count)),
    to: Int32Array.from(pairs, (pair) => pair % count),
    weight: Float64Array.from(links.values()),
  };
}
