import { describe, expect, test } from "vitest";
import { filterRows, foldText, sortRows } from "../../../web/state/table-order.ts";
import type { Cell, Row } from "../../../web/state/table-rows.ts";

const row = (id: string, sort: Cell["sort"], more: Partial<Row> = {}): Row => ({
  id,
  mark: { kind: "Company" },
  cells: [{ text: String(sort ?? ""), sort }],
  aliases: [],
  about: [id],
  ...more,
});
const { compare } = new Intl.Collator("zh-CN", { numeric: true });
const order = (rows: readonly Row[], down: boolean): string =>
  sortRows(rows, 0, down, compare)
    .map(({ id }) => id)
    .join("");

describe("rows are sorted", () => {
  test("by pinyin in Chinese", () => {
    const rows = ["重庆", "香港", "北京", "淄博"].map((name) => row(name, name));
    expect(order(rows, false)).toBe("北京重庆香港淄博");
    expect(order(rows, true)).toBe("淄博香港重庆北京");
  });

  test("by number where they are numbers", () => {
    const rows = [row("a", 9), row("b", 10), row("c", 0)];
    expect([order(rows, false), order(rows, true)]).toEqual(["cab", "bac"]);
  });

  test("with what says nothing last, either way", () => {
    const rows = [row("x", null), row("b", 2), row("y", null), row("a", 1)];
    expect([order(rows, false), order(rows, true)]).toEqual(["abxy", "baxy"]);
  });

  test("keeping the order of equal ones, either way", () => {
    const rows = [row("a", 1), row("b", 2), row("c", 1), row("d", 2)];
    expect([order(rows, false), order(rows, true)]).toEqual(["acbd", "bdac"]);
  });
});

describe("the filter", () => {
  const rows: Row[] = [
    {
      id: "cityu",
      mark: { kind: "University" },
      cells: [
        { text: "香港城市大学", sort: null },
        { text: "City University of Hong Kong", sort: null },
      ],
      aliases: ["CityU", "城大"],
      about: ["cityu"],
    },
    {
      id: "haier",
      mark: { kind: "Company" },
      cells: [
        { text: "海尔集团", sort: null },
        { text: "2024年3月25日", sort: 20240325, copied: "2024-03-25" },
      ],
      aliases: ["Haïer Group"],
      about: ["haier"],
    },
  ];

  test("also keeps what a finder that knows pinyin found", () => {
    expect(filterRows(rows, "xgcs", new Set(["cityu"])).map(({ id }) => id)).toEqual(["cityu"]);
    expect(filterRows(rows, "xgcs").map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ["", ["cityu", "haier"]],
    ["  ", ["cityu", "haier"]],
    ["香港", ["cityu"]],
    ["UNIVERSITY city", ["cityu"]],
    ["ｃｉｔｙｕ", ["cityu"]],
    ["城大", ["cityu"]],
    ["haier", ["haier"]],
    ["2024-03", ["haier"]],
    ["3月", ["haier"]],
    ["香港 海尔", []],
    ["学city", []],
    ["…", ["cityu", "haier"]],
  ])("%j leaves %j: every word in some cell or other name", (query, ids) => {
    expect(filterRows(rows, query).map(({ id }) => id)).toEqual(ids);
  });

  test("takes no notice of width, case, accents, blanks and punctuation", () => {
    expect(["Ａ·b c", "É-1", "（青岛）"].map(foldText)).toEqual(["abc", "e1", "青岛"]);
  });
});
