import { expect, test } from "vitest";
import { svg } from "../../formats/svg.ts";
import { fileOf, textOf } from "./files.ts";
import { hostilePartsFor } from "./hostile.ts";
import { places } from "./places.ts";
import { hostileTexts, partsFor } from "./tiny.ts";

const parts = partsFor(svg);

/** The lines of text that are painted; each is outlined first. */
const namesIn = (file: string): string[] =>
  [...file.matchAll(/<text [^>]*fill="#[^>]*>([^<]+)</g)].map(([, name = ""]) => name);

test("shows every entity by name, laid out as it lay", () => {
  const file = textOf(fileOf(svg, parts, { positions: places }));
  expect(namesIn(file)).toEqual(expect.arrayContaining(["香港", "海尔集团", "香港城市大学"]));
  expect(file).toContain("牵手 Qianshou · 4 个实体 · 5 条关系 · 2026-11-23");
});

test("what has no place is laid out beside what has one, which stays", () => {
  const [city] = places;
  const some = new Map(city ? [city] : []);
  const [none, one, again] = [new Map(), some, some].map((positions) => textOf(fileOf(svg, parts, { positions })));
  expect(one).toBe(again);
  expect(one).not.toBe(none);
  expect(namesIn(none ?? "")).toContain("海尔集团");
});

test("speaks the reader's language", () => {
  const file = textOf(fileOf(svg, parts, { language: "en", selection: ["Only companies."] }));
  expect(file).toContain(">Only companies.</title>");
  expect(namesIn(file)).toContain("Haier Group");
});

test("nothing in a name is markup", () => {
  const file = textOf(fileOf(svg, hostilePartsFor(svg)));
  expect(file).not.toMatch(/<b>|<!--|]]>/);
  expect(hostileTexts.length).toBeGreaterThan(10);
});
