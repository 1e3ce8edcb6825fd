import { expect, test } from "vitest";
import { type QuestionNames, questionText, type SentPathQuery } from "../../../model/sentences/index.ts";
import { e } from "./network.ts";

const names: QuestionNames = {
  entity: (id) => Object.values(e).find((entity) => entity.id === id),
  source: (id) => (id === "outline" ? { title: "读《规划纲要》", titleEn: "Reading the “Outline”" } : undefined),
};

function asked(more: Partial<SentPathQuery>): { zh: string; en: string } {
  const query = { from: "haier", to: "cityu", ...more };
  return { zh: questionText(query, names, "zh"), en: questionText(query, names, "en") };
}

const zhUsual = "海尔集团与香港城市大学如何相连？取最短的 5 条路径，每条最多 6 步，中间不经过城市、区域、活动或协议。";
const enUsual =
  "How are Haier Group and City University of Hong Kong connected? " +
  "The 5 shortest paths, of at most 6 steps each, with no city, region, event or agreement in between.";

test("a question without options says how many paths, how long, and what may not stand in the middle", () => {
  expect(asked({})).toEqual({ zh: zhUsual, en: enUsual });
});

test("lists that are empty, confidence from 0 on and agreements as lines are no options", () => {
  const none: Partial<SentPathQuery> = {
    through: [],
    avoid: [],
    directed: false,
    minConfidence: 0,
    agreements: "lines",
  };
  expect(asked(none)).toEqual({ zh: zhUsual, en: enUsual });
});

test("one path is spoken of as one, and a single step too", () => {
  expect(asked({ k: 1, maxLength: 1, avoidKind: ["none"] })).toEqual({
    zh: "海尔集团与香港城市大学如何相连？取最短的 1 条路径，最多 1 步，中间不限种类。",
    en: "How are Haier Group and City University of Hong Kong connected? The shortest path, of at most 1 step, with anything in between.",
  });
});

test("an unknown id stands for itself", () => {
  expect(questionText({ from: "haier", to: "nobody" }, names, "zh")).toMatch(/^海尔集团与nobody如何相连？/u);
});

test.each<[Partial<SentPathQuery>, string, string]>([
  [{ through: ["bureau"] }, "须经过淄博市科技局", "Every path passes through the Zibo Science and Technology Bureau."],
  [
    { through: ["bureau", "saiia"] },
    "须经过淄博市科技局和深圳人工智能行业协会，顺序不限",
    "Every path passes through the Zibo Science and Technology Bureau and the Shenzhen Artificial Intelligence Industry Association, in any order.",
  ],
  [{ avoid: ["zibo", "hong-kong"] }, "避开淄博和香港", "None passes through Zibo or Hong Kong."],
  [{ topic: ["robotics"] }, "中间只经过与机器人有关的实体", "What stands in between has to do with robotics."],
  [
    { directed: true },
    "只沿关系本身的方向，从海尔集团走到香港城市大学",
    "Relations are followed in their own direction only, from Haier Group to City University of Hong Kong.",
  ],
  [
    { type: ["SIGNED_WITH", "PARTNER_OF"] },
    "只看“签约”和“伙伴”关系",
    "Only these relations count: “signed with” and “partner of”.",
  ],
  [{ origin: "stated" }, "只看来源直接陈述的关系", "Only relations that a source states outright count."],
  [{ origin: "derived" }, "只看由协议得出的关系", "Only relations derived from agreements count."],
  [
    { since: "2023-02", until: "2024" },
    "只看2023年2月至2024年间的关系",
    "Only relations from February 2023 to 2024 count.",
  ],
  [{ since: "2024", until: "2024" }, "只看2024年的关系", "Only relations in 2024 count."],
  [{ since: "2023" }, "只看2023年以来的关系", "Only relations since 2023 count."],
  [{ until: "2024-03-25" }, "只看截至2024年3月25日的关系", "Only relations until 25 March 2024 count."],
  [{ undated: "exclude" }, "不看没有日期的关系", "Relations without a date don’t count."],
  [{ minConfidence: 80 }, "只看置信度至少 80% 的关系", "Only relations with a confidence of at least 80% count."],
  [{ source: ["outline"] }, "只采信《读〈规划纲要〉》", "Only what stands in “Reading the ‘Outline’” counts."],
  [{ status: ["reviewed"] }, "只采信已审核的依据", "Only reviewed evidence counts."],
  [
    { agreements: "nodes" },
    "协议只作为节点，不作为缔约方之间的连线",
    "Agreements count as stops of their own, not as lines between their parties.",
  ],
  [
    { agreements: "both" },
    "协议既作为连线，也作为节点",
    "Agreements count both as lines between their parties and as stops of their own.",
  ],
])("the option %j is said", (option, zh, en) => {
  expect(asked(option)).toEqual({ zh: `${zhUsual}${zh}。`, en: `${enUsual} ${en}` });
});

test.each<[Partial<SentPathQuery>, string, string]>([
  [{ kind: ["Company", "University"] }, "只经过企业和高校", "only companies and universities"],
  [{ kind: ["Company", "Region", "Event", "Agreement"] }, "只经过企业", "only companies"],
  [{ kind: ["Company", "Region"], avoidKind: ["none"] }, "只经过企业和区域", "only companies and regions"],
  [{ kind: ["City"] }, "不经过任何实体", "nothing"],
])("what both the kinds asked for and those avoided leave is said once: %j", (options, zh, en) => {
  expect(asked(options)).toEqual({
    zh: zhUsual.replace("不经过城市、区域、活动或协议", zh),
    en: enUsual.replace("no city, region, event or agreement", en),
  });
});

test("several options are said one after the other", () => {
  expect(asked({ directed: true, minConfidence: 50 }).zh).toBe(
    `${zhUsual}只沿关系本身的方向，从海尔集团走到香港城市大学；只看置信度至少 50% 的关系。`,
  );
});
