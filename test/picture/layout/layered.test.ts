import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutRoutes, type Room } from "../../../picture/layout/layered.ts";
import { hopsOf, type Route, toColumns } from "../../../picture/layout/layers.ts";
import type { Point } from "../../../picture/point.ts";

const room: Room = { halfWidth: 60, above: 20, below: 45 };

/** Up to 30 routes from `a` to `z` over up to 15 stops, in any order: also against each other, also a direct one. */
const routes = fc
  .array(fc.uniqueArray(fc.nat(14), { maxLength: 7 }), { minLength: 1, maxLength: 30 })
  .map((stops) => stops.map((middle) => ["a", ...middle.map((n) => `m${n}`), "z"]));

function at(places: ReadonlyMap<string, Point>, id: string): Point {
  const place = places.get(id);
  if (!place) throw new Error(`no place: ${id}`);
  return place;
}

describe("columns", () => {
  test.each<[string, readonly Route[], Record<string, number>]>([
    ["a chain has one for each hop", [["a", "b", "c", "z"]], { a: 0, b: 1, c: 2, z: 3 }],
    ["a direct way has two", [["a", "z"]], { a: 0, z: 1 }],
    [
      "the far end stands behind the longest route",
      [
        ["a", "z"],
        ["a", "b", "c", "z"],
      ],
      { a: 0, z: 3, b: 1, c: 2 },
    ],
    [
      "an entity stands between those that lead to it and those that it leads to",
      [
        ["a", "c", "z"],
        ["a", "b", "c", "z"],
      ],
      { a: 0, c: 2, z: 3, b: 1 },
    ],
    [
      "the earlier route decides a direction",
      [
        ["a", "b", "c", "z"],
        ["a", "c", "b", "z"],
      ],
      { a: 0, b: 1, c: 2, z: 3 },
    ],
  ])("%s", (_, given, expected) => {
    expect(Object.fromEntries(toColumns(given))).toEqual(expected);
  });

  test("start and end each have one to themselves", () => {
    fc.assert(
      fc.property(routes, (given) => {
        const columns = toColumns(given);
        const middle = [...columns].filter(([id]) => id !== "a" && id !== "z").map(([, column]) => column);
        expect(columns.get("a")).toBe(0);
        expect(columns.get("z")).toBe(Math.max(...given.map((route) => route.length - 1)));
        for (const column of middle) expect(column > 0 && column < (columns.get("z") ?? 0)).toBe(true);
      }),
    );
  });
});

describe("places", () => {
  test("the ends lie left and right of everything, and no two entities or names on each other", () => {
    fc.assert(
      fc.property(routes, (given) => {
        const places = [...layOutRoutes(given, () => room)];
        expect(places.map(([id]) => id).sort()).toEqual([...new Set(given.flat())].sort());
        const xs = places.filter(([id]) => id !== "a" && id !== "z").map(([, { x }]) => x);
        const byId = new Map(places);
        for (const x of xs) expect(x > at(byId, "a").x && x < at(byId, "z").x).toBe(true);
        for (const [i, [, a]] of places.entries()) {
          for (const [, b] of places.slice(i + 1)) {
            const apart = Math.abs(a.x - b.x) >= 2 * room.halfWidth || Math.abs(a.y - b.y) >= room.above + room.below;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  test("are the same every time", () => {
    fc.assert(
      fc.property(routes, (given) => {
        expect([...layOutRoutes(given, () => room)]).toEqual([...layOutRoutes(given, () => room)]);
      }),
      { numRuns: 20 },
    );
  });

  test.each<[string, readonly Route[]]>([
    [
      "the direct way",
      [
        ["a", "z"],
        ["a", "b", "z"],
        ["a", "c", "d", "z"],
      ],
    ],
    [
      "two ways that leave out a column",
      [
        ["a", "d", "z"],
        ["a", "e", "z"],
        ["a", "b", "d", "z"],
        ["a", "c", "e", "z"],
      ],
    ],
  ])("%s passes by the entities in between", (_, given) => {
    const columns = toColumns(given);
    const places = layOutRoutes(given, () => room);
    for (const { from, to } of hopsOf(given)) {
      const [a, b] = [at(places, from), at(places, to)];
      for (const [id, { x, y }] of places) {
        const between =
          (columns.get(id) ?? 0) > (columns.get(from) ?? 0) && (columns.get(id) ?? 0) < (columns.get(to) ?? 0);
        if (!between) continue;
        const line = a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
        expect(line < y - room.above || line > y + room.below).toBe(true);
      }
    }
  });

  test("names of any width have their room", () => {
    const wide = new Map([["b", 140]]);
    const places = layOutRoutes([["a", "b", "z"]], (id) => ({ ...room, halfWidth: wide.get(id) ?? 20 }));
    expect(at(places, "b").x - at(places, "a").x).toBeGreaterThan(160);
    expect(at(places, "z").x - at(places, "b").x).toBeGreaterThan(160);
  });
});
