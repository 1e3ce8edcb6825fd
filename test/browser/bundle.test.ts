import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const ASSETS = fileURLToPath(new URL("../../dist/web/assets/", import.meta.url));

/** How many different Chinese characters a script holds, written plainly or as escapes. */
function ideographsIn(script: string): number {
  const plain = script.replace(/\\u([0-9a-f]{4})/gi, (_escape, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return new Set(plain.match(/\p{Script=Han}/gu)).size;
}

const scripts = readdirSync(ASSETS).filter((name) => name.endsWith(".js"));

test("the explorer is built with at least one script", () => {
  expect(scripts.length).toBeGreaterThan(0);
});

// Labels and messages need a few hundred characters; the tables of pinyin-pro and opencc-js hold thousands.
// They are loaded by the worker that finds things by name, once somebody looks for something.
const withTables = /^find-worker-/;

test("pinyin and traditional characters are known to one worker", () => {
  const [worker = "", ...others] = scripts.filter((name) => withTables.test(name));
  expect(others).toEqual([]);
  expect(ideographsIn(readFileSync(join(ASSETS, worker), "utf8"))).toBeGreaterThan(5000);
});

test.each(scripts.filter((name) => !withTables.test(name)))(
  "%s holds no table of pinyin or of traditional characters",
  (name) => {
    expect(ideographsIn(readFileSync(join(ASSETS, name), "utf8"))).toBeLessThan(1500);
  },
);

test("the first picture needs less than 150 kB of JavaScript, gzipped", () => {
  const page = readFileSync(join(ASSETS, "../index.html"), "utf8");
  const kilobytes = (name: string): number => gzipSync(readFileSync(join(ASSETS, name)), { level: 9 }).length / 1000;
  const [main = "", ...more] = [...page.matchAll(/\/assets\/([\w-]+\.js)/g)].map(([, name = ""]) => name);
  expect(more).toEqual([]);
  const script = readFileSync(join(ASSETS, main), "utf8");
  // The worker of layouts is the one that the page itself starts.
  const workers = [...script.matchAll(/assets\/(worker-[\w-]+\.js)/g)].map(([, name = ""]) => name);
  expect(workers).toHaveLength(1);
  const language = scripts.find((name) => name.startsWith("zh-")) ?? "";
  const sum = [main, language, ...workers].reduce((all, name) => all + kilobytes(name), 0);
  expect(sum).toBeGreaterThan(50);
  expect(sum).toBeLessThan(150);
});
