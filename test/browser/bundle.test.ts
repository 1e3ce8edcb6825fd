import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
test.each(scripts)("%s holds no table of pinyin or of traditional characters", (name) => {
  expect(ideographsIn(readFileSync(join(ASSETS, name), "utf8"))).toBeLessThan(1500);
});
