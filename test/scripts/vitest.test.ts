import { expect, test } from "vitest";
import { countOutcomes } from "../../scripts/lib/vitest.mjs";

const passedFile = { status: "passed", assertionResults: [{ status: "passed" }] };
const failedFile = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
const unloadableFile = { status: "failed", assertionResults: [] };

const report = (testResults: { status: string; assertionResults: { status: string }[] }[], skipped = 0) => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    numPassedTests: tests.filter(({ status }) => status === "passed").length,
    numFailedTests: tests.filter(({ status }) => status === "failed").length,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults,
  };
};

test.each([
  ["tests that pass are counted", report([passedFile, passedFile]), 0, { passed: 2, failed: 0, skipped: 0 }],
  ["tests that fail are counted once", report([failedFile], 2), 1, { passed: 1, failed: 1, skipped: 2 }],
  [
    "a file that can't be loaded is a failure",
    report([passedFile, unloadableFile]),
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  ["an exit code that no test explains is a failure", report([passedFile]), 1, { passed: 1, failed: 1, skipped: 0 }],
  ["a missing report is a failure", undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
])("%s", (_claim, given, code, counts) => {
  expect(countOutcomes(given, code)).toEqual(counts);
});
