import { expect, test } from "vitest";
import { createQueue } from "../../../server/store/neo4j/queue.ts";

test("no more than so many run at a time, in the order in which they came, and a failure makes room too", async () => {
  const inTurn = createQueue(2);
  const [began, running] = [[] as number[], { now: 0, most: 0 }];
  const work = (i: number) =>
    inTurn(async () => {
      began.push(i);
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      await new Promise(setImmediate);
      running.now -= 1;
      if (i % 3 === 0) throw new Error(`failed ${i}`);
      return i;
    });
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(work));
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(running).toEqual({ now: 0, most: 2 });
  expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([false, true, true, false, true, true, false]);
  expect(await inTurn(async () => "free")).toBe("free");
});
