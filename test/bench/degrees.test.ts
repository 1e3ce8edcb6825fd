import { expect, test } from "vitest";
import { createDegrees } from "../../bench/support/degrees.ts";

test("a degree counts each neighbour once, links count every relation", () => {
  const degrees = createDegrees();
  degrees.add(1, 2, true);
  degrees.add(2, 1, true);
  degrees.add(3, 1, true);
  degrees.add(2, 3, false);
  const { degree, links } = degrees.count(5);
  expect([...degree]).toEqual([0, 2, 1, 1, 0]);
  expect([...links]).toEqual([0, 3, 3, 2, 0]);
});

test("the degrees of many entities are those of a plain count", () => {
  const degrees = createDegrees();
  const plain = new Map<number, Set<number>>();
  for (let i = 0; i < 5000; i++) {
    const [a, b] = [1 + ((i * 7919) % 601), 1 + ((i * 104_729) % 499)];
    degrees.add(a, b, true);
    plain.set(a, (plain.get(a) ?? new Set()).add(b));
    plain.set(b, (plain.get(b) ?? new Set()).add(a));
  }
  const { degree } = degrees.count(602);
  expect([...degree]).toEqual(Array.from({ length: 602 }, (_, at) => plain.get(at)?.size ?? 0));
});
