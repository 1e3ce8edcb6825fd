import { inject } from "vitest";
import type { Line } from "../../neo4j/local.mjs";

/** A Neo4j that runs for the tests, empty at first. */
export type Neo4jForTests = { line: Line; uri: string };

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Neo4jForTests[];
  }
}

/** The Neo4j servers of this run, none if `TEST_NEO4J_LINES` names none. They need no password. */
export const neo4jForTests = (): Neo4jForTests[] => inject("neo4j");
