import { describe, expect, it } from "vitest";
import { coarsen, type Level } from "../../../picture/layout/levels.ts";
import { createRandom } from "../../../picture/layout/random.ts";

const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

/** A network of so many bodies, each linked with two others, and ten without links. */
function madeUp(count: number): Level {
  const random = createRandom(1);
  const linked = count - 10;
  const pairs = Array.from({ length: 2 * linked }, (_, i) => {
    const a = i % linked;
    return [a, (a + 1 + Math.floor(random() * (linked - 1))) % linked] as const;
  });
  return {
    count,
    from: Int32Array.from(pairs, ([a]) => a),
    to: Int32Array.from(pairs, ([, b]) => b),
    weight: new Float64Array(pairs.length).fill(1),
    mass: new Float64Array(count).fill(1),
  };
}

describe("coarsen", () => {
  const levels = coarsen(madeUp(1000));

  it("makes each level smaller, down to some dozens", () => {
    const counts = levels.map(({ level }) => level.count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.at(-1)).toBeLessThanOrEqual(60);
  });

  it("puts every body into exactly one group, and loses none", () => {
    for (const [i, { level, parent }] of levels.entries()) {
      expect(sum(level.mass)).toBe(1000);
      if (!parent) continue;
      const next = levels[i + 1]?.level.count ?? 0;
      expect(new Set(parent)).toEqual(new Set(Array.from({ length: next }, (_, group) => group)));
    }
  });

  it("keeps the weight of all links but those within a group", () => {
    for (const [i, { level, parent }] of levels.entries()) {
      const next = levels[i + 1]?.level;
      if (!parent || !next) continue;
      const isKept = (link: number): boolean => parent[level.from[link] ?? 0] !== parent[level.to[link] ?? 0];
      expect(sum(next.weight)).toBeCloseTo(sum(level.weight.filter((_, link) => isKept(link))));
    }
  });

  it("leaves a network without links in peace", () => {
    const none = new Int32Array(0);
    const apart = {
      count: 300,
      from: none,
      to: none,
      weight: new Float64Array(0),
      mass: new Float64Array(300).fill(1),
    };
    expect(sum(coarsen(apart).at(-1)?.level.mass ?? [])).toBe(300);
  });
});
