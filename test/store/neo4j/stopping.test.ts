import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { openBounds } from "../../../model/filter.ts";
import { problemOf } from "../../support/problems.ts";
import { ask, clearDatabase, company, createStore, openStore, partners, startProxy } from "./fixture.ts";

describe.each(inject("neo4j"))("on Neo4j $line", ({ uri }) => {
  const names = Array.from({ length: 300 }, (_, n) => `c${n}`);
  const all = { from: names, bounds: openBounds, exempt: [], within: null, direction: "any" } as const;

  beforeAll(async () => {
    await clearDatabase(uri);
    const store = await createStore(uri);
    await store.prepare();
    await store.apply(
      names.map((name) => company(name)),
      "test",
    );
    await store.close();
  });

  /** Statements of the store that run now. */
  const running = () =>
    ask(uri, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH '//' RETURN currentQuery AS query");

  /** Keeps writers waiting, as another server that is writing would, until the test is over. */
  async function holdLock(): Promise<void> {
    const { default: neo4j } = await import("neo4j-driver");
    const driver = neo4j.driver(uri);
    const session = driver.session();
    const tx = session.beginTransaction();
    await tx.run("MATCH (m:QianshouMeta) SET m.held = true");
    onTestFinished(async () => {
      await tx.rollback();
      await driver.close();
    });
  }

  test("a call whose caller has gone is not begun", async () => {
    const store = await openStore(uri);
    const reason = new Error("gone");
    await expect(store.expand(all, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test("when the caller goes away the statement ends, and nothing was written", async () => {
    await holdLock();
    const store = await openStore(uri);
    const caller = new AbortController();
    const reason = new Error("gone");
    const write = store.apply([company("late")], "test", { signal: caller.signal });
    await expect.poll(running).toHaveLength(1);
    caller.abort(reason);
    await expect(write).rejects.toBe(reason);
    await expect.poll(running).toEqual([]);
    expect(await store.entities(["late"])).toEqual([]);
  });

  test("what takes too long is stopped, in the database too, and says what to tighten", async () => {
    await holdLock();
    const store = await openStore(uri);
    const { code, message } = await problemOf(store.apply([company("late")], "test", { timeoutMs: 400 }));
    expect(code).toBe("query-timeout");
    expect(message).toMatch(/longer than 400 ms: narrow the filter/);
    await expect.poll(running).toEqual([]);
    expect(await store.entities(["late"])).toEqual([]);
  });

  test("a search for paths ends when its time is over, and when its caller goes away", async () => {
    const store = await openStore(uri);
    const question = {
      ...{ from: "c0", to: "c1", k: 50, maxLength: 8, through: [], avoid: [], avoidKinds: [] },
      ...{ directed: false, bounds: openBounds },
    };
    const { code, message } = await problemOf(store.paths(question, { timeoutMs: 1 }));
    expect(code).toBe("query-timeout");
    expect(message).toMatch(/ask for less \(.*maxLength/);
    const caller = new AbortController();
    const reason = new Error("gone");
    const asked = store.paths(question, { signal: caller.signal });
    caller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await expect.poll(running).toEqual([]);
    expect(await store.paths(question)).toEqual({ paths: [], complete: true });
  });

  test("where the connection breaks in the middle of many batches nothing is left, and the store goes on", async () => {
    const proxy = await startProxy(uri);
    const store = await openStore(proxy.uri);
    async function* batches() {
      yield names.map((name) => company(`broken-${name}`));
      proxy.breakAll();
      yield [company("broken-last")];
    }
    expect((await problemOf(store.applyAll(batches(), "test"))).code).toBe("store-unavailable");
    await store.apply([company("next")], "test");
    expect(await store.entities(["broken-c0", "broken-last", "next"])).toMatchObject([{ id: "next" }]);
    await expect.poll(running).toEqual([]);
  });

  test("many batches that take too long are stopped in the database too", async () => {
    await holdLock();
    const store = await openStore(uri);
    async function* batches() {
      yield [company("late")];
    }
    const { code, message } = await problemOf(store.applyAll(batches(), "test", { timeoutMs: 400 }));
    expect({ code, message }).toEqual({ code: "query-timeout", message: expect.stringContaining("400 ms") });
    await expect.poll(running).toEqual([]);
  });

  test("the store's own limit holds where a call brings none", async () => {
    await holdLock();
    const store = await openStore(uri, { queryTimeoutMs: 300 });
    const { code, message } = await problemOf(store.apply([company("late")], "test"));
    expect({ code, message }).toEqual({ code: "query-timeout", message: expect.stringContaining("300 ms") });
  });

  test("a bookmark makes a later read of another server see the write; one that is none is a wrong request", async () => {
    const [writer, reader] = [await openStore(uri), await openStore(uri)];
    const { bookmark } = await writer.apply([company("fresh"), partners("fresh-c0", "fresh", "c0")], "test");
    expect(bookmark).toEqual(expect.any(String));
    expect(await reader.entities(["fresh"], { bookmark: bookmark ?? "" })).toHaveLength(1);
    expect((await problemOf(reader.ping({ bookmark: "nonsense" }))).code).toBe("invalid-request");
  });

  test("a stream that is left early ends", async () => {
    const store = await openStore(uri);
    for await (const { value } of store.scan(openBounds)) {
      expect(value.id).toBe("c0");
      break;
    }
    await expect.poll(running).toEqual([]);
  });
});
