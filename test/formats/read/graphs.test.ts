import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphml } from "../../../formats/graphml.ts";
import { createJsonCutter } from "../../../formats/read/json-cutter.ts";
import { suggest } from "../../../formats/read/suggest.ts";
import { fileOf, textOf } from "../files.ts";
import { partsFor } from "../tiny.ts";
import { drafted, opened } from "./opening.ts";
import { recordOf, recordsOf } from "./read-back.ts";

/** Entities by key and name, relations by the keys of their ends, as a file comes in. */
async function network(content: string): Promise<string[]> {
  return (await drafted(content)).map((one) => {
    if (one.sort === "entity")
      return [one.key, one.value.name, one.value.kind, one.value.from, one.value.to].filter(Boolean).join(" ");
    if (one.sort === "relation")
      return [one.source.key, one.value.type, one.target.key, one.value.from, one.value.to].filter(Boolean).join(" ");
    return JSON.stringify(one);
  });
}

const nodes = ["a 海尔 Company", "b 清华 University"];

describe("JSON", () => {
  test.each<[string, unknown, string[]]>([
    [
      "NetworkX",
      {
        directed: false,
        multigraph: true,
        graph: {},
        nodes: [
          { kind: "企业", name: "海尔", id: "a" },
          { kind: "大学", name: "清华", id: "b" },
        ],
        links: [{ since: "2023", source: "a", target: "b", key: 0 }],
      },
      [...nodes, "a PARTNER_OF b 2023"],
    ],
    [
      "d3, with links by places",
      {
        nodes: [
          { name: "海尔", group: 1 },
          { name: "清华", group: 2 },
        ],
        links: [{ source: 0, target: 1, value: 3 }],
      },
      ["0 海尔", "1 清华", "0 PARTNER_OF 1"],
    ],
    [
      "graphology",
      {
        options: {},
        attributes: {},
        nodes: [
          { key: "a", attributes: { label: "海尔", type: "company" } },
          { key: "b", attributes: { label: "清华", type: "university" } },
        ],
        edges: [{ key: "e", source: "a", target: "b", attributes: { type: "SIGNED_WITH" } }],
      },
      [...nodes, "a SIGNED_WITH b"],
    ],
    [
      "Cytoscape",
      {
        elements: {
          nodes: [
            { data: { id: "a", name: "海尔", kind: "Company" }, position: { x: 1, y: 2 } },
            { data: { id: "b", name: "清华", kind: "University" } },
          ],
          edges: [{ data: { id: "e", source: "a", target: "b", interaction: "战略合作" } }],
        },
      },
      [...nodes, "a PARTNER_OF b"],
    ],
    [
      "Cytoscape, as one list",
      [
        { group: "nodes", data: { id: "a", name: "海尔", kind: "Company" } },
        { data: { id: "b", name: "清华", kind: "University" } },
        { data: { id: "e", source: "a", target: "b" } },
      ],
      [...nodes, "a PARTNER_OF b"],
    ],
    [
      "a list of objects",
      [
        { 名称: "海尔", 类型: "企业" },
        { 名称: "清华", 类型: "大学" },
      ],
      ["海尔 Company", "清华 University"],
    ],
  ])("of %s comes in, also when it is laid out in lines", async (_, value, expected) => {
    expect(await network(JSON.stringify(value))).toEqual(expected);
    expect(await network(JSON.stringify(value, null, 2))).toEqual(expected);
  });

  test("is cut into the same values whatever the pieces in which it comes", () => {
    const limits = { depth: 20 };
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), more: fc.jsonValue({ maxDepth: 3 }) })),
        fc.nat(20),
        fc.nat(2),
        (list, width, indent) => {
          const text = JSON.stringify({ a: 1, 'n\\o"d': list, end: { b: [] } }, null, indent);
          const cutter = createJsonCutter(limits);
          const cuts = (text.match(new RegExp(`.{1,${width + 1}}`, "gsu")) ?? []).flatMap((piece) =>
            cutter.push(piece),
          );
          cutter.end();
          expect(cuts.filter(({ listed }) => listed).map(({ value }) => value)).toEqual(JSON.parse(text)['n\\o"d']);
          for (const { line, value } of cuts.filter(({ listed }) => listed))
            if (indent > 0)
              expect(text.split("\n")[line - 1]?.trim()).toBe(JSON.stringify(value, null, 1).split("\n")[0]);
        },
      ),
    );
  });
});

describe("JSON Lines", () => {
  test("of APOC come in by labels and types", async () => {
    const lines = [
      { type: "node", id: "12", labels: ["Company"], properties: { name: "海尔", founded: 1984 } },
      { type: "node", id: "13", labels: ["Thing", "University"], properties: { name: "清华" } },
      {
        type: "relationship",
        id: "1",
        label: "COOPERATES_WITH",
        properties: { since: 2020 },
        start: { id: "12", labels: [] },
        end: { id: "13", labels: [] },
      },
    ];
    expect(await network(lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual([
      "12 海尔 Company 1984",
      "13 清华 University",
      "12 PARTNER_OF 13 2020",
    ]);
  });

  test("with a wrong line among them come in but for that line", async () => {
    const drafts = await drafted('{"name":"海尔"}\n{"name":}\n\n[1]\n{"name":"清华"}\n');
    expect(drafts).toMatchObject([
      { line: 1, value: { name: "海尔" } },
      { sort: "mishap", line: 2, lost: "row", value: '{"name":}' },
      { sort: "mishap", line: 4, lost: "row" },
      { line: 5, value: { name: "清华" } },
    ]);
  });
});

describe("GraphML", () => {
  test("comes in with defaults, types, texts of several lines and what igraph fills up with", async () => {
    const file = `<?xml version="1.0"?><!DOCTYPE graphml SYSTEM "graphml.dtd"><graphml>
      <key id="d0" for="node" attr.name="type" attr.type="string"><default>company</default></key>
      <key id="d1" for="node" attr.name="label" attr.type="string"/><key id="d2" for="node" attr.name="lat" attr.type="double"/>
      <key id="d3" for="edge" attr.name="since" attr.type="int"/>
      <graph edgedefault="undirected"><node id="a"><data key="d1">海尔
集团</data><data key="d2">NaN</data></node>
      <node id="b"><data key="d0">university</data><data key="d1">清&#21326;</data><data key="d2">36.5</data></node>
      <edge source="a" target="b"><data key="d3">2020</data></edge></graph></graphml>`;
    expect(await network(file)).toEqual(["a 海尔 集团 Company", "b 清华 University", "a PARTNER_OF b 2020"]);
  });

  test("of yEd is named by what stands on its nodes", async () => {
    const file = `<graphml xmlns:y="y"><key id="d5" for="node" yfiles.type="nodegraphics"/><graph id="G">
      <node id="n0"><data key="d5"><y:ShapeNode><y:NodeLabel>海尔</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>`;
    expect(await network(file)).toEqual(["n0 海尔"]);
  });
});

describe("GEXF", () => {
  test("1.2 comes in with spells, defaults and nodes in nodes", async () => {
    const file = `<gexf version="1.2"><graph mode="dynamic"><attributes class="node"><attribute id="0" title="kind" type="string"><default>企业</default></attribute></attributes>
      <nodes><node id="a" label="海尔"><spells><spell start="1984-12"/><spell start="1990" end="2020"/></spells>
      <nodes><node id="c" label="研究院"><attvalues><attvalue for="0" value="institute"/></attvalues></node></nodes></node></nodes>
      <edges><edge id="0" source="a" target="c" type="undirected" weight="2.0" start="2001"/></edges></graph></gexf>`;
    expect(await network(file)).toEqual(["c 研究院 Institute", "a 海尔 Company 1984-12 2020", "a PARTNER_OF c 2001"]);
  });
});

test("GEXF of NetworkX comes in with its types, by names rather than labels", async () => {
  const file = `<gexf version="1.2"><graph><attributes class="node"><attribute id="0" title="name" type="string"/></attributes>
    <nodes><node id="a" label="a"><attvalues><attvalue for="0" value="海尔"/></attvalues></node><node id="b" label="b"/></nodes>
    <edges><edge id="0" source="a" target="b" type="签约"/></edges></graph></gexf>`;
  expect(await network(file)).toEqual(["a 海尔", "b b", "a SIGNED_WITH b"]);
});

test("GraphML of ours that another tool has saved again keeps its ids and names", async () => {
  const parts = partsFor(graphml);
  const again = textOf(fileOf(graphml, parts)).replace('<graph id="qianshou"', "<graph");
  const drafts = await drafted(again);
  expect(drafts.map((draft) => recordOf(draft, ["figures"]))).toEqual(recordsOf(parts, ["figures"]));
  const byIgraph = again.replace('id="v_label" for="node" attr.name="label"', 'id="v_label" for="node" attr.name="id"');
  expect(suggest(await opened(byIgraph)).mapping.ids).toBe("inFile");
});

test("a file for Neo4j’s importer comes in with its labels, lists and types", async () => {
  const drafts = await drafted(
    'personId:ID,name,:LABEL,aliases:string[],founded:int\nhaier,"海尔",Company;Thing,海尔集团;Haier,1984\n',
  );
  expect(drafts).toMatchObject([
    { key: "haier", id: null, value: { name: "海尔", kind: "Company", aliases: ["海尔集团", "Haier"], from: "1984" } },
  ]);
});

test("ids of somebody’s file stay within it; those of ours are kept, and others are kept where it is said", async () => {
  const file = '{"nodes":[{"id":"haier","name":"海尔"},{"id":"海","name":"海"}]}';
  expect(suggest(await opened(file)).mapping.ids).toBe("inFile");
  expect((await drafted(file)).map((one) => one.sort === "entity" && one.id)).toEqual([null, null]);
  expect((await drafted(file, { ids: "keep" })).map((one) => one.sort === "entity" && one.id)).toEqual(["haier", null]);
});

test("a table of nodes and one of edges belong together by their ids", async () => {
  const { zipSync, strToU8 } = await import("fflate");
  const file = zipSync({
    "nodes.csv": strToU8("Id,Label,Type\n1,海尔,企业\n2,清华,大学\n"),
    "edges.csv": strToU8("Source,Target,Type,Weight\n1,2,Undirected,1\n"),
  });
  expect(suggest(await opened(file)).mapping.tables.map(({ use, columns }) => [use, ...columns])).toEqual([
    ["entities", "id", "name", "kind"],
    ["relations", "source", "target", null, null],
  ]);
});
