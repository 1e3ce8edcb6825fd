import fc from "fast-check";
import { expect, it } from "vitest";
import { compareText } from "../../model/compare.ts";

const codePoints = (text: string) => [...text].map((char) => char.codePointAt(0) ?? 0);

/** The definition, slow and plain. */
function byCodePoint(a: string, b: string): number {
  const [x, y] = [codePoints(a), codePoints(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(x.length - y.length);
}

it("orders text by code point, where JavaScript's own order differs", () => {
  expect(["𠮷", "ﬁ", "～", "a", "城"].sort(compareText)).toEqual(["a", "城", "ﬁ", "～", "𠮷"]);
  expect(["𠮷", "ﬁ"].sort()).toEqual(["𠮷", "ﬁ"]);
});

it("agrees with the definition for any text", () => {
  const text = fc.string({ unit: "binary", maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => compareText(a, b) === byCodePoint(a, b)),
    { numRuns: 2000 },
  );
});
