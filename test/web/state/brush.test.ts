import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  brushBetween,
  brushOf,
  isWhole,
  keyStep,
  movedBrush,
  spanOfBrush,
  wholeBrush,
  withBrush,
} from "../../../web/state/brush.ts";

const buckets = ["2023-01", "2023-02", "2023-03", "2023-04"].map((month) => ({ from: month, to: month }));
const count = buckets.length;
const whole = wholeBrush(count);

describe("a brush", () => {
  test("reaches from one bar to another, whichever way it is drawn, and no further than the bars", () => {
    expect(brushBetween(3, 1, count)).toEqual({ first: 1, last: 3 });
    expect(brushBetween(-2, 9, count)).toEqual(whole);
  });

  test.each([
    ["first", 9, { first: 2, last: 2 }],
    ["first", -9, { first: 0, last: 2 }],
    ["last", -9, { first: 1, last: 1 }],
    ["last", Number.POSITIVE_INFINITY, { first: 1, last: 3 }],
    ["whole", 9, { first: 2, last: 3 }],
    ["whole", -9, { first: 0, last: 1 }],
  ] as const)("moved by its %s by %d stops where it must", (grip, by, moved) => {
    expect(movedBrush({ first: 1, last: 2 }, grip, by, count)).toEqual(moved);
  });

  test("becomes dates; an end of the time line limits nothing", () => {
    expect(withBrush(whole, { first: 1, last: 2 }, buckets)({})).toEqual({ since: "2023-02", until: "2023-03" });
    expect(withBrush(whole, { first: 0, last: 2 }, buckets)({})).toEqual({ until: "2023-03" });
    expect(withBrush({ first: 1, last: 2 }, whole, buckets)({ since: "2023-02", until: "2023-03" })).toEqual({});
    expect(spanOfBrush({ first: 1, last: 3 }, buckets)).toEqual({ start: "2023-02-01", end: "9999-12-31" });
  });

  test("an edge that stays keeps a date that is more precise than its bar", () => {
    const filter = { since: "2023-02-14", until: "2023-03" };
    const before = brushOf(filter, buckets);
    expect(before).toEqual({ first: 1, last: 2 });
    expect(withBrush(before, { first: 1, last: 1 }, buckets)(filter)).toEqual({
      since: "2023-02-14",
      until: "2023-02",
    });
  });

  test("shows a time beyond all bars at the nearest end", () => {
    expect(brushOf({ since: "2025" }, buckets)).toEqual({ first: 3, last: 3 });
    expect(brushOf({ until: "1999" }, buckets)).toEqual({ first: 0, last: 0 });
    expect(isWhole(brushOf({ since: "2001", until: "2030" }, buckets), count)).toBe(true);
  });

  test("read back from the dates that it became, it is the same", () => {
    const index = fc.integer({ min: 0, max: count - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const brush = brushBetween(a, b, count);
        expect(brushOf(withBrush(whole, brush, buckets)({}), buckets)).toEqual(brush);
      }),
    );
  });

  test("keys move by a bar, with Shift and the page keys by a year of months, to the end with Home and End", () => {
    const step = (key: string, shiftKey = false) => keyStep({ key, shiftKey }, { unit: "month", size: 1 });
    expect([step("ArrowLeft"), step("ArrowUp"), step("ArrowRight", true), step("PageDown")]).toEqual([-1, 1, 12, -12]);
    expect([step("Home"), step("a")]).toEqual([Number.NEGATIVE_INFINITY, null]);
  });
});
