import { describe, expect, test } from "vitest";
import { agreementIn } from "../../../model/sentences/agreements.ts";
import { nameIn } from "../../../model/sentences/index.ts";
import { enList, enName, withIndefinite, zhList } from "../../../model/sentences/words.ts";
import { officeIn } from "../../../model/sentences/zh-office.ts";
import { e, entity } from "./network.ts";

describe("names in sentences", () => {
  test("English falls back to the name there is", () => {
    expect([nameIn(e.nameless, "en"), nameIn(e.haier, "en"), nameIn(e.haier, "zh")]).toEqual([
      "某某有限公司",
      "Haier Group",
      "海尔集团",
    ]);
  });

  test.each([
    ["Association", "Shenzhen Artificial Intelligence Industry Association", true],
    ["Agency", "Innovation, Technology and Industry Bureau, Hong Kong", true],
    ["Agency", "Department of Commerce of Shandong Province", true],
    ["Agency", "Zibo Municipal People’s Government", true],
    ["Institute", "Institute of Metal Research (IMR)", true],
    ["Institute", "Hong Kong Institute of Science & Innovation, Chinese Academy of Sciences", true],
    ["University", "University of Hong Kong", true],
    ["University", "City University of Hong Kong", false],
    ["Event", "New Materials Technology Forum 2023", false],
    ["Event", "New Materials Technology Forum", true],
    ["Region", "SCO Demonstration Zone", true],
    ["Region", "Shandong", false],
    ["Company", "Service Centre (Guangzhou) Co., Ltd.", false],
    ["Company", "The Service Centre", false],
    ["Association", "ATSD", false],
  ] as const)("%s “%s” takes “the”: %s", (kind, name, the) => {
    expect(enName(entity("x", kind, "某", name))).toBe(the ? `the ${name}` : name);
  });

  test("a name keeps its own article", () => {
    expect(enName(entity("x", "Association", "某", "The Lake Association"))).toBe("the Lake Association");
  });

  test("lists have commas and one “and”", () => {
    expect([enList(["A"]), enList(["A", "B"]), enList(["A", "B", "C"])]).toEqual(["A", "A and B", "A, B and C"]);
    expect([zhList(["甲"]), zhList(["甲", "乙"]), zhList(["甲", "乙", "丙"])]).toEqual(["甲", "甲和乙", "甲、乙和丙"]);
  });

  test("a and an follow the sound", () => {
    expect(
      ["adviser", "member", "honorary chair", "unit", "user", "umbrella body", "a chair"].map(withIndefinite),
    ).toEqual(["an adviser", "a member", "an honorary chair", "a unit", "a user", "an umbrella body", "a chair"]);
  });
});

describe("an agreement's name", () => {
  test.each([
    [e.project, "洗衣机非线性减振技术项目", "the Nonlinear Vibration Damping Project"],
    [e.cooperation, "“医疗机器人合作”项目", "the “Cooperation on Medical Robotics” project"],
    [e.framework, "《全面合作战略框架协议》", "the Strategic Framework Agreement"],
    [e.memorandum, "《支持企业赴港上市》备忘录", "the “Support for Listing in Hong Kong” memorandum"],
    [e.certificate, "城市合伙人证书", "the City Partner Certificate"],
    [e.plainAgreement, "《合作意向书》", "the Letter of Intent"],
    [
      entity("x", "Agreement", "数据“出海”", "The “Overseas” scheme", { form: "project" }),
      "数据“出海”项目",
      "the “Overseas” scheme project",
    ],
    [
      entity("x", "Agreement", "战略合作", undefined, { form: "framework" }),
      "《战略合作》框架协议",
      "the “战略合作” framework agreement",
    ],
  ])("says its form once: %#", (agreement, zh, en) => {
    expect([agreementIn(agreement, "zh"), agreementIn(agreement, "en")]).toEqual([zh, en]);
  });
});

describe("an office in Chinese", () => {
  test.each([
    ["淄博", "市委书记", "淄博市委书记"],
    ["淄博市", "市委书记", "淄博市委书记"],
    ["淄博市", "市长", "淄博市市长"],
    ["淄博市科技局", "党组书记、局长", "淄博市科技局党组书记、局长"],
    ["全国政协", "全国政协常委", "全国政协常委"],
  ])("of %s, %s is %s", (body, role, office) => {
    expect(officeIn(body, role)).toBe(office);
  });
});
