import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { runNode } from "./processes.mjs";
import { inRoot, secondsSince } from "./root.mjs";
import { sourcesHash } from "./sources.mjs";

const DIST = inRoot("dist");
const STAMP = "built-from";
const WORK = inRoot(".cache", "build");
const HOUR_MS = 3_600_000;

/**
 * Builds the server and the explorer into `dist/` if it's missing or made from other sources. `dist/` is replaced as a whole
 * and carries the hash of its sources inside, so a build that fails or is killed leaves the old one or none.
 *
 * @param {(line: string) => void} [say] tells the person who waits
 * @returns {Promise<void>}
 * @throws {Error} with the compiler's output, if it doesn't build
 */
export async function ensureBuilt(say = console.log) {
  if (isBuilt()) return;
  const work = async () => {
    if (isBuilt()) return;
    say("Building the server and the explorer …");
    const started = performance.now();
    await build();
    say(`Built in ${secondsSince(started)}.`);
  };
  await withLock("build", work, say);
}

function isBuilt() {
  const stamp = join(DIST, STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash();
}

async function build() {
  mkdirSync(WORK, { recursive: true });
  removeLeftovers();
  const made = join(WORK, `new-${process.pid}-${Date.now()}`);
  mkdirSync(made);
  try {
    // Taken first: what changes during the build makes the result stale.
    const hash = sourcesHash();
    await Promise.all([
      viteBuild("vite.server.config.ts", join(made, "server")),
      viteBuild("vite.config.ts", join(made, "web")),
    ]);
    writeFileSync(join(made, STAMP), hash);
    if (existsSync(DIST)) renameSync(DIST, join(WORK, `old-${process.pid}-${Date.now()}`));
    renameSync(made, DIST);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  for (const name of readdirSync(WORK).filter((name) => name.startsWith("old-"))) {
    rmSync(join(WORK, name), { recursive: true, force: true });
  }
}

/**
 * In a process of its own: the compiler is 100 MB that a server needn't carry along.
 *
 * @param {string} config
 * @param {string} outDir
 */
async function viteBuild(config, outDir) {
  const { code, output } = await runNode(
    [
      "node_modules/vite/bin/vite.js",
      "build",
      "--config",
      config,
      "--outDir",
      outDir,
      "--emptyOutDir",
      "--logLevel",
      "warn",
    ],
    { quiet: true, env: { NODE_ENV: "production" } },
  );
  if (code !== 0) throw new Error(`${config} doesn't build:\n${output.trimEnd()}`);
  if (output.trim()) console.warn(output.trimEnd());
}

/** Removes what builds left that were killed. */
function removeLeftovers() {
  for (const name of readdirSync(WORK)) {
    const path = join(WORK, name);
    if (Date.now() - statSync(path).mtimeMs > HOUR_MS) rmSync(path, { recursive: true, force: true });
  }
}
