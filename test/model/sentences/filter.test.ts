import { expect, test } from "vitest";
import type { Filter } from "../../../model/filter.ts";
import { filterTexts } from "../../../model/sentences/index.ts";

const names = { source: (id: string) => (id === "s" ? { title: "文章", titleEn: "Article" } : undefined) };

test.each([
  [{}, [], []],
  [{ kind: ["City", "University"] }, ["只看城市和高校"], ["Only cities and universities."]],
  [
    { topic: ["artificial-intelligence"] },
    ["只看与人工智能有关的实体"],
    ["Only what has to do with artificial intelligence."],
  ],
  [
    { since: "2023", minConfidence: 80, source: ["s", "gone"] },
    ["只看2023年以来的关系", "只看置信度至少 80% 的关系", "只采信《文章》、《gone》"],
    [
      "Only relations since 2023 count.",
      "Only relations with a confidence of at least 80% count.",
      "Only what stands in “Article” or “gone” counts.",
    ],
  ],
] satisfies [Filter, string[], string[]][])("%j in words, a text for every condition", (filter, zh, en) => {
  expect(filterTexts(filter, names, "zh")).toEqual(zh);
  expect(filterTexts(filter, names, "en")).toEqual(en);
});
