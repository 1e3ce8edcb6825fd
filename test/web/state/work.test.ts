import { expect, test } from "vitest";
import { cancelled, createWork, type Timers } from "../../../web/state/work.ts";

/** A clock that only moves when told. */
function createClock(): Timers & { advance: (milliseconds: number) => void } {
  let now = 0;
  const waiting = new Map<object, { at: number; run: () => void }>();
  return {
    after(milliseconds, run) {
      const key = {};
      waiting.set(key, { at: now + milliseconds, run });
      return () => void waiting.delete(key);
    },
    advance(milliseconds) {
      now += milliseconds;
      for (const [key, { at, run }] of waiting) {
        if (at > now) continue;
        waiting.delete(key);
        run();
      }
    },
  };
}

function withResolvers() {
  let resolve: (text: string) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A question that is answered by hand, and knows whether it was given up. */
function question() {
  let signal: AbortSignal | undefined;
  const answer = withResolvers();
  return {
    ask: (given: AbortSignal) => {
      signal = given;
      given.addEventListener("abort", () => answer.reject(given.reason));
      return answer.promise;
    },
    answer: answer.resolve,
    fail: answer.reject,
    isGivenUp: () => signal?.aborted ?? false,
  };
}

test("nothing shows for 400 ms, then a bar, after 3 s a way out", async () => {
  const clock = createClock();
  const work = createWork(clock);
  const one = question();
  const answered = work.run("picture", one.ask);
  const paces = [0, 399, 1, 2599, 1].map((milliseconds) => {
    clock.advance(milliseconds);
    return work.pace.value;
  });
  expect(paces).toEqual(["quick", "quick", "slow", "slow", "stuck"]);
  one.answer("done");
  expect(await answered).toBe("done");
  expect(work.pace.value).toBe("idle");
});

test("a newer question in the same lane ends the one before it", async () => {
  const work = createWork(createClock());
  const [one, two] = [question(), question()];
  const [first, second] = [work.run("search", one.ask), work.run("search", two.ask)];
  two.answer("second");
  expect(await Promise.all([first, second])).toEqual([cancelled, "second"]);
  expect(one.isGivenUp()).toBe(true);
});

test("questions in other lanes go on", async () => {
  const work = createWork(createClock());
  const [one, two] = [question(), question()];
  const both = Promise.all([work.run("a", one.ask), work.run("b", two.ask)]);
  one.answer("1");
  two.answer("2");
  expect(await both).toEqual(["1", "2"]);
});

test("cancelling ends everything, and nobody hears of it as an error", async () => {
  const work = createWork(createClock());
  const both = Promise.all([work.run("a", question().ask), work.run("b", question().ask)]);
  work.cancel();
  expect(await both).toEqual([cancelled, cancelled]);
  expect(work.pace.value).toBe("idle");
});

test("a question that fails by itself is an error", async () => {
  const work = createWork(createClock());
  const one = question();
  const answered = work.run("a", one.ask);
  one.fail(new Error("no"));
  await expect(answered).rejects.toThrow("no");
});
