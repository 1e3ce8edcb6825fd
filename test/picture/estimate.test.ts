import { expect, test } from "vitest";
import { estimateWidth } from "../../picture/estimate.ts";

test.each([
  ["香港", 24],
  ["，（", 24],
  ["", 0],
])("Chinese characters and their punctuation take a full em: %s", (text, width) => {
  expect(estimateWidth(text, false)).toBe(width);
});

test("broad letters are wider than narrow ones, capitals than small ones, semi-bold than regular", () => {
  expect(estimateWidth("mmm", false)).toBeGreaterThan(estimateWidth("nnn", false));
  expect(estimateWidth("nnn", false)).toBeGreaterThan(estimateWidth("iii", false));
  expect(estimateWidth("ABC", false)).toBeGreaterThan(estimateWidth("abc", false));
  expect(estimateWidth("abc", true)).toBeGreaterThan(estimateWidth("abc", false));
});

test("marks that stand on a letter, and those that can't be seen, take no room", () => {
  expect(estimateWidth("e\u0301\u200b", false)).toBe(estimateWidth("e", false));
});

test("a text is as wide as its parts together, also beyond the basic plane", () => {
  expect(estimateWidth("𠮷Haier", false)).toBeCloseTo(estimateWidth("𠮷", false) + estimateWidth("Haier", false));
  expect(estimateWidth("𠮷", false)).toBe(12);
});
