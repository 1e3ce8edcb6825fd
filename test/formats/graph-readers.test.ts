import { describe, expect, test } from "vitest";
import * as z from "zod";
import { gexf } from "../../formats/gexf.ts";
import { graphml } from "../../formats/graphml.ts";
import { jsonld } from "../../formats/jsonld.ts";
import { turtle } from "../../formats/turtle.ts";
import { yed } from "../../formats/yed.ts";
import { hostileId } from "./hostile.ts";
import { python, read, useFolder, values, write } from "./reading.ts";
import { entities, hostileTexts, relations } from "./tiny.ts";

const graph = z.object({ nodes: z.record(z.string(), values), edges: z.record(z.string(), values) });
const whole = graph.extend({ directed: z.boolean(), graph: values });
const byBoth = z.object({ networkx: whole, igraph: whole });
const rdf = z.object({
  triples: z.int(),
  same: z.boolean(),
  said: z.record(z.string(), z.record(z.string(), z.array(z.unknown()))),
  lines: z.array(z.array(z.string())),
});
const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id).sort();

describe.skipIf(python === "")("graphs in the hands of their readers", { timeout: 60_000 }, () => {
  useFolder();

  test("NetworkX and igraph read all of GraphML", async () => {
    const [plain, forYed] = [write(graphml), write(yed)];
    const said = await read("graphml.py", [plain.tiny, plain.hostile, forYed.tiny, forYed.hostile], byBoth);
    for (const file of [plain.tiny, forYed.tiny]) {
      for (const library of ["networkx", "igraph"] as const) {
        const { nodes, edges, directed, graph } = said(file)[library];
        expect(directed).toBe(true);
        expect(graph).toMatchObject({ title: "取自牵手的合作网络", end: "4 个实体，5 条关系。" });
        expect(Object.keys(nodes).sort()).toEqual(idsOf(entities));
        expect(nodes).toMatchObject({
          company: {
            kind: "Company",
            name: "海尔集团",
            nameEn: "Haier Group",
            aliases: '海尔; "Haier; Qingdao"',
            topics: "digital-economy",
            description: "家电与智能制造企业，总部在青岛",
            url: "https://example.org/?a=1&b=2",
            figures: "研发中心 / research centres: 10 个",
            networkDegree: 3,
            version: 1,
          },
          city: { lat: 22.3, lon: 114.17 },
          university: { since: "1984", externalIds: "ror:03q8dnn23; wikidata:Q1094046", version: 3 },
          agreement: { form: "memorandum", evidence: "《合作之约》，第 21 段：两方签署备忘录（置信度 90%）" },
        });
        const type = (id: string) => relations.find((one) => one.id === id)?.type;
        for (const [id, edge] of Object.entries(edges)) expect(edge).toMatchObject({ relation: id, type: type(id) });
        expect(edges).toMatchObject({
          r1: { ends: ["company", "university"], since: "2023-02", origin: "derived", agreement: "agreement" },
          r2: { ends: ["company", "university"], since: "2024", until: "2024", state: "ended", symmetric: true },
          r3: { ends: ["company", "agreement"], side: "a", symmetric: false, confidence: 90, sources: 1 },
          r4: { ends: ["university", "agreement"], role: "牵头方", roleEn: "lead" },
          r5: { ends: ["university", "city"], sources: 0 },
        });
        expect(edges["r2"]?.["evidence"]).toBe("《合作之约》：双方会面（置信度 70%，未审核）");
        expect(edges["r5"]).not.toHaveProperty("confidence");
      }
    }
    expect(said(plain.tiny).networkx.nodes["company"]).toMatchObject({ label: "海尔集团", x: -130, y: -50.5, r: 99 });
    expect(said(forYed.tiny).networkx.nodes["city"]).toMatchObject({ label: "香港", shape_type: "roundrectangle" });
    expect(said(plain.hostile).networkx.nodes[hostileId(1)]).toMatchObject({ label: hostileTexts[1] });
    expect(said(forYed.hostile).networkx.nodes[hostileId(0)]).toMatchObject({ label: hostileTexts[0] });
    for (const file of [plain.hostile, forYed.hostile]) {
      for (const library of ["networkx", "igraph"] as const) expectHostile(said(file)[library]);
    }
  });

  test("NetworkX reads all of GEXF as the documentation tells", async () => {
    const files = write(gexf);
    const said = await read("gexf.py", [files.tiny, files.hostile], graph.extend({ arcs: z.int() }));
    const { nodes, edges, arcs } = said(files.tiny);
    expect(Object.keys(nodes).sort()).toEqual(idsOf(entities));
    expect(Object.keys(edges).sort()).toEqual(idsOf(relations));
    // Two symmetric relations are two arcs each.
    expect(arcs).toBe(7);
    expect(nodes).toMatchObject({
      company: { label: "海尔集团", aliases: '["海尔", "Haier; Qingdao"]', networkDegree: 3 },
      agreement: { start: "2024-03-25", end: "2024-03-25", viz: { color: { r: 181, g: 128, b: 174 } } },
      university: { start: "1984-01-01", since: "1984", viz: { position: { x: 130, y: -50 } } },
    });
    expect(edges).toMatchObject({
      r1: { type: "PARTNER_OF", label: "伙伴", start: "2023-02-01", confidence: 90 },
      r2: { type: "MET_WITH", start: "2024-01-01", end: "2024-12-31", symmetric: true },
    });
    expect(nodes["university"]).not.toHaveProperty("end");
    const hostile = said(files.hostile);
    hostileTexts.forEach((text, i) => {
      expect(hostile.nodes[hostileId(i)]).toMatchObject({ label: text, name: text, descriptionEn: text });
      if (i > 0) expect(hostile.edges[`m${i - 1}`]).toMatchObject({ role: text });
    });
  });

  test("rdflib reads the same triples from Turtle and from JSON-LD", async () => {
    const [one, other] = [write(turtle), write(jsonld)];
    const said = await read("rdf.py", [one.tiny, other.tiny, one.hostile, other.hostile], rdf);
    const tiny = said(one.tiny);
    expect(tiny).toMatchObject({ same: true });
    const schema = (name: string): string => `https://schema.org/${name}`;
    expect(tiny.said["id:university"]?.[schema("name")]).toEqual(
      expect.arrayContaining(["香港城市大学@zh", "City University of Hong Kong@en"]),
    );
    expect(tiny.said["id:university"]).toMatchObject({ [schema("foundingDate")]: ["1984^^gYear"] });
    expect(tiny.said["id:r1"]).toMatchObject({ [schema("startDate")]: ["2023-02^^gYearMonth"] });
    expect(tiny.said["id:r3"]).toMatchObject({ [schema("startDate")]: ["2024-03-25^^date"] });
    expect(tiny.said["id:city"]?.[schema("geo")]).toEqual([
      expect.objectContaining({ [schema("latitude")]: "22.3^^double" }),
    ]);
    expect(tiny.said["claim:c2"]).toMatchObject({
      [schema("about")]: ["urn:qianshou:id:r2"],
      "http://www.w3.org/ns/prov#hadPrimarySource": ["urn:qianshou:source:news"],
    });
    expect(tiny.said["source:news"]).toMatchObject({ [schema("publisher")]: ["示例日报"] });
    // What is over is no line.
    expect(tiny.lines.map(([a, type, b]) => [a, type?.split(":").at(-1), b].join(" "))).toEqual([
      "urn:qianshou:id:company PARTNER_OF urn:qianshou:id:university",
      "urn:qianshou:id:company PARTY_TO urn:qianshou:id:agreement",
      "urn:qianshou:id:university LOCATED_IN urn:qianshou:id:city",
      "urn:qianshou:id:university PARTY_TO urn:qianshou:id:agreement",
    ]);
    const hostile = said(one.hostile);
    expect(hostile.same).toBe(true);
    hostileTexts.forEach((text, i) => {
      expect(hostile.said[`id:${hostileId(i)}`]?.[schema("description")]).toContain(`${text}@zh`);
      expect(hostile.said[`claim:c${i}`]?.[schema("abstract")]).toContain(`${text}@en`);
      expect(hostile.said[`source:s${i}`]).toMatchObject({ [schema("publisher")]: [text] });
    });
  });
});

/** Every hostile text is where it was put, exactly. */
function expectHostile({ nodes, edges }: z.output<typeof graph>): void {
  hostileTexts.forEach((text, i) => {
    expect(nodes[hostileId(i)]).toMatchObject({ name: text, nameEn: text, description: text });
    expect(nodes[hostileId(i)]?.["evidence"]).toContain(text.replaceAll('"', '""'));
    if (i > 0) expect(edges[`m${i - 1}`]).toMatchObject({ role: text, roleEn: text });
  });
}
