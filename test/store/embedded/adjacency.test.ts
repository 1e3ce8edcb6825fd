import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareText } from "../../../model/compare.ts";
import { type Filter, toBounds } from "../../../model/filter.ts";
import type { Hop, Reach } from "../../../model/reach.ts";
import type { Adjacency } from "../../../server/store/embedded/adjacency.ts";
import { createAdjacencyCache } from "../../../server/store/embedded/adjacency-cache.ts";
import { createReacher } from "../../../server/store/embedded/adjacency-reach.ts";
import { readAdjacency } from "../../../server/store/embedded/adjacency-read.ts";
import { type Connection, openConnection } from "../../../server/store/embedded/connection.ts";
import { expand } from "../../../server/store/embedded/expand.ts";
import { createJob } from "../../../server/store/embedded/job.ts";
import { createPool } from "../../../server/store/embedded/pool.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { claim, relation, source } from "../../support/network.ts";
import { randomWrites } from "../../support/random-network.ts";
import { randomQuestion } from "../../support/random-questions.ts";
import { createFixture, entity, type Fixture, hubWith } from "./fixture.ts";

let fixture: Fixture;
let store: GraphStore;
let connection: Connection;

beforeEach(async () => {
  fixture = createFixture();
  store = await fixture.open();
  connection = openFile();
});
afterEach(async () => {
  connection.close();
  await fixture.remove();
});

const openFile = () => openConnection(join(fixture.dataDir, "qianshou.db"), true);

function read(): Adjacency {
  const steps = readAdjacency(connection);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const toHop = ({ from, to, strength }: Hop) => ({ from, to, strength });
/** Where the arrays lead to, by id. */
function reachedIn(adjacency: Adjacency, { from, within, ...rest }: Reach): Hop[] {
  const toNumbers = (ids: readonly string[]) => ids.flatMap((id) => adjacency.numbers.get(id) ?? []);
  const numbered = { from: toNumbers(from), within: within && toNumbers(within), direction: rest.direction };
  const steps = createReacher(adjacency, rest)(numbered);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const hops = step.value;
  const idIn = (numbers: readonly number[], at: number) => adjacency.ids[numbers[at] ?? -1] ?? "";
  return hops.to.map((_, at) => ({
    from: idIn(hops.from, at),
    to: idIn(hops.to, at),
    strength: hops.strengths[at] ?? -1,
    degree: hops.degrees[at] ?? -1,
  }));
}

const inOrder = (hops: readonly Hop[]) =>
  [...hops].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));

const reachOf = (more: Partial<Reach>): Reach => {
  return { from: [], bounds: toBounds({}), exempt: [], within: null, direction: "any", ...more };
};

describe("the network in arrays", () => {
  test("leads to the same neighbours as the statements do, under every filter, whatever was written", async () => {
    const reaches = randomQuestion.filter((question) => question.ask === "expand");
    await fc.assert(
      fc.asyncProperty(randomWrites, fc.array(reaches, { minLength: 30, maxLength: 30 }), async (writes, asked) => {
        for (const changes of writes) await store.apply(changes, "test").catch(() => {});
        const adjacency = read();
        for (const { filter, ...question } of asked) {
          const once = { from: [...new Set(question.from)], within: question.within && [...new Set(question.within)] };
          const reach = reachOf({ ...question, ...once, bounds: toBounds(filter) });
          const found = inOrder(reachedIn(adjacency, reach));
          const expected = await expand(createJob(), connection, reach);
          expect(found.map(toHop)).toEqual(expected.map(toHop));
          // Parallel relations count.
          for (const [at, { degree }] of found.entries())
            expect(degree).toBeGreaterThanOrEqual(expected[at]?.degree ?? 0);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test("finds a few among a hub's many", async () => {
    await store.apply(hubWith(3000), "test");
    const adjacency = read();
    const few = reachOf({ from: ["c000000"], within: ["c000007", "c002999", "c000000"] });
    expect(inOrder(reachedIn(adjacency, few)).map(({ to }) => to)).toEqual(["c000007", "c002999"]);
    const everywhere = Array.from({ length: 3000 }, (_, i) => `c${String(i).padStart(6, "0")}`);
    expect(reachedIn(adjacency, reachOf({ from: everywhere }))).toHaveLength(2 * (2999 + 2998));
  });

  test("knows which sources speak for a relation, how, and together with which others", async () => {
    const claims = [
      ["ab", "s1", "reviewed"],
      ["ab", "s2", "unreviewed"],
      ["ac", "s2", "reviewed"],
      ["ad", "s1", "rejected"],
    ] as const;
    await store.apply(
      [
        ...["s1", "s2", "s3"].map((id) => source(id)),
        ...["a", "b", "c", "d", "e"].map((id) => entity(id)),
        ...["b", "c", "d", "e"].map((to) => relation(`a${to}`, "MET_WITH", "a", to)),
        ...claims.map(([about, by, status], i) => claim(`claim${i}`, about, by, { status })),
      ],
      "test",
    );
    const adjacency = read();
    const under = (filter: Filter) =>
      inOrder(reachedIn(adjacency, reachOf({ from: ["a"], bounds: toBounds(filter) }))).map(({ to }) => to);
    expect(under({})).toEqual(["b", "c", "e"]);
    expect(under({ source: ["s1"] })).toEqual(["b"]);
    expect(under({ source: ["s2"] })).toEqual(["b", "c"]);
    expect(under({ source: ["s1"], status: ["unreviewed"] })).toEqual([]);
    expect(under({ source: ["s3", "unknown"] })).toEqual([]);
    expect(under({ status: ["reviewed"] })).toEqual(["b", "c"]);
    expect(under({ status: ["rejected"] })).toEqual(["d"]);
    expect(under({ source: ["s2", "s1"], status: ["rejected", "unreviewed"] })).toEqual(["b", "d"]);
  });
});

describe("the arrays that are kept", () => {
  test("are those of the state that is asked about, and read once", async () => {
    await store.apply([entity("a")], "test");
    const pool = createPool(1, openFile);
    const cache = createAdjacencyCache(pool);
    const job = createJob();
    const first = await cache.at(job, connection);
    expect(await cache.at(job, connection)).toBe(first);
    expect(cache.now()).toBe(first);
    await store.apply([entity("b")], "test");
    cache.drop();
    expect(cache.now()).toBeNull();
    const second = await cache.at(job, connection);
    expect(second?.ids).toEqual(["", "a", "b"]);
    expect(await cache.at(job, connection)).toBe(second);
    await cache.close();
    pool.close();
  });

  test("of a larger network are read in the background, while questions are answered without them", async () => {
    await store.apply(hubWith(300), "test");
    const pool = createPool(1, openFile);
    const cache = createAdjacencyCache(pool, { atOnce: 100, most: 1000 });
    const at = () => cache.at(createJob(), connection);
    expect(await at()).toBeNull();
    await expect.poll(at).toMatchObject({ revision: 1 });
    await cache.close();
    pool.close();
  });

  test("are thrown away when something was written while they were read", async () => {
    await store.apply(hubWith(300), "test");
    const pool = createPool(1, openFile);
    const cache = createAdjacencyCache(pool, { atOnce: 100, most: 1000 });
    await cache.at(createJob(), connection);
    cache.drop();
    await cache.close();
    expect(cache.now()).toBeNull();
    pool.close();
  });

  test("are none for a network that is too large, and stop being read when the store is closed", async () => {
    await store.apply(hubWith(300), "test");
    const pool = createPool(1, openFile);
    const none = createAdjacencyCache(pool, { atOnce: 100, most: 200 });
    expect(await none.at(createJob(), connection)).toBeNull();
    await none.close();
    const closed = createAdjacencyCache(pool, { atOnce: 100, most: 1000 });
    await closed.at(createJob(), connection);
    await closed.close();
    expect(await closed.at(createJob(), connection)).toBeNull();
    await closed.close();
    pool.close();
  });
});
