import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { describe, expect, inject, test } from "vitest";
import { importFiles } from "../../bench/support/neo4j-import.ts";
import type { Part } from "../../formats/format.ts";
import { neo4jCsv } from "../../formats/neo4j-csv.ts";
import { startNeo4j } from "../../neo4j/local.mjs";
import { fileOf } from "../formats/files.ts";
import { hostilePartsFor } from "../formats/hostile.ts";
import { partsFor } from "../formats/tiny.ts";
import { membersOf } from "../formats/zips.ts";
import { contentsOfDatabase, contentsOfParts } from "../support/neo4j-contents.ts";

/** Both networks have claims c1 and c2. */
const hostile = hostilePartsFor(neo4jCsv).map((part) =>
  part.what === "claim" ? { ...part, value: { ...part.value, id: `hostile-${part.value.id}` } } : part,
);

// Each starts Java twice, so `npm test` leaves them to `npm run test:all`.
describe.each(inject("neo4j"))("the files of neo4j-csv imported into Neo4j $line", ({ line }) => {
  test.each<[string, readonly Part[]]>([
    ["the tiny network and every hostile text", [...partsFor(neo4jCsv), ...hostile].sort(bySort)],
    ["nothing", []],
  ])("by their own command leave %s", { timeout: 240_000 }, async (_what, parts) => {
    const members = membersOf(fileOf(neo4jCsv, parts));
    const dataDir = await mkdtemp(join(tmpdir(), "qianshou-csv-import-"));
    const folder = join(dataDir, "import");
    await mkdir(folder);
    for (const [name, text] of members) await writeFile(join(folder, name), text);
    const [, words = ""] =
      /neo4j-admin database import full (.*) "\$\{1:-neo4j\}"/.exec(members.get("import.sh") ?? "") ?? [];
    await importFiles({ dataDir, folder, options: [...words.split(" "), "neo4j"], line });

    const server = await startNeo4j({ dataDir, line, shortLived: true });
    const driver = neo4j.driver(server.uri, undefined, { disableLosslessIntegers: true });
    for (const statement of (members.get("after-import.cypher") ?? "").split(/;\n/).filter(Boolean)) {
      // Outside of a transaction, as cypher-shell does: the statements have transactions of their own.
      const session = driver.session();
      await session.run(statement);
      await session.close();
    }
    expect(await contentsOfDatabase(driver)).toEqual(contentsOfParts(parts));
    await driver.close();
    await server.stop();
    await rm(dataDir, { recursive: true });
  });
});

/** As a format gets them: all entities, then all relations and so on. */
function bySort(a: Part, b: Part): number {
  const order = ["entity", "relation", "claim", "source"];
  return order.indexOf(a.what) - order.indexOf(b.what);
}
