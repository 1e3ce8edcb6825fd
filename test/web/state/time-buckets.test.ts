import { describe, expect, test } from "vitest";
import { type Counted, countIn, daysCovered, toHistogram } from "../../../web/state/time-buckets.ts";
import { ticksOf } from "../../../web/state/time-ticks.ts";

const counts = (list: Readonly<Record<string, number>>) => Object.entries(list).map(([bucket, n]) => ({ bucket, n }));

/** Two since early 2023 for good, one that month, one until 2022-12 from nobody knows when, three without a date. */
const counted: Counted = {
  relations: 7,
  undated: 3,
  times: counts({ "2023-02": 3 }),
  ends: counts({ "2022-12": 1, "2023-02": 1 }),
};

const bars = (...[given, most, limits]: Parameters<typeof toHistogram>) =>
  toHistogram(given, most, limits)?.buckets.map(({ from, n }) => `${from} ${n}`);

describe("a histogram of relations by time", () => {
  test("counts a relation in every month that it overlaps, one of unknown beginning from the start on", () => {
    expect(bars(counted, 40)).toEqual(["2022-12 1", "2023-01 0", "2023-02 3"]);
    expect(countIn(counted, "2022-12", "2023-02")).toBe(4);
    expect(countIn(counted, "2023-01", "2023-01")).toBe(0);
    expect(countIn(counted, "2023", "2023")).toBe(3);
  });

  test("a year known no better counts in each of its months", () => {
    const year: Counted = { relations: 1, undated: 0, times: counts({ "2020-01": 1 }), ends: counts({ "2020-12": 1 }) };
    const buckets = toHistogram(year, 40)?.buckets;
    expect([buckets?.length, buckets?.every(({ n }) => n === 1)]).toEqual([12, true]);
  });

  test("days are shown where days were counted and there is room; else months, years and rounder stretches", () => {
    const days: Counted = {
      relations: 2,
      undated: 0,
      times: counts({ "2024-02-28": 1, "2024-03-01": 1 }),
      ends: counts({ "2024-02-28": 1, "2024-03-01": 1 }),
    };
    expect(bars(days, 10)).toEqual(["2024-02-28 1", "2024-02-29 0", "2024-03-01 1"]);
    expect(bars(days, 2)).toEqual(["2024-02 1", "2024-03 1"]);
    expect([daysCovered(days), daysCovered(counted)]).toEqual([3, 90]);
    const long: Counted = { relations: 2, undated: 0, times: counts({ "1911-04": 1, "2023-02": 1 }), ends: [] };
    expect(toHistogram(long, 200)).toMatchObject({ unit: "year", size: 1 });
    expect(toHistogram(long, 30)).toMatchObject({ unit: "year", size: 5 });
    expect(toHistogram(long, 30)?.buckets[0]).toEqual({ from: "1910", to: "1914", n: 1 });
    expect(toHistogram(long, 1)).toMatchObject({ unit: "year", size: 500 });
  });

  test("limits that are set lengthen it, but none that lies centuries away", () => {
    expect(bars(counted, 40, { until: "2023-04" })?.at(-1)).toBe("2023-04 2");
    expect(bars(counted, 40, { since: "0001" })?.[0]).toBe("2022-12 1");
  });

  test("there is none without a date", () => {
    expect(toHistogram({ relations: 3, undated: 3, times: [], ends: [] }, 40)).toBeNull();
  });
});

describe("the marks of its axis", () => {
  const marks = (first: string, last: string, width: number) => {
    const times = counts({ [first]: 1, [last]: 1 });
    const histogram = toHistogram({ relations: 2, undated: 0, times, ends: [] }, 200);
    return histogram ? ticksOf(histogram, width).map(({ date, long }) => date + (long ? "!" : "")) : [];
  };

  test("stand at round dates where a bar begins, the first with its year", () => {
    expect(marks("2022-11", "2023-09", 400)).toEqual(["2023!", "2023-04", "2023-07"]);
    // 2024 would begin too near to the right edge.
    expect(marks("2021-06", "2024-03", 400)).toEqual(["2022!", "2023"]);
    expect(marks("2024-03-20", "2024-03-29", 500)).toEqual([
      "2024-03-20!",
      "2024-03-22",
      "2024-03-24",
      "2024-03-26",
      "2024-03-28",
    ]);
  });

  test("have room for their texts: more behind the long first one than behind the others", () => {
    for (const [first, last] of [
      ["2021-06", "2024-03"],
      ["2023-02", "2024-03"],
      ["2024-03-20", "2024-05-29"],
    ] as const) {
      for (let width = 200; width <= 1200; width += 20) {
        const times = counts({ [first]: 1, [last]: 1 });
        const histogram = toHistogram({ relations: 2, undated: 0, times, ends: [] }, Math.floor(width / 5));
        const ticks = histogram ? ticksOf(histogram, width) : [];
        const room = ticks.slice(1).map(({ at }, i) => {
          const before = ticks[i];
          return before ? (at - before.at) * width - (before.long ? 88 : 48) : 0;
        });
        expect([first, width, Math.min(0, ...room)]).toEqual([first, width, 0]);
      }
    }
  });

  test("a single bar has one, too", () => {
    expect(marks("2024-03", "2024-03", 300)).toEqual(["2024-03!"]);
  });
});
