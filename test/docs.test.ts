import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { contract } from "../model/contract.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { problemCodes } from "../model/problem.ts";
import { parseConfig, settings } from "../server/config.ts";

const read = (path: string) => readFileSync(path, "utf8");
const pages = ["README.md", "CHANGELOG.md", "seed/README.md", "neo4j/README.md", ...pagesIn("docs")];

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

/** The first cells of the rows of a page's tables, without their ticks. */
function firstCells(page: string, column = 0): string[] {
  const rows = read(page)
    .split("\n")
    .filter((line) => /^\| (`|GET|POST|PUT|DELETE)/.test(line));
  return rows.map((row) => (row.split("|")[column + 1] ?? "").trim().replaceAll("`", ""));
}

describe("the documentation", () => {
  it("names every setting with its default, and no other", () => {
    expect(firstCells("docs/deployment.md")).toEqual(Object.keys(settings.shape));
    const defaults = Object.fromEntries(
      firstCells("docs/deployment.md").map((name, i) => [name, firstCells("docs/deployment.md", 1)[i]]),
    );
    const config: Record<string, unknown> = parseConfig({});
    for (const [name, said] of Object.entries(defaults)) {
      const value = config[name];
      const text =
        value === true ? "1" : value === false ? "0" : Array.isArray(value) ? value.join(",") : String(value ?? "");
      expect([name, said]).toEqual([name, text]);
    }
  });

  it("names every endpoint, and no other", () => {
    const routes = Object.values<Endpoint>(contract).map(({ method, path }) => `${method} ${path}`);
    expect(firstCells("docs/api.md").filter((cell) => /^(GET|POST|PUT|DELETE) /.test(cell))).toEqual(routes);
  });

  it("names every problem code with its status, and no other", () => {
    const codes = Object.entries(problemCodes).map(([code, { status }]) => `${code} ${status}`);
    const cells = firstCells("docs/api.md").map((cell, i) => `${cell} ${firstCells("docs/api.md", 1)[i]}`);
    expect(cells.filter((cell) => /^[a-z-]+ \d{3}$/.test(cell))).toEqual(codes);
  });

  it.each(pages)("%s links to files that are there", (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "");
    const files = targets.filter((target) => !/^https?:/.test(target));
    expect(files.filter((file) => !existsSync(join(dirname(page), file)))).toEqual([]);
  });

  it.each(pages)("%s names npm commands that exist", (page) => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...read(page).matchAll(/npm run ([a-z0-9:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
