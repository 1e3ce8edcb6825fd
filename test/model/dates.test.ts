import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateSchema } from "../../model/date-schema.ts";
import { firstDay, isBackwards, lastDay, openEnd, openStart, overlaps, spanOf } from "../../model/dates.ts";

const date = fc
  .record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, precision }) => {
    const two = (n: number) => String(n).padStart(2, "0");
    return `${year}-${two(month)}-${two(day)}`.slice(0, precision);
  });

describe("a date of reduced precision", () => {
  it.each(["2023", "2023-02", "2023-02-28", "2024-02-29", "2000-02-29", "0001-12-31"])("%s is one", (text) => {
    expect(dateSchema.parse(text)).toBe(text);
  });

  it.each([
    "2023-13",
    "2023-00",
    "2023-02-29",
    "1900-02-29",
    "2023-04-31",
    "2023-2",
    "23",
    "2023-02-",
    "2023年",
    " 2023",
    "",
  ])("%j is none", (text) => {
    expect(dateSchema.safeParse(text).success).toBe(false);
  });

  it.each([
    ["2023", "2023-01-01", "2023-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2023-04", "2023-04-01", "2023-04-30"],
    ["2023-02-23", "2023-02-23", "2023-02-23"],
  ])("%s covers the days from %s to %s", (text, first, last) => {
    expect([firstDay(text), lastDay(text)]).toEqual([first, last]);
  });
});

describe("a span", () => {
  it.each([
    [{}, false, openStart, openEnd],
    [{ from: "2023" }, false, "2023-01-01", openEnd],
    [{ to: "2023" }, false, openStart, "2023-12-31"],
    [{}, true, openStart, openEnd],
    [{ from: "2023-02" }, true, "2023-02-01", "2023-02-28"],
    [{ to: "2023-02" }, true, "2023-02-01", "2023-02-28"],
    [{ from: "2023-02-22", to: "2023-02-23" }, true, "2023-02-22", "2023-02-23"],
  ])("of %j, happening: %s, goes from %s to %s", (dates, happening, start, end) => {
    expect(spanOf(dates, happening)).toEqual({ start, end });
  });

  it("overlaps another exactly when that one overlaps it", () => {
    const span = fc.tuple(date, date, fc.boolean()).map(([from, to, happening]) => spanOf({ from, to }, happening));
    fc.assert(fc.property(span, span, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  it("overlaps one that it holds, and not one that starts the day after it ends", () => {
    expect(overlaps(spanOf({ from: "2023" }, true), spanOf({ from: "2023-06-30" }, true))).toBe(true);
    expect(overlaps(spanOf({ from: "2023" }, true), spanOf({ from: "2024-01-01" }, true))).toBe(false);
    expect(overlaps(spanOf({ from: "2023-12-31" }, true), spanOf({ from: "2023" }, true))).toBe(true);
  });

  it("is backwards only when no reading of its precision puts the start first", () => {
    expect(isBackwards({ from: "2023-12", to: "2023" })).toBe(false);
    expect(isBackwards({ from: "2024", to: "2023" })).toBe(true);
    expect(isBackwards({ from: "2024" })).toBe(false);
  });
});
