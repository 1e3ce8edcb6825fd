import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRowCutter } from "../../../formats/read/csv-rows.ts";
import type { Drafted } from "../../../formats/read/drafts.ts";
import { suggest } from "../../../formats/read/suggest.ts";
import { asGb18030, asUtf16 } from "./encodings.ts";
import { drafted, opened, rowsOf } from "./opening.ts";

/** Drafts in short: who is linked with whom, how, where; mishaps with what they say. */
const short = (drafts: readonly Drafted[]): string[] =>
  drafts.map((one) => {
    if (one.sort === "entity") return `${one.line} ${one.value.kind ?? "?"} ${one.value.name}`;
    if (one.sort === "mishap") return `${one.line} ${one.lost} ${one.column ?? ""} ${one.value ?? ""}`;
    if (one.sort !== "relation") return one.sort;
    const { line, source, target, value } = one;
    const ends = `${source.name ?? source.key}–${target.name ?? target.key}`;
    return [line, ends, value.type, value.from, value.to, value.state].filter(Boolean).join(" ");
  });

const messy = `合作名单（2023年）,,,,,
,,,,,
序号,甲方,乙方,签约时间,合作状态,备注
1,海尔集团,"清华大学、北京大学",2023年2月,合作中,"联合
实验室"
2,海信集团,中国海洋大学,2023/2/3,已终止,
,,,,,
序号,甲方,乙方,签约时间,合作状态,备注
3,青岛大学,海尔集团,2022—2024,,多余,格子
4,海尔集团,青岛大学,2022—2024,,多余
5,,青岛啤酒,不详,,
注：数据来自官网,,,,,
`;

describe("a messy list of pairs", () => {
  const expected = [
    "4 海尔集团–清华大学 SIGNED_WITH 2023-02 active",
    "4 海尔集团–北京大学 SIGNED_WITH 2023-02 active",
    "6 海信集团–中国海洋大学 SIGNED_WITH 2023-02-03 ended",
    "9 value  格子",
    "9 青岛大学–海尔集团 SIGNED_WITH 2022 2024",
    "11 value 签约时间 不详",
    "11 row  ",
    "12 row  注：数据来自官网",
  ];

  test("comes in with its dates and states, and each wrong place by line and column", async () => {
    expect(short(await drafted(messy))).toEqual(expected);
  });

  test.each([
    ["gb18030", asGb18030(messy)],
    ["utf-8", new TextEncoder().encode(`\ufeff${messy}`)],
    ["utf-16le", asUtf16(messy, "le", true)],
    ["utf-16be", asUtf16(messy, "be", true)],
  ])("comes in the same from %s", async (encoding, bytes) => {
    expect((await opened(bytes)).encoding).toBe(encoding);
    expect(short(await drafted(bytes))).toEqual(expected);
  });

  test("keeps its title, and a remark with its line break as a blank", async () => {
    const file = await opened(messy);
    expect(file.tables[0]).toMatchObject({ title: "合作名单（2023年）", rows: 5 });
    const [first] = await drafted(messy);
    expect(first).toMatchObject({ grounds: { summary: "联合 实验室" } });
  });
});

test("rows that head sections say the kind of those below", async () => {
  const text = "名称,城市\n一、高校,\n清华大学,北京\n青岛大学,青岛\n二、企业,\n海尔集团,青岛\n";
  expect(short(await drafted(text))).toEqual([
    "3 University 清华大学",
    "3 清华大学–北京 LOCATED_IN",
    "4 University 青岛大学",
    "4 青岛大学–青岛 LOCATED_IN",
    "6 Company 海尔集团",
    "6 海尔集团–青岛 LOCATED_IN",
  ]);
});

test.each([
  [",", "甲方,乙方,时间\n海尔,海信,2023\n清华,北大,2022\n"],
  [";", "甲方;乙方;时间\n海尔, 青岛;海信;2023\n清华;北大;2022\n"],
  ["tab", "甲方\t乙方\t时间\n海尔\t海信\t2023\n清华\t北大\t2022\n"],
  ["|", "甲方|乙方|时间\n海尔|海信|2023\n清华|北大|2022\n"],
  ["，", "甲方，乙方，时间\n海尔，海信，2023\n清华，北大，2022\n"],
])("cells are told apart by %s", async (_, text) => {
  expect((await opened(text)).tables[0]?.columns).toEqual(["甲方", "乙方", "时间"]);
});

test.each([
  ["no headings", "海尔集团,清华大学,2023年2月\n海信集团,北京大学,2022\n", ["", "", ""], 2],
  ["one column of names", "海尔集团\n清华大学\n", [""], 2],
  ["unknown headings", "alpha,beta\nx,1\ny,2\n", ["alpha", "beta"], 2],
  ["headings in the fourth row", "A\nB\n\n名称,类型\n海尔,企业\n", ["名称", "类型"], 1],
  ["a line for Excel", "sep=;\n名称;类型\n海尔;企业\n", ["名称", "类型"], 1],
])("a file with %s has its columns and all its rows", async (_, text, columns, rows) => {
  expect((await opened(text)).tables).toMatchObject([{ columns, rows }]);
});

test("a row that is too short has empty cells, and the last row needs no line end", async () => {
  const items = await rowsOf(await opened("名称,类型,城市\n海尔\n清华,高校,北京"));
  expect(items.map(({ row }) => row?.cells)).toEqual([
    ["海尔", null, null],
    ["清华", "高校", "北京"],
  ]);
});

test("an encoding that its owner names is taken", async () => {
  const bytes = asGb18030("名称,类型\n海尔,企业\n");
  expect((await opened(bytes, { encoding: "gbk" })).tables[0]?.columns).toEqual(["名称", "类型"]);
  await expect(opened(bytes, { encoding: "utf-8" })).rejects.toThrow("encoding");
  await expect(opened(bytes, { encoding: "nonsense" })).rejects.toThrow("no such encoding: nonsense");
});

test("what a spreadsheet would run comes without the apostrophe that was put before it", async () => {
  const items = await rowsOf(await opened("名称,备注\n'=1+1,'quoted'\n'-x,''y\n"));
  expect(items.map(({ row }) => row?.cells)).toEqual([
    ["=1+1", "'quoted'"],
    ["-x", "'y"],
  ]);
});

describe("cutting rows", () => {
  const limits = { cell: 100, columns: 10 };
  const cut = (pieces: readonly string[]) => {
    const cutter = createRowCutter(",", limits);
    return [...pieces.flatMap((piece) => cutter.push(piece)), ...cutter.end()];
  };

  test.each([
    ['a,"b ""c"" d",e\r\n', [{ line: 1, cells: ["a", 'b "c" d', "e"] }]],
    ['5" disk,"x" y, "z" \n', [{ line: 1, cells: ['5" disk', "x y", "z"] }]],
    [
      '"a\r\nb",c\rd,e\n\nf',
      [1, 3, 4, 5].map((line, i) => ({ line, cells: [["a\r\nb", "c"], ["d", "e"], [""], ["f"]][i] })),
    ],
    [",\n", [{ line: 1, cells: ["", ""] }]],
    ['""', [{ line: 1, cells: [""] }]],
    ["", []],
  ])("of %j", (text, rows) => {
    expect(cut([text])).toEqual(rows);
  });

  test("doesn't depend on the pieces in which a text comes", () => {
    const text = fc
      .array(fc.constantFrom("a", '"', '""', ",", "\r\n", "\n", "\r", " ", "甲"), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(30)), (whole, cuts) => {
        const places = [0, ...cuts.filter((at) => at < whole.length).sort((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((end, i) => whole.slice(places[i], end));
        const outcome = (pieces: readonly string[]) => {
          try {
            return cut(pieces);
          } catch (error) {
            return String(error);
          }
        };
        expect(outcome(pieces)).toEqual(outcome([whole]));
      }),
    );
  });
});

test("a list of people tells where they work, not who is whose partner", async () => {
  const file = "姓名,单位,备注\n张三,海尔集团,x\n李四,青岛大学,y\n";
  expect(short(await drafted(file))).toEqual([
    "2 Official 张三",
    "2 张三–海尔集团 HOLDS_OFFICE",
    "3 Official 李四",
    "3 李四–青岛大学 HOLDS_OFFICE",
  ]);
});

test("people of one name who work elsewhere are two, each with role and time of the office; the same row again is the same", async () => {
  const file =
    "姓名,单位,职务,任职时间\n王伟,科技局,副局长,2021年\n王伟,科技大学,教授,2019年9月至今\n王伟,科技局,副局长,2021年\n";
  const drafts = await drafted(file);
  const keys = drafts.flatMap((one) => (one.sort === "entity" ? one.key : []));
  expect([keys[0] === keys[2], keys[0] === keys[1]]).toEqual([true, false]);
  const offices = drafts.flatMap((one) => (one.sort === "relation" ? [{ ...one.value, of: one.source.key }] : []));
  expect(offices.slice(0, 2)).toEqual([
    { type: "HOLDS_OFFICE", role: "副局长", from: "2021", of: keys[0] },
    { type: "HOLDS_OFFICE", role: "教授", from: "2019-09", of: keys[1] },
  ]);
});

test("what a row says of its links is theirs, but for where it is", async () => {
  const file =
    "单位,城市,合作伙伴,签约时间,合作状态\n海尔集团,青岛,科技大学,2023年2月,履约中\n海信集团,青岛,,2024年,\n";
  expect(short(await drafted(file))).toEqual([
    "2 ? 海尔集团",
    "2 海尔集团–青岛 LOCATED_IN",
    "2 海尔集团–科技大学 PARTNER_OF 2023-02 active",
    "3 value  ",
    "3 ? 海信集团",
    "3 海信集团–青岛 LOCATED_IN",
  ]);
});

test("a contact beside two parties is no list of people; an end that is still open is none, and a sum is no row", async () => {
  const file =
    "序号,甲方单位,乙方单位,签约日期,截止日期,联系人\n1,海尔集团,科技大学,2023年2月,至今,王伟\n2,海信集团,海洋大学,2024年,2025年,王伟\n合计,2家,,,,\n";
  expect(short(await drafted(file))).toEqual([
    "2 海尔集团–科技大学 SIGNED_WITH 2023-02",
    "3 海信集团–海洋大学 SIGNED_WITH 2024 2025",
    "4 row  合计",
  ]);
});

test("what stands for nothing is nothing where a date, a state or an address is due, and itself where a name is", async () => {
  const file =
    "Organisation;Partner organisation;Signed on;有效期至;Status;Link\nHaier;/;2023;—;/;无\nHisense;Goertek;N/A;长期;-;/\n";
  expect(short(await drafted(file))).toEqual(["2 Haier–/ SIGNED_WITH 2023", "3 Hisense–Goertek SIGNED_WITH"]);
});

test("a suggestion says why, and how sure it is", async () => {
  const { tables } = suggest(await opened("甲方,乙方,合作类型,§x\n海尔,海信,产学研合作,1\n"));
  expect(tables[0]?.use.reason.zh).toBe("从列名和内容看");
  expect(tables[0]?.columns.map(({ how }) => how)).toEqual(["sure", "sure", "sure", "unsure"]);
});

test.each([
  ["机构,类型\n海洋大学,高校\n蓝色公司,企业\n", "name", "kind"],
  ["单位,类型,地点\n海洋大学,高校,青岛\n", "name", "kind", "relation.LOCATED_IN"],
  ["单位,合作单位,类型\n海洋大学,蓝色公司,签约\n", "source.name", "target.name", "type"],
  ["单位,合作单位,类型\n海洋大学,蓝色公司,高校\n", "source.name", "target.name", "source.kind"],
  ["单位,合作单位,类型\n海洋大学,蓝色公司,企业\n", "source.name", "target.name", "target.kind"],
  ["机构,类型,合作单位\n海尔,企业,海信\n", "source.name", "source.kind", "target.name"],
  ["甲方,类型,乙方,类型\n海尔,企业,海信,企业\n", "source.name", "source.kind", "target.name", "target.kind"],
  ["姓名,单位,类型\n张三,海洋大学,高校\n", "name", "relation.HOLDS_OFFICE", null],
])("a column headed as a type is what its cells are: %s", async (file, ...columns) => {
  expect(suggest(await opened(file)).mapping.tables[0]?.columns).toEqual(columns);
});
