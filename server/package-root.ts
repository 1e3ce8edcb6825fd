import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of Qianshou's own `package.json`: where `seed/`, `cypher/` and `dist/` lie, whether the code runs from its
 * sources or built from `dist/`. Fails when there is none above this file.
 */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json in this folder or above it: ${start}`);
  }
}
