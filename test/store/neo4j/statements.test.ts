import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { packageRoot } from "../../../server/package-root.ts";
import { readSeed } from "../../../server/seed.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { loadStatements, statementNames } from "../../../server/store/neo4j/statements.ts";
import { storesUnderTest } from "../../support/stores.ts";

const folder = join(packageRoot(), "cypher");
const { text, schema } = loadStatements();
const headOf = (name: (typeof statementNames)[number]) => /^(\/\/.*\n)+/.exec(text(name))?.[0] ?? "";
const bodyOf = (name: (typeof statementNames)[number]) => text(name).replace(/^\s*\/\/.*$/gm, "");
const parametersIn = (cypher: string) => [...new Set([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();

test("every file in cypher/ is a statement that the store runs, or the schema", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.cypher$/, ""));
  expect(files.sort()).toEqual([...statementNames, "schema"].sort());
  const code = readdirSync(join(packageRoot(), "server/store/neo4j"))
    .filter((file) => file !== "statements.ts")
    .map((file) => readFileSync(join(packageRoot(), "server/store/neo4j", file), "utf8"))
    .join("\n");
  expect(statementNames.filter((name) => !code.includes(`"${name}"`))).toEqual([]);
});

test("a missing file fails at once", () => {
  expect(() => loadStatements(join(folder, "nowhere"))).toThrow(/ENOENT/);
});

test.each(statementNames)("%s says what it answers, its parameters and its columns", (name) => {
  expect(parametersIn(headOf(name))).toEqual(parametersIn(bodyOf(name)));
  expect(headOf(name)).toMatch(/^\/\/ [A-Z][^$]*\.\n\/\/ (\$|No parameters\.)/);
  expect(headOf(name)).toMatch(/\/\/ (Columns: |No columns\.)/);
});

test("statements name the relation types that the model declares, all of them or a derived one", () => {
  const every = relationTypeIds.join("|");
  for (const name of statementNames) {
    const lists = [...bodyOf(name).matchAll(/\[\w*:([A-Z_|]+)/g)].map(([, types]) => types ?? "");
    if (name === "scan-relations") expect(lists).toEqual(relationTypeIds);
    else expect(lists.filter((types) => types !== every && types !== "SIGNED_WITH")).toEqual([]);
  }
});

test("the schema has a rule for the ids of each relation type", () => {
  const ruled = schema.flatMap((one) => /FOR \(\)-\[r:(\w+)\]-\(\) REQUIRE r\.id IS UNIQUE/.exec(one)?.[1] ?? []);
  expect(ruled).toEqual(relationTypeIds);
  expect(schema.filter((one) => !/ qianshou_\w+ IF NOT EXISTS/.test(one))).toEqual([]);
});

describe("a filter says the same in every statement", () => {
  const flat = (cypher: string) => cypher.replace(/\s+/g, " ");
  const passages = (pattern: RegExp) =>
    new Set(statementNames.flatMap((name) => [...flat(bodyOf(name)).matchAll(pattern)].map(([all]) => all)));
  const times = (part: string) =>
    statementNames.reduce((sum, name) => sum + flat(bodyOf(name)).split(part).length - 1, 0);

  test("of relations", () => {
    const found = passages(/\(\$filter\.types IS NULL .*?key IN \$filter\.evidence\) END/g);
    expect([...found]).toEqual([
      expect.stringContaining("$filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence"),
    ]);
    expect(times("$filter.evidence IS NULL")).toBe(times("type(r) IN $filter.types"));
  });

  test("of entities", () => {
    const found = passages(/\(\$filter\.kinds IS NULL OR \w\.kind IN \$filter\.kinds\) AND .*? OR \w\.crowded\)/g);
    const forms = new Set(
      [...found].map((one) => one.replaceAll(/\b[abe]\./g, "e.").replace("topic IN e.", "topic IN e.")),
    );
    expect([...forms]).toEqual([
      expect.stringContaining("e.firstDay <= $filter.lastDay AND e.lastDay >= $filter.firstDay"),
    ]);
    expect(times(".crowded)")).toBe(times(".kind IN $filter.kinds"));
  });
});

/** Statements whose answer is a count of everything, or that ask what a database is. */
const mayGoOverAll = [
  "count",
  "stats-entities",
  "stats-relations",
  "stats-sources",
  "seed-look",
  "prepare-look",
  "prepare-mark",
];

describe.each(inject("neo4j"))("on Neo4j $line", ({ line, uri }) => {
  const driver = neo4j.driver(uri);
  let opened: { store: GraphStore; close: () => Promise<void> } | undefined;

  beforeAll(async () => {
    opened = await storesUnderTest()
      .find(({ name }) => name === `Neo4j ${line}`)
      ?.open();
    await opened?.store.seed(await readSeed(join(packageRoot(), "seed")), "test");
    // Otherwise plans are told that were made for what other tests had in this database.
    await driver.executeQuery("CALL db.prepareForReplanning()");
  });
  afterAll(async () => {
    await opened?.close();
    await driver.close();
  });

  /** What a statement answers with, and the operators of its plan. */
  async function explain(name: (typeof statementNames)[number]) {
    const session = driver.session();
    try {
      const nulls = Object.fromEntries(parametersIn(bodyOf(name)).map((one) => [one, null]));
      const result = session.run(`EXPLAIN ${text(name)}`, nulls);
      const { plan } = await result.summary();
      return { columns: await result.keys(), operators: plan === false ? [] : operatorsOf(plan) };
    } finally {
      await session.close();
    }
  }

  test.each(statementNames)("%s is understood, has the columns that it names, and looks up by index", async (name) => {
    const { columns, operators } = await explain(name);
    const named = headOf(name).replaceAll("\n// ", " ");
    for (const column of columns) expect(named).toMatch(new RegExp(`Columns: .*\\b${column}\\b`));
    if (columns.length === 0) expect(named).toMatch(/No columns\./);
    expect(operators.length).toBeGreaterThan(0);
    const scans = operators.filter((one) => /Scan/.test(one) && !/^NodeCountFrom/.test(one));
    if (!mayGoOverAll.includes(name)) expect(scans).toEqual([]);
    if (name !== "prepare-look") expect(scans.filter((one) => /^(All|Directed(All|Union))/.test(one))).toEqual([]);
  });
});

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*/, ""), ...plan.children.flatMap(operatorsOf)];
}
