import { defineConfig } from "vitest/config";

/** Tests that need the built product, a Neo4j or a browser. */
const SYSTEM = [
  "test/store/**/*.test.ts",
  "test/neo4j/**/*.test.ts",
  "test/api/**/*.test.ts",
  "test/cli/system/**/*.test.ts",
  "test/browser/**/*.test.ts",
];

/** Tests that break things on purpose, over and over: minutes to hours. */
const SOAK = ["test/soak/**/*.test.ts"];

/** Its test needs Java and Gephi's toolkit; `scripts/test.mjs` says where they are, or that they were left out. */
const withoutGephi = process.env["TEST_GEPHI"] ? [] : ["test/formats/gephi.test.ts"];

/** So does the one that imports with APOC, a plugin of Neo4j. No `exclude`: that of the command line would count no more. */
const withoutApoc = process.env["TEST_APOC"] ? [] : ["!test/neo4j/apoc-import.test.ts"];

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
          exclude: [...SYSTEM, ...SOAK, "test/fixtures/**", ...withoutGephi],
          // On a busy machine even these take their time.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "system",
          include: [...SYSTEM, ...withoutApoc],
          globalSetup: "test/support/global-setup.ts",
          // One file after the other: they share one database of each line of Neo4j.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "soak",
          include: SOAK,
          globalSetup: "test/support/global-setup.ts",
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
