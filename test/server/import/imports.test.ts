import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ProblemError } from "../../../model/problem.ts";
import { type Imports, openImports } from "../../../server/import/imports.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "qianshou-imports-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const openOn = (store: GraphStore) =>
  openImports({
    store,
    folder,
    timeoutMs: 60_000,
    onFault: (error) => {
      throw error;
    },
  });

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Sends a file, and waits until it has been read. */
async function read(imports: Imports, text: string) {
  const { id } = await imports.create(once(text), { name: "list.csv", dryRun: true });
  return vi.waitFor(
    () => {
      const now = imports.read(id);
      expect(now.state).not.toBe("reading");
      return now;
    },
    { timeout: 20_000 },
  );
}

test("what a store can't do is said in Chinese too, with what is exact", async () => {
  const store = createReferenceStore();
  const slow = new ProblemError("query-timeout", "the question took longer than 5 ms");
  const imports = await openOn({ ...store, entities: () => Promise.reject(slow) });
  const { state, failure } = await read(imports, "名称,种类\n甲,高校\n");
  await imports.close();
  expect({ state, failure }).toEqual({
    state: "failed",
    failure: { zh: "查询超时：the question took longer than 5 ms", en: "the question took longer than 5 ms" },
  });
});

test("of many problems an answer shows the first, and all of them are kept; nothing else is left behind", async () => {
  const imports = await openOn(createReferenceStore());
  const rows = Array.from({ length: 1200 }, (_, i) => `第${i}公司,${i < 20 ? "企业" : "不知道"}`);
  const { id, problems, problemCount, progress } = await read(imports, ["名称,种类", ...rows].join("\n"));
  const all = [];
  for await (const one of imports.problems(id)) all.push(one);
  await imports.close();
  expect([problems.length, problemCount, all.length]).toEqual([1000, all.length, all.length]);
  expect(all.slice(0, 1000)).toEqual(problems);
  expect(progress.done).toBe(progress.of);
  expect(existsSync(join(folder, id, "staging"))).toBe(false);
});
