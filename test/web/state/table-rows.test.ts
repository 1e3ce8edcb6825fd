import { expect, test } from "vitest";
import type { Entity } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import { tableColumns } from "../../../web/state/table.ts";
import { citationsOf } from "../../../web/state/table-facts.ts";
import { filterRows } from "../../../web/state/table-order.ts";
import { entityRows, type Row, relationRows, type Shown } from "../../../web/state/table-rows.ts";
import { rowWords } from "../../../web/table/row-words.ts";
import { entity, relation } from "../records.ts";
import { words } from "../words.ts";

const shown = (entities: Entity[], relations: Relation[], more: Partial<Shown> = {}): Shown => ({
  graph: { entities, relations },
  hidden: [],
  pins: new Map(),
  expanded: [],
  notes: [],
  ...more,
});
const read = (tab: keyof typeof tableColumns, row: Row | undefined): Record<string, string | undefined> =>
  Object.fromEntries(tableColumns[tab].map((column, i) => [column, row?.cells[i]?.text]));
const zibo = entity("zibo", {
  kind: "City",
  name: "淄博",
  nameEn: "Zibo",
  degree: 1200,
  topics: ["robotics", "trade"],
  from: "2023-02",
});

test("an entity's row says in the reader's language what is known, and how it stands in the picture", () => {
  const notes = [{ id: "n1", on: "zibo", text: "先查\n这里" }];
  const picture = shown([zibo], [], { pins: new Map([["zibo", 1]]), expanded: [{ id: "zibo" }], notes });
  expect(read("entities", entityRows(picture, rowWords(words.zh))[0])).toEqual({
    name: "淄博",
    otherName: "Zibo",
    kind: "城市",
    links: "1,200",
    topics: "机器人、贸易",
    since: "2023年2月",
    standing: "已固定、已展开、批注“先查 这里”",
  });
  expect(read("entities", entityRows(picture, rowWords(words.en))[0])).toEqual({
    name: "Zibo",
    otherName: "淄博",
    kind: "City",
    links: "1,200",
    topics: "robotics, trade",
    since: "February 2023",
    standing: "pinned, expanded, note “先查 这里”",
  });
});

test("what isn't known leaves a cell empty and unsorted", () => {
  const [row] = entityRows(shown([entity("a")], []), rowWords(words.zh));
  expect(row?.cells.map(({ text, sort }) => [text, sort])).toEqual([
    ["名a", "名a"],
    ["", null],
    ["企业", "企业"],
    ["1", 1],
    ["", null],
    ["", null],
    ["", null],
  ]);
  const [line] = relationRows(
    shown([entity("a"), entity("b")], [relation("ab", "a", "b", { confidence: null, status: null, sources: 0 })]),
    rowWords(words.zh),
  );
  expect(line?.cells.slice(3).map(({ text, sort }) => [text, sort])).toEqual([
    ["", null],
    ["", null],
    ["", null],
    ["", null],
    ["", null],
    ["", null],
    ["", null],
  ]);
});

const article = { id: "s1", title: "淄博与香港", titleEn: "Zibo and Hong Kong", language: "zh" };
const claim = (id: string, about: string, paragraph: number) => ({
  id,
  about,
  paragraph,
  source: "s1",
  summary: "",
  summaryEn: "",
  confidence: 90,
  status: "reviewed" as const,
});

test("a relation's row names its ends, type, role, agreement, dates, how sure it is and where that stands", () => {
  const line = relation("ab", "zibo", "b", { from: "2024-03-25", to: "2025", sources: 2, agreement: "deal" });
  const role = { ...line, role: "发起方", roleEn: "initiator" };
  const deal = entity("deal", { kind: "Agreement", name: "合作协议", nameEn: "Cooperation agreement" });
  const citations = citationsOf([role], [], {
    claims: [claim("c1", "ab", 21), claim("c2", "ab", 3)],
    sources: [article],
  });
  const facts = { agreements: new Map([["deal", deal]]), citations };
  const [row] = relationRows(shown([zibo, entity("b")], [role], { facts }), rowWords(words.en));
  expect(read("relations", row)).toEqual({
    source: "Zibo",
    type: "Signed with",
    target: "名b",
    role: "initiator",
    agreement: "Cooperation agreement",
    from: "25 March 2024",
    to: "2025",
    confidence: "90%",
    status: "Reviewed",
    evidence: "“Zibo and Hong Kong” §3, §21",
  });
  expect(row?.cells.map(({ copied }) => copied).filter(Boolean)).toEqual(["2024-03-25", "2025", "90"]);
  // Before that was read it says how many there are.
  expect(read("relations", relationRows(shown([zibo, entity("b")], [role]), rowWords(words.zh))[0])["evidence"]).toBe(
    "2 个来源",
  );
});

test("the filter finds a relation by every name of its ends", () => {
  const ends = [entity("hkust", { name: "香港科技大学", nameEn: "HKUST", aliases: ["科大"] }), zibo];
  const rows = relationRows(shown(ends, [relation("ab", "hkust", "zibo")]), rowWords(words.zh));
  for (const query of ["hkust", "Zibo", "科大", "淄博"])
    expect([query, filterRows(rows, query).length]).toEqual([query, 1]);
  expect(filterRows(rows, "haier")).toEqual([]);
});

test("what was derived rests on its agreement and on both parties' part in it", () => {
  const told = { id: "d", source: "a", target: "b", origin: "derived" as const, agreement: "deal" };
  const part = (id: string, source: string) => ({ id, source, target: "deal", origin: "stated" as const });
  const claims = [claim("1", "deal", 22), claim("2", "pa", 5), claim("3", "pc", 9), claim("4", "elsewhere", 1)];
  const found = citationsOf([told], [part("pa", "a"), part("pb", "b"), part("pc", "c")], {
    claims,
    sources: [article],
  });
  expect(found.get("d")).toEqual([{ source: article, paragraphs: [5, 22] }]);
});

test("what is hidden has no row, nor has a relation that leads there", () => {
  const picture = shown(
    [entity("a"), entity("b"), entity("c")],
    [relation("ab", "a", "b"), relation("bc", "b", "c"), relation("ac", "a", "c")],
    { hidden: ["b"] },
  );
  expect(entityRows(picture, rowWords(words.zh)).map(({ id }) => id)).toEqual(["a", "c"]);
  expect(relationRows(picture, rowWords(words.zh)).map(({ id }) => id)).toEqual(["ac"]);
});
