import { expect, test } from "vitest";
import { createSieve } from "../../../server/import/sieve.ts";

test("a sieve holds back nothing that was put in, and nearly everything else", () => {
  const sieve = createSieve(5000);
  const texts = Array.from({ length: 5000 }, (_, i) => `name ${i}`);
  for (const text of texts) sieve.add(text);
  expect(texts.every(sieve.mayHold)).toBe(true);
  const others = texts.filter((text) => sieve.mayHold(`${text} of another`));
  expect(others.length).toBeLessThan(400);
});
