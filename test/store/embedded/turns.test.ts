import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBounds } from "../../../model/filter.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { createFixture, entity, hubWith } from "./fixture.ts";

/** Enough for questions of many steps. */
const companies = 6000;

const fixture = createFixture();
let store: GraphStore;

beforeAll(async () => {
  store = await fixture.open();
  await store.apply(hubWith(companies), "test");
});
afterAll(() => fixture.remove());

/** Links from everywhere to everywhere: a question that takes long. */
const everywhere = {
  from: Array.from({ length: companies }, (_, i) => `c${String(i).padStart(6, "0")}`),
  bounds: openBounds,
  exempt: [],
  within: null,
  direction: "any" as const,
};

async function drain(stream: AsyncIterable<unknown>): Promise<number> {
  let n = 0;
  for await (const _ of stream) n++;
  return n;
}

describe("the embedded store at work", () => {
  test("a question that takes too long fails with query-timeout and says what to do, and the store goes on", async () => {
    const slow = Promise.all([store.expand(everywhere), store.expand(everywhere, { timeoutMs: 1 })]);
    await expect(slow).rejects.toMatchObject({
      code: "query-timeout",
      message: expect.stringContaining("narrow the filter"),
    });
    expect((await store.summary()).entities).toBe(companies);
  });

  test("a question whose caller goes away fails with the caller's reason", async () => {
    const caller = new AbortController();
    const asked = store.stats(openBounds, "year", { signal: caller.signal });
    caller.abort(new Error("gone"));
    await expect(asked).rejects.toThrow("gone");
    await expect(store.summary({ signal: caller.signal })).rejects.toThrow("gone");
  });

  test("a search for paths that takes too long says which bound to tighten; its caller's leaving ends it", async () => {
    const question = {
      ...{ from: "c000001", to: "c003000", k: 50, maxLength: 8, through: [], avoid: [], avoidKinds: [] },
      ...{ directed: false, bounds: openBounds },
    };
    const right = await store.paths(question);
    const slow = Promise.all([store.expand(everywhere), store.paths(question, { timeoutMs: 1 })]);
    await expect(slow).rejects.toMatchObject({
      code: "query-timeout",
      message: expect.stringContaining("maxLength"),
    });
    const caller = new AbortController();
    const asked = store.paths(question, { signal: caller.signal });
    caller.abort(new Error("gone"));
    await expect(asked).rejects.toThrow("gone");
    expect(await store.paths(question)).toEqual(right);
  });

  test("more questions at once than there are connections are all answered", async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => store.count(openBounds)));
    expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1);
  });

  test("questions that were given up while they waited for a connection keep nobody else waiting", async () => {
    const caller = new AbortController();
    const long = Array.from({ length: 4 }, () => store.expand(everywhere));
    const givenUp = Array.from({ length: 4 }, () => store.count(openBounds, { signal: caller.signal }));
    const others = Array.from({ length: 4 }, () => store.count(openBounds));
    caller.abort(new Error("gone"));
    const outcomes = await Promise.allSettled(givenUp);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(4).fill("rejected"));
    expect((await Promise.all(others)).map((count) => count.entities)).toEqual(Array(4).fill(companies));
    await Promise.all(long);
  });

  test("a short question is answered while a long one is under way", async () => {
    const order: string[] = [];
    const long = store.expand(everywhere).then(() => order.push("long"));
    const short = store.entities(["c000000"]).then(() => order.push("short"));
    await Promise.all([long, short]);
    expect(order).toEqual(["short", "long"]);
  });

  test("a stream sees the state at its start, whatever is written meanwhile", async () => {
    const before = await drain(store.scan(openBounds));
    const stream = store.scan(openBounds)[Symbol.asyncIterator]();
    await stream.next();
    await store.apply([entity("zz")], "test");
    let n = 1;
    while (!(await stream.next()).done) n++;
    expect(n).toBe(before);
    expect(await drain(store.scan(openBounds))).toBe(before + 1);
    await store.apply([{ op: "delete", what: "entity", id: "zz", cascade: false }], "test");
  });

  test("streams that their readers leave halfway make room for others", async () => {
    for (let i = 0; i < 5; i++) {
      for await (const _ of store.scan(openBounds)) break;
    }
    expect(await drain(store.scan(openBounds))).toBeGreaterThan(companies);
  });

  test("a stream whose time is over fails with query-timeout, and its pages stop", async () => {
    const stream = store.scan(openBounds, { timeoutMs: 1 });
    await expect(drain(stream)).rejects.toMatchObject({ code: "query-timeout" });
  });

  test("writes that come at once are done one after the other, each as a whole", async () => {
    const { revision } = await store.summary();
    const applied = await Promise.all(Array.from({ length: 8 }, (_, i) => store.apply([entity(`w${i}`)], "test")));
    expect(applied.map((one) => one.revision - revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("a write that breaks a rule changes nothing and says so in the model's words", async () => {
    const before = await store.summary();
    const broken = store.apply([entity("fine"), { op: "delete", what: "entity", id: "none", cascade: false }], "test");
    await expect(broken).rejects.toMatchObject({ name: "ProblemError", code: "not-found" });
    expect(await store.summary()).toEqual(before);
    expect(await store.entities(["fine"])).toEqual([]);
  });

  test("closing lets a write finish and ends what reads", async () => {
    const own = createFixture();
    const closing = await own.open();
    await closing.apply(hubWith(1000), "test");
    const write = closing.apply(hubWith(1500), "test");
    const read = closing.stats(openBounds, "year").then(
      () => "answered",
      (error) => error.code,
    );
    await closing.close();
    expect((await write).revision).toBe(2);
    expect(["answered", "store-unavailable"]).toContain(await read);
    await own.remove();
  });
});
