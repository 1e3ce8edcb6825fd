import { describe, expect, test } from "vitest";
import { kindWord, stateWord, typeWord } from "../../../formats/read/kind-words.ts";
import { listOf } from "../../../formats/read/list-cell.ts";
import type { Cell } from "../../../formats/read/reader.ts";
import {
  textOf,
  toBoolean,
  toConfidence,
  toDate,
  toNumber,
  toPeriod,
  toUrl,
  toWhole,
} from "../../../formats/read/values.ts";
import { kinds } from "../../../model/kinds.ts";
import { relationTypes } from "../../../model/relation-types.ts";

test.each<[Cell, string]>([
  ["2023", "2023"],
  ["2023年", "2023"],
  [2023, "2023"],
  ["2023年2月", "2023-02"],
  ["2023 年 2 月 3 日", "2023-02-03"],
  ["２０２３年０２月", "2023-02"],
  ["2023/2/3", "2023-02-03"],
  ["2023.02", "2023-02"],
  ["2023-02-23 00:00:00", "2023-02-23"],
  ["2023-02-23T08:00:00.000Z", "2023-02-23"],
  ["20230223", "2023-02-23"],
  [202302, "2023-02"],
  [44980, "2023-02-23"],
  ["Feb 2023", "2023-02"],
  ["23 February 2023", "2023-02-23"],
  ["February 3rd, 2023", "2023-02-03"],
  ["23/2/2023", "2023-02-23"],
  ["2/23/2023", "2023-02-23"],
  ["约2023年底", "2023"],
  ["2023年2月初", "2023-02"],
])("%j is the date %s, never more precise than it is written", (cell, date) => {
  expect(toDate(cell)).toEqual({ value: date });
});

test.each<[Cell]>([["不详"], ["2023-13"], ["2023-02-30"], ["2/3/2023"], ["23-02"], [12], ["Foo 2023"], [true]])(
  "%j is no date, or could be two",
  (cell) => {
    expect(toDate(cell).expected).toMatchObject({
      zh: expect.stringContaining("2023年2月"),
      en: expect.stringContaining("Feb 2023"),
    });
  },
);

test.each<[string, object]>([
  ["2023—2025", { from: "2023", to: "2025" }],
  ["2023-2025", { from: "2023", to: "2025" }],
  ["2023年2月至2024年1月", { from: "2023-02", to: "2024-01" }],
  ["2023年2月—6月", { from: "2023-02", to: "2023-06" }],
  ["2023.02-2024.03", { from: "2023-02", to: "2024-03" }],
  ["2023-02-01 to 2024-01-31", { from: "2023-02-01", to: "2024-01-31" }],
  ["2023年至今", { from: "2023" }],
  ["2023 – present", { from: "2023" }],
  ["至2025年", { to: "2025" }],
  ["2023年2月", { from: "2023-02" }],
])("%s is the time %j", (text, period) => {
  expect(toPeriod(text)).toEqual({ value: period });
});

test("what is no time is said to be none", () => {
  for (const text of ["长期", "—", "2023—不详", "1—2—3"]) expect(toPeriod(text).value).toBeUndefined();
});

test("every kind and type goes by its id and its words in both languages, read the right way round", () => {
  for (const { id, zh, en, enPlural } of kinds) expect([id, zh, en, enPlural].map(kindWord)).toEqual([id, id, id, id]);
  for (const { id, zh, en, reverseZh, symmetric } of relationTypes) {
    expect([id, zh, en].map(typeWord)).toEqual(Array(3).fill({ type: id, reversed: false }));
    expect(typeWord(reverseZh)).toEqual({ type: id, reversed: !symmetric });
  }
});

test.each([
  ["大学", "University"],
  ["公司", "Company"],
  ["Research Institute", "Institute"],
  ["政府部门", "Agency"],
  ["外星", undefined],
])("%s is the kind %s", (word, kind) => {
  expect(kindWord(word)).toBe(kind);
});

test("states go by many words, an ended one as ended", () => {
  for (const word of ["已终止", "终止", "已结束", "到期", "ended", "Terminated", " expired "])
    expect(stateWord(word)).toBe("ended");
  expect(["合作中", "ongoing", "拟签", "不详", "？"].map(stateWord)).toEqual([
    "active",
    "active",
    "planned",
    "unknown",
    undefined,
  ]);
});

test.each<[string, unknown, unknown]>([
  [
    "confidence",
    ["85%", "85", 0.85, 85, "０．８５", "高", "high", 1].map((cell) => toConfidence(cell).value),
    [85, 85, 85, 85, 85, 90, 90, 1],
  ],
  ["wrong confidence", ["120%", "sure", -1].map((cell) => toConfidence(cell).value), [undefined, undefined, undefined]],
  [
    "flags",
    ["是", "否", "TRUE", 0, "√", "也许"].map((cell) => toBoolean(cell).value),
    [true, false, true, false, true, undefined],
  ],
  [
    "numbers",
    ["1,234.5", "12 000", "-3", "1,23", "１２", "x"].map((cell) => toNumber(-1e9, 1e9)(cell).value),
    [1234.5, 12000, -3, undefined, 12, undefined],
  ],
  [
    "whole numbers",
    ["21", "第 21 段", 2.5, "0"].map((cell) => toWhole(1, 100)(cell).value),
    [21, 21, undefined, undefined],
  ],
  [
    "addresses",
    ["www.haier.com/cn", "http://例子.cn", "haier.com:80", "不是", "javascript:alert(1)", "a b.com"].map(
      (cell) => toUrl(cell).value,
    ),
    ["https://www.haier.com/cn", "http://例子.cn", "https://haier.com:80", undefined, undefined, undefined],
  ],
  [
    "texts",
    [" a\r\nb ", "x".repeat(6), "a\u0000b", "\ud800", 5].map((cell) => textOf(5)(cell).value),
    ["a b", undefined, undefined, undefined, "5"],
  ],
])("%s are read as people write them", (_, read, expected) => {
  expect(read).toEqual(expected);
});

describe("a list in a cell", () => {
  test.each<[Cell, "exact" | "loose" | "names", readonly string[]]>([
    ["清华大学、北京大学；海尔\n海信|青啤", "loose", ["清华大学", "北京大学", "海尔", "海信", "青啤"]],
    ["清华/北大", "loose", ["清华/北大"]],
    ["清华/北大", "names", ["清华", "北大"]],
    ["Haier Group Co., Ltd.", "names", ["Haier Group Co., Ltd."]],
    ['海尔; "Haier; Qingdao"', "loose", ["海尔", "Haier; Qingdao"]],
    ["甲、乙", "exact", ["甲、乙"]],
    ['["a", "b;c"]', "loose", ["a", "b;c"]],
    [["a", "", "b"], "exact", ["a", "b"]],
    ["", "loose", []],
  ])("%j read as %s is %j", (cell, style, items) => {
    expect(listOf(cell, style)).toEqual(items);
  });
});
