/** A path as the ids of its entities, end to end. */
export type Route = readonly string[];

/** One piece of a route: from an entity to the next. */
export interface Hop {
  readonly from: string;
  readonly to: string;
}

/**
 * The column of every entity. A route has its stops evenly between the ends, which all routes share; an entity stands
 * in the column nearest to the mean of its places, where earlier routes weigh a little more, so that most hops lead to
 * the right. There are as many columns as the longest route has stops; the ends have one each to themselves.
 */
export function toColumns(routes: readonly Route[]): ReadonlyMap<string, number> {
  const last = Math.max(1, ...routes.map((route) => route.length - 1));
  const means = new Map<string, { sum: number; weight: number }>();
  for (const [n, route] of routes.entries()) {
    const weight = 1 / (n + 5);
    for (const [i, id] of route.entries()) {
      const mean = means.get(id) ?? { sum: 0, weight: 0 };
      mean.sum += (weight * i * last) / (route.length - 1);
      mean.weight += weight;
      means.set(id, mean);
    }
  }
  const ends = new Set(routes.flatMap((route) => [route[0], route.at(-1)]));
  const columnOf = (id: string, place: number): number =>
    ends.has(id) ? Math.round(place) : Math.min(last - 1, Math.max(1, Math.round(place)));
  return new Map([...means].map(([id, { sum, weight }]) => [id, columnOf(id, sum / weight)]));
}

/** Every hop of the routes once, in their order. */
export function hopsOf(routes: readonly Route[]): Hop[] {
  const hops = new Map<string, Hop>();
  for (const route of routes) {
    for (const [i, to] of route.entries()) {
      const from = route[i - 1];
      if (from !== undefined && !hops.has(`${from} ${to}`)) hops.set(`${from} ${to}`, { from, to });
    }
  }
  return [...hops.values()];
}
