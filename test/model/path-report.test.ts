import { describe, expect, test } from "vitest";
import type { Entity } from "../../model/entity.ts";
import { type ReportedPaths, toPathReport } from "../../model/path-report.ts";
import type { SentPathQuery, Told } from "../../model/sentences/index.ts";
import type { Claim, Source } from "../../model/source.ts";
import { e, entity, told } from "./sentences/network.ts";

const source: Source = {
  id: "dazhong",
  title: "鲁港“牵手”合作",
  titleEn: "Shandong and Hong Kong join hands",
  language: "zh",
  publisher: "大众网",
  author: "高瑞嵩",
  url: "https://example.org/27",
  publishedOn: "2024-03-27",
  retrievedOn: "2024-04-01",
};

function claim(about: string, paragraph: number, more: Partial<Claim> = {}): Claim {
  const id = `${about}.${paragraph}`;
  const text = { summary: "要点", summaryEn: "point" };
  return { id, about, source: source.id, paragraph, ...text, confidence: 90, status: "reviewed", ...more };
}

/** A report on one path of these entities, one relation a hop. */
function report(
  stops: readonly Entity[],
  relations: readonly Told[],
  more: Partial<ReportedPaths> = {},
): ReportedPaths {
  const claims = new Map(relations.map(({ relation: { id } }, i) => [id, [claim(id, 21), claim(id, i + 1)]]));
  const steps = stops.map((one, i) => ({ entity: one, relations: relations.slice(Math.max(0, i - 1), i) }));
  const paths = [
    {
      length: relations.length,
      strength: 95,
      steps: steps.map((step) => ({
        entity: step.entity.id,
        relations: step.relations.map(({ relation }) => relation.id),
      })),
      explanation: { zh: "", en: "" },
    },
  ];
  return {
    query: { from: stops[0]?.id ?? "", to: stops.at(-1)?.id ?? "" },
    names: { entity: (id) => stops.find((one) => one.id === id) },
    paths: { paths, graph: { entities: [...stops], relations: [], truncated: false }, complete: true },
    told: [{ steps, claims, sources: new Map([[source.id, source]]) }],
    picture: "data:image/svg+xml;base64,AAAA",
    askedOn: "2026-11-23",
    ...more,
  };
}

const met = told("MET_WITH", e.haier, e.cityu, { id: "met" });
const located = told("LOCATED_IN", e.cityu, e.hongKong, { id: "located" });

describe("a path report", () => {
  test("tells question, answer, picture, every hop with numbers, and the numbered sources", () => {
    expect(toPathReport(report([e.haier, e.cityu, e.hongKong], [met, located]), "zh")).toBe(`# 海尔集团与香港如何相连？

查询日期：2026年11月23日

**问题：** 海尔集团与香港如何相连？取最短的 5 条路径，每条最多 6 步，中间不经过城市、区域、活动或协议。

**回答：** 共有 1 条路径，再无其他。路径的强度是沿途各关系置信度之和，每步最多计 300。

![海尔集团与香港之间的路径图](data:image/svg+xml;base64,AAAA)

## 路径 1：海尔集团 → 香港城市大学 → 香港

2 步，强度 95。

- 海尔集团与香港城市大学会面[1, 2]。
  - 要点[1]（置信度 90%）。
  - 要点[2]（置信度 90%）。
- 香港城市大学位于香港[2, 3]。
  - 要点[3]（置信度 90%）。
  - 要点[2]（置信度 90%）。

## 来源

1. 《鲁港“牵手”合作》，大众网，高瑞嵩，2024年3月27日，第 1 段，2024年4月1日查阅，<https://example.org/27>。
2. 《鲁港“牵手”合作》，大众网，高瑞嵩，2024年3月27日，第 21 段，2024年4月1日查阅，<https://example.org/27>。
3. 《鲁港“牵手”合作》，大众网，高瑞嵩，2024年3月27日，第 2 段，2024年4月1日查阅，<https://example.org/27>。
`);
  });

  test("is as complete in English", () => {
    const text = toPathReport(report([e.haier, e.cityu], [met]), "en");
    expect(text).toContain(
      "# How are Haier Group and City University of Hong Kong connected?\n\nAsked on 23 November 2026\n",
    );
    expect(text).toContain("**Answer:** There is one path, and no other. ");
    expect(text).toContain("## Path 1: Haier Group → City University of Hong Kong\n\n1 step, strength 95.\n");
    expect(text).toContain(
      "\n- Haier Group met with City University of Hong Kong [1, 2].\n  - point [1] (confidence 90%).\n",
    );
    expect(text).toContain(
      "\n2. “Shandong and Hong Kong join hands”, 大众网, 高瑞嵩, 27 March 2024, paragraph 21, retrieved 1 April 2024, <https://example.org/27>.\n",
    );
  });

  test("without a path has neither picture nor sources", () => {
    const none = { paths: [], graph: { entities: [], relations: [], truncated: false }, complete: true };
    const text = toPathReport(report([e.haier, e.cityu], [met], { paths: none, told: [], picture: null }), "zh");
    expect(text).toMatch(
      /\*\*回答：\*\* 在这些条件下，两者在 6 步之内不相连；即使经由城市、区域、活动或协议，也不相连。\n$/,
    );
    expect(text).not.toMatch(/!\[|## /);
  });

  test.each<[Partial<SentPathQuery>, string, string]>([
    [
      { maxLength: 2 },
      "两者在 2 步之内不相连；即使经由城市、区域、活动或协议，也不相连。",
      "nothing connects them within 2 steps, not even by way of a city, a region, an event or an agreement.",
    ],
    [{ maxLength: 1 }, "两者在 1 步之内不相连。", "nothing connects them within 1 step."],
    [{ avoidKind: ["Event"] }, "两者在 6 步之内不相连。", "nothing connects them within 6 steps."],
    [{ kind: ["Company"] }, "两者在 6 步之内不相连。", "nothing connects them within 6 steps."],
    [
      { kind: ["Company", "City", "Agreement"], agreements: "lines" },
      "两者在 6 步之内不相连；即使经由城市，也不相连。",
      "nothing connects them within 6 steps, not even by way of a city.",
    ],
  ])("without a path says how far was looked, and by way of what: %j", (options, zh, en) => {
    const none = { paths: [], graph: { entities: [], relations: [], truncated: false }, complete: true };
    const given = report([e.haier, e.cityu], [met], { paths: none, told: [], picture: null });
    const asked = { ...given, query: { ...given.query, ...options } };
    expect(toPathReport(asked, "zh")).toMatch(new RegExp(`回答：\\*\\* 在这些条件下，${zh}\n$`));
    expect(toPathReport(asked, "en")).toMatch(new RegExp(`Answer:\\*\\* Under these conditions ${en}\n$`));
  });

  test("says that more paths exist, and that there is only a way by a place or an event", () => {
    const given = report([e.haier, e.hongKong, e.cityu], [located, met]);
    const relaxed = { ...given.paths, complete: false, relaxed: ["avoidKind" as const] };
    const toldPaths = given.told.map((path) => ({ ...path, relaxed: true }));
    const both = { ...given, paths: relaxed, told: toldPaths };
    expect(toPathReport(both, "zh")).toContain(
      "**回答：** 不经由城市、区域、活动或协议，两者在 6 步之内并不相连；放宽这一条件后，以下是最短的 1 条路径，此外还有更多。",
    );
    expect(toPathReport(both, "zh")).toContain(
      "\n\n海尔集团与香港城市大学只能经由地点或活动相连，这里经由香港：\n\n- ",
    );
    expect(toPathReport(both, "en")).toContain(
      "Within 6 steps they are connected only by way of a city, a region, an event or an agreement. This is the shortest of several paths.",
    );
  });

  test("says where a statement has no source, and how many claims are left out", () => {
    const given = report([e.haier, e.cityu], [met]);
    const told = (claims: Claim[]) => given.told.map((path) => ({ ...path, claims: new Map([["met", claims]]) }));
    expect(toPathReport({ ...given, told: told([]) }, "zh")).toMatch(/会面（未注明出处）。\n$/);
    const many = [1, 2, 3, 4, 5, 6, 7].map((paragraph) => claim("met", paragraph));
    expect(toPathReport({ ...given, told: told(many) }, "zh")).toMatch(
      /会面\[1, 2, 3, 4, 5\]。\n(?: {2}- 要点\[\d\]（置信度 90%）。\n){5} {2}- 另有 2 条。\n\n/,
    );
    expect(toPathReport({ ...given, told: told(many) }, "en")).toMatch(
      /Kong \[1, 2, 3, 4, 5\]\.\n(?: {2}- point \[\d\] \(confidence 90%\)\.\n){5} {2}- And 2 more\.\n\n/,
    );
  });

  test("tells what is claimed, the surest first: how sure, and whether nobody has reviewed it", () => {
    const given = report([e.haier, e.cityu], [met]);
    const claims = [
      claim("met", 1, {
        summary: "由校名推知。",
        summaryEn: "The name implies it.",
        confidence: 75,
        status: "unreviewed",
      }),
      claim("met", 2, { summary: "甲“见了乙。”", summaryEn: "With Lianmei Co., Ltd.", confidence: 80 }),
      claim("met", 3, { status: "rejected" }),
    ];
    const told = given.told.map((path) => ({ ...path, claims: new Map([["met", claims]]) }));
    expect(toPathReport({ ...given, told }, "zh")).toContain(
      "会面[1, 2]。\n  - 甲“见了乙。”[1]（置信度 80%）。\n  - 由校名推知[2]（置信度 75%，未审核）。\n\n",
    );
    expect(toPathReport({ ...given, told }, "en")).toContain(
      "Kong [1, 2].\n  - With Lianmei Co., Ltd. [1] (confidence 80%).\n  - The name implies it [2] (confidence 75%, unreviewed).\n\n",
    );
  });
});

describe("hostile data", () => {
  const evil =
    "# <img src=x onerror=alert(1)> `x` [a](javascript:alert(1)) ![b](http://evil.example/b.png) | *c*\n\n- d\u202e";
  const name = entity("evil", "Company", evil, evil);
  const bad: Source = {
    ...source,
    title: evil,
    titleEn: evil,
    publisher: evil,
    author: evil,
    url: "javascript:alert(1)",
  };
  const relation = told("MET_WITH", name, e.cityu, { id: "met", role: evil, roleEn: evil });
  const given = report([name, e.cityu], [relation]);
  const hostile: ReportedPaths = {
    ...given,
    query: { ...given.query, source: ["bad"], avoid: ["evil", "nobody"] },
    names: { ...given.names, source: () => bad },
    told: given.told.map((path) => ({
      ...path,
      sources: new Map([[source.id, bad]]),
      claims: new Map([["met", [claim("met", 1, { summary: evil, summaryEn: evil }), claim("met", 21)]]]),
    })),
  };

  test.each(["zh", "en"] as const)("is never markup, in no part of a report (%s)", (language) => {
    const text = toPathReport(hostile, language);
    const lines = text.trimEnd().split("\n");
    // One picture, no link, no HTML, no code, no emphasis but ours, no character that turns the direction.
    const plain = text.replace(/\\[!-/:-@[-`{-~]/g, "");
    expect(plain.match(/!\[/g)).toHaveLength(1);
    expect(plain.match(/\]\(/g)).toHaveLength(1);
    expect(plain).not.toMatch(/[<>`|_\u202e]/);
    expect(plain.match(/\*\*/g)).toHaveLength(4);
    expect(plain.replaceAll("**", "")).not.toContain("*");
    // Headings, list items and paragraphs are ours alone.
    expect(lines.filter((line) => line.startsWith("#"))).toHaveLength(3);
    expect(lines.filter((line) => /^[-+*] /.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^ +\S/.test(line)).map((line) => line.slice(0, 4))).toEqual(["  - ", "  - "]);
    expect(lines.filter((line) => /^\d+[.)]/.test(line))).toHaveLength(2);
  });
});
