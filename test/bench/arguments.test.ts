import { expect, test } from "vitest";
import { parseArguments } from "../../bench/support/arguments.ts";

test.each([
  ["2000", 2000],
  ["10k", 10_000],
  ["1m", 1_000_000],
])("--size %s is %d entities with five times as many relations", (text, entities) => {
  expect(parseArguments(["--size", text], 20).size).toMatchObject({ entities, relations: 5 * entities });
});

test.each(["0", "2m", "1001k", "10g", "-5", "k"])("--size %s is refused with what would be right", (text) => {
  expect(() => parseArguments([`--size=${text}`], 20)).toThrow("a whole number from 1 to 1m");
});
