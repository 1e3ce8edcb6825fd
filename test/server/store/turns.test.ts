import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import { createPause } from "../../../server/store/turns.ts";

/** Keeps the thread busy. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

test("what is done in a moment isn't interrupted", async () => {
  const pause = createPause();
  const log: string[] = [];
  setImmediate(() => log.push("others"));
  for (let i = 0; i < 100; i++) await pause();
  log.push("done");
  expect(log).toEqual(["done"]);
});

test("those who work for long go on one by one, in their order, and whoever comes in meanwhile is heard in between", async () => {
  const { port1, port2 } = new MessageChannel();
  const log: string[] = [];
  port1.on("message", (from: string) => log.push(`heard ${from}`));
  async function run(name: string): Promise<void> {
    const pause = createPause();
    for (let turn = 0; turn < 3; turn++) {
      work(20);
      log.push(name);
      port2.postMessage(name);
      await pause();
    }
  }
  await Promise.all([run("a"), run("b")]);
  port1.close();
  expect(log.filter((one) => one.length === 1)).toEqual(["a", "b", "a", "b", "a", "b"]);
  // Both begin at once, and the event loop may not have gone round before the first goes on.
  const later = log.slice(log.indexOf("a", 1));
  expect(later.filter((one, at) => one.length === 1 && later[at + 1]?.length === 1)).toEqual([]);
});

test("a short question that comes in while others work is answered at once", async () => {
  const log: string[] = [];
  const long = (async () => {
    const pause = createPause();
    for (let turn = 0; turn < 3; turn++) {
      work(20);
      log.push("long");
      await pause();
    }
  })();
  const short = (async () => {
    const pause = createPause();
    await pause();
    log.push("short");
  })();
  await Promise.all([long, short]);
  expect(log).toEqual(["long", "short", "long", "long"]);
});
