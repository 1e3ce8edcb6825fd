import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { cypher } from "../../formats/cypher.ts";
import type { Part } from "../../formats/format.ts";
import { fileOf, textOf } from "../formats/files.ts";
import { hostilePartsFor } from "../formats/hostile.ts";
import { claims, entities, partsFor, relations, sources } from "../formats/tiny.ts";
import { contentsOfDatabase, contentsOfParts } from "../support/neo4j-contents.ts";
import { emptyDatabase } from "../support/stores.ts";

// A server that has just started plans each statement slowly.
describe.each(inject("neo4j"))("a cypher script run on Neo4j $line", { timeout: 60_000 }, ({ uri }) => {
  let driver: Driver;
  beforeAll(() => {
    driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  });
  beforeEach(() => emptyDatabase(uri));
  afterAll(() => driver.close());

  /** Statement by statement, as anybody with a driver does; tells what the last one says. */
  async function run(parts: readonly Part[]): Promise<Record<string, unknown> | undefined> {
    let last: Record<string, unknown> | undefined;
    for (const statement of textOf(fileOf(cypher, parts)).split(/;\n/).filter(Boolean)) {
      const { records } = await driver.executeQuery(statement);
      last = records[0]?.toObject();
    }
    return last;
  }

  test("leaves the network with all its properties, and no second one when it is run again", async () => {
    const parts = partsFor(cypher);
    const counts = { entities: 4, relations: 5, claims: 2, sources: 1, changedMeanwhile: false };
    expect(await run(parts)).toEqual(counts);
    expect(await contentsOfDatabase(driver)).toEqual(contentsOfParts(parts));
    expect(await run(parts)).toEqual(counts);
    expect(await contentsOfDatabase(driver)).toEqual(contentsOfParts(parts));
  });

  test("brings every hostile text through", async () => {
    const parts = hostilePartsFor(cypher);
    await run(parts);
    expect(await contentsOfDatabase(driver)).toEqual(contentsOfParts(parts));
  });

  test("replaces what has changed since it was last run: properties, kinds, what claims are about and rest on", async () => {
    await run(partsFor(cypher));
    const parts = partsFor(cypher, {
      entities: entities.map((one) => (one.id === "company" ? { ...one, kind: "Institute", aliases: [] } : one)),
      relations,
      claims: claims.map((one) => (one.id === "c1" ? { ...one, about: "city", source: "other" } : one)),
      sources: sources.flatMap((one) => [one, { ...one, id: "other" }]),
    });
    await run(parts);
    expect(await contentsOfDatabase(driver)).toEqual(contentsOfParts(parts));
  });

  test("leaves a database alone that Qianshou itself keeps", async () => {
    await driver.executeQuery("CREATE (:QianshouMeta {key: 'qianshou'})");
    await expect(run(partsFor(cypher))).rejects.toThrow("this database is kept by Qianshou itself");
    expect((await contentsOfDatabase(driver)).nodes).toHaveLength(1);
  });
});
