import { expect, test } from "vitest";
import { factorFor } from "../../../picture/sheet.ts";
import { wholeScale } from "../../../web/graph-view/still.ts";

test("a whole picture has its own size, unless a canvas couldn't hold it: then it has one that fits even at four pixels", () => {
  const square = (side: number) => ({ left: -side / 2, right: side / 2, top: 0, bottom: side });
  expect([wholeScale(null), wholeScale(square(900)), wholeScale(square(11_000))]).toEqual([1, 1, 1]);
  expect(factorFor({ width: 11_000, height: 11_000 }, 1)).toBe(1);
  for (const side of [11_001, 60_000]) {
    const size = side * wholeScale(square(side));
    expect(factorFor({ width: size, height: size }, 4)).toBe(4);
  }
});
