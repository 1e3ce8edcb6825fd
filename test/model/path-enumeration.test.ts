import { describe, expect, it } from "vitest";
import { createKnownLinks } from "../../model/known-links.ts";
import { buildCorridor, type Corridor } from "../../model/path-corridor.ts";
import { bestPaths } from "../../model/path-enumeration.ts";

/** Complete layers of 40 between A and B: 40 ** 4 paths of five hops, all equally strong. */
function layeredCorridor(): Corridor {
  const layers = [
    ["A"],
    ...["a", "b", "c", "d"].map((name) => Array.from({ length: 40 }, (_, at) => `${name}${at + 10}`)),
    ["B"],
  ];
  const known = createKnownLinks();
  for (const [at, layer] of layers.entries()) {
    for (const from of layer) for (const to of layers[at + 1] ?? []) known.add(from, to, 80);
  }
  const corridor = finish(buildCorridor(known, { from: "A", to: "B", through: [], length: 5 }));
  if (corridor === null) throw new Error("the ends are not linked");
  return corridor;
}

function finish<T>(steps: Generator<null, T, unknown>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const onTooMany = () => new Error("too many");

describe("bestPaths", () => {
  it("finds the first of 2,560,000 equal paths without a look at most of them", () => {
    const corridor = layeredCorridor();
    let looks = 0;
    const most: Corridor["most"] = (...beginning) => {
      looks++;
      return corridor.most(...beginning);
    };
    const found = finish(bestPaths({ ...corridor, most }, 3, { most: 160, onTooMany }));
    expect(found.map((path) => path.entities.join(" "))).toEqual([
      "A a10 b10 c10 d10 B",
      "A a10 b10 c10 d11 B",
      "A a10 b10 c10 d12 B",
    ]);
    expect(looks).toBeLessThan(500);
  });

  it("ends with the given error when more beginnings wait than may", () => {
    expect(() => finish(bestPaths(layeredCorridor(), 3, { most: 100, onTooMany }))).toThrow("too many");
  });
});
