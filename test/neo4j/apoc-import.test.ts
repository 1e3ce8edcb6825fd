import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { jsonl } from "../../formats/jsonl.ts";
import { startNeo4j } from "../../neo4j/local.mjs";
import { fileOf } from "../formats/files.ts";
import { hostilePartsFor } from "../formats/hostile.ts";
import { partsFor } from "../formats/tiny.ts";
import { contentsOfDatabase, contentsOfParts } from "../support/neo4j-contents.ts";

/** The jars of APOC; `npm run test:all` fetches them and names their folder. Without it this file isn't run. */
const jars = process.env["TEST_APOC"] ?? "";

/** As docs/formats/jsonl.md tells people to do it. */
const statements = [...readFileSync("docs/formats/jsonl.md", "utf8").matchAll(/^```cypher\n([\s\S]*?)```$/gm)].flatMap(
  ([, block = ""]) => block.split(/;\n/).filter(Boolean),
);

/** Both networks have claims c1 and c2. */
const hostile = hostilePartsFor(jsonl).map((part) =>
  part.what === "claim" ? { ...part, value: { ...part.value, id: `hostile-${part.value.id}` } } : part,
);

test("APOC imports the tiny network and every hostile text as the documentation tells", {
  timeout: 240_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "qianshou-apoc-"));
  cpSync(jars, join(dataDir, "plugins"), { recursive: true });
  mkdirSync(join(dataDir, "conf"));
  writeFileSync(join(dataDir, "conf", "apoc.conf"), "apoc.import.file.enabled=true\n");
  const order = ["entity", "relation", "claim", "source"];
  const parts = [...partsFor(jsonl), ...hostile].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
  // A Neo4j without settings takes its own folder for the one that files are imported from.
  writeFileSync(join(dataDir, "network.jsonl"), fileOf(jsonl, parts));

  const server = await startNeo4j({ dataDir, line: "5.26", shortLived: true });
  const driver = neo4j.driver(server.uri, undefined, { disableLosslessIntegers: true });
  try {
    for (const statement of statements) {
      // Outside of a transaction: the last ones have transactions of their own.
      const session = driver.session();
      await session.run(statement);
      await session.close();
    }
    expect(statements.some((statement) => statement.includes("apoc.import.json"))).toBe(true);
    expect(await contentsOfDatabase(driver)).toEqual(contentsOfParts(parts));
  } finally {
    await driver.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
});
