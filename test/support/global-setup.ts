import type { TestProject } from "vitest/node";
import { isLine, startNeo4j } from "../../neo4j/local.mjs";
import { ensureBuilt } from "../../scripts/lib/build.mjs";
import type { Neo4jForTests } from "./neo4j.ts";

/**
 * Before the tests that need the whole product: builds it, and starts a Neo4j of each line that `TEST_NEO4J_LINES` names
 * ("2026,5.26"), in a temporary folder. `npm test` sets that; without it the tests run on the embedded store alone.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const starting = linesFromEnvironment().map((line) => startNeo4j({ line, shortLived: true }));
  const stop = async () => {
    await Promise.allSettled(starting.map(async (server) => (await server).stop()));
  };
  try {
    const servers: Neo4jForTests[] = (await Promise.all(starting)).map(({ line, uri }) => ({ line, uri }));
    project.provide("neo4j", servers);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function linesFromEnvironment() {
  const names = (process.env["TEST_NEO4J_LINES"] ?? "").split(",").filter(Boolean);
  return names.map((name) => {
    if (!isLine(name)) throw new Error(`TEST_NEO4J_LINES names no line of Neo4j: ${name}`);
    return name;
  });
}
