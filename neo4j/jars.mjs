import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lines } from "./lines.mjs";

/** @typedef {import("./lines.mjs").Line} Line */

const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
const defaultCache = fileURLToPath(new URL("../.cache/neo4j/", import.meta.url));

/**
 * The folder of a line's jars. The first call fetches them with Maven (about 150 MB); later ones find them in `cache`.
 * They arrive in a folder of this call and are moved to their place at the end, so that an interrupted download is
 * never taken for a complete one, and two calls may do it at once.
 * @param {Line} line
 * @param {{cache?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal | undefined, onLog?: (line: string) => void}} [options]
 * @returns {Promise<string>}
 */
export async function resolveJars(line, { cache = defaultCache, env = process.env, signal, onLog = () => {} } = {}) {
  const { version } = lines[line];
  const place = join(cache, version);
  const lib = join(place, "lib");
  if (existsSync(join(place, "complete"))) return lib;

  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  onLog(`Fetching Neo4j ${version} from Maven Central (about 150 MB, once) …`);
  const partial = join(cache, `partial-${version}-${randomUUID()}-${process.pid}`);
  try {
    await runMaven(version, join(partial, "lib"), env, signal);
    writeFileSync(join(partial, "complete"), `${readdirSync(join(partial, "lib")).length} jars\n`);
    if (!existsSync(join(place, "complete"))) {
      rmSync(place, { recursive: true, force: true });
      renameSync(partial, place);
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return lib;
}

/** @param {string} version @param {string} target @param {NodeJS.ProcessEnv} env @param {AbortSignal | undefined} signal */
function runMaven(version, target, env, signal) {
  const args = [
    "-q",
    "-B",
    "-f",
    pom,
    `-Dneo4j.version=${version}`,
    `-DoutputDirectory=${target}`,
    "dependency:copy-dependencies",
  ];
  return new Promise((resolve, reject) => {
    const windows = process.platform === "win32"; // There mvn is a script, which only a shell can run.
    const maven = windows
      ? spawn(["mvn", ...args].map((arg) => `"${arg}"`).join(" "), { shell: true, env, signal })
      : spawn("mvn", args, { env, signal });
    let output = "";
    for (const stream of [maven.stdout, maven.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    }
    maven.on("error", (error) => {
      if (!("code" in error) || error.code !== "ENOENT") return reject(error);
      reject(
        new Error("Maven not found: mvn. It fetches Neo4j; install it (apt-get install maven, brew install maven).", {
          cause: error,
        }),
      );
    });
    maven.on("close", (code) => {
      if (code === 0) return resolve(undefined);
      const said = output.trim().split("\n").slice(0, 12).join("\n");
      reject(
        new Error(
          `Neo4j ${version} not fetched: mvn ended with ${code}. It needs Maven Central, or a mirror named in ~/.m2/settings.xml.\n${said}`,
        ),
      );
    });
  });
}

/** What a killed process left behind. @param {string} cache */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /^partial-.*-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
