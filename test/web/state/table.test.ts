import { expect, test } from "vitest";
import { selectEntity, selectRelation } from "../../../web/state/selection.ts";
import {
  firstTable,
  litByRows,
  selectedRelations,
  sortedBy,
  tableColumns,
  tablePixels,
} from "../../../web/state/table.ts";
import { toTabbed } from "../../../web/state/table-text.ts";
import { relation } from "../records.ts";

test("a heading sorts names from the first and numbers from the largest, and turns round the second time", () => {
  const byName = sortedBy(firstTable, "name");
  expect(byName.sorting.entities).toEqual({ column: "name", down: false });
  expect(sortedBy(byName, "name").sorting.entities).toEqual({ column: "name", down: true });
  expect(sortedBy(byName, "links").sorting.entities).toEqual({ column: "links", down: true });
  expect(byName.sorting.relations).toBe(firstTable.sorting.relations);
});

test("rows of relations stay selected together for as long as the picture shows one of them", () => {
  const table = { ...firstTable, relations: ["r", "s"] };
  expect(selectedRelations(table, selectRelation("s"))).toEqual(["r", "s"]);
  expect(selectedRelations(table, selectRelation("t"))).toEqual(["t"]);
  expect(selectedRelations(table, selectEntity("a"))).toEqual([]);
});

test("several relations light themselves and their ends; one is shown by the picture itself", () => {
  const lines = [relation("ab", "a", "b"), relation("bc", "b", "c"), relation("cd", "c", "d")];
  expect([...(litByRows(["ab", "bc"], lines) ?? [])].sort()).toEqual(["a", "ab", "b", "bc", "c"]);
  expect(litByRows(["ab"], lines)).toBeNull();
});

test.each([
  [50, 900, 450],
  [20, 600, 180],
  [80, 600, 460],
])(
  "%d percent of a window of %d is %d pixels: the picture keeps a strip, the table a few rows",
  (percent, height, px) => {
    expect(tablePixels(percent, height)).toBe(px);
  },
);

test("rows are copied under their headings, what would break cells as a blank", () => {
  const rows = [
    {
      id: "a",
      mark: { kind: "Company" as const },
      cells: [
        { text: "甲\t乙\n丙", sort: null },
        { text: "2024年3月", sort: 1, copied: "2024-03" },
      ],
      aliases: [],
      about: [],
    },
    {
      id: "b",
      mark: { kind: "Company" as const },
      cells: [
        { text: "=1+1", sort: null },
        { text: "", sort: null },
      ],
      aliases: [],
      about: [],
    },
  ];
  expect(toTabbed(["名称", "开始"], rows)).toBe("名称\t开始\n甲 乙 丙\t2024-03\n=1+1\t");
});

test("no column stands in both lists, so that a heading says which it is", () => {
  const all = [...tableColumns.entities, ...tableColumns.relations];
  expect(new Set(all).size).toBe(all.length);
});
