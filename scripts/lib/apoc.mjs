import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { findJdks, fittingJdk } from "../../neo4j/local.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./processes.mjs";
import { findMaven } from "./programs.mjs";
import { inRoot } from "./root.mjs";

/** The newest of the line 5.26 on Maven Central, which has none for later lines. */
const VERSION = "5.26.19";
const PLACE = inRoot(".cache", "apoc", VERSION);
const PARTIAL = inRoot(".cache", "apoc", "partial");

/**
 * The jars of APOC for Neo4j 5.26, in `.cache/apoc`, fetched once.
 *
 * @returns {Promise<{ apoc?: string, leftOut: string[] }>} the folder that holds them; `leftOut` says what is missing, and how to add it
 */
export async function ensureApoc() {
  if (!fittingJdk("5.26", findJdks()))
    return { leftOut: [`${WHAT}: need a JDK, version 17 or newer (Debian: openjdk-17-jdk-headless), or JAVA_HOME`] };
  if (existsSync(PLACE)) return { apoc: PLACE, leftOut: [] };
  const maven = findMaven();
  if (!maven) return { leftOut: [`${WHAT}: need Maven, which fetches it (Debian: apt-get install maven)`] };
  return withLock("apoc", async () => {
    if (existsSync(PLACE)) return { apoc: PLACE, leftOut: [] };
    console.log(`Fetching APOC ${VERSION} from Maven Central (about 8 MB, once) …`);
    rmSync(PARTIAL, { recursive: true, force: true });
    const args = [
      "-q",
      "-B",
      "-f",
      inRoot("neo4j", "apoc.xml"),
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
      `-Dapoc.version=${VERSION}`,
      "-DincludeScope=runtime",
      `-DoutputDirectory=${PARTIAL}`,
    ];
    const { code, output } = await run(maven, args, { quiet: true, shell: process.platform === "win32" });
    if (code !== 0) return { leftOut: [`${WHAT}: ${output.trim().split("\n")[0]}`] };
    mkdirSync(dirname(PLACE), { recursive: true });
    renameSync(PARTIAL, PLACE);
    return { apoc: PLACE, leftOut: [] };
  });
}

const WHAT = "Tests that open files with APOC";
