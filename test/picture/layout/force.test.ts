import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutForce, ticksFor } from "../../../picture/layout/force.ts";
import { radiusOf } from "../../../picture/size.ts";
import { entity, networks, relation } from "../network.ts";

const quick = { seed: 7, ticks: 40 };

/** Three stars and a pair apart: enough to be several components. */
const stars = ["a", "b", "c"].flatMap((hub) => [1, 2, 3, 4, 5].map((n) => relation(hub, `${hub}${n}`)));
const graph = {
  relations: [...stars, relation("a", "b"), relation("x", "y")],
  entities: [...new Set([...stars.flatMap(({ source, target }) => [source, target]), "x", "y"])].map((id) =>
    entity(id, { degree: id.length === 1 ? 5 : 1, name: "一家有限公司" }),
  ),
};

describe("layoutForce", () => {
  it("gives every entity a finite place", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const positions = layoutForce(network, quick);
        expect([...positions.keys()].sort()).toEqual(network.entities.map((one) => one.id).sort());
        for (const { x, y } of positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("gives the same picture for the same graph and seed, whatever the order", () => {
    const again = { entities: [...graph.entities].reverse(), relations: [...graph.relations].reverse() };
    const first = layoutForce(graph, quick);
    const second = layoutForce(again, quick);
    for (const [id, at] of first) expect(second.get(id)).toEqual(at);
  });

  it("gives another picture for another seed", () => {
    expect(layoutForce(graph, quick).get("a")).not.toEqual(layoutForce(graph, { ...quick, seed: 8 }).get("a"));
  });

  it("moves frozen entities exactly 0 when others are added", () => {
    fc.assert(
      fc.property(networks, fc.nat(39), (network, count) => {
        const old = network.entities.slice(0, count);
        const ids = new Set(old.map((one) => one.id));
        const relations = network.relations.filter(({ source, target }) => ids.has(source) && ids.has(target));
        const positions = layoutForce({ entities: old, relations }, quick);
        const grown = layoutForce(network, { ...quick, positions, frozen: ids });
        for (const id of ids) expect(grown.get(id)).toEqual(positions.get(id));
      }),
      { numRuns: 20 },
    );
  });

  it("sets a new entity down near its only neighbour", () => {
    const positions = layoutForce(graph, quick);
    const grown = {
      entities: [...graph.entities, entity("new")],
      relations: [...graph.relations, relation("c3", "new")],
    };
    const after = layoutForce(grown, { seed: 7, ticks: 200, positions, frozen: new Set(positions.keys()) });
    const [at, beside] = [after.get("new"), after.get("c3")];
    expect(at && beside && Math.hypot(at.x - beside.x, at.y - beside.y)).toBeLessThan(320);
  });

  it("finds a free place for what is added where it is crowded", () => {
    const positions = layoutForce(graph, { seed: 7, ticks: ticksFor(graph.entities.length) });
    const added = Array.from({ length: 8 }, (_, n) => entity(`new${n}`));
    const links = added.flatMap(({ id }) => ["a", "b", "c"].map((hub) => relation(hub, id)));
    const grown = { entities: [...graph.entities, ...added], relations: [...graph.relations, ...links] };
    const after = layoutForce(grown, { seed: 7, ticks: 60, positions, frozen: new Set(positions.keys()) });
    for (const { id } of added) {
      const nearest = [...after].flatMap(([other, { x, y }]) => {
        const at = after.get(id);
        return other === id || !at ? [] : [Math.hypot(x - at.x, y - at.y)];
      });
      expect(Math.min(...nearest)).toBeGreaterThan(2 * radiusOf({ kind: "Company", degree: 1 }));
    }
  });

  it("leaves no node on another", () => {
    const positions = layoutForce(graph, { seed: 7, ticks: ticksFor(graph.entities.length) });
    for (const a of graph.entities) {
      for (const b of graph.entities) {
        const [p, q] = [positions.get(a.id), positions.get(b.id)];
        if (a.id >= b.id || !p || !q) continue;
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(radiusOf(a) + radiusOf(b));
      }
    }
  });

  it("keeps components that nothing links within reach of each other", () => {
    const positions = [...layoutForce(graph, { seed: 7, ticks: ticksFor(graph.entities.length) }).values()];
    expect(Math.max(...positions.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(900);
  });
});
