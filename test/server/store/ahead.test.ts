import { expect, test } from "vitest";
import { ahead } from "../../../server/store/ahead.ts";

/** Makes 1, 2, 3 …, and says what it does. */
async function* counting(to: number, log: string[]): AsyncGenerator<number, void> {
  try {
    for (let i = 1; i <= to; i++) {
      log.push(`made ${i}`);
      yield i;
    }
  } finally {
    log.push("ended");
  }
}

test("the next item is made before the one at hand is looked at", async () => {
  const log: string[] = [];
  for await (const item of ahead(counting(3, log))) log.push(`took ${item}`);
  expect(log).toEqual(["made 1", "made 2", "took 1", "made 3", "took 2", "ended", "took 3"]);
});

test("whoever leaves early ends what makes the items", async () => {
  const log: string[] = [];
  for await (const _ of ahead(counting(9, log))) break;
  await expect.poll(() => log).toEqual(["made 1", "made 2", "ended"]);
});

test("what fails while it is made fails where its turn is", async () => {
  async function* failing(): AsyncGenerator<number, void> {
    yield 1;
    throw new Error("no more");
  }
  const taken: number[] = [];
  const reading = async () => {
    for await (const item of ahead(failing())) taken.push(item);
  };
  await expect(reading()).rejects.toThrow("no more");
  expect(taken).toEqual([1]);
});
