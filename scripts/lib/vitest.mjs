import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "./processes.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} Report what is read of vitest's report, which has the format of Jest's
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file
 */

/**
 * Runs vitest, shows what it says, and counts the outcomes.
 *
 * @param {string[]} args file filters and vitest's own options
 * @param {Record<string, string>} env
 * @param {{ quiet?: boolean }} [options] `quiet` shows it at the end, in one piece
 * @returns {Promise<Counts>}
 */
export async function runVitest(args, env, { quiet = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "qianshou-report-"));
  const report = join(folder, "report.json");
  // At this process's end rather than here: Ctrl-C ends it while vitest runs.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { code, output } = await runNode(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env: { NODE_ENV: "test", ...env }, quiet },
  );
  if (quiet) process.stdout.write(output);
  return countOutcomes(readReport(report), code);
}

/**
 * Counts a report. A file that can't be loaded is one failure, and so is an exit code that no test explains: a failed
 * set-up, an error outside of any test, no file found.
 *
 * @param {Report | undefined} report `undefined` if vitest wrote none
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function countOutcomes(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} path
 * @returns {Report | undefined}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
