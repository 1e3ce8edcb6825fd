import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const FIXTURES = join(ROOT, "test/fixtures/imports");
const BIOME = join(ROOT, "node_modules/@biomejs/biome/bin/biome");

/** The rules that say what may stand in which folder; the fixtures aren't judged by the others. */
const RULES = ["style/noRestrictedImports", "suspicious/noImportCycles", "suspicious/noConsole"];

/**
 * Biome matches folders relative to its configuration, so the fixtures are judged in a copy with the configuration inside.
 *
 * @returns `file:line` of every complaint, once each, in order
 */
function complaints(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "qianshou-imports-"));
  try {
    cpSync(FIXTURES, folder, { recursive: true });
    const config: unknown = JSON.parse(readFileSync(join(ROOT, "biome.json"), "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...Object(config), vcs: { enabled: false } }));
    const { stdout } = spawnSync(process.execPath, [BIOME, "lint", "--reporter=github", "--max-diagnostics=none"], {
      cwd: folder,
      encoding: "utf8",
    });
    const found = [...stdout.matchAll(/title=lint\/(?<rule>[^,]+),file=(?<file>[^,]+),line=(?<line>\d+),/g)];
    const places = found.flatMap(({ groups: { rule = "", file = "", line = "" } = {} }) =>
      RULES.includes(rule) ? [`${file.split(`${folder}/`).at(-1)}:${line}`] : [],
    );
    return [...new Set(places)].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `file:line` of every line that is marked as forbidden, in order. */
function markedLines(): string[] {
  const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const lines = readFileSync(path, "utf8").split("\n");
      return lines.flatMap((line, index) =>
        line.endsWith("// forbidden") ? [`${path.slice(FIXTURES.length + 1)}:${index + 1}`] : [],
      );
    })
    .sort();
}

test("every import that the design forbids is reported, and no other", () => {
  expect(markedLines().length).toBeGreaterThan(50);
  expect(complaints()).toEqual(markedLines());
});
