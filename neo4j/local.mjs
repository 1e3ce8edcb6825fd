import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { resolveJars } from "./jars.mjs";
import { featureOf, findJdks, fittingJdk, newestRunnableLine } from "./jdks.mjs";
import { lines } from "./lines.mjs";
import { boltPort } from "./readiness.mjs";

export { resolveJars } from "./jars.mjs";
export { findJdks, fittingJdk, newestRunnableLine } from "./jdks.mjs";
export { isLine, lineNames, lines } from "./lines.mjs";

/** @typedef {import("./lines.mjs").Line} Line */
/** @typedef {import("./jdks.mjs").Jdk} Jdk */

/**
 * @typedef {object} StartOptions
 * @property {Line} [line] the newest that a JDK of this machine runs
 * @property {string} [dataDir] kept; without it a temporary folder, deleted at the end
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [password] of the user neo4j, eight characters or more; without it there is no authentication
 * @property {string} [heap] the most memory for Java objects ("1g")
 * @property {number} [pageCacheMib] memory for the store's pages (256)
 * @property {boolean} [shortLived] for some minutes of many different statements, as tests are: compiles once and
 *   quickly, where a server that runs for long compiles again and well
 * @property {number} [timeoutMs] how long a start may take once the jars are there (120,000)
 * @property {Jdk[]} [jdks] to choose from (those found)
 * @property {AbortSignal | undefined} [signal] stops a start that is under way
 * @property {(line: string) => void} [onLog] gets the announcement of a download, and what Neo4j prints once it is ready
 */

/**
 * @typedef {object} Neo4jServer
 * @property {string} uri for NEO4J_URI
 * @property {Line} line
 * @property {string} version
 * @property {number} pid
 * @property {string} dataDir
 * @property {Promise<void>} exited when the process has ended, for whatever reason
 * @property {() => Promise<void>} stop clean, at most half a minute, then by force; may be called again
 */

const launcher = fileURLToPath(new URL("Neo4jLocal.java", import.meta.url));
const stopWithinMs = 30_000;

/**
 * Starts a Neo4j of its own on 127.0.0.1. It ends at the latest with this process, even when this is killed: it reads a
 * pipe that this process holds open.
 * @param {StartOptions} [options]
 * @returns {Promise<Neo4jServer>}
 * @throws {Error} with a message for people: no fitting JDK, no Maven, port or folder in use, folder of a newer line
 */
export async function startNeo4j(options = {}) {
  const {
    port = 0,
    password,
    heap = "1g",
    pageCacheMib = 256,
    shortLived = false,
    timeoutMs = 120_000,
    signal,
    onLog = () => {},
  } = options;
  const { line, jdk } = chooseLine(options.line, options.jdks ?? findJdks());
  if (password !== undefined && password.length < 8) {
    throw new Error("password too short: Neo4j wants eight characters or more");
  }
  const lib = await resolveJars(line, { signal, onLog });
  const dataDir = resolve(options.dataDir ?? mkdtempSync(join(tmpdir(), "qianshou-neo4j-")));
  mkdirSync(dataDir, { recursive: true });
  const temporary = options.dataDir === undefined;

  const java = spawn(
    join(jdk.home, "bin", "java"),
    [
      `-Xmx${heap}`,
      ...(shortLived ? ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] : []),
      ...(featureOf(jdk.version) >= 24
        ? ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
        : []),
      "-cp",
      // Plugins too, as Neo4j's own start script does: some bring more than procedures.
      [join(lib, "*"), join(dataDir, "plugins", "*")].join(delimiter),
      launcher,
      dataDir,
      String(port),
      String(pageCacheMib),
      shortLived ? "1h" : "10s",
      ...(temporary ? ["temporary"] : []),
    ],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, NEO4J_LOCAL_PASSWORD: password }, // Arguments could be read by other users.
    },
  );
  java.stdin.on("error", () => {}); // The pipe breaks when Java ends first; `exited` tells.
  /** @type {Promise<void>} */
  const exited = new Promise((fulfil) => void java.once("close", () => fulfil()));

  /** @type {Promise<void> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      // The end of its input stops it on every system, and in the same way as our own death would.
      java.stdin.end();
      const force = setTimeout(() => java.kill("SIGKILL"), stopWithinMs);
      await exited;
      clearTimeout(force);
      if (temporary) rmSync(dataDir, { recursive: true, force: true });
    })();
    return stopping;
  };

  try {
    const at = await boltPort(java, { dataDir, port, timeoutMs, signal, onLog });
    return {
      uri: `neo4j://127.0.0.1:${at}`,
      line,
      version: lines[line].version,
      pid: java.pid ?? 0,
      dataDir,
      exited,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {Line | undefined} wanted @param {Jdk[]} jdks */
function chooseLine(wanted, jdks) {
  const line = wanted ?? newestRunnableLine(jdks);
  const jdk = line && fittingJdk(line, jdks);
  if (line && jdk) return { line, jdk };
  const needed = lines[line ?? "5.26"];
  const found = jdks.length === 0 ? "none" : jdks.map((each) => `${each.version} in ${each.home}`).join(", ");
  throw new Error(
    `no fitting JDK: Neo4j ${needed.version} needs Java ${needed.java} or newer, with its compiler (found: ${found}). Install one, or point JAVA_HOME at it.`,
  );
}
