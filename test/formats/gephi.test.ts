import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import * as z from "zod";
import type { Format } from "../../formats/format.ts";
import { gexf } from "../../formats/gexf.ts";
import { graphml } from "../../formats/graphml.ts";
import { fileOf } from "./files.ts";
import { hostileId, hostilePartsFor } from "./hostile.ts";
import { places } from "./places.ts";
import { hostileTexts, partsFor, relations } from "./tiny.ts";

/** A Java and Gephi's toolkit; `npm run test:all` fetches it and names both. Without it this test counts as skipped. */
const [java = "", jar = ""] = (process.env["TEST_GEPHI"] ?? "").split(delimiter);

const values = z.record(z.string(), z.unknown());
const answers = z.array(
  z.object({ issues: z.array(z.string()), nodes: z.record(z.string(), values), edges: z.record(z.string(), values) }),
);

/** What Gephi reads of each of these files. */
async function read(files: readonly (readonly [Format, Uint8Array])[]): Promise<z.output<typeof answers>> {
  const folder = mkdtempSync(join(tmpdir(), "qianshou-gephi-"));
  try {
    const paths = files.map(([{ extension }], i) => join(folder, `${i}.${extension}`));
    files.forEach(([, file], i) => {
      writeFileSync(paths[i] ?? "", file);
    });
    const reader = join(import.meta.dirname, "readers", "Gephi.java");
    const args = ["-Djava.awt.headless=true", `-Duser.home=${folder}`, "-cp", jar, reader, ...paths];
    const { stdout } = await promisify(execFile)(java, args, { maxBuffer: 2 ** 26 });
    const said = z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
    return answers.parse(paths.map((path) => said[path]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(java === "")("Gephi reads all of GEXF, with time, colours and places", { timeout: 120_000 }, async () => {
  const [tiny, hostile, asGraphml] = await read([
    [gexf, fileOf(gexf, partsFor(gexf), { positions: places })],
    [gexf, fileOf(gexf, hostilePartsFor(gexf))],
    [graphml, fileOf(graphml, partsFor(graphml), { positions: places })],
  ]);
  expect([tiny, hostile].flatMap((file) => file?.issues.filter((issue) => !issue.startsWith("INFO")))).toEqual([]);
  expect(tiny?.nodes).toMatchObject({
    company: { Label: "海尔集团", kind: "Company", aliases: ["海尔", "Haier; Qingdao"], at: [-130, -50.5] },
    university: { Label: "香港城市大学", since: "1984", Interval: `<[${Date.UTC(1984, 0, 1)}.0, Infinity]>` },
    agreement: {
      at: [0, 70],
      colour: [181, 128, 174],
      evidence: ["《合作之约》，第 21 段：两方签署备忘录（置信度 90%）"],
    },
  });
  expect(Object.keys(tiny?.edges ?? {}).sort()).toEqual(relations.map(({ id }) => id));
  expect(tiny?.edges).toMatchObject({
    r1: { Label: "伙伴", kind: "PARTNER_OF", directed: false, ends: ["company", "university"], confidence: 90 },
    r2: { kind: "MET_WITH", directed: false, state: "ended" },
    r4: { kind: "PARTY_TO", directed: true, role: "牵头方", side: "b" },
    r5: { kind: "LOCATED_IN", directed: true, ends: ["university", "city"] },
  });
  hostileTexts.forEach((text, i) => {
    // Gephi takes this one text for nothing at all.
    if (text === "null") return;
    const node = hostile?.nodes[hostileId(i)];
    expect(node).toMatchObject({ Label: text, name: text, aliases: [text, "second"], externalIds: [`own:${text}`] });
  });
  // Gephi merges parallel edges of GraphML: the page of the format sends its users to GEXF.
  expect(Object.keys(asGraphml?.edges ?? {})).toHaveLength(4);
  expect(asGraphml?.nodes["company"]).toMatchObject({ Label: "海尔集团", at: [-130, -50.5], colour: [99, 121, 238] });
});
