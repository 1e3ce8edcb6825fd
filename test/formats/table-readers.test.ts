import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { csv } from "../../formats/csv.ts";
import type { Format } from "../../formats/format.ts";
import { xlsx } from "../../formats/xlsx.ts";
import { fileOf } from "./files.ts";
import { hostileId, hostilePartsFor } from "./hostile.ts";
import { hostileTexts, partsFor } from "./tiny.ts";

/** A Python with the libraries; `npm test` makes one and names it. Without it these tests count as skipped. */
const python = process.env["TEST_PYTHON"] ?? "";

const sheetSchema = z.object({
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  numbers: z.array(z.string()),
  frozen: z.string().nullish(),
  filter: z.string().nullish(),
  links: z.record(z.string(), z.string()).optional(),
  formulas: z.array(z.string()).optional(),
});
const answerSchema = z.record(z.string(), z.record(z.string(), sheetSchema));

let folder = "";
let answer: z.output<typeof answerSchema>;

const pathOf = (name: string, { extension }: Format): string => join(folder, `${name}.${extension}`);

/** The rows of a table as records by their headings; a text that was defused in csv as it was. */
function recordsIn(name: string, format: Format, table: { csv: string; xlsx: string }) {
  const [headings = [], ...rows] = sheet(name, format, table).rows;
  const plain = (cell: unknown) => (format === csv && typeof cell === "string" ? cell.replace(/^'/, "") : cell);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], plain(cell)])));
}

function sheet(name: string, format: Format, table: { csv: string; xlsx: string }) {
  const found = answer[pathOf(name, format)]?.[format === csv ? table.csv : table.xlsx];
  if (found === undefined) throw new Error(`no table ${table.csv} in ${name}`);
  return found;
}

const tables = {
  entities: { csv: "entities", xlsx: "Entities" },
  relations: { csv: "relations", xlsx: "Relations" },
  claims: { csv: "claims", xlsx: "Claims" },
  sources: { csv: "sources", xlsx: "Sources" },
};

describe.skipIf(python === "")("tables in the hands of Python's csv, pandas and openpyxl", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "qianshou-tables-"));
    const files = [csv, xlsx].flatMap((format) => {
      writeFileSync(pathOf("tiny", format), fileOf(format, partsFor(format), { language: "en" }));
      writeFileSync(pathOf("hostile", format), fileOf(format, hostilePartsFor(format), { language: "en" }));
      return [pathOf("tiny", format), pathOf("hostile", format)];
    });
    const script = join(import.meta.dirname, "readers", "tables.py");
    const { stdout } = await promisify(execFile)(python, [script, ...files], { maxBuffer: 2 ** 26 });
    answer = answerSchema.parse(JSON.parse(stdout));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([csv, xlsx])("$id has the same rows for all of them, in words, with names, dates and numbers", (format) => {
    const [agreement, city, company] = recordsIn("tiny", format, tables.entities);
    expect(agreement).toMatchObject({ Name: "智能制造合作备忘录", Kind: "agreement", Start: "2024-03-25" });
    expect(company).toMatchObject({ Topics: "digital economy", Figures: "research centres: 10 个" });
    expect([Number(city?.["Latitude"]), Number(city?.["Links"])]).toEqual([22.3, 1]);
    const [partners, met] = recordsIn("tiny", format, tables.relations);
    expect(partners).toMatchObject({ From: "Haier Group", Relation: "partner of", Start: "2023-02" });
    expect(met).toMatchObject({ State: "ended", "To: id": "university" });
    expect(recordsIn("tiny", format, tables.claims)[0]).toMatchObject({ Entity: "Memorandum on smart manufacturing" });
    expect(recordsIn("tiny", format, tables.sources)).toHaveLength(1);
    const { numbers } = sheet("tiny", format, tables.entities);
    expect(numbers).toEqual(expect.arrayContaining(["Links", "Latitude", "Longitude", "Version"]));
    expect(numbers).not.toContain("Start");
  });

  test.each([csv, xlsx])("$id brings every hostile text through", (format) => {
    const entities = recordsIn("hostile", format, tables.entities);
    const claims = recordsIn("hostile", format, tables.claims);
    hostileTexts.forEach((text, i) => {
      expect(entities[i]).toMatchObject({ Id: hostileId(i), Name: text, Description: text });
      expect(claims[i]).toMatchObject({ Summary: text });
    });
    const roles = recordsIn("hostile", format, tables.relations).map((row) => row["Role"]);
    expect(roles).toEqual(hostileTexts.slice(1));
  });

  test("xlsx keeps the headings in sight, filters, links what are addresses, and runs nothing", () => {
    const { frozen, filter, links } = sheet("tiny", xlsx, tables.entities);
    expect({ frozen, filter, links }).toEqual({
      frozen: "A2",
      filter: "A1:T5",
      links: { I4: "https://example.org/?a=1&b=2" },
    });
    for (const { formulas } of Object.values(answer[pathOf("hostile", xlsx)] ?? {})) expect(formulas).toEqual([]);
    expect(sheet("tiny", xlsx, { csv: "", xlsx: "About" }).rows).toContainEqual(["Relations", 5]);
  });
});
