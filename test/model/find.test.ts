import { describe, expect, test } from "vitest";
import { createFinder } from "../../model/find.ts";
import { type Findable, findableOf, isBeginning, isClose } from "../../model/findable.ts";
import { entity } from "../web/records.ts";

const action = (key: string, name: string, nameEn: string): Findable => ({
  key,
  kind: null,
  name,
  nameEn,
  aliases: [],
  degree: 0,
});

const things = [
  findableOf(
    "cityu",
    entity("cityu", { kind: "University", name: "香港城市大学", aliases: ["城大", "CityU"], degree: 4 }),
  ),
  findableOf("hkust", entity("hkust", { kind: "University", name: "香港科技大学", degree: 9 })),
  findableOf("shan", entity("shan", { kind: "Official", name: "单伟" })),
  findableOf("lab", entity("lab", { name: "联合实验室", description: "与香港合建" })),
  action("undo", "撤销", "Undo"),
  action("all", "全选", "Select all"),
];

describe("the finder", () => {
  const find = createFinder(things);

  test.each([
    ["城大", "cityu", "alias", "城大"],
    ["城市大學", "cityu", "name", "香港城市大学"],
    ["xianggangcheng", "cityu", "pinyin", "香港城市大学"],
    ["xgcs", "cityu", "initials", "香港城市大学"],
    ["shanwei", "shan", "pinyin", "单伟"],
    ["chexiao", "undo", "pinyin", "撤销"],
    ["qx", "all", "initials", "全选"],
    ["select", "all", "nameEn", "Select all"],
  ])("finds by %s %s, and says that it was its %s", (q, key, field, text) => {
    expect(find(q)[0]).toMatchObject({ key, match: { field, text } });
  });

  test("puts the better match first, then the better connected, and a description last", () => {
    const found = find("香港");
    expect(found.map(({ key }) => key)).toEqual(["hkust", "cityu", "lab"]);
    expect(found.map(isBeginning)).toEqual([true, true, false]);
    expect(found.map(isClose)).toEqual([true, true, false]);
  });

  test("finds nothing for nothing", () => {
    expect([find(""), find("…"), createFinder([])("香港")]).toEqual([[], [], []]);
  });
});
