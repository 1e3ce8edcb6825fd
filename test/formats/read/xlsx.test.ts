import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { dateShown } from "../../../formats/read/xlsx-styles.ts";
import { drafted, opened, rowsOf } from "./opening.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Made {
  readonly sheets: readonly {
    readonly name: string;
    readonly state?: string;
    readonly rows: string;
    readonly merged?: string;
  }[];
  readonly strings?: string;
  readonly date1904?: boolean;
}

/** Styles: 0 plain, 1 a built-in date, 2 months, 3 years, 4 a Chinese month, 5 a time. */
const styles = `<styleSheet ${main}><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="167" formatCode="[$-409]h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;

/** A workbook as Excel writes one, of rows in its own XML. */
function workbook({ sheets, strings = "", date1904 = false }: Made): Uint8Array {
  const members: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    "xl/book.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${date1904}"/><sheets>${sheets
      .map(
        ({ name, state = "visible" }, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/book.xml.rels": `<Relationships><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/><Relationship Id="u" Type="${office}/sharedStrings" Target="texts.xml"/>${sheets
      .map((_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml": styles,
    "xl/texts.xml": `<sst ${main}>${strings}</sst>`,
  };
  sheets.forEach(({ rows, merged = "" }, i) => {
    const cells = merged === "" ? "" : `<mergeCells count="1">${merged}</mergeCells>`;
    members[`xl/worksheets/sheet${i}.xml`] = `<worksheet ${main}><sheetData>${rows}</sheetData>${cells}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
}

const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.join("")}</row>`;
const cellsOf = async (file: Uint8Array) => (await rowsOf(await opened(file))).map(({ row }) => row?.cells);

describe("cells of a workbook", () => {
  const rows =
    row(text("名称"), text("成立时间"), text("备注")) +
    row('<c t="s"><v>0</v></c>', '<c s="1"><v>44980</v></c>', '<c t="str"><f>A1&amp;B1</f><v>kept</v></c>') +
    row('<c t="s"><v>1</v></c>', '<c s="2"><v>44980.5</v></c>', '<c t="b"><v>1</v></c>') +
    row(text("_x0041_&amp;"), '<c s="3"><v>44980</v></c>', '<c t="e"><v>#N/A</v></c>') +
    row(text("四"), '<c s="4"><v>44980</v></c>', "<c><v>12.5</v></c>") +
    '<row r="9"><c r="A9" t="inlineStr"><is><t>九</t></is></c><c r="C9" s="5"><v>0.5</v></c></row>';
  const strings =
    "<si><t>海尔</t><rPh sb='0'><t>reading</t></rPh></si><si><r><t>清华</t></r><r><rPr/><t xml:space='preserve'> 大学</t></r></si>";

  test("are texts, numbers, flags, kept values of formulas, and dates as precise as they are shown", async () => {
    expect(await cellsOf(workbook({ sheets: [{ name: "单位", rows }], strings }))).toEqual([
      ["海尔", "2023-02-23", "kept"],
      ["清华 大学", "2023-02", true],
      ["A&", "2023", null],
      ["四", "2023-02", 12.5],
      ["九", null, 0.5],
    ]);
  });

  test("are counted by lines as the sheet counts them", async () => {
    const items = await rowsOf(await opened(workbook({ sheets: [{ name: "单位", rows }], strings })));
    expect(items.map(({ row }) => row?.line)).toEqual([2, 3, 4, 5, 9]);
  });

  test("have dates that count from 1904 where the workbook says so", async () => {
    const dated = row(text("名称"), text("时间")) + row(text("海尔"), '<c s="1"><v>43518</v></c>');
    expect(await cellsOf(workbook({ sheets: [{ name: "单位", rows: dated }], date1904: true }))).toEqual([
      ["海尔", "2023-02-23"],
    ]);
  });
});

test("hidden sheets, empty ones and their rows are left out; each other sheet is a table", async () => {
  const rows = row(text("名称")) + row(text("海尔"));
  const sheets = [
    { name: "企业", rows },
    { name: "内部", state: "hidden", rows },
    { name: "空", rows: "" },
    { name: "高校", rows },
  ];
  const drafts = await drafted(workbook({ sheets }));
  expect(drafts).toMatchObject([
    { table: 0, value: { kind: "Company" } },
    { table: 1, value: { kind: "University" } },
  ]);
});

test("what our workbooks say about themselves is no table, also when Excel has saved them", async () => {
  const rows =
    row(text("取自牵手的合作网络")) + row(text("导出时间"), text("2026-11-23")) + row(text("实体"), "<c><v>4</v></c>");
  const sheets = [
    { name: "说明", rows },
    { name: "企业", rows: row(text("名称")) + row(text("海尔")) },
  ];
  expect((await opened(workbook({ sheets }))).tables.map(({ name }) => name)).toEqual(["企业"]);
});

test("a title across the sheet is a title, and what cells merged downwards have in common stands in each row", async () => {
  const rows =
    row(text("2023年合作一览表")) +
    row(text("甲方"), text("乙方")) +
    row(text("海尔"), text("清华大学")) +
    row('<c r="B4" t="inlineStr"><is><t>北京大学</t></is></c>');
  const merged = '<mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/>';
  const file = workbook({ sheets: [{ name: "合作", rows, merged }] });
  expect((await opened(file)).tables[0]).toMatchObject({ title: "2023年合作一览表", columns: ["甲方", "乙方"] });
  expect(await cellsOf(file)).toEqual([
    ["海尔", "清华大学"],
    ["海尔", "北京大学"],
  ]);
});

test.each([
  ["m/d/yy", "day"],
  ['yyyy"年"m"月"d"日"', "day"],
  ["[$-804]yyyy\\-mm", "month"],
  ["mmm-yy", "month"],
  ["yyyy", "year"],
  ["yyyy-mm-dd hh:mm:ss", "day"],
  ["h:mm:ss", null],
  ["mm:ss.0", null],
  ["0.00%", null],
  ["#,##0;[Red]-#,##0", null],
  ["General", null],
  ['"d"0', null],
] as const)("the number format %s shows a date to the %s", (code, shown) => {
  expect(dateShown(code)).toBe(shown);
});
