import { expect, test } from "vitest";
import { createIdNumbers } from "../../../server/store/embedded/id-numbers.ts";

test("every id is found by its number, also in a table that is as full as it gets, and no other is", () => {
  const ids = ["", ...Array.from({ length: 1023 }, (_, i) => `company.${i * 7}`)];
  const numbers = createIdNumbers(ids, 1023);
  for (let number = 1; number < ids.length; number++) numbers.add(number);
  expect(ids.slice(1).map((id) => numbers.get(id))).toEqual(ids.slice(1).map((_, at) => at + 1));
  expect(["company.1", "company.", "", "x"].map(numbers.get)).toEqual([undefined, undefined, undefined, undefined]);
});
