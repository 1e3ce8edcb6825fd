import { expect, test } from "vitest";
import type { Entity } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import { tableColumns } from "../../../web/state/table.ts";
import { entityRows, type Row, relationRows, type Shown } from "../../../web/state/table-rows.ts";
import { rowWords } from "../../../web/table/row-words.ts";
import { entity, relation } from "../records.ts";
import { words } from "../words.ts";

const shown = (entities: Entity[], relations: Relation[], more: Partial<Shown> = {}): Shown => ({
  graph: { entities, relations },
  hidden: [],
  pins: new Map(),
  expanded: [],
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
  const picture = shown([zibo], [], { pins: new Map([["zibo", 1]]), expanded: [{ id: "zibo" }] });
  expect(read("entities", entityRows(picture, rowWords(words.zh))[0])).toEqual({
    name: "淄博",
    otherName: "Zibo",
    kind: "城市",
    links: "1,200",
    topics: "机器人、贸易",
    since: "2023年2月",
    standing: "已固定、已展开",
  });
  expect(read("entities", entityRows(picture, rowWords(words.en))[0])).toEqual({
    name: "Zibo",
    otherName: "淄博",
    kind: "City",
    links: "1,200",
    topics: "robotics, trade",
    since: "February 2023",
    standing: "pinned, expanded",
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
    ["0", 0],
  ]);
});

test("a relation's row names its ends, type, dates and how sure it is; dates and numbers are copied plain", () => {
  const line = relation("ab", "zibo", "b", { from: "2024-03-25", to: "2025", sources: 2 });
  const [row] = relationRows(shown([zibo, entity("b")], [line]), rowWords(words.en));
  expect(read("relations", row)).toEqual({
    source: "Zibo",
    type: "Signed with",
    target: "名b",
    from: "25 March 2024",
    to: "2025",
    confidence: "90%",
    status: "Reviewed",
    sources: "2",
  });
  expect(row?.cells.map(({ copied }) => copied).filter(Boolean)).toEqual(["2024-03-25", "2025", "90", "2"]);
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
