import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import { toBounds } from "../../model/filter.ts";
import { ProblemError } from "../../model/problem.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { askStore, type Common } from "../support/ask-store.ts";
import { emptyStore } from "../support/each-store.ts";
import { randomWrites } from "../support/random-network.ts";
import { type RandomQuestion, randomQuestion } from "../support/random-questions.ts";
import { createReferenceStore } from "../support/reference-store.ts";
import { type StoreUnderTest, storesUnderTest } from "../support/stores.ts";

/**
 * Random networks and random questions: every store answers as the reference does, in equal order. A failure tells the
 * seed and the path that play it again:
 *
 *     TEST_SEED=123 TEST_PATH=4:1:0 npm test -- test/store/differential.test.ts
 *
 * `TEST_RUNS` says how many networks are tried on each store, however long it takes.
 */
const runs = process.env["TEST_RUNS"];
const seed = process.env["TEST_SEED"];
const path = process.env["TEST_PATH"];
const isLong = runs !== undefined || path !== undefined;
/** No further network is tried after this; the first two always are. */
const enoughMs = isLong ? Number.POSITIVE_INFINITY : 2_500;
/** Looking for a smaller failure ends after this. */
const mostMs = isLong ? 3_600_000 : 180_000;

describe.each(storesUnderTest())("$name", (kind) => {
  let opened: Awaited<ReturnType<StoreUnderTest["open"]>>;
  beforeAll(async () => {
    opened = await kind.open();
  });
  afterAll(() => opened.close());

  test(
    "answers as the reference does",
    async () => {
      const questions = fc.array(randomQuestion, { minLength: 1, maxLength: 40, size: "max" });
      const started = performance.now();
      let tried = 0;
      let isShrinking = false;
      const property = fc.asyncProperty(randomWrites, questions, async (writes, asked) => {
        if (!isShrinking && tried >= 2 && performance.now() - started > enoughMs) return;
        tried += 1;
        try {
          await compare(opened.store, writes, asked);
        } catch (error) {
          isShrinking = true;
          throw error;
        }
      });
      const result = await fc.check(property, {
        numRuns: Number(runs ?? 120),
        interruptAfterTimeLimit: mostMs,
        ...(seed !== undefined && { seed: Number(seed) }),
        ...(path !== undefined && { path }),
      });
      if (!result.failed) return;
      const again = `TEST_SEED=${result.seed} TEST_PATH=${result.counterexamplePath ?? ""}`;
      const [writes = [], asked = []] = result.counterexample ?? [];
      const smallest = [...writes, ...asked].map((one) => JSON.stringify(one)).join("\n");
      throw new Error(
        `${kind.name} answers otherwise than the reference.\nAgain: ${again}\nThe smallest found:\n${smallest}`,
        { cause: result.errorInstance },
      );
    },
    mostMs + 60_000,
  );
});

async function compare(store: GraphStore, writes: readonly Change[][], questions: readonly RandomQuestion[]) {
  await emptyStore(store);
  const { revision: since } = await store.summary();
  const reference = createReferenceStore(since);
  for (const changes of writes) {
    expect(await outcomeOf(write(store, changes)), "what a write answers").toEqual(
      await outcomeOf(write(reference, changes)),
    );
  }
  const { revision } = await reference.summary();
  const common: Common = { derived: await derivedIn(reference), since, revision };
  for (const question of [...always, ...questions]) {
    const answer = await outcomeOf(askStore(store, question, common));
    expect(answer, JSON.stringify(question)).toEqual(await outcomeOf(askStore(reference, question, common)));
  }
}

/** What is asked of every network: all of it. */
const always: readonly RandomQuestion[] = [
  { ask: "scan", claims: true, filter: { agreements: "both", status: ["reviewed", "unreviewed", "rejected"] } },
  { ask: "scan", claims: true, filter: { agreements: "both" } },
  { ask: "evidence", about: null, source: null, statuses: ["reviewed", "unreviewed", "rejected"], page: 100 },
  { ask: "history", about: null, limit: 100, back: null },
  { ask: "stats", filter: {}, bucket: "month" },
  { ask: "summary" },
  { ask: "sources", page: 100 },
];

async function write(store: GraphStore, changes: readonly Change[]) {
  const { changeSet, revision } = await store.apply(changes, "test");
  return { changeSet, revision };
}

/** An answer, or the problem that came instead of it, as plain data. */
async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, message, errors, current } = error;
    return { problem: code, message, errors, current };
  }
}

async function derivedIn(store: GraphStore): Promise<string[]> {
  const ids: string[] = [];
  for await (const { what, value } of store.scan(toBounds({ agreements: "both", origin: "derived" }))) {
    if (what === "relation") ids.push(value.id);
  }
  return ids;
}
