import { describe, expect, test } from "vitest";
import { citedSentence, referenceOf } from "../../../model/sentences/index.ts";
import { claimSchema, type Source, sourceSchema } from "../../../model/source.ts";

const source = (more: Partial<Source> = {}): Source =>
  sourceSchema.parse({ id: "s", title: "鲁港“牵手”合作", titleEn: "Hands joined", language: "zh", ...more });
const full = source({
  author: "高瑞嵩",
  publisher: "大众网",
  publishedOn: "2024-03-27",
  retrievedOn: "2024-05-02",
  url: "https://example.org/a",
});

describe("a reference", () => {
  test.each([
    [full, 21, "高瑞嵩. 鲁港“牵手”合作[EB/OL]. 大众网, 2024-03-27: 第 21 段[2024-05-02]. https://example.org/a."],
    [source(), undefined, "鲁港“牵手”合作[Z]."],
    [source(), 3, "鲁港“牵手”合作[Z]. 第 3 段."],
    [source({ publishedOn: "2023-02" }), 3, "鲁港“牵手”合作[Z]. 2023-02: 第 3 段."],
  ] as const)("in Chinese follows GB/T 7714 and leaves out what isn't known", (cited, paragraph, line) => {
    expect(referenceOf(cited, paragraph, "zh")).toBe(line);
  });

  test.each([
    [
      full,
      21,
      "高瑞嵩, “Hands joined”, 大众网, 27 March 2024, paragraph 21, https://example.org/a, retrieved 2 May 2024.",
    ],
    [source(), undefined, "“Hands joined”."],
    [source({ publishedOn: "2023-02" }), 3, "“Hands joined”, February 2023, paragraph 3."],
  ] as const)("in English is author, title, publisher, date, paragraph, address", (cited, paragraph, line) => {
    expect(referenceOf(cited, paragraph, "en")).toBe(line);
  });
});

describe("a sentence to cite", () => {
  const claim = (id: string, paragraph: number, status: "reviewed" | "rejected" = "reviewed") =>
    claimSchema.parse({
      id,
      about: "r",
      source: "s",
      paragraph,
      summary: "述",
      summaryEn: "told",
      confidence: 90,
      status,
    });
  const sources = new Map([["s", full]]);

  test("carries a number for every place, once, and none of what was rejected", () => {
    const claims = [claim("1", 4), claim("2", 4), claim("3", 9), claim("4", 12, "rejected")];
    const lines = citedSentence("甲与乙签约。", claims, sources, "zh").split("\n");
    expect(lines).toEqual([
      "甲与乙签约。[1][2]",
      `[1] ${referenceOf(full, 4, "zh")}`,
      `[2] ${referenceOf(full, 9, "zh")}`,
    ]);
  });

  test("says so where nothing is known", () => {
    expect(citedSentence("A signed with B.", [], sources, "en")).toBe("A signed with B. (no source given)");
  });
});
