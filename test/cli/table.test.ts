import { describe, expect, it } from "vitest";
import { oneLine, toTable } from "../../cli/table.ts";
import { cut, pad, widthOf, wrap } from "../../cli/text-width.ts";

const plain = { width: null, style: (_: string, text: string) => text };
const columns = [
  { title: "名称", of: ([name]: readonly [string, number]) => name },
  { title: "n", of: ([, n]: readonly [string, number]) => String(n), side: "right" as const },
];

describe("a table", () => {
  it("is aligned by what characters take on a terminal", () => {
    const rows = [["香港城市大学", 2] as const, ["CityU", 13] as const, ["é👩‍👩‍👧", 100] as const];
    const lines = toTable(rows, columns, plain).trimEnd().split("\n");
    expect(lines[1]).toBe("香港城市大学    2");
    expect(lines.map((line) => widthOf(line))).toEqual([17, 17, 17, 17]);
  });

  it("is cut in its last column where the terminal ends, and only there", () => {
    const named = [
      { title: "id", of: () => "cityu" },
      { title: "name", of: () => "香港城市大学与海尔集团" },
    ];
    expect(toTable([1], named, { ...plain, width: 20 })).toBe("id     name\ncityu  香港城市大学…\n");
    expect(toTable([1], named, plain)).toContain("香港城市大学与海尔集团\n");
  });

  it("shows what would move the cursor as a blank", () => {
    expect(oneLine("a\u001b[2Jb\nc\u2028d\u009be")).toBe("a [2Jb c d e");
    expect(toTable([["x\u001b[31m\ny", 1] as const], columns, plain)).toBe("名称      n\nx [31m y  1\n");
  });
});

describe("a text", () => {
  it.each([
    ["香港", 4, "香港"],
    ["香港城", 4, "香…"],
    ["abcd", 3, "ab…"],
    ["", 3, ""],
  ])("%j is cut to %i columns: %j", (text, columns, kept) => {
    expect(cut(text, columns)).toBe(kept);
  });

  it("is filled up on the side that is asked for", () => {
    expect([pad("港", 4), pad("港", 4, "right"), pad("long", 2)]).toEqual(["港  ", "  港", "long"]);
  });

  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["签约方，该项目于", 6, ["签约方，", "该项目", "于"]],
    ["word", 2, ["word"]],
  ])("%j is broken into lines of %i columns", (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });
});
