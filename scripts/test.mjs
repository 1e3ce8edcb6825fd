// npm test: installs what's missing, then runs everything that this machine can run, and says what it left out.
//
//   npm test                        types, lint, unused code, all tests; on the newest line of Neo4j that a JDK here runs
//   npm test -- test/model          only the tests whose path contains this (other arguments go to vitest)
//   npm run test:all                all of it, on every line of Neo4j
//   node scripts/test.mjs --rest    what test:all does beyond npm test

import { delimiter } from "node:path";
import "./lib/node-version.mjs";
import { ensureApoc } from "./lib/apoc.mjs";
import { runChecks } from "./lib/checks.mjs";
import { ensureGephi } from "./lib/gephi.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { chooseLines } from "./lib/neo4j-lines.mjs";
import { findChromium } from "./lib/programs.mjs";
import { ensurePython } from "./lib/python.mjs";
import { runVitest } from "./lib/vitest.mjs";

const given = process.argv.slice(2);
const rest = given.includes("--rest");
const all = given.includes("--all");
const vitestArgs = given.filter((argument) => argument !== "--all" && argument !== "--rest");
const strict = process.env["CI"] === "true";

await ensureInstalled();

const neo4j = chooseLines(rest ? "rest" : all ? "all" : "newest");
const chromium = findChromium();
const leftOut = neo4j.leftOut;
if (!chromium) {
  leftOut.push(
    "Browser tests: need Chromium (Debian: apt-get install chromium), or CHROMIUM set to a Chromium or Chrome",
  );
}

// Some of the tests of formats open files with libraries of Python's.
const reads = !rest && (vitestArgs.length === 0 || vitestArgs.some((argument) => argument.includes("formats")));
const { python, leftOut: unread } = reads ? await ensurePython() : { leftOut: [] };
leftOut.push(...unread);
// Gephi and APOC start Java, for readers that change seldom: left to test:all.
const { gephi, leftOut: unseen } = all || rest ? await ensureGephi() : { leftOut: [] };
leftOut.push(...unseen);
const { apoc, leftOut: unplugged } = all || rest ? await ensureApoc() : { leftOut: [] };
leftOut.push(...unplugged);

/** @type {import("./lib/vitest.mjs").Counts[]} */
const outcomes = [];
if (!rest && vitestArgs.length === 0) outcomes.push(await runChecks());
const env = {
  TEST_NEO4J_LINES: neo4j.lines.join(","),
  TEST_CHROMIUM: chromium ?? "",
  TEST_PYTHON: python ?? "",
  TEST_GEPHI: gephi ? [gephi.java, gephi.jar].join(delimiter) : "",
  TEST_APOC: apoc ?? "",
};
// Of the tests in a browser, only the story of a newcomer depends on the store.
const story = "test/browser/story.test.ts";
const withoutBrowser = "--exclude=test/browser/!(story).test.ts";
// Neo4j's importer, which starts Java twice more for each test: left to test:all.
const withoutImport = without(["test/store/bulk-import.test.ts", "test/neo4j/csv-import.test.ts"]);
// The longest of those in a browser: every look of every panel, a phone, what comes on top of the main ways.
const longInBrowser = [
  "accessibility",
  "embed",
  "groups",
  "imports",
  "notes",
  "panel-edges",
  "path-line",
  "path-manners",
  "phone",
  "preferences",
  "take-away",
  "timeline",
].map((name) => `test/browser/${name}.test.ts`);
// Whether every damage of a store is found, which spoils one file for each.
const long = [...longInBrowser, "test/store/embedded/check.test.ts", "test/cli/system/package.test.ts"];
if (rest) {
  if (gephi) outcomes.push(await runVitest(["--project=unit", "test/formats/gephi.test.ts"], env));
  if (chromium) {
    outcomes.push(await runVitest(["--project=system", ...longInBrowser], { ...env, TEST_NEO4J_LINES: "" }));
  }
  if (neo4j.lines.length > 0) outcomes.push(await runVitest(["--project=system", withoutBrowser, ...vitestArgs], env));
} else if (vitestArgs.length > 0) {
  outcomes.push(await runVitest(vitestArgs, env));
} else {
  // Side by side, about as long as each other: what needs Neo4j, and what needs a browser or nothing, which is shown at the end.
  const embeddedOnly = ["test/store/embedded/**", "test/api/process.test.ts", "test/cli/system/!(stores).test.ts"];
  const inNeo4j = [
    ...["test/store/*.test.ts", "test/store/neo4j/**", "test/neo4j/**", "test/api/!(process).test.ts"],
    ...["test/cli/system/stores.test.ts", story],
  ];
  const left = all ? [] : long;
  const sides = [
    runVitest(["--project=system", withoutBrowser, ...withoutImport, ...without([...embeddedOnly, ...left])], env),
    runVitest(
      ["--project=unit", "--project=system", ...without([...inNeo4j, ...left])],
      { ...env, TEST_NEO4J_LINES: "" },
      { quiet: true },
    ),
  ];
  outcomes.push(...(await Promise.all(sides)));
}

if (leftOut.length > 0) {
  console.log(strict ? "\nLeft out, a failure under CI=true:" : "\nLeft out on this machine:");
  for (const line of leftOut) console.log(`- ${line}`);
  if (strict) outcomes.push({ passed: 0, failed: leftOut.length, skipped: 0 });
}
if (!all && !rest && vitestArgs.length === 0)
  console.log("\nThe other lines of Neo4j, Gephi, APOC, imports, and the longest tests in a browser: npm run test:all");

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const skipped = outcomes.reduce((sum, outcome) => sum + outcome.skipped, 0);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string[]} files */
function without(files) {
  return files.map((file) => `--exclude=${file}`);
}
