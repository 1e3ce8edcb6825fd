import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommandLine } from "../../support/command-line.ts";

const page = readFileSync("docs/cli.md", "utf8");
const examples = [...page.matchAll(/^```console\n\$ npx qianshou (.+)\n([\s\S]*?)```$/gm)].map(
  ([, typed = "", told = ""]): [string, string] => [typed, told],
);

const [, list = ""] = /^```csv\n([\s\S]*?)```$/m.exec(page) ?? [];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "qianshou-docs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("docs/cli.md has an example of every command that answers", () => {
  const commands = new Set(examples.map(([typed]) => typed.split(" ")[0]));
  expect([...commands].sort()).toEqual(["check", "export", "import", "imports", "paths", "search", "stats"]);
});

it.each(examples)("docs/cli.md shows what `qianshou %s` really says", async (typed, told) => {
  const env = { DATA_DIR: join(folder, "data"), LANG: "en_GB.UTF-8" };
  writeFileSync(join(folder, "partners.csv"), list);
  if (examples[0]?.[0] === typed) await runCommandLine(["stats"], env);
  const inFolder = typed
    .split(" ")
    .map((word, i, words) => (words[i - 1] === "-o" || word === "partners.csv" ? join(folder, word) : word));
  const { all } = await runCommandLine(inFolder, env);
  // A packed file's size depends a little on the day that it names; ids of imports, and when they were, are their own.
  const plain = (text: string) =>
    text
      .replaceAll(`${folder}/`, "")
      .replace(/\(\d+\.\d kB\)/, "(… kB)")
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "(id)")
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "(time)");
  expect(plain(all)).toBe(plain(told));
});
