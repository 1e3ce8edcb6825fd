import { defineConfig } from "vitest/config";

/** Tests that need the built product, a Neo4j or a browser. */
const SYSTEM = [
  "test/store/**/*.test.ts",
  "test/neo4j/**/*.test.ts",
  "test/api/**/*.test.ts",
  "test/browser/**/*.test.ts",
];

export default defineConfig({
  test: {
    // Files share their modules, which aren't loaded a hundred times over: half of the unit tests' time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...SYSTEM, "test/fixtures/**"],
          // On a busy machine even these take their time.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "system",
          include: SYSTEM,
          globalSetup: "test/support/global-setup.ts",
          // One file after the other: they share one database of each line of Neo4j.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
