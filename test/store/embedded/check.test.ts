import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkStore } from "../../../server/check/check-store.ts";
import { agreement, dealLine, derivedId, entity, relation, signingNetwork } from "../../support/network.ts";
import { createFixture, type Fixture } from "./fixture.ts";

let fixture: Fixture;

beforeEach(async () => {
  fixture = createFixture();
  const store = await fixture.open();
  await store.apply([...signingNetwork, entity("x"), entity("y"), ...agreement("old", ["x", "y"])], "test");
  await store.close();
});
afterEach(() => fixture.remove());

/** Does with the file what the store's rules never do, and checks it. */
async function checkAfter(...sql: string[]) {
  const database = new Database(join(fixture.dataDir, "qianshou.db"));
  database.exec(`PRAGMA foreign_keys = OFF; ${sql.join(";")}`);
  database.close();
  const { findings, found } = await checkStore(await fixture.open(), {});
  return { found: Object.fromEntries(Object.entries(found).filter(([, n]) => n > 0)), findings };
}

const setIn = (table: string, id: string, path: string, value: string) =>
  `UPDATE ${table} SET record = json_set(record, '$.${path}', '${value}') WHERE id = '${id}'`;

test("nothing is wrong with a file that nobody touched", async () => {
  expect(await checkAfter("SELECT 1")).toEqual({ found: {}, findings: [] });
});

test.each([
  ["a degree", ["UPDATE entity SET degree = 9 WHERE id = 'cityu'"], "degree", "cityu", "stored 9, counted 5"],
  [
    "a confidence",
    ["UPDATE relation SET confidence = 99 WHERE id = 'partner'"],
    "standing",
    "partner",
    "confidence: stored 99, its claims give 70",
  ],
  [
    "the confidence of a line",
    [`UPDATE relation SET confidence = NULL WHERE id = '${dealLine}'`],
    "standing",
    dealLine,
    "confidence: stored none, its claims give 85",
  ],
  [
    "a claim behind the store's back",
    [setIn("claim", "c03", "confidence", "20").replace("'20'", "20")],
    "standing",
    "partner",
    "confidence: stored 70, its claims give 60",
  ],
  [
    "a status",
    ["UPDATE relation SET status = 'rejected' WHERE id = 'builds'"],
    "standing",
    "builds",
    "status: stored rejected",
  ],
  ["a date", [setIn("entity", "forum", "from", "2023-02-30")], "record", "forum", 'from cannot be "2023-02-30"'],
  ["a wrong field", [setIn("relation", "part", "state", "broken")], "record", "part", 'state cannot be "broken"'],
  [
    "a type",
    [setIn("relation", "part", "type", "MET_WITH")],
    "reference",
    "part",
    "MET_WITH cannot lead from City to Region",
  ],
  [
    "an event",
    [setIn("relation", "builds", "event", "deal")],
    "reference",
    "builds",
    "Agreement cannot stand here: deal",
  ],
  ["a body", [setIn("relation", "signed", "onBehalfOf", "gone")], "reference", "signed", "no entity has this id: gone"],
  ["a claim", [setIn("claim", "c03", "about", "gone")], "claim", "c03", "no entity and no relation has this id: gone"],
  [
    "a paragraph",
    [setIn("claim", "c01", "paragraph", "21").replace("'21'", "21")],
    "claim",
    "c01",
    "no such paragraph: 21",
  ],
  [
    "a missing line",
    [`DELETE FROM relation WHERE id = '${dealLine}'`],
    "derived",
    dealLine,
    "missing: cityu and haier signed deal",
  ],
  [
    "another date of a line",
    [setIn("relation", dealLine, "from", "1999")],
    "derived",
    dealLine,
    "differs from what follows",
  ],
  [
    "a line that doesn't follow",
    ["DELETE FROM relation WHERE id = 'old.x'"],
    "derived",
    derivedId("old", "x", "y"),
    "does not follow: x and y are no parties of old",
  ],
  [
    "a symmetric relation the wrong way round",
    [
      "UPDATE relation SET source = target, target = source, record = json_set(record, '$.source', 'haier', '$.target', 'cityu') WHERE id = 'partner'",
    ],
    "order",
    "partner",
    "the smaller id comes first",
  ],
  ["a lost end", ["DELETE FROM entity WHERE id = 'sd'"], "unreadable", "relations", "are counted"],
])("%s that was spoilt is found", async (_, sql, sort, id, message) => {
  const { found, findings } = await checkAfter(...sql);
  expect(found[sort]).toBe(1);
  expect(findings).toContainEqual({ sort, id, message: expect.stringContaining(message) });
});

test("of each sort a hundred are listed and all are counted", async () => {
  const store = await fixture.open();
  const pairs = Array.from({ length: 120 }, (_, i) => `c${i}`);
  await store.apply(
    [...pairs.map((id) => entity(id)), ...pairs.map((id) => relation(`r${id}`, "PARTNER_OF", "haier", id))],
    "test",
  );
  await store.close();
  const { found, findings } = await checkAfter("UPDATE entity SET degree = 7 WHERE id LIKE 'c%'");
  expect(found).toEqual({ degree: 122 });
  expect(findings).toHaveLength(100);
});
