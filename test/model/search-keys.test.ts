import { describe, expect, test } from "vitest";
import { searchKeys } from "../../model/search-keys.ts";

describe("search keys", () => {
  test("are each name, folded and spelled, in the order of the fields", () => {
    const keys = searchKeys({
      kind: "University",
      name: "香港城市大学",
      nameEn: "City University of Hong Kong",
      aliases: ["CityU", "城大"],
      description: "一所公立大學。",
      descriptionEn: "A public university.",
    });
    expect(keys.map(({ field, key, text }) => [field, key, text])).toEqual([
      ["name", "香港城市大学", "香港城市大学"],
      ["alias", "cityu", "CityU"],
      ["alias", "城大", "城大"],
      ["nameEn", "cityuniversityofhongkong", "City University of Hong Kong"],
      ["pinyin", "xianggangchengshidaxue", "香港城市大学"],
      ["pinyin", "chengda", "城大"],
      ["initials", "xgcsdx", "香港城市大学"],
      ["initials", "cd", "城大"],
      ["description", "一所公立大学", "一所公立大學。"],
      ["description", "apublicuniversity", "A public university."],
    ]);
  });

  test("hold equal keys of a field once, and nothing for a name of punctuation", () => {
    const keys = searchKeys({ kind: "Official", name: "单立", aliases: ["單立", "—"] });
    expect(keys.map(({ field, key }) => `${field} ${key}`)).toEqual([
      "name 单立",
      "alias 单立",
      "pinyin shanli",
      "initials sl",
    ]);
  });
});
