import { describe, expect, it } from "vitest";
import { layoutForce, ticksFor } from "../../../picture/layout/force.ts";
import { createRandom } from "../../../picture/layout/random.ts";
import type { LayoutGraph } from "../../../picture/layout/simulation.ts";
import type { Point } from "../../../picture/point.ts";
import { radiusOf } from "../../../picture/size.ts";
import { entity, relation } from "../network.ts";

/** Six communities of forty, each well linked within and little with the others, and twenty entities without a link. */
const communities = 6;
const random = createRandom(3);
const members = Array.from({ length: 240 }, (_, i) => entity(`m${i}`, { degree: 4 }));
const strangers = Array.from({ length: 20 }, (_, i) => entity(`stranger${i}`, { degree: 0 }));
const communityOf = (id: string): number => Number(id.slice(1)) % communities;
const links = members.flatMap(({ id }) => {
  const own = members.filter((other) => other.id !== id && communityOf(other.id) === communityOf(id));
  const any = (list: typeof members): string => list[Math.floor(random() * list.length)]?.id ?? "";
  return [relation(id, any(own)), relation(id, any(own)), ...(random() < 0.1 ? [relation(id, any(members))] : [])];
});
const graph: LayoutGraph = {
  entities: [...members, ...strangers],
  relations: links.filter(({ source, target }) => source !== target),
};
const options = { seed: 7, ticks: ticksFor(graph.entities.length) };
const placed = layoutForce(graph, options);

function at(places: ReadonlyMap<string, Point>, id: string): Point {
  const place = places.get(id);
  if (!place) throw new Error(`no place: ${id}`);
  return place;
}

const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe("a layout of hundreds of entities", () => {
  it("is the same for the same graph and seed, whatever the order", () => {
    const again = { entities: [...graph.entities].reverse(), relations: [...graph.relations].reverse() };
    expect(new Map([...layoutForce(again, options)].sort())).toEqual(new Map([...placed].sort()));
  });

  it("keeps communities together", () => {
    const pairs = members.flatMap((a) => members.filter((b) => b.id > a.id).map((b) => [a.id, b.id] as const));
    const far = (isOwn: boolean): number =>
      mean(
        pairs
          .filter(([a, b]) => (communityOf(a) === communityOf(b)) === isOwn)
          .map(([a, b]) => between(at(placed, a), at(placed, b))),
      );
    expect(far(true)).toBeLessThan(far(false) / 2);
  });

  it("lies around (0, 0)", () => {
    const places = [...placed.values()];
    expect(Math.abs(mean(places.map(({ x }) => x)))).toBeLessThan(1);
    expect(Math.abs(mean(places.map(({ y }) => y)))).toBeLessThan(1);
  });

  it("leaves no node on another", () => {
    const all = graph.entities;
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) {
        expect(between(at(placed, a.id), at(placed, b.id))).toBeGreaterThan(radiusOf(a) + radiusOf(b));
      }
    }
  });

  it("keeps what nothing links at the rim, not far away", () => {
    const middle = {
      x: mean(members.map(({ id }) => at(placed, id).x)),
      y: mean(members.map(({ id }) => at(placed, id).y)),
    };
    const reach = Math.max(...members.map(({ id }) => between(at(placed, id), middle)));
    for (const { id } of strangers) expect(between(at(placed, id), middle)).toBeLessThan(2.5 * reach);
  });

  it.each([
    ["few", 200],
    ["most", 20],
  ])("moves what lies there by 0 when %s are added", (_, count) => {
    const known = members.slice(0, count);
    const ids = new Set(known.map(({ id }) => id));
    const before = layoutForce({ entities: known, relations: graph.relations }, options);
    const after = layoutForce(graph, { ...options, positions: before, frozen: ids });
    for (const id of ids) expect(after.get(id)).toEqual(before.get(id));
    expect(after.size).toBe(graph.entities.length);
  });

  it("parts entities that begin in one place", () => {
    const same = new Map(members.map(({ id }) => [id, { x: 5, y: 5 }]));
    const after = layoutForce({ entities: members, relations: [] }, { ...options, positions: same });
    const places = [...after.values()];
    expect(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(members.length);
  });
});
