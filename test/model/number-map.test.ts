import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createNumberMap } from "../../model/number-map.ts";

test("a map of numbers answers as a Map does, however its keys fall", () => {
  // Crowded and evenly spaced keys, more of them than the first table holds.
  const keys = fc.tuple(
    fc.constantFrom(1, 128, 2 ** 16),
    fc.uniqueArray(fc.nat(800), { minLength: 150, maxLength: 600 }),
  );
  fc.assert(
    fc.property(keys, ([step, numbers]) => {
      const map = createNumberMap();
      const known = new Map<number, number>();
      for (const [value, number] of numbers.entries()) {
        expect(map.get(number * step)).toBe(-1);
        map.add(number * step, value);
        known.set(number * step, value);
      }
      for (let number = 0; number <= 800; number++) {
        expect(map.get(number * step)).toBe(known.get(number * step) ?? -1);
      }
    }),
    { numRuns: 20 },
  );
});
