import { describe, expect, test } from "vitest";
import { rangeOf, rowsInSight, scrollTo, stepTo } from "../../../web/state/table-range.ts";

describe("a range of rows", () => {
  const ids = [..."abcdef"];
  test.each([
    ["b", "d", "bcd"],
    ["d", "b", "dcb"],
    ["c", "c", "c"],
    [null, "c", "c"],
    ["gone", "c", "c"],
  ])("from %j to %s is %s, the end last", (from, to, range) => {
    expect(rangeOf(ids, from, to).join("")).toBe(range);
  });
});

describe("keys lead from row 4 of ten", () => {
  test.each([
    ["ArrowDown", 5],
    ["ArrowUp", 3],
    ["PageDown", 7],
    ["PageUp", 1],
    ["Home", 0],
    ["End", 9],
    ["x", null],
  ])("%s to %j", (key, to) => {
    expect(stepTo(key, 4, 10, 3)).toBe(to);
  });

  test("and never beyond the first and the last", () => {
    expect([stepTo("PageUp", 1, 10, 3), stepTo("PageDown", 9, 10, 3), stepTo("End", 0, 0, 3)]).toEqual([0, 9, null]);
  });
});

describe("rows in sight", () => {
  test("are those of the window and a few beyond, however many there are", () => {
    const sight = { top: 32_000, height: 320, rowHeight: 32 };
    expect(rowsInSight(sight, 10_000)).toEqual({ first: 992, end: 1018 });
  });

  test("end with the last row, also where fewer are left than one had scrolled past", () => {
    expect(rowsInSight({ top: 0, height: 320, rowHeight: 32 }, 3)).toEqual({ first: 0, end: 3 });
    expect(rowsInSight({ top: 32_000, height: 320, rowHeight: 32 }, 3)).toEqual({ first: 3, end: 3 });
  });

  test.each([
    [0, 0],
    [9, 96],
    [10, 96],
    [5, 96],
    [15, 192],
  ])("row %d is brought there by scrolling from 96 to %d", (row, top) => {
    expect(scrollTo(row, { top: 96, height: 320, rowHeight: 32 })).toBe(top);
  });
});
