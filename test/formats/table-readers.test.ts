import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { csv } from "../../formats/csv.ts";
import type { Format } from "../../formats/format.ts";
import { xlsx } from "../../formats/xlsx.ts";
import { hostileId } from "./hostile.ts";
import { python, read, useFolder, write } from "./reading.ts";
import { hostileTexts } from "./tiny.ts";

const sheetSchema = z.object({
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  numbers: z.array(z.string()),
  frozen: z.string().nullish(),
  filter: z.string().nullish(),
  links: z.record(z.string(), z.string()).optional(),
  formulas: z.array(z.string()).optional(),
});

type Network = "tiny" | "hostile";
type Sheets = Record<string, z.output<typeof sheetSchema>>;

const said = new Map<Format, Record<Network, Sheets>>();

/** The rows of a table as records by their headings; a text that was defused in csv as it was. */
function recordsIn(name: Network, format: Format, table: { csv: string; xlsx: string }) {
  const [headings = [], ...rows] = sheet(name, format, table).rows;
  const plain = (cell: unknown) => (format === csv && typeof cell === "string" ? cell.replace(/^'/, "") : cell);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], plain(cell)])));
}

function sheet(name: Network, format: Format, table: { csv: string; xlsx: string }) {
  const found = said.get(format)?.[name][format === csv ? table.csv : table.xlsx];
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
  useFolder();
  beforeAll(async () => {
    const [tables, workbook] = [write(csv, { language: "en" }), write(xlsx, { language: "en" })];
    const files = [tables, workbook].flatMap(({ tiny, hostile }) => [tiny, hostile]);
    const answer = await read("tables.py", files, z.record(z.string(), sheetSchema));
    said.set(csv, { tiny: answer(tables.tiny), hostile: answer(tables.hostile) });
    said.set(xlsx, { tiny: answer(workbook.tiny), hostile: answer(workbook.hostile) });
  }, 60_000);

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
    for (const { formulas } of Object.values(said.get(xlsx)?.hostile ?? {})) expect(formulas).toEqual([]);
    expect(sheet("tiny", xlsx, { csv: "", xlsx: "About" }).rows).toContainEqual(["Relations", 5]);
  });
});
