import { expect, test } from "vitest";
import { markdown } from "../../formats/markdown.ts";
import { escapeMarkdown } from "../../model/markdown.ts";
import { fileOf, textOf } from "./files.ts";
import { hostilePartsFor } from "./hostile.ts";
import { hostileTexts, partsFor, relations } from "./tiny.ts";

const lines = textOf(fileOf(markdown, partsFor(markdown))).split("\n");

test("tells every relation at both of its ends", () => {
  const sentences = lines.filter((line) => /^- .*(?:\[\d|（未注明出处）).*。$/.test(line) && !line.includes("置信度"));
  expect(sentences).toHaveLength(2 * relations.length);
});

test("every number that is cited stands in the list of sources, and no other", () => {
  const cited = new Set(lines.flatMap((line) => line.match(/\[(\d+(?:, \d+)*)\]/)?.[1]?.split(", ") ?? []));
  const listed = lines.flatMap((line) => /^(\d+)\. 《/.exec(line)?.[1] ?? []);
  expect(listed).toEqual([...cited].sort());
  expect(listed).toEqual(["1", "2"]);
});

test("a relation whose other end the file doesn't hold is left out", () => {
  const some = partsFor(markdown).filter(({ value }) => value.id !== "city");
  expect(textOf(fileOf(markdown, some))).not.toContain("位于香港");
});

test("nothing in a text is markup", () => {
  const file = textOf(fileOf(markdown, hostilePartsFor(markdown)));
  for (const text of hostileTexts) expect(file).toContain(`### ${escapeMarkdown(text)}`);
  expect(file).not.toMatch(/<b>|<!--|\u202e/);
});
