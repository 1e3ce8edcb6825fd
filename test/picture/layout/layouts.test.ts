import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Entity } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import type { Layout, LayoutOptions, Placed } from "../../../picture/layout/layout.ts";
import { layoutIds } from "../../../picture/layout/layout-ids.ts";
import { layOut, layouts } from "../../../picture/layout/layouts.ts";
import { roomsOf } from "../../../picture/layout/rooms.ts";
import type { Point } from "../../../picture/point.ts";
import { radiusOf } from "../../../picture/size.ts";
import { entity, networks, relation } from "../network.ts";

interface Network {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

const plain: LayoutOptions = {
  anew: true,
  positions: new Map(),
  frozen: new Set(),
  guides: [],
  around: [],
  aspect: 1.6,
  seed: 1,
  ticks: 40,
};

function place(id: Layout["id"], network: Network, options: Partial<LayoutOptions> = {}): Placed {
  const steps = layOut(id, network, { ...plain, ...options });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function at({ positions }: Placed, id: string): Point {
  const found = positions.get(id);
  if (!found) throw new Error(`no place: ${id}`);
  return found;
}

/** Pairs of entities whose nodes, as large as they are at zoom 1, lie on each other. */
function meeting({ entities }: Network, placed: Placed): string[] {
  return entities.flatMap((a, i) =>
    entities.slice(i + 1).flatMap((b) => {
      const [p, q] = [at(placed, a.id), at(placed, b.id)];
      return Math.hypot(p.x - q.x, p.y - q.y) < radiusOf(a) + radiusOf(b) ? [`${a.id} ${b.id}`] : [];
    }),
  );
}

/** A small world with all kinds of time and place, and a pair that nothing links with the rest. */
const world: Network = {
  entities: [
    entity("shandong", { kind: "Region", degree: 2 }),
    entity("qingdao", { kind: "City", degree: 4 }),
    entity("fair", { kind: "Event", from: "2023-05", degree: 3 }),
    entity("haier", { degree: 3 }),
    entity("lab", { kind: "Platform", degree: 1 }),
    entity("li", { kind: "Official", degree: 2 }),
    entity("hku", { kind: "University", degree: 1 }),
    entity("x", { kind: "Institute" }),
    entity("y", { kind: "Institute" }),
  ],
  relations: [
    relation("qingdao", "shandong", { type: "PART_OF" }),
    relation("haier", "qingdao", { type: "LOCATED_IN" }),
    relation("haier", "lab", { type: "BUILDS", from: "2024-03-25" }),
    relation("li", "haier", { type: "HOLDS_OFFICE" }),
    relation("li", "fair", { type: "TOOK_PART_IN" }),
    relation("qingdao", "fair", { type: "TOOK_PART_IN" }),
    relation("haier", "hku", { from: "2021" }),
    relation("x", "y", { from: "2024-03" }),
  ],
};

describe.each(layoutIds)("the layout %s", (id) => {
  it("gives every entity a finite place, for one or none too, in several components and with circles", () => {
    expect(place(id, { entities: [], relations: [] }).positions.size).toBe(0);
    expect(place(id, { entities: [entity("a")], relations: [] }).positions.size).toBe(1);
    fc.assert(
      fc.property(networks, (network) => {
        const { positions, guides } = place(id, network);
        expect([...positions.keys()].sort()).toEqual(network.entities.map((one) => one.id).sort());
        const numbers = [...positions.values()].flatMap(({ x, y }) => [x, y]);
        for (const { left, top, right, bottom } of guides) {
          numbers.push(left, top, right, bottom);
          expect(right >= left && bottom >= top).toBe(true);
        }
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it("is the same for the same network, whatever the order", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const again = { entities: [...network.entities].reverse(), relations: [...network.relations].reverse() };
        const [first, second] = [place(id, network), place(id, again)];
        expect(new Map([...second.positions].sort())).toEqual(new Map([...first.positions].sort()));
        expect(second.guides).toEqual(first.guides);
      }),
      { numRuns: 15 },
    );
  });

  it("leaves no node on another", () => {
    fc.assert(
      fc.property(networks, (network) => {
        expect(meeting(network, place(id, network, { ticks: 120 }))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("moves what is pinned exactly 0, and lays nothing on it", () => {
    const free = place(id, world, { ticks: 200 });
    for (const other of ["li", "fair", "x"]) {
      const pinned = new Map([["haier", at(free, other)]]);
      const placed = place(id, world, { positions: pinned, frozen: new Set(["haier"]), ticks: 200 });
      expect(at(placed, "haier")).toEqual(at(free, other));
      expect(meeting(world, placed)).toEqual([]);
    }
  });

  it("lets what comes later join, without moving anything, on nothing that is there", () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 39 }), (network, count) => {
        const old = network.entities.slice(0, count);
        const ids = new Set(old.map((one) => one.id));
        const relations = network.relations.filter(({ source, target }) => ids.has(source) && ids.has(target));
        const { positions, guides } = place(id, { entities: old, relations }, { ticks: 120 });
        const grown = place(id, network, { anew: false, positions, frozen: ids, guides, ticks: 120 });
        for (const one of ids) expect(at(grown, one)).toEqual(positions.get(one));
        expect(meeting(network, grown)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

test("every layout is in the list, once, in the order of the menu", () => {
  expect(layouts.map((layout) => layout.id)).toEqual(layoutIds);
});

test("all but the free one leave room for names as well", () => {
  const rooms = roomsOf(world, plain.aspect);
  for (const id of layoutIds.filter((one) => one !== "force")) {
    const placed = place(id, world);
    for (const a of world.entities) {
      for (const b of world.entities) {
        const [p, q, r, s] = [at(placed, a.id), at(placed, b.id), rooms.get(a.id), rooms.get(b.id)];
        if (a.id >= b.id || !r || !s) continue;
        const isBeside = Math.abs(p.x - q.x) > r.halfWidth + s.halfWidth - 0.1;
        const isAbove = p.y + r.below < q.y - s.above + 0.1 || q.y + s.below < p.y - r.above + 0.1;
        expect([id, a.id, b.id, isBeside || isAbove]).toEqual([id, a.id, b.id, true]);
      }
    }
  }
});

describe("by kind", () => {
  it("has a box for each kind, with all of its entities and no others in it, and no box on another", () => {
    const placed = place("kinds", world);
    expect(placed.guides.map((guide) => guide.of).sort()).toEqual(
      [...new Set(world.entities.map((one) => one.kind))].sort(),
    );
    for (const { of, left, right, top, bottom } of placed.guides) {
      const inside = world.entities.filter(({ id }) => {
        const { x, y } = at(placed, id);
        return x > left && x < right && y > top && y < bottom;
      });
      expect(inside).toEqual(world.entities.filter((one) => one.kind === of));
    }
  });
});

describe("in rings", () => {
  const hops = { haier: 0, qingdao: 1, lab: 1, li: 1, hku: 1, shandong: 2, fair: 2 };
  const far = (placed: Placed, id: string): number => Math.hypot(at(placed, id).x, at(placed, id).y);

  it("puts what it is about into the middle, and each further step further out", () => {
    const placed = place("concentric", world, { around: ["haier"] });
    expect(at(placed, "haier")).toEqual({ x: 0, y: 0 });
    for (const [a, near] of Object.entries(hops)) {
      for (const [b, off] of Object.entries(hops)) if (near < off) expect(far(placed, a)).toBeLessThan(far(placed, b));
      const ring = placed.guides.find((guide) => guide.about === "ring" && guide.of === String(near));
      expect(far(placed, a)).toBeLessThan(ring?.right ?? 0);
    }
  });

  it("keeps apart, in a box outside of all rings, what isn't linked with the middle", () => {
    const placed = place("concentric", world, { around: ["haier"] });
    const box = placed.guides.find((guide) => guide.about === "apart");
    const most = Math.max(...Object.keys(hops).map((id) => far(placed, id)));
    for (const id of ["x", "y"]) {
      expect(far(placed, id)).toBeGreaterThan(most);
      expect(at(placed, id).x).toBeGreaterThan(box?.left ?? Number.POSITIVE_INFINITY);
    }
  });

  it("is about the best connected one where nothing is named, or what was named has gone", () => {
    for (const around of [[], ["gone"]])
      expect(at(place("concentric", world, { around }), "qingdao")).toEqual({ x: 0, y: 0 });
  });
});

describe("by level", () => {
  it("puts what is held right of what holds it, and what stands in no hierarchy at the end", () => {
    const placed = place("layered", world);
    const order = ["shandong", "qingdao", "haier", "lab"].map((id) => at(placed, id).x);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(at(placed, "li").x).toBeGreaterThan(at(placed, "haier").x);
    for (const id of ["fair", "hku", "x", "y"]) expect(at(placed, id).x).toBeGreaterThan(at(placed, "lab").x);
  });

  it("points one way in any network without circles", () => {
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((holders) => ({
      entities: [entity("e0"), ...holders.map((_, i) => entity(`e${i + 1}`))],
      relations: holders.map((holder, i) => relation(`e${i + 1}`, `e${holder % (i + 1)}`, { type: "PART_OF" })),
    }));
    fc.assert(
      fc.property(tree, (network) => {
        const placed = place("layered", network);
        for (const { source, target } of network.relations) {
          expect(at(placed, source).x).toBeGreaterThan(at(placed, target).x);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("goes by steps from what is selected where nothing holds anything", () => {
    const chain = {
      entities: ["a", "b", "c"].map((id) => entity(id)),
      relations: [relation("a", "b"), relation("b", "c")],
    };
    const placed = place("layered", chain, { around: ["c"] });
    const order = ["c", "b", "a"].map((id) => at(placed, id).x);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(placed.guides.map(({ about, of }) => `${about} ${of}`)).toEqual(["step 0", "step 1", "step 2"]);
  });
});

describe("by date", () => {
  it("orders columns by the month of the first appearance; what has no date stands in a column of its own at the end", () => {
    const placed = place("timeline", world);
    expect(placed.guides.map((guide) => guide.of)).toEqual(["2021", "2023-05", "2024-03", ""]);
    const columns = [["haier", "hku"], ["li", "qingdao", "fair"], ["lab", "x", "y"], ["shandong"]];
    for (const [i, ids] of columns.entries()) {
      const { left = 0, right = 0 } = placed.guides[i] ?? {};
      for (const id of ids) expect([id, at(placed, id).x > left && at(placed, id).x < right]).toEqual([id, true]);
    }
  });

  it("counts years where there would be too many months", () => {
    const months = Array.from({ length: 24 }, (_, i) => `20${10 + Math.floor(i / 6)}-0${(i % 6) + 1}`);
    const entities = ["hub", ...months].map((id) => entity(id));
    const placed = place("timeline", { entities, relations: months.map((from) => relation(from, "hub", { from })) });
    expect(placed.guides.map((guide) => guide.of)).toEqual(["2010", "2011", "2012", "2013"]);
  });

  it("makes a column where it belongs for a date that comes later", () => {
    const before = place("timeline", world);
    const later = {
      entities: [...world.entities, entity("new")],
      relations: [...world.relations, relation("new", "x", { from: "2022-02" })],
    };
    const ids = new Set(before.positions.keys());
    const after = place("timeline", later, {
      anew: false,
      positions: before.positions,
      frozen: ids,
      guides: before.guides,
    });
    expect(after.guides.map((guide) => guide.of)).toEqual(["2021", "2022-02", "2023-05", "2024-03", ""]);
    expect(at(after, "new").x).toBeGreaterThan(at(after, "hku").x);
    expect(at(after, "new").x).toBeLessThan(at(after, "fair").x);
  });
});
