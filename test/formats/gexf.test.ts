import { expect, test } from "vitest";
import { gexf } from "../../formats/gexf.ts";
import type { Relation } from "../../model/relation.ts";
import { fileOf, textOf } from "./files.ts";
import { entities, partsFor, relations } from "./tiny.ts";

const [, met] = relations;
if (!met) throw new Error("the tiny network has lost its meeting");
const { from: _from, to: _to, ...undated } = met;

/** The start tags of the edges of these variants of one relation. */
function edgesOf(changes: readonly Partial<Relation>[]): string[] {
  const some = changes.map((change, i) => ({ ...undated, id: `m${i}`, ...change }));
  const parts = partsFor(gexf, { entities, relations: some, claims: [], sources: [] });
  return textOf(fileOf(gexf, parts)).match(/<edge .*?>/g) ?? [];
}

test("parallel edges of one type get kinds of their own, others share theirs", () => {
  const edges = edgesOf([{}, { type: "PARTNER_OF" }, {}, {}, { source: "city" }]);
  expect(edges.map((edge) => /kind="([^"]*)"/.exec(edge)?.[1])).toEqual([
    "MET_WITH",
    "PARTNER_OF",
    "MET_WITH 2",
    "MET_WITH 3",
    "MET_WITH",
  ]);
});

test.each<[Partial<Relation>, string]>([
  [{ from: "2023-02", to: "2023-02" }, 'start="2023-02-01" end="2023-02-28"'],
  [{ from: "2024" }, 'start="2024-01-01" end="2024-12-31"'],
  [{ from: "2024", type: "PARTNER_OF" }, 'start="2024-01-01"'],
  [{ to: "2024-02", type: "PARTNER_OF" }, 'end="2024-02-29"'],
  [{}, ""],
])("%j holds on the days %j", (dates, span) => {
  const [edge = ""] = edgesOf([dates]);
  expect(/label="[^"]*" ?(.*)>$/.exec(edge)?.[1]).toBe(span);
});

test("no edge relies on a default direction, which Gephi would hold against the others", () => {
  const file = textOf(fileOf(gexf, partsFor(gexf)));
  expect(file).not.toContain("defaultedgetype");
  expect(file.match(/<edge [^>]* type="(?:un)?directed"/g)).toHaveLength(relations.length);
});
