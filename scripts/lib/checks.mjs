import { runNode } from "./processes.mjs";
import { secondsSince } from "./root.mjs";

/** Everything that judges the code without running it. */
const CHECKS = [
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "."] },
  { name: "lint", args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--colors=off"] },
  { name: "unused code", args: ["node_modules/knip/bin/knip.js", "--no-progress"] },
];

/**
 * Runs all checks, side by side, and reports them in a fixed order, with the output of those that fail.
 *
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runChecks() {
  let failed = 0;
  const running = CHECKS.map(async ({ name, args }) => {
    const started = performance.now();
    const { code, output } = await runNode(args, { quiet: true });
    return { name, code, output, took: secondsSince(started) };
  });
  for (const check of running) {
    const { name, code, output, took } = await check;
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${took})`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trim());
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}
