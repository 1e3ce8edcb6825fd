import { describe, expect, test } from "vitest";
import type { ImportMapping, Suggestion } from "../../../model/import-mapping.ts";
import {
  faultsIn,
  isFit,
  namesById,
  unsureIn,
  whyOf,
  withColumn,
  withConstant,
  withTable,
  withUse,
} from "../../../web/imports/mapping.ts";

const list: ImportMapping = {
  ids: "inFile",
  tables: [{ use: "entities", columns: ["name", "kind", "url"], constants: {} }],
};
const table = list.tables[0] ?? { use: "skip", columns: [], constants: {} };

describe("what columns hold", () => {
  test("stays where another use knows it, and goes where that doesn't", () => {
    expect(withUse("relations")({ ...table, columns: ["id", "name", "from"] }).columns).toEqual(["id", null, "from"]);
  });

  test("is changed for one column of one table", () => {
    const two = { ...list, tables: [table, table] };
    const changed = withTable(two, 1, withColumn(2, null));
    expect(changed.tables.map(({ columns }) => columns)).toEqual([
      ["name", "kind", "url"],
      ["name", "kind", null],
    ]);
  });

  test("can't be the same in two columns, unless it can hold several, and can't lack what tells rows apart", () => {
    const faults = (columns: ImportMapping["tables"][number]["columns"]) => {
      const { twice, lacking } = faultsIn({ ...list, tables: [{ ...table, columns }] });
      return [[...twice], [...lacking]];
    };
    expect(faults(["name", "name", "aliases"])).toEqual([["0 1"], []]);
    expect(faults(["name", "aliases", "aliases"])).toEqual([[], []]);
    expect(faults(["kind", null, null])).toEqual([[], [0]]);
    expect([isFit(list), isFit(withTable(list, 0, withColumn(0, null)))]).toEqual([true, false]);
  });
});

test("what holds for every row is said and taken back", () => {
  const city = withConstant("kind", "City")(table);
  expect(city.constants).toEqual({ kind: "City" });
  expect(withConstant("type", "PARTNER_OF")(city).constants).toEqual({ kind: "City", type: "PARTNER_OF" });
  expect(withConstant("kind", undefined)(city).constants).toEqual({});
});

test("what ids are is only asked where something is named by one", () => {
  expect(namesById(list)).toBe(false);
  expect(namesById(withTable(list, 0, withColumn(2, "id")))).toBe(true);
  expect(namesById(withTable(withTable(list, 0, withColumn(2, "id")), 0, withUse("skip")))).toBe(false);
});

describe("a guess", () => {
  const why = (how: "sure" | "unsure") => ({ how, reason: { zh: how, en: how } });
  const suggestion: Suggestion = {
    mapping: list,
    ids: why("sure"),
    tables: [{ use: why("unsure"), columns: [why("sure"), why("unsure"), why("sure")] }],
  };

  test("has its reason as long as nobody has said something else", () => {
    expect([whyOf(list, suggestion, 0)?.how, whyOf(list, suggestion, 0, 1)?.how]).toEqual(["unsure", "unsure"]);
    const changed = withTable(list, 0, withColumn(1, null));
    expect([whyOf(changed, suggestion, 0, 1), whyOf(changed, suggestion, 0, 0)?.how]).toEqual([null, "sure"]);
    expect(whyOf(withTable(list, 0, withUse("skip")), suggestion, 0, 0)).toBeNull();
    expect(whyOf(list, null, 0)).toBeNull();
  });

  test("counts as one to look at until it is said otherwise", () => {
    expect(unsureIn(list, suggestion)).toBe(2);
    expect(unsureIn(withTable(list, 0, withColumn(1, null)), suggestion)).toBe(1);
    expect(unsureIn(withTable(list, 0, withUse("skip")), suggestion)).toBe(0);
  });
});
