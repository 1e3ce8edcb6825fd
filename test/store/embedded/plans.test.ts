import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import "../../../server/store/embedded/answers.ts";
import "../../../server/store/embedded/apply.ts";
import "../../../server/store/embedded/backup.ts";
import "../../../server/store/embedded/scan.ts";
import { migrations } from "../../../server/store/embedded/schema.ts";
import { everyStatement } from "../../../server/store/embedded/sql.ts";

const folder = mkdtempSync(join(tmpdir(), "qianshou-plans-"));
const database = new Database(join(folder, "plans.db"));
for (const migration of migrations) database.exec(migration);

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const planRows = z.array(z.object({ detail: z.string() }));

function planOf(sql: string): string[] {
  return planRows.parse(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({})).map((row) => row.detail);
}

/** Not a whole table: lists that came in as parameters, single rows, rows that another step of the plan brought, index look-ups of FTS5, and what SQLite says of itself. */
const bounded =
  /^SCAN (pragma_\w+|sqlite_(schema|master)|asked|start|goal|json_each|topic|item|meta|CONSTANT ROW|pair|edge|passing|touching|\(subquery-\d+\)|search_tokens VIRTUAL TABLE INDEX 0:(=|M1><))/;

describe("the plans of the embedded store's statements", () => {
  test("nothing reads a whole table, but for the counts of the summary and of a backup, and the look for a first entity", () => {
    const scans = everyStatement().flatMap(({ sql }) =>
      planOf(sql)
        .filter((step) => step.startsWith("SCAN") && !bounded.test(step))
        .map((step) => ({ step: step.split(" ").slice(0, 2).join(" "), sql })),
    );
    const allowed = scans.filter(({ sql }) => /count\(\*\) FROM entity\)|EXISTS \(SELECT 1 FROM entity\)/.test(sql));
    expect(scans.filter((scan) => !allowed.includes(scan))).toEqual([]);
    expect(allowed.map((scan) => scan.step.slice("SCAN ".length)).sort()).toEqual([
      ...["claim", "entity", "entity", "entity", "relation", "relation", "saved_view", "source", "source"],
    ]);
  });

  test("a page of a list or a stream is read in its order, so that a page costs a page", () => {
    const pages = everyStatement().filter(({ sql }) =>
      /ORDER BY (\w\.)?(id|degree DESC, id) LIMIT :size\)?$/.test(sql),
    );
    expect(pages.length).toBeGreaterThanOrEqual(5);
    const sorted = pages.filter(({ sql }) => planOf(sql).some((step) => step.includes("TEMP B-TREE FOR ORDER BY")));
    expect(sorted.map(({ sql }) => sql)).toEqual([]);
  });
});
