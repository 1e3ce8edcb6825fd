import { expect, it } from "vitest";
import { kindIds, kinds } from "../../model/kinds.ts";
import { fitsEnds, relationTypes } from "../../model/relation-types.ts";
import { topics } from "../../model/topics.ts";

it("every kind, type and topic has its own id and its own label in both languages", () => {
  for (const list of [kinds, relationTypes, topics]) {
    for (const key of ["id", "zh", "en"] as const) {
      expect(new Set(list.map((one) => one[key])).size).toBe(list.length);
    }
  }
});

it("a symmetric type reads the same from both ends and allows its ends both ways", () => {
  for (const type of relationTypes.filter((one) => one.symmetric)) {
    expect([type.reverseZh, type.reverseEn]).toEqual([type.zh, type.en]);
    for (const a of kindIds) {
      for (const b of kindIds) expect(fitsEnds(type.id, a, b)).toBe(fitsEnds(type.id, b, a));
    }
  }
});

it.each([
  ["HOLDS_OFFICE", "Official", "City", true],
  ["HOLDS_OFFICE", "City", "Official", false],
  ["PART_OF", "City", "Region", true],
  ["PART_OF", "City", "City", false],
  ["PART_OF", "Company", "Region", false],
  ["PARTY_TO", "Official", "Agreement", false],
  ["MET_WITH", "Official", "Company", true],
  ["MET_WITH", "City", "City", false],
  ["TOOK_PART_IN", "Official", "Event", true],
  ["BUILDS", "City", "Platform", false],
] as const)("%s from %s to %s: %s", (type, source, target, fits) => {
  expect(fitsEnds(type, source, target)).toBe(fits);
});
