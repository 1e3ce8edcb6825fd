import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../formats/xlsx.ts";
import { linkTarget, xlsxText } from "../../formats/xlsx-text.ts";
import { createZip } from "../../formats/zip.ts";
import { lineOfText, webAddress } from "../../model/text.ts";
import { endingOf, fileOf, heading } from "./files.ts";
import { entities, partsFor } from "./tiny.ts";
import { membersOf } from "./zips.ts";

const [, , company] = entities;
if (!company) throw new Error("the tiny network has lost its company");

const workbookOf = (named: readonly string[], limits: Parameters<typeof openWorkbook>[1]) => {
  const open = (about: typeof heading) => openWorkbook(about, limits);
  const network = {
    entities: named.map((name, i) => ({ ...company, id: `e${i}`, name })),
    relations: [],
    claims: [],
    sources: [],
  };
  return membersOf(fileOf({ ...format, open }, partsFor(format, network), { atOnce: 3 }));
};
const format = {
  id: "xlsx",
  name: { zh: "", en: "" },
  use: { zh: "", en: "" },
  omits: [],
  extension: "xlsx",
  media: "",
  evidence: "after",
  most: null,
} as const;
const limits = { rows: 100, characters: 100, links: 100 };

describe("a workbook", () => {
  test("goes on in a further sheet where one is full, each with headings and a filter", () => {
    const members = workbookOf([..."abcdefghijklmno"], { ...limits, rows: 8 });
    const names = [...(members.get("xl/workbook.xml") ?? "").matchAll(/sheet name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["实体", "实体 2", "实体 3", "关系", "依据", "来源", "说明"]);
    const [first, second, third] = [1, 2, 3].map((n) => members.get(`xl/worksheets/sheet${n}.xml`) ?? "");
    expect(first?.match(/<row /g)).toHaveLength(8);
    expect(third?.match(/<row /g)).toHaveLength(2);
    for (const sheet of [second, third]) {
      expect(sheet).toContain("<t>名称</t>");
      expect(sheet).toMatch(/<autoFilter ref="A1:T[28]"\/>/);
    }
    expect(members.get("[Content_Types].xml")?.match(/worksheet\+xml/g)).toHaveLength(7);
  });

  test("cuts what a cell can't hold, not within a character, and says how often", () => {
    const members = workbookOf(["甲".repeat(101), `${"乙".repeat(98)}𠮷𠮷`, "丙".repeat(100)], limits);
    const sheet = members.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain(`<t>${"甲".repeat(99)}…</t>`);
    expect(sheet).toContain(`<t>${"乙".repeat(98)}…</t>`);
    expect(sheet).toContain(`<t>${"丙".repeat(100)}</t>`);
    expect(members.get("xl/worksheets/sheet5.xml")).toMatch(/截断的单元格数<\/t><\/is><\/c><c r="B\d+"><v>2<\/v>/);
  });

  test("links no more addresses than a sheet can", () => {
    const members = workbookOf(["a", "b", "c"], { ...limits, links: 2 });
    expect(members.get("xl/worksheets/sheet1.xml")?.match(/<hyperlink /g)).toHaveLength(2);
    expect(members.get("xl/worksheets/_rels/sheet1.xml.rels")?.match(/TargetMode="External"/g)).toHaveLength(2);
    expect(members.get("xl/worksheets/sheet1.xml")?.match(/<t>https:/g)).toHaveLength(3);
  });

  test("has no member for links where there are none", () => {
    const writer = openWorkbook(heading, limits);
    const bytes = [writer.head(), writer.write([]), writer.end(endingOf([]))];
    const file = Buffer.concat(bytes.map((one) => (typeof one === "string" ? Buffer.from(one) : one)));
    expect([...membersOf(file).keys()].filter((name) => name.includes("sheet1.xml.rels"))).toEqual([]);
  });
});

test.each([
  ["_x0041_", "_x005F_x0041_"],
  ["a_x_b", "a_x_b"],
  ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  [`<"&>`, "&lt;&quot;&amp;&gt;"],
])("a reader of workbooks that reads %j as characters by number gets the text back", (text, written) => {
  expect(xlsxText(text)).toBe(written);
});

test.each(["\u0000", "a\u000bb", "\ufffe", "\ud800", "a\nb", "\u0085"])(
  "%j, which XML or a line can't hold, is refused before it could come here",
  (text) => {
    expect(lineOfText(100).safeParse(`x${text}x`).success).toBe(false);
  },
);

test.each([
  ["https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"],
  ["https://example.org/青岛", "https://example.org/%E9%9D%92%E5%B2%9B"],
  ["https://example.org/100%", undefined],
  ["https://example.org/a|b", undefined],
  [`https://example.org/${"青".repeat(300)}`, undefined],
])("the address %j leads to %j", (address, target) => {
  expect(webAddress.safeParse(address).success).toBe(true);
  expect(linkTarget(address)).toBe(target);
});

test("a zip fails rather than outgrow what its numbers hold", () => {
  const zip = createZip(heading.exportedAt, 1000);
  zip.open("a.txt");
  zip.write("x".repeat(1001));
  expect(() => zip.close()).toThrow("too large for a zip: more than 1000 bytes");
});
