import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../../formats/csv.ts";
import type { Part } from "../../../formats/format.ts";
import { gexf } from "../../../formats/gexf.ts";
import { graphml } from "../../../formats/graphml.ts";
import { json } from "../../../formats/json.ts";
import { jsonl } from "../../../formats/jsonl.ts";
import { neo4jCsv } from "../../../formats/neo4j-csv.ts";
import { xlsx } from "../../../formats/xlsx.ts";
import { yed } from "../../../formats/yed.ts";
import { fileOf } from "../files.ts";
import { partsFor } from "../tiny.ts";
import { drafted } from "./opening.ts";
import { recordOf, recordsOf, sorted } from "./read-back.ts";
import { anyParts } from "./valid.ts";

describe.each([json, jsonl, csv, xlsx, neo4jCsv, graphml, gexf, yed])("$id", (format) => {
  // Graph files have figures in words, which the pages of these formats say.
  const left = format.evidence === "beside" ? ["figures"] : [];
  const back = async (parts: readonly Part[], language: "zh" | "en") =>
    sorted((await drafted(fileOf(format, parts, { language }))).map((draft) => recordOf(draft, left)));

  test.each(["zh", "en"] as const)("of the tiny network in %s comes back as it was", async (language) => {
    const parts = partsFor(format);
    expect(await back(parts, language)).toEqual(sorted(recordsOf(parts, left)));
  });

  test("of anything that the model takes comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyParts(format), fc.constantFrom("zh" as const, "en" as const), async (parts, language) => {
        expect(await back(parts, language)).toEqual(sorted(recordsOf(parts, left)));
      }),
      { numRuns: 25 },
    );
  });
});
