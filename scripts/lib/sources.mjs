import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { inRoot } from "./root.mjs";

/** What `dist/` is made from. */
const BUILT_FROM = [
  "model",
  "picture",
  "formats",
  "server",
  "web",
  "cypher",
  "cli",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "vite.server.config.ts",
];

/** A hash of everything that `dist/` is made from: names and contents, as a file's time says nothing after a checkout. */
export const sourcesHash = () => hashOf(BUILT_FROM);

/**
 * SHA-256 over the names and contents of files, folders with all that is in them; what doesn't exist counts as absent.
 *
 * @param {string[]} paths relative to the repository's folder
 * @returns {string} hexadecimal
 */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesIn)) {
    const content = readFileSync(inRoot(path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]} the files at or below it, in a fixed order
 */
function filesIn(path) {
  if (!existsSync(inRoot(path))) return [];
  if (!statSync(inRoot(path)).isDirectory()) return [path];
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
