import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findJdks, fittingJdk } from "../../neo4j/local.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./processes.mjs";
import { findMaven } from "./programs.mjs";
import { inRoot } from "./root.mjs";

const VERSION = "0.10.1";
const PLACE = inRoot(".cache", "gephi", VERSION);
const JAR = join(PLACE, `gephi-toolkit-${VERSION}-all.jar`);
const PARTIAL = inRoot(".cache", "gephi", "partial");

/**
 * Gephi without its windows, in `.cache/gephi`, fetched once, and a Java to run it.
 *
 * @returns {Promise<{ gephi?: { java: string, jar: string }, leftOut: string[] }>} `leftOut` says what is missing, and how to add it
 */
export async function ensureGephi() {
  // Gephi's reader is run as source, which takes a JDK as new as the older line of Neo4j does.
  const jdk = fittingJdk("5.26", findJdks());
  if (!jdk)
    return { leftOut: [`${WHAT}: need a JDK, version 17 or newer (Debian: openjdk-17-jdk-headless), or JAVA_HOME`] };
  const gephi = { java: join(jdk.home, "bin", "java"), jar: JAR };
  if (existsSync(JAR)) return { gephi, leftOut: [] };
  const maven = findMaven();
  if (!maven) return { leftOut: [`${WHAT}: need Maven, which fetches it (Debian: apt-get install maven)`] };
  return withLock("gephi", async () => {
    if (existsSync(JAR)) return { gephi, leftOut: [] };
    console.log(`Fetching Gephi's toolkit ${VERSION} from Maven Central (about 80 MB, once) …`);
    const args = [
      "-q",
      "-B",
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
      `-Dartifact=org.gephi:gephi-toolkit:${VERSION}:jar:all`,
      `-DoutputDirectory=${PARTIAL}`,
    ];
    const { code, output } = await run(maven, args, { quiet: true, shell: process.platform === "win32" });
    if (code !== 0) return { leftOut: [`${WHAT}: ${output.trim().split("\n")[0]}`] };
    mkdirSync(PLACE, { recursive: true });
    renameSync(join(PARTIAL, `gephi-toolkit-${VERSION}-all.jar`), JAR);
    rmSync(PARTIAL, { recursive: true, force: true });
    return { gephi, leftOut: [] };
  });
}

const WHAT = "Tests that open files with Gephi";
