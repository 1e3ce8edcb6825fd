import { describe, expect, it, test } from "vitest";
import { letterOf } from "../../../picture/badges.ts";
import { badgesOf, communityName, measureWord, toCommunities } from "../../../web/state/communities.ts";
import { entity } from "../../picture/network.ts";

const community = (...members: string[]) => ({ head: members[0] ?? "", members });

describe("toCommunities", () => {
  it("numbers the largest first", () => {
    const { list } = toCommunities([community("a", "b", "c"), community("d", "e")]);
    expect(list.map(({ number, head }) => [number, head])).toEqual([
      [0, "a"],
      [1, "d"],
    ]);
  });

  it("keeps the number, and with it the colour, of what goes on under another head and in another order", () => {
    const before = toCommunities([community("a", "b", "c"), community("d", "e")]);
    const { list, of } = toCommunities([community("f", "d", "e", "g"), community("a", "b")], before);
    expect(list.map(({ number, head }) => [number, head])).toEqual([
      [0, "a"],
      [1, "f"],
    ]);
    expect(of.get("g")?.number).toBe(1);
  });

  it("gives one that came up anew the first number that is free, and parts one only once", () => {
    const before = toCommunities([community("a", "b", "c", "d"), community("e", "f")]);
    const { list } = toCommunities([community("a", "b"), community("c", "d"), community("x", "y")], before);
    expect(list.map(({ number, head }) => [number, head])).toEqual([
      [0, "a"],
      [1, "c"],
      [2, "x"],
    ]);
  });
});

test("every member has its community's colour and letter", () => {
  const badges = badgesOf(toCommunities([community("a", "b"), community("c", "d")]));
  expect(badges.get("a")).toEqual(badges.get("b"));
  expect([badges.get("a")?.letter, badges.get("c")?.letter]).toEqual(["A", "B"]);
  expect(badges.get("a")?.colour).not.toBe(badges.get("c")?.colour);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
])("community number %i is %s", (number, letter) => {
  expect(letterOf(number)).toBe(letter);
});

test.each([
  [["Company", "University", "Agency"], "家"],
  [["Official", "Official"], "位"],
  [["Company", "Official"], "个"],
  [["City", "Company"], "个"],
] as const)("%s are counted by %s", (kinds, word) => {
  expect(measureWord(kinds)).toBe(word);
});

test("a community is named after its head in both languages", () => {
  const entities = new Map(
    [entity("haier", { name: "海尔集团", nameEn: "Haier Group" }), entity("b"), entity("c")].map((one) => [
      one.id,
      one,
    ]),
  );
  expect(communityName(community("haier", "b", "c"), entities)).toEqual({
    zh: "海尔集团等 3 家",
    en: "Around Haier Group (3)",
  });
});
