import type { Line } from "../../neo4j/local.mjs";

/** A Neo4j that runs for the tests; it wants no password. Tests share it, so each begins by emptying it. */
export interface Neo4jForTests {
  readonly line: Line;
  readonly uri: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** For `inject("neo4j")`: one server of each line in `TEST_NEO4J_LINES`, shared by all files of the system project. */
    neo4j: Neo4jForTests[];
  }
}
