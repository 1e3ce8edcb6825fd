import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createOccurrences } from "../../formats/occurrences.ts";

test("counts as a table of the texts would", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a b T", "b a T", "a b U", "", "香港 青岛 T"), { maxLength: 50 }), (texts) => {
      const { of } = createOccurrences();
      const seen = new Map<string, number>();
      for (const text of texts) {
        seen.set(text, (seen.get(text) ?? 0) + 1);
        expect(of(text)).toBe(seen.get(text));
      }
    }),
  );
});

test("finds each of 20,000 texts again after it has grown", () => {
  const { of } = createOccurrences();
  const texts = Array.from({ length: 20_000 }, (_, i) => `e${i} e${i + 1} PARTNER_OF`);
  expect(new Set(texts.map(of))).toEqual(new Set([1]));
  expect(new Set(texts.map(of))).toEqual(new Set([2]));
});
