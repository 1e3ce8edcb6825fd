import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { withLock } from "./lock.mjs";
import { run, runNode } from "./processes.mjs";
import { inRoot, secondsSince } from "./root.mjs";
import { hashOf } from "./sources.mjs";

/** Holds the hash of the lock file that `node_modules` was installed from; npm removes it with the folder. */
const STAMP = inRoot("node_modules", ".installed-from");

/**
 * Installs exactly what `package-lock.json` says, unless that's already there. Tools for building are needed in production
 * too, as the server is built here. Exits with npm's own output if npm fails.
 *
 * @param {(line: string) => void} [say] tells the person who waits
 */
export async function ensureInstalled(say = console.log) {
  if (isInstalled()) return;
  const work = async () => {
    if (isInstalled()) return;
    say("Installing what package-lock.json lists …");
    const started = performance.now();
    const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (code !== 0) {
      console.error(output.trimEnd());
      console.error("npm ci failed (its message is above). Is the package registry reachable?");
      process.exit(1);
    }
    writeFileSync(STAMP, lockHash());
    say(`Installed in ${secondsSince(started)}.`);
  };
  await withLock("install", work, say);
}

const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockHash();

const lockHash = () => hashOf(["package-lock.json"]);

/**
 * The npm that started this script, otherwise the one on the path.
 *
 * @param {string[]} args
 */
function npm(args) {
  const own = process.env["npm_execpath"];
  return own && basename(own) === "npm-cli.js"
    ? runNode([own, ...args], { quiet: true })
    : run("npm", args, { quiet: true, shell: process.platform === "win32" });
}
