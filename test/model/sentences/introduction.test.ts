import { describe, expect, test } from "vitest";
import { explainIntroduction, type ToldIntroduction } from "../../../model/sentences/index.ts";
import { e, told } from "./network.ts";

const office = told("HOLDS_OFFICE", e.xiong, e.saiia, { role: "执行会长", roleEn: "Executive President" });
const attended = told("TOOK_PART_IN", e.xiong, e.forum);
const framework = told("SIGNED_WITH", e.bureau, e.saiia, { origin: "derived" }, { agreement: e.framework });
const located = told("LOCATED_IN", e.bureau, e.zibo);

const throughXiong: ToldIntroduction = {
  introducer: e.xiong,
  steps: [
    { entity: e.saiia, relations: [] },
    { entity: e.xiong, relations: [office] },
    { entity: e.forum, relations: [attended] },
  ],
  paths: 3,
  lookedAt: 7,
  all: true,
};

const throughSaiia: ToldIntroduction = {
  introducer: e.saiia,
  steps: [
    { entity: e.zibo, relations: [] },
    { entity: e.bureau, relations: [located] },
    { entity: e.saiia, relations: [framework] },
    { entity: e.xiong, relations: [office] },
  ],
  paths: 1,
  lookedAt: 1,
  all: true,
};

describe("why somebody could introduce", () => {
  test("says on how many paths, how long the shortest is, and what ties the introducer into it", () => {
    expect(explainIntroduction(throughXiong)).toEqual({
      zh: "熊欣在深圳人工智能行业协会与新材料技术论坛之间的三条路径上，最短的一条有两步：熊欣任深圳人工智能行业协会执行会长。熊欣参加2023年2月23日至24日举行的新材料技术论坛。",
      en: "Xiong Xin stands on three paths between the Shenzhen Artificial Intelligence Industry Association and the New Materials Technology Forum, the shortest of two hops: Xiong Xin is Executive President of the Shenzhen Artificial Intelligence Industry Association. Xiong Xin took part in the New Materials Technology Forum (23 to 24 February 2023).",
    });
  });

  test("tells the hops before and after an introducer in the middle, from the introducer's side", () => {
    expect(explainIntroduction(throughSaiia)).toEqual({
      zh: "深圳人工智能行业协会在淄博与熊欣之间的一条路径上，这条路径有三步：深圳人工智能行业协会与淄博市科技局同为《全面合作战略框架协议》的签署方，该协议于2023年2月23日签署。深圳人工智能行业协会执行会长为熊欣。",
      en: "The Shenzhen Artificial Intelligence Industry Association stands on one path between Zibo and Xiong Xin, one of three hops: The Shenzhen Artificial Intelligence Industry Association and the Zibo Science and Technology Bureau are both parties to the Strategic Framework Agreement, signed on 23 February 2023. The Executive President of the Shenzhen Artificial Intelligence Industry Association is Xiong Xin.",
    });
  });

  test("counts among the paths looked at where there are more", () => {
    const { zh, en } = explainIntroduction({ ...throughXiong, paths: 12, lookedAt: 50, all: false });
    expect(zh).toMatch(
      /^深圳人工智能行业协会与新材料技术论坛之间最短的 50 条路径中，有 12 条经过熊欣，最短的一条有两步：/,
    );
    expect(en).toMatch(/^Xiong Xin stands on 12 of the 50 shortest paths between .*, the shortest of two hops: /);
    const once = explainIntroduction({ ...throughXiong, paths: 1, lookedAt: 50, all: false });
    expect(once.zh).toContain("有一条经过熊欣，这条路径有两步：");
    expect(once.en).toContain("stands on one of the 50 shortest paths between ");
  });

  test("tells the surest of parallel relations, and the first of equally sure ones", () => {
    const [first, second] = throughXiong.steps;
    if (!first || !second) throw new Error("two steps");
    const adviser = (confidence: number | null) => told("HOLDS_OFFICE", e.xiong, e.saiia, { role: "顾问", confidence });
    const said = (relations: ToldIntroduction["steps"][number]["relations"]) =>
      explainIntroduction({ ...throughXiong, steps: [first, { ...second, relations }] })
        .zh.split("：")
        .at(-1);
    expect(said([adviser(null), office])).toBe("熊欣任深圳人工智能行业协会执行会长。");
    expect(said([office, adviser(90)])).toBe("熊欣任深圳人工智能行业协会执行会长。");
    expect(said([office, adviser(95)])).toBe("熊欣任深圳人工智能行业协会顾问。");
  });
});
