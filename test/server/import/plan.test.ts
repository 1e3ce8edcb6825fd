import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Drafted } from "../../../formats/read/drafts.ts";
import type { Change } from "../../../model/change.ts";
import { type PlanOptions, planImport } from "../../../server/import/plan.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { drafted } from "../../formats/read/opening.ts";
import { entity, relation, source } from "../../support/network.ts";
import { randomDrafts } from "../../support/random-drafts.ts";
import { randomWrites } from "../../support/random-network.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "qianshou-plan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
const staging = () => join(folder, "staging");

async function storeOf(batches: readonly (readonly Change[])[]): Promise<GraphStore> {
  const store = createReferenceStore();
  // Of what is made up at random, whatever breaks no rule stands.
  for (const batch of batches) await store.apply(batch, "test").catch(() => {});
  return store;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function plan(drafts: AsyncIterable<Drafted>, store: GraphStore, more: Partial<PlanOptions> = {}) {
  return planImport(drafts, {
    store,
    call: {},
    signal: new AbortController().signal,
    onProgress: () => {},
    decisions: new Map(),
    file: { name: "list.csv", digest: "abc", tables: ["list"], rows: 10 },
    kinds: [undefined],
    staging: staging(),
    ...more,
  });
}

/** All that a plan says. */
async function told(drafts: readonly Drafted[], store: GraphStore, more: Partial<PlanOptions> = {}) {
  const made = await plan(each(drafts), store, more);
  const { added, changed, same, entities, matches, matchCount, problemCount } = made;
  const changes: Change[] = [];
  for await (const some of made.changes()) changes.push(...some);
  const problems = [];
  for await (const some of made.problems()) problems.push(...some);
  await made.close();
  return { added, changed, same, entities, matches, matchCount, problemCount, changes, problems };
}

describe("a plan", () => {
  test("doesn't depend on how many rows are compared together", async () => {
    await fc.assert(
      fc.asyncProperty(randomWrites, randomDrafts, async (batches, drafts) => {
        const store = await storeOf(batches);
        const whole = await told(drafts, store, { slice: 1000 });
        expect(await told(drafts, store, { slice: 3 })).toEqual(whole);
        expect(whole.problemCount).toBe(whole.problems.length);
        const { added, changed } = whole;
        const count = [added, changed].flatMap((counts) => Object.values(counts)).reduce((a, b) => a + b);
        expect(whole.changes).toHaveLength(count);
      }),
      { numRuns: 60 },
    );
  });

  test("names sources first, then entities, relations and claims, each once", async () => {
    const drafts = await drafted(
      "甲方,乙方,来源\n海洋大学,蓝色公司,公报\n蓝色公司,海洋大学,公报\n黄海大学,蓝色公司,日报\n",
    );
    const { changes, added } = await told(drafts, createReferenceStore(), { slice: 1 });
    expect(changes.map(({ what }) => what).join(" ")).toBe(
      "source source entity entity entity relation relation claim claim",
    );
    expect(added).toEqual({ entities: 3, relations: 2, claims: 2, sources: 2 });
    expect(changes.every((change) => change.op === "put" && change.ifVersion === 0)).toBe(true);
  });

  test("brings claims in along with the relations that they are about, which are written once then", async () => {
    const pairs = Array.from({ length: 2100 }, (_, i) => `蓝色公司,海洋${i}大学`).join("\n");
    const { changes } = await told(await drafted(`甲方,乙方\n${pairs}\n`), createReferenceStore());
    const places = (what: Change["what"]) => changes.flatMap((change, i) => (change.what === what ? i : []));
    expect([places("relation").length, places("claim").length]).toEqual([2100, 2100]);
    const last = places("relation").at(-1) ?? 0;
    expect(places("claim").filter((place) => place < last).length).toBeGreaterThan(1500);
  });

  test("puts together what several rows say of one entity of the network", async () => {
    const store = await storeOf([[entity("ocean", "University", { name: "海洋大学", nameEn: "Ocean University" })]]);
    const csv = "编号,名称,种类,网址,简介\n1,海洋大学,高校,https://example.org/,\n2,Ocean University,高校,,滨海\n";
    const { changes, changed } = await told(await drafted(csv), store, { slice: 1 });
    expect(changed.entities).toBe(1);
    expect(changes.filter(({ what }) => what === "entity")).toMatchObject([
      { value: { id: "ocean", url: "https://example.org/", description: "滨海" }, ifVersion: 1 },
    ]);
  });

  test("doesn't run the numbers of a name into each other, in the file or against the network", async () => {
    const store = await storeOf([
      (await told(await drafted("名称,种类\n1号线 10段公司,企业\n"), createReferenceStore())).changes,
    ]);
    const list = await drafted("名称,种类\n2号 1 10公司,企业\n2号 11 0公司,企业\n1号线 1 0段公司,企业\n");
    const { added, changed, matches } = await told(list, store);
    expect([added.entities, changed.entities]).toEqual([2, 1]);
    // Somebody has to say whether that is the same.
    expect(matches).toMatchObject([{ name: "1号线 1 0段公司", sure: false }]);
  });

  test("takes a claim about an entity for no claim about a relation without an id", async () => {
    const store = await storeOf([[entity("a"), entity("b"), source("s1")]]);
    const end = (id: string) => ({ key: id, id, name: id, kind: null });
    const at = { table: 0, line: 2, key: null, id: null };
    const nobody = { agreement: null, event: null, onBehalfOf: null, by: [], derived: false, grounds: null };
    const { changes } = await told(
      [
        { ...at, ...nobody, sort: "relation", value: { type: "PARTNER_OF" }, source: end("a"), target: end("b") },
        {
          ...at,
          sort: "claim",
          value: { summary: "甲" },
          about: { key: null, id: null, name: "a", kind: null },
          source: end("s1"),
        },
      ],
      store,
    );
    const about = changes.flatMap((change) =>
      change.op === "put" && change.what === "claim" ? change.value.about : [],
    );
    expect(about).toContain("a");
  });

  test("finds the relation that stands between two, wherever in the file its row is", async () => {
    const names = Array.from({ length: 7 }, (_, i) => `第${i}公司`);
    const store = await storeOf([
      [
        ...names.map((name, i) => entity(`c${i}`, "Company", { name })),
        relation("old", "PARTNER_OF", "c5", "c6", { from: "2024-03" }),
      ],
    ]);
    const rows = names.slice(1).map((name, i) => `${names[i]},${name},2024`);
    const { same, added } = await told(await drafted(["甲方,乙方,时间", ...rows].join("\n")), store, { slice: 2 });
    expect([same.relations, added.relations]).toEqual([1, 5]);
  });

  test("of more than there may be is refused in both languages, and leaves nothing behind", async () => {
    const drafts = await drafted("名称,种类\n甲,高校\n乙,高校\n丙,高校\n");
    await expect(plan(each(drafts), createReferenceStore(), { most: 2 })).rejects.toMatchObject({
      told: { zh: expect.stringContaining("一次最多导入 2 项"), en: expect.stringContaining("at most 2 things") },
    });
    expect(existsSync(staging())).toBe(false);
  });

  test("that is cancelled while the file is read leaves nothing behind", async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Drafted> {
      for (let line = 2; ; line++) {
        if (line === 50) stop.abort(new Error("enough"));
        yield { sort: "entity", table: 0, line, key: null, id: null, value: { name: `第${line}公司` }, grounds: null };
      }
    }
    await expect(plan(endless(), createReferenceStore(), { signal: stop.signal })).rejects.toThrow("enough");
    expect(existsSync(staging())).toBe(false);
  });

  test("keeps its file until it is closed", async () => {
    const made = await plan(each(await drafted("名称,种类\n甲,高校\n")), createReferenceStore());
    expect(existsSync(staging())).toBe(true);
    await made.close();
    expect(existsSync(staging())).toBe(false);
  });
});
