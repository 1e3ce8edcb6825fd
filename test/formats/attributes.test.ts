import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entityAttributes, relationAttributes } from "../../formats/attributes.ts";

const page = readFileSync("docs/formats/graphml.md", "utf8");

/** The names in the first cells of the table below a line of the page. */
function namesBelow(line: string): string[] {
  const [table = ""] = page.slice(page.indexOf(line)).split("\n\n").slice(1);
  return table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
}

/** What GraphML alone adds, mostly for Gephi. */
const entityOnly = ["label", "x", "y", "size", "r", "g", "b"];
const relationOnly = ["relation", "label", "weight"];

test("the documentation names every attribute, and no other", () => {
  const names = (attributes: readonly { readonly name: string }[]): string[] => attributes.map(({ name }) => name);
  expect(namesBelow("Of an entity,").sort()).toEqual([...names(entityAttributes), ...entityOnly].sort());
  expect(namesBelow("Of a relation:").sort()).toEqual([...names(relationAttributes), ...relationOnly].sort());
});
