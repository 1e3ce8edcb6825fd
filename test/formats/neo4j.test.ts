import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cypher } from "../../formats/cypher.ts";
import type { Format } from "../../formats/format.ts";
import { jsonl } from "../../formats/jsonl.ts";
import { neo4jCsv } from "../../formats/neo4j-csv.ts";
import { kindIds } from "../../model/kinds.ts";
import { parseCsv, recordsOf } from "./csv-rows.ts";
import { fileOf, textOf } from "./files.ts";
import { hostileId, hostilePartsFor } from "./hostile.ts";
import { entities, hostileTexts, partsFor, relations } from "./tiny.ts";
import { membersOf } from "./zips.ts";

const parts = partsFor(jsonl);
const [company] = entities.filter(({ id }) => id === "company");
const [met] = relations.filter(({ id }) => id === "r2");
if (!company || !met) throw new Error("the tiny network has lost its company, or its meeting");

/** More of everything than is kept waiting, kinds and types mixed. */
const many = partsFor(jsonl, {
  entities: Array.from({ length: 5000 }, (_, i) => ({
    ...company,
    id: `e${i}`,
    kind: kindIds[i % 3] ?? "City",
  })),
  relations: Array.from({ length: 3000 }, (_, i) => ({
    ...met,
    id: `r${i}`,
    type: i % 2 === 0 ? "MET_WITH" : "SIGNED_WITH",
    source: `e${i}`,
    target: `e${4999 - i}`,
  })),
  claims: Array.from({ length: 1200 }, (_, i) => ({
    id: `c${i}`,
    about: `e${i}`,
    source: "s",
    summary: "说",
    summaryEn: "says",
    confidence: 1,
    status: "reviewed",
  })),
  sources: [{ id: "s", title: "出处", language: "zh" }],
});

describe.each<Format>([jsonl, cypher])("$id", (format) => {
  const text = (change: Parameters<typeof fileOf>[2] = {}) => textOf(fileOf(format, parts, change));

  test("of the tiny network is the golden file", async () => {
    await expect(text()).toMatchFileSnapshot(`golden/tiny.${format.extension}`);
  });

  test("is the same whatever comes at once, also when there is more than it gathers", () => {
    const whole = text();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (atOnce) => {
        expect(text({ atOnce })).toBe(whole);
      }),
      { numRuns: 6 },
    );
    expect(textOf(fileOf(format, many, { atOnce: 7 }))).toBe(textOf(fileOf(format, many, { atOnce: 999 })));
  });
});

describe("the lines of jsonl", () => {
  const linesOf = (file: Uint8Array): Record<string, unknown>[] =>
    textOf(file)
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  test("name nodes that came before, and every record once", () => {
    const known = new Set<unknown>();
    for (const line of linesOf(fileOf(jsonl, many))) {
      if (line["type"] === "node") known.add(line["id"]);
      else expect([line["start"], line["end"]].every((end) => known.has(Object(end).id))).toBe(true);
    }
    const ids = linesOf(fileOf(jsonl, many)).map(({ id, label }) => `${label ?? "node"} ${id}`);
    expect(ids).toHaveLength(many.length);
    expect(new Set(ids).size).toBe(many.length);
  });

  test("change kind or type seldom, as each change costs APOC a transaction", () => {
    const kinds = linesOf(fileOf(jsonl, many)).map(({ labels, label }) => JSON.stringify(labels ?? label));
    const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
    expect(changes).toBeLessThan(15);
  });

  test("bring every hostile text through", () => {
    const byId = new Map(
      linesOf(fileOf(jsonl, hostilePartsFor(jsonl))).map((line) => [line["id"], line["properties"]]),
    );
    hostileTexts.forEach((text, i) => {
      expect(byId.get(hostileId(i))).toMatchObject({ name: text, aliases: [text, "second"], descriptionEn: text });
      expect(byId.get(`c${i}`)).toMatchObject({ summary: text });
      if (i > 0) expect(byId.get(`m${i - 1}`)).toMatchObject({ role: text });
    });
    const figures = JSON.parse(Object(byId.get(hostileId(0))).figures);
    expect(figures[0].label).toBe(hostileTexts[0]);
  });
});

describe("the statements of cypher", () => {
  const statementsOf = (file: Uint8Array) => textOf(file).split(/;\n/);

  test("are told apart by a semicolon at the end of a line, whatever the texts and the selection hold", () => {
    const hostile = fileOf(cypher, hostilePartsFor(cypher), { selection: ["a;", "b;\nRETURN 1;\n"] });
    const words = statementsOf(hostile).map((one) => one.replace(/^(?:\/\/.*)?\n/gm, "").split(/\s/)[0]);
    expect(words.slice(0, 5)).toEqual(["MATCH", "CREATE", "CREATE", "CREATE", "CALL"]);
    expect(words.slice(5)).toEqual(["UNWIND", "UNWIND", "UNWIND", "UNWIND", "RETURN", ""]);
  });

  test("quote every hostile text", () => {
    const all = textOf(fileOf(cypher, hostilePartsFor(cypher)));
    const names = [...all.matchAll(/, name: '((?:[^'\\]|\\['\\])*)', nameEn/g)];
    expect(names.map(([, text]) => text?.replace(/\\(.)/g, "$1"))).toEqual(hostileTexts);
  });

  test.each([
    ["\\", "\\\\"],
    ["a\\u0027", "a\\\\u0027"],
    ["it's", "it\\'s"],
  ])("quote the name %j as '%s'", (name, quoted) => {
    const network = { entities: [{ ...company, name }], relations: [], claims: [], sources: [] };
    expect(textOf(fileOf(cypher, partsFor(cypher, network)))).toContain(`, name: '${quoted}', nameEn`);
  });

  test("hold at most 500 rows", () => {
    const rows = statementsOf(fileOf(cypher, many)).map((one) => one.match(/^\{/gm)?.length ?? 0);
    expect(Math.max(...rows)).toBe(500);
    expect(rows.reduce((sum, count) => sum + count)).toBe(many.length);
  });

  test("write decimals as such, so that every latitude is one", () => {
    const places = [{ ...company, lat: 22, lon: -114.5 }];
    const network = { entities: places, relations: [], claims: [], sources: [] };
    expect(textOf(fileOf(cypher, partsFor(cypher, network)))).toContain("lat: 22.0, lon: -114.5");
  });
});

describe("the files of neo4j-csv", () => {
  const rowsIn = (file: Uint8Array, name: string) => recordsOf(parseCsv(membersOf(file).get(name) ?? "", "\n"));

  test("bring every hostile text through, and the elements of lists", () => {
    const file = fileOf(neo4jCsv, hostilePartsFor(neo4jCsv));
    const named = rowsIn(file, "entities.csv");
    expect(named.map((row) => row["name:string"])).toEqual(hostileTexts);
    expect(named.map((row) => row["aliases:string[]"]?.split("\u001f"))).toEqual(
      hostileTexts.map((text) => [text, "second"]),
    );
    expect(rowsIn(file, "claims.csv").map((row) => row["summary:string"])).toEqual(hostileTexts);
    expect(rowsIn(file, "relations.csv").map((row) => row["role:string"])).toEqual(hostileTexts.slice(1));
  });

  test("say what is imported in the command beside them", () => {
    const members = membersOf(fileOf(neo4jCsv, parts));
    for (const name of ["entities", "relations", "claims", "sources"]) {
      expect(members.get("import.sh")).toMatch(new RegExp(`--(nodes|relationships)=(\\w+=)?\\./${name}\\.csv`));
    }
    const [command] = /neo4j-admin .* --overwrite-destination=true/.exec(members.get("import.sh") ?? "") ?? [];
    expect(members.get("README.txt")).toContain(`${command} neo4j`);
  });
});
