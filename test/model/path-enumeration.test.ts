import { describe, expect, it } from "vitest";
import { createKnownLinks } from "../../model/known-links.ts";
import { buildCorridor, type Corridor } from "../../model/path-corridor.ts";
import { bestPaths } from "../../model/path-enumeration.ts";
import { numberIds } from "../../model/path-numbers.ts";

const { numberOf, idOf } = numberIds();

/** Complete layers of 40 between A and B: 40 ** 4 paths of five hops, all equally strong. */
function layeredCorridor(): Corridor {
  const layers = [
    ["A"],
    ...["a", "b", "c", "d"].map((name) => Array.from({ length: 40 }, (_, at) => `${name}${at + 10}`)),
    ["B"],
  ];
  const known = createKnownLinks();
  const place = (id: string) => known.place(numberOf(id), 1);
  for (const [at, layer] of layers.entries()) {
    for (const from of layer) for (const to of layers[at + 1] ?? []) known.add(place(from), place(to), 80);
  }
  const ends = { from: numberOf("A"), to: numberOf("B") };
  const corridor = finish(buildCorridor(known, { ...ends, through: [], length: 5 }));
  if (corridor === null) throw new Error("the ends are not linked");
  return corridor;
}

function finish<T>(steps: Generator<null, T, unknown>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const idIn = (corridor: Corridor) => (entity: number) => idOf(corridor.numbers[entity] ?? -1);

const onTooMany = () => new Error("too many");

describe("bestPaths", () => {
  it("finds the first of 2,560,000 equal paths without a look at most of them", () => {
    const corridor = layeredCorridor();
    let looks = 0;
    const most: Corridor["most"] = (...beginning) => {
      looks++;
      return corridor.most(...beginning);
    };
    const found = finish(bestPaths({ ...corridor, most }, 3, idIn(corridor), { most: 160, onTooMany }));
    expect(found.map((path) => path.entities.join(" "))).toEqual([
      "A a10 b10 c10 d10 B",
      "A a10 b10 c10 d11 B",
      "A a10 b10 c10 d12 B",
    ]);
    expect(looks).toBeLessThan(500);
  });

  it("ends with the given error when more beginnings wait than may", () => {
    const corridor = layeredCorridor();
    expect(() => finish(bestPaths(corridor, 3, idIn(corridor), { most: 100, onTooMany }))).toThrow("too many");
  });
});
