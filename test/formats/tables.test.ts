import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../formats/csv.ts";
import { neo4jCsv } from "../../formats/neo4j-csv.ts";
import { tables } from "../../formats/table.ts";
import { listText } from "../../formats/table-list.ts";
import { xlsx } from "../../formats/xlsx.ts";
import { entitySchema } from "../../model/entity.ts";
import { relationSchema } from "../../model/relation.ts";
import { claimSchema, sourceSchema } from "../../model/source.ts";
import { parseCsv, recordsOf } from "./csv-rows.ts";
import { fileOf } from "./files.ts";
import { hostileId, hostilePartsFor } from "./hostile.ts";
import { entities, hostileTexts, partsFor } from "./tiny.ts";
import { membersOf, unzippedText } from "./zips.ts";

const parts = partsFor(csv);

describe.each([csv, xlsx, neo4jCsv])("$id", (format) => {
  test("of the tiny network is the golden file", async () => {
    await expect(unzippedText(fileOf(format, parts))).toMatchFileSnapshot(`golden/tiny.${format.extension}.txt`);
  });

  test("is the same whatever comes at once", () => {
    const whole = unzippedText(fileOf(format, parts));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (atOnce) => {
        expect(unzippedText(fileOf(format, parts, { atOnce }))).toBe(whole);
      }),
      { numRuns: 6 },
    );
  });

  test("says in both languages when the network changed while it was written", () => {
    expect(unzippedText(fileOf(format, parts, { revision: 6, language: "en" }))).toContain("was changed while");
    expect(unzippedText(fileOf(format, parts, { revision: 6 }))).toContain("读取期间网络有改动");
    expect(unzippedText(fileOf(format, parts))).not.toContain("读取期间");
  });

  test("of nothing has every table, with its headings", () => {
    const names = (file: Uint8Array) => [...membersOf(file).keys()].filter((name) => !name.includes("_rels/sheet"));
    expect(names(fileOf(format, []))).toEqual(names(fileOf(format, parts)));
  });
});

describe("the tables of csv", () => {
  const rowsIn = (file: Uint8Array, name: string) => {
    const text = membersOf(file).get(name) ?? "";
    expect(text.startsWith("\ufeff")).toBe(true);
    return recordsOf(parseCsv(text.slice(1), "\r\n"));
  };

  test("bring every hostile text through, and none that a spreadsheet would run", () => {
    const file = fileOf(csv, hostilePartsFor(csv), { language: "en" });
    const told = (text: string | null | undefined) => (text?.startsWith("'") ? text.slice(1) : text);
    const byId = (name: string) => new Map(rowsIn(file, name).map((row) => [row["Id"], row]));
    const [entityRows, relationRows] = [byId("entities.csv"), byId("relations.csv")];
    const [claimRows, sourceRows] = [byId("claims.csv"), byId("sources.csv")];
    hostileTexts.forEach((text, i) => {
      expect(told(entityRows.get(hostileId(i))?.["Name"])).toBe(text);
      expect(told(entityRows.get(hostileId(i))?.["Description"])).toBe(text);
      expect(told(claimRows.get(`c${i}`)?.["Summary"])).toBe(text);
      expect(told(sourceRows.get(`s${i}`)?.["Publisher"])).toBe(text);
      if (i === 0) return;
      expect(told(relationRows.get(`m${i - 1}`)?.["Role"])).toBe(text);
      expect(told(relationRows.get(`m${i - 1}`)?.["To"])).toBe(text);
    });
    const cells = [...membersOf(file)].flatMap(([name, text]) =>
      name.endsWith(".csv") ? parseCsv(text.slice(1), "\r\n") : [],
    );
    expect(cells.flat().filter((cell) => cell !== null && /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["＝1", "'＝1"],
    ["'quoted", "''quoted"],
    ["a=b", "a=b"],
  ])("write the name %j as %j", (name, cell) => {
    const [first] = entities;
    if (!first) throw new Error("no entity");
    const network = { entities: [{ ...first, name }], relations: [], claims: [], sources: [] };
    expect(rowsIn(fileOf(csv, partsFor(csv, network)), "entities.csv")[0]).toMatchObject({ 名称: cell });
  });

  test("leave numbers as they are", () => {
    const network = {
      entities: entities.map((one) => ({ ...one, lat: -22.5 })),
      relations: [],
      claims: [],
      sources: [],
    };
    expect(rowsIn(fileOf(csv, partsFor(csv, network)), "entities.csv")[0]).toMatchObject({ 纬度: "-22.5" });
  });

  test("name what a relation names, as far as it is in the file", () => {
    const [agreement, , company, university] = entities;
    const [partners] = rowsIn(fileOf(csv, parts, { language: "en" }), "relations.csv");
    expect(partners).toMatchObject({
      From: company?.nameEn,
      Relation: "partner of",
      To: university?.nameEn,
      Agreement: agreement?.nameEn,
      "From: id": "company",
    });
    const without = parts.filter((part) => part.what !== "entity" || part.value.id !== "agreement");
    const [alone] = rowsIn(fileOf(csv, without), "relations.csv");
    expect(alone).toMatchObject({ 依据协议: null, 协议编号: "agreement" });
  });
});

test("a list in a cell can be read back", () => {
  const read = (text: string | undefined) =>
    [...(text ?? "").matchAll(/(?:"((?:[^"]|"")*)"|([^;"]+))(?:; |$)/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
    );
  const item = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== "");
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      expect(read(listText(items))).toEqual(items);
    }),
  );
  expect(listText([])).toBeUndefined();
});

test.each([
  ["entity", entitySchema],
  ["relation", relationSchema],
  ["claim", claimSchema],
  ["source", sourceSchema],
] as const)("the table of each %s shows every field of the model, and no heading twice", (sort, schema) => {
  const { columns } = tables[sort];
  const shown = new Set(columns.map(({ field }) => field.replace(".name", "")));
  const folded = Object.keys(schema.shape).filter((field) => !shown.has(field));
  expect(folded).toEqual([]);
  for (const language of ["zh", "en"] as const) {
    const headings = columns.map(({ heading }) => heading[language]);
    expect(new Set(headings).size).toBe(headings.length);
  }
});
