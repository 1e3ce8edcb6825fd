import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formats } from "../../formats/index.ts";
import { exportFormats } from "../../model/export.ts";

const all = Object.values(formats);

test("every format stands under its own name, in the order of menus", () => {
  expect(all.map(({ id }) => id)).toEqual([...exportFormats]);
  expect(Object.keys(formats)).toEqual([...exportFormats]);
});

test("every format has a page in the documentation, which lists them in the same order", () => {
  const rows = readFileSync("docs/formats/README.md", "utf8").matchAll(/^\| `([\w-]+)` \|.*\]\(([\w-]+)\.md\) \|$/gm);
  expect([...rows].map(([, name, page]) => [name, page])).toEqual(all.map(({ id }) => [id, id]));
  expect(all.filter(({ id }) => !existsSync(`docs/formats/${id}.md`))).toEqual([]);
});

test("what a format leaves out can stand in a header, in English", () => {
  for (const { omits } of all) for (const { en } of omits) expect(en).toMatch(/^[ -~]+$/);
});

test("no two formats make files of the same ending", () => {
  expect(new Set(all.map(({ extension }) => extension)).size).toBe(all.length);
});
