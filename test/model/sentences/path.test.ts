import { describe, expect, test } from "vitest";
import { citationOf, explainPath, type ToldPath } from "../../../model/sentences/index.ts";
import type { Claim, Source } from "../../../model/source.ts";
import { e, told } from "./network.ts";

const dazhong: Source = {
  id: "dazhong",
  title: "鲁港“牵手”合作，这里何以成为最大受益者？",
  titleEn: "Shandong and Hong Kong “join hands”",
  language: "zh",
};
const zibo: Source = { id: "zibo", title: "读《规划纲要》", language: "zh" };
const sources = new Map([dazhong, zibo].map((source) => [source.id, source]));

function claim(about: string, source: string, paragraph: number | undefined, more: Partial<Claim> = {}): Claim {
  const id = `${about}.${source}.${paragraph ?? ""}`;
  const known = paragraph === undefined ? {} : { paragraph };
  return {
    id,
    about,
    source,
    ...known,
    summary: "要点",
    summaryEn: "point",
    confidence: 90,
    status: "reviewed",
    ...more,
  };
}

function claimsOf(...claims: Claim[]): Map<string, Claim[]> {
  const abouts = new Set(claims.map((claim) => claim.about));
  return new Map([...abouts].map((about) => [about, claims.filter((claim) => claim.about === about)]));
}

const signed = told(
  "SIGNED_WITH",
  e.cityu,
  e.haier,
  { id: "signed", origin: "derived", from: "2024-03-25" },
  { agreement: e.project, event: e.meeting },
);
const met = told("MET_WITH", e.cityu, e.haier, { id: "met" });
const located = told("LOCATED_IN", e.cityu, e.hongKong, { id: "located" });

function hop(claims: Map<string, Claim[]>, relations = [signed]): ToldPath {
  return {
    steps: [
      { entity: e.haier, relations: [] },
      { entity: e.cityu, relations },
    ],
    claims,
    sources,
  };
}

describe("a citation", () => {
  test("names source and paragraph; titles inside a title change their quotes", () => {
    expect(citationOf(dazhong, 21, "zh")).toBe("《鲁港“牵手”合作，这里何以成为最大受益者？》，第 21 段");
    expect(citationOf(dazhong, 21, "en")).toBe("“Shandong and Hong Kong ‘join hands’”, paragraph 21");
    expect(citationOf(zibo, undefined, "zh")).toBe("《读〈规划纲要〉》");
    expect(citationOf(zibo, undefined, "en")).toBe("“读《规划纲要》”");
  });
});

describe("a path in words", () => {
  test("goes from its first entity, each statement followed by where it stands", () => {
    expect(explainPath(hop(claimsOf(claim("signed", "dazhong", 21))))).toEqual({
      zh: "海尔集团与香港城市大学同为洗衣机非线性减振技术项目的签约方，该项目于2024年3月25日在鲁港科技创新合作交流对接会上签约（《鲁港“牵手”合作，这里何以成为最大受益者？》，第 21 段）。",
      en: "Haier Group and City University of Hong Kong are both parties to the Nonlinear Vibration Damping Project, signed at the Shandong–Hong Kong Science and Technology Meeting on 25 March 2024 (“Shandong and Hong Kong ‘join hands’”, paragraph 21).",
    });
  });

  test("tells all parallel relations of a hop, in the given order", () => {
    const path = hop(claimsOf(claim("signed", "zibo", 2), claim("met", "zibo", 3)), [met, signed]);
    expect(explainPath(path).zh).toMatch(
      /^海尔集团与香港城市大学会面（.*第 3 段）。海尔集团与香港城市大学同为.*（.*第 2 段）。$/,
    );
    expect(explainPath(path).en).toMatch(
      /^Haier Group met .* \(.*paragraph 3\)\. Haier Group and .* \(.*paragraph 2\)\.$/,
    );
  });

  test("names a source once with its paragraphs, the surest first, and leaves out what is rejected", () => {
    const claims = claimsOf(
      claim("signed", "dazhong", 22, { confidence: 50 }),
      claim("signed", "zibo", 4, { confidence: 80 }),
      claim("signed", "dazhong", 21, { confidence: 60 }),
      claim("signed", "dazhong", 21, { id: "again", confidence: 55 }),
      claim("signed", "dazhong", 1, { status: "rejected" }),
      claim("signed", "gone", 1),
    );
    expect(explainPath(hop(claims)).zh).toContain(
      "（《读〈规划纲要〉》，第 4 段；《鲁港“牵手”合作，这里何以成为最大受益者？》，第 21、22 段）。",
    );
    expect(explainPath(hop(claims)).en).toContain(
      "(“读《规划纲要》”, paragraph 4; “Shandong and Hong Kong ‘join hands’”, paragraphs 21 and 22).",
    );
  });

  test("cites five places and counts the others", () => {
    const claims = claimsOf(...[1, 2, 3, 4, 5, 6, 7, 8].map((paragraph) => claim("signed", "zibo", paragraph)));
    expect(explainPath(hop(claims)).zh).toContain("（《读〈规划纲要〉》，第 1、2、3、4、5 段；另有 3 处）");
    expect(explainPath(hop(claims)).en).toContain("paragraphs 1, 2, 3, 4 and 5; and 3 more).");
  });

  test("says where no source stands behind a statement", () => {
    const { zh, en } = explainPath(hop(new Map()));
    expect(zh).toMatch(/签约（未注明出处）。$/);
    expect(en).toMatch(/ \(no source given\)\.$/);
  });

  test("keeps one full stop after a name that ends in one", () => {
    const lianmei = told("SIGNED_WITH", e.haier, e.lianmei);
    const steps = [
      { entity: e.haier, relations: [] },
      { entity: e.lianmei, relations: [lianmei] },
    ];
    expect(explainPath({ steps, claims: new Map(), sources }).en).toBe(
      "Haier Group signed an agreement with Shandong Lianmei Spring Technology Co., Ltd. (no source given).",
    );
  });

  const hkust = told("LOCATED_IN", e.hkust, e.hongKong, { id: "hkust" });
  const throughPlace: ToldPath = {
    steps: [
      { entity: e.hkust, relations: [] },
      { entity: e.hongKong, relations: [hkust] },
      { entity: e.cityu, relations: [located] },
    ],
    claims: claimsOf(claim("hkust", "zibo", 1), claim("located", "zibo", 2)),
    sources,
    relaxed: true,
  };

  test("says of a path that needed a place that it goes only by way of it", () => {
    expect(explainPath(throughPlace)).toEqual({
      zh: "香港科技大学与香港城市大学只能经由地点或活动相连，这里经由香港：香港科技大学位于香港（《读〈规划纲要〉》，第 1 段）。香港是香港城市大学的所在地（《读〈规划纲要〉》，第 2 段）。",
      en: "Hong Kong University of Science and Technology and City University of Hong Kong are connected only by way of a place or an event, here Hong Kong: Hong Kong University of Science and Technology is located in Hong Kong (“读《规划纲要》”, paragraph 1). Hong Kong is home to City University of Hong Kong (“读《规划纲要》”, paragraph 2).",
    });
  });

  test("says nothing of the kind where places were allowed from the start", () => {
    expect(explainPath({ ...throughPlace, relaxed: false }).zh).toMatch(/^香港科技大学位于香港/);
  });

  test("names every place and event in the middle", () => {
    const [first, place, last] = throughPlace.steps;
    if (!first || !place || !last) throw new Error("three steps");
    const event = { entity: e.forum, relations: [] };
    expect(explainPath({ ...throughPlace, steps: [first, event, last] }).en).toMatch(
      /only by way of a place or an event, here the New Materials Technology Forum: /,
    );
    const both = explainPath({ ...throughPlace, steps: [first, event, place, last] });
    expect(both.zh).toMatch(/^香港科技大学与香港城市大学只能经由地点或活动相连，这里经由新材料技术论坛和香港：/);
    expect(both.en).toMatch(
      /only by way of a place or an event, here the New Materials Technology Forum and Hong Kong: /,
    );
    const places = explainPath({ ...throughPlace, steps: [first, place, { entity: e.zibo, relations: [] }, last] });
    expect(places.en).toMatch(/only by way of a place or an event, here Hong Kong and Zibo: /);
  });

  test("begins with a capital where the first name takes an article", () => {
    const [, ...rest] = throughPlace.steps;
    const { en } = explainPath({ ...throughPlace, steps: [{ entity: e.saiia, relations: [] }, ...rest] });
    expect(en).toMatch(/^The Shenzhen Artificial Intelligence Industry Association and City University/);
  });
});
