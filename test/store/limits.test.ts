import { expect, test } from "vitest";
import { toBounds } from "../../model/filter.ts";
import { ProblemError } from "../../model/problem.ts";
import { listCommon } from "../../server/handlers/common.ts";
import { listIntroductions } from "../../server/handlers/introductions.ts";
import type { Call, GraphStore, Scanned } from "../../server/store/graph-store.ts";
import { describeStores } from "../support/each-store.ts";
import { entity, relation } from "../support/network.ts";

const bounds = toBounds({});
const ids = Array.from({ length: 300 }, (_, i) => `e${i}`);
const network = [
  ...ids.map((id) => entity(id, "Company", { name: `公司 ${id}` })),
  ...ids.flatMap((id, i) =>
    [1, 7, 31].map((step) => relation(`${id}.${step}`, "PART_OF", id, ids[(i + step) % ids.length] ?? "")),
  ),
];

/** Every read, as the network should answer it. */
const reads: [string, (store: GraphStore, call: Call) => Promise<unknown>][] = [
  ["entities", (store, call) => store.entities(ids, call)],
  ["relations", (store, call) => store.relations(["e3.7"], call)],
  ["search", (store, call) => store.search({ q: "公司", kinds: null, topics: null, limit: 20, skip: 0 }, call)],
  ["list", (store, call) => store.list({ bounds, linked: true, limit: 50, after: null }, call)],
  ["count", (store, call) => store.count(bounds, call)],
  [
    "neighbours",
    (store, call) => store.neighbours({ id: "e5", bounds, direction: "any", limit: 9, after: null }, call),
  ],
  ["linkCounts", (store, call) => store.linkCounts("e5", bounds, call)],
  ["expand", (store, call) => store.expand({ from: ids, bounds, exempt: [], within: null, direction: "any" }, call)],
  ["relationsAmong", (store, call) => store.relationsAmong(ids, bounds, 5000, call)],
  [
    "paths",
    (store, call) =>
      store.paths(
        { from: "e0", to: "e11", k: 1, maxLength: 3, through: [], avoid: [], avoidKinds: [], directed: false, bounds },
        call,
      ),
  ],
  [
    "common",
    (store, call) => {
      const given = ["e0", "e38"].map((id) => ({ id, degree: 6 }));
      return store.common({ given, bounds, direction: "any", limit: 9, after: null }, call);
    },
  ],
  [
    "what is common, as the server answers it",
    (store, call) => {
      const query = { id: ["e0", "e38"], direction: "any" as const, limit: 9 };
      return listCommon({ params: undefined, body: undefined, query }, { store, call });
    },
  ],
  [
    "introductions, as the server answers them",
    (store, call) => {
      const query = { from: "e0", to: "e11", limit: 5, maxLength: 3, avoid: [] };
      return listIntroductions({ params: undefined, body: undefined, query }, { store, call });
    },
  ],
  [
    "evidence",
    (store, call) => store.evidence({ about: ids, source: null, statuses: ["reviewed"], limit: 9, after: null }, call),
  ],
  ["sources", (store, call) => store.sources({ limit: 9, after: null }, call)],
  ["stats", (store, call) => store.stats(bounds, "year", call)],
  ["summary", (store, call) => store.summary(call)],
  ["history", (store, call) => store.history({ about: null, limit: 1, before: null }, call)],
  ["scan", (store, call) => scanned(store, call)],
];

async function scanned(store: GraphStore, call: Call): Promise<Scanned[]> {
  const all: Scanned[] = [];
  for await (const one of store.scan(bounds, call)) all.push(one);
  return all;
}

describeStores("limits", network, (store) => {
  test.each(reads)("%s within a millisecond answers rightly or says that it took too long", async (_, read) => {
    const right = await read(store(), {});
    for (const timeoutMs of [1, 1, 1, 2, 4]) {
      const outcome = await read(store(), { timeoutMs }).catch((error: unknown) => error);
      if (outcome instanceof ProblemError) expect(outcome.code).toBe("query-timeout");
      else expect(outcome).toEqual(right);
    }
    expect(await read(store(), {})).toEqual(right);
  });

  test.each(reads)("%s that its caller gave up leaves the store well", async (_, read) => {
    const right = await read(store(), {});
    const gone = new AbortController();
    gone.abort();
    const outcome = await read(store(), { signal: gone.signal }).catch((error: unknown) => error);
    if (!(outcome instanceof Error)) expect(outcome).toEqual(right);
    const leaving = new AbortController();
    const pending = read(store(), { signal: leaving.signal }).catch((error: unknown) => error);
    leaving.abort();
    const late = await pending;
    if (!(late instanceof Error)) expect(late).toEqual(right);
    expect(await read(store(), { signal: new AbortController().signal })).toEqual(right);
  });

  test("a write that its caller gave up is done wholly or not at all", async () => {
    const { revision } = await store().summary();
    const gone = new AbortController();
    const pending = store()
      .apply([entity("x1"), entity("x2"), relation("x12", "PARTNER_OF", "x1", "x2")], "test", { signal: gone.signal })
      .catch((error: unknown) => error);
    gone.abort();
    const outcome = await pending;
    const found = await store().entities(["x1", "x2"]);
    const after = await store().summary();
    if (outcome instanceof Error) expect([0, 2]).toContain(found.length);
    else expect(found).toHaveLength(2);
    expect(after.revision).toBe(revision + (found.length === 2 ? 1 : 0));
  });

  test("a store that can be reached answers a ping", async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });

  test("what a caller read can be waited for by its bookmark", async () => {
    const { bookmark } = await store().apply([entity("marked")], "test");
    const call = bookmark === null ? {} : { bookmark };
    expect(await store().entities(["marked"], call)).toMatchObject([{ id: "marked" }]);
  });
});
