import { expect, test } from "vitest";
import { cutOf, moreOf } from "../../../web/state/more.ts";

const overview = ["a", "b", "c"];

test.each([
  ["an overview that was cut off says of how many", { overview, cutFrom: 9 }, null, { shown: 3, total: 9 }],
  [
    "one that the store can't count goes by the statistics",
    { overview, cutFrom: "unknown" as const },
    7,
    { shown: 3, total: 7 },
  ],
  ["until those have come, nothing is said", { overview, cutFrom: "unknown" as const }, null, null],
  ["a whole one says nothing", { overview, cutFrom: null }, 9, null],
  ["nor does one whose relations alone were cut off", { overview, cutFrom: 3 }, null, null],
  ["nor a picture without an overview", { overview: null, cutFrom: 9 }, null, null],
])("%s", (_, picture, counted, cut) => {
  expect(cutOf(picture, counted)).toEqual(cut);
});

test.each([
  ["the next size, and all", { shown: 300, total: 9009 }, [1000, 9009]],
  ["then a larger one", { shown: 1000, total: 9009 }, [3000, 9009]],
  ["in the end just all", { shown: 3000, total: 9009 }, [9009]],
  ["all, where that is little", { shown: 300, total: 420 }, [420]],
  ["no more than a picture holds", { shown: 3000, total: 1_000_000 }, [10_000]],
  ["nothing, where it holds that already", { shown: 10_000, total: 1_000_000 }, []],
])("what is offered: %s", (_, cut, sizes) => {
  expect(moreOf(cut)).toEqual(sizes);
});
