import { existsSync } from "node:fs";
import { findJdks, fittingJdk, lineNames, lines, newestRunnableLine } from "../../neo4j/local.mjs";
import { findMaven } from "./programs.mjs";
import { inRoot } from "./root.mjs";

/** @typedef {import("../../neo4j/local.mjs").Line} Line */

/**
 * Which lines of Neo4j a test run uses.
 *
 * @param {"newest" | "all" | "rest"} choice the newest line that this machine can run, every line, or all but that newest
 * @returns {{ lines: Line[], leftOut: string[] }} `leftOut` says what should have run but can't, and how to add it
 */
export function chooseLines(choice) {
  const jdks = findJdks();
  const newest = newestRunnableLine(jdks);
  const wanted = {
    newest: newest ? [newest] : lineNames.slice(-1),
    all: lineNames,
    rest: lineNames.filter((line) => line !== newest),
  }[choice];

  /** @type {Line[]} */
  const runnable = [];
  const leftOut = [];
  for (const line of wanted) {
    const { version, java } = lines[line];
    if (!fittingJdk(line, jdks)) {
      leftOut.push(
        `Neo4j ${line}: needs a JDK, version ${java} or newer (Debian: openjdk-${java}-jdk-headless), or JAVA_HOME`,
      );
    } else if (!findMaven() && !existsSync(inRoot(".cache", "neo4j", version, "complete"))) {
      leftOut.push(`Neo4j ${line}: needs Maven, which fetches it (Debian: apt-get install maven)`);
    } else {
      runnable.push(line);
    }
  }
  return { lines: runnable, leftOut };
}
