import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { runCommandLine } from "../../support/command-line.ts";
import { emptyDatabase } from "../../support/stores.ts";

const stores = [
  { name: "embedded store", uri: null },
  ...inject("neo4j").map(({ line, uri }) => ({ name: `Neo4j ${line}`, uri })),
];

describe.each(stores)("the command line on the $name", ({ uri }) => {
  let folder = "";
  let env: Record<string, string> = {};
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "qianshou-cli-"));
    env = uri === null ? { DATA_DIR: join(folder, "data") } : { NEO4J_URI: uri };
    if (uri !== null) await emptyDatabase(uri);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const typed = (...words: string[]) => runCommandLine(words, env);

  it("fills an empty store and says so beside the answer; the next time there is nothing to say", async () => {
    const first = await typed("search", "City", "University", "of", "Hong", "Kong", "--limit", "1");
    expect(first).toMatchObject({ code: 0, err: expect.stringMatching(/^a new store, filled with 64 entities/) });
    expect(first.out).toMatch(/\ncityu {2}City University of Hong Kong {2}university {6}2 {2}/);
    expect((await typed("search", "xgcsdx")).err).toBe("");
  });

  it("takes a name for the one entity that bears it, in any spelling, and answers as the API does", async () => {
    const { code, out } = await typed("paths", "haierjituan", "CityU", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      complete: true,
      paths: [{ length: 1, steps: [{ entity: "haier-group" }, { entity: "cityu" }] }],
    });
    const told = await typed("paths", "haier-group", "城大", "--through", "hong kong", "--lang", "zh");
    expect(told).toMatchObject({ code: 0, err: "" });
    expect(told.out).toMatch(/^1\. 海尔集团 → .*香港.* → 香港城市大学/);
  });

  it("lists who may be meant, names what is unknown or contradicts itself, and ends with 2", async () => {
    const several = await typed("paths", "海", "城大");
    expect(several).toMatchObject({ code: 2, out: "" });
    expect(several.err).toMatch(/FROM cannot be "海"[^\n]*\n {2}haier-group {2}海尔集团 \(company\)\n/);
    expect(await typed("paths", "cityu", "gibtesnicht")).toMatchObject({
      code: 2,
      err: 'qianshou: TO cannot be "gibtesnicht": no entity has this id or name\n',
    });
    expect(await typed("paths", "cityu", "城大")).toMatchObject({
      code: 2,
      err: "qianshou: TO cannot be cityu: it is FROM as well; expected another entity than FROM\n",
    });
  });

  it("writes files by filter, entities and paths, whole or not at all", async () => {
    const file = (name: string) => join(folder, name);
    const written = await typed("export", "json", "-o", file("all.json"));
    expect(written).toMatchObject({ code: 0, out: "", err: expect.stringMatching(/^wrote .*all\.json \(/) });
    const all = JSON.parse(readFileSync(file("all.json"), "utf8"));
    expect(all.end.counts).toMatchObject({ entities: 64, relations: 116, sources: 2 });
    expect((await typed("export", "json", "-o", file("all.json"))).err).toContain("--force writes over it");
    const some = await typed("export", "json", "--id", "海尔集团", "--id", "cityu", "-o", "-");
    expect(JSON.parse(some.out).entities.map(({ id }: { id: string }) => id)).toEqual(["cityu", "haier-group"]);
    const path = await typed("export", "markdown", "--from", "海尔集团", "--to", "城大", "-o", "-", "--lang", "zh");
    expect(path.out).toContain("海尔集团与香港城市大学如何相连");
    expect(await typed("export", "json", "--view", "none", "-o", file("none.json"))).toMatchObject({ code: 1 });
    expect((await typed("export", "csv", "--kind", "City", "-o", folder)).code).toBe(0);
    const names = readdirSync(folder).filter((name) => name !== "data");
    expect(names.sort()).toEqual([expect.stringMatching(/^Qianshou-network-\d{4}-\d\d-\d\d\.csv\.zip$/), "all.json"]);
  });

  it("brings a list in when what is in doubt was decided, says what is wrong, and takes it back", async () => {
    const list = join(folder, "名单.csv");
    const rows = ["甲方,乙方,类型,时间", "海尔集团,青岛云上研究院,合作伙伴,2024年3月", "海尔集团,港大研究院,不知道,"];
    writeFileSync(list, rows.join("\n"));
    const wrong = join(folder, "wrong.csv");
    const looked = await typed("import", list, "--problems", wrong, "--lang", "zh");
    expect(looked).toMatchObject({ code: 1, err: expect.stringContaining("未写入：1 处有错，1 个实体可能网络中已有") });
    expect(looked.out).toMatch(/海尔集团 {2}企业 {2}haier-group/);
    expect(readFileSync(wrong, "utf8")).toContain(",3,类型,不知道,");
    const [, key = ""] = /^(made\.\w+)/m.exec(looked.out) ?? [];
    const decided = await typed("import", list, "--as", `${key}=haier-group`, "--dry-run", "--json");
    expect(JSON.parse(decided.out)).toMatchObject({ state: "ready", matches: [{ sure: true, as: "haier-group" }] });
    const written = await typed("import", list, "--as", `${key}=haier-group`, "--write");
    expect(written).toMatchObject({ code: 0, err: expect.stringMatching(/^written; .* --undo [\w-]+\n$/) });
    expect((await typed("paths", "haier-group", "青岛云上研究院")).out).toMatch(
      /^1\. Haier Group → 青岛云上研究院 \(1 hop/,
    );
    expect((await typed("check")).code).toBe(0);
    expect((await typed("import", list, "--write")).err).toContain("there was nothing to write");
    if (uri !== null) return;
    const [, id = ""] = /--undo (\S+)/.exec(written.err) ?? [];
    expect((await typed("imports")).out).toMatch(
      new RegExp(`^${id} +done +[\\d-]+ [\\d:]+ +\\d+ +0 +1 +名单\\.csv$`, "m"),
    );
    expect(await typed("imports", "--cancel", id)).toMatchObject({ code: 1, err: expect.stringContaining("is done") });
    expect(await typed("imports", "--take-back", id)).toMatchObject({ code: 0, err: "taken back\n" });
    const [waiting] = JSON.parse((await typed("imports", "--json")).out).imports.filter(
      ({ state }: { state: string }) => state === "ready",
    );
    const early = await typed("imports", "--take-back", waiting.id);
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining("is ready") });
    expect(await typed("import", "--undo", waiting.id)).toMatchObject({
      code: 0,
      err: expect.stringContaining("given up"),
    });
    expect((await typed("search", "青岛云上研究院", "--json")).out).not.toContain("青岛云上研究院");
    expect((await typed("import", join(folder, "nowhere.csv"))).err).toMatch(/nowhere\.csv cannot be read/);
  });

  it("prints how columns are taken, and takes that back edited", async () => {
    const list = join(folder, "places.csv");
    const mapping = join(folder, "mapping.json");
    writeFileSync(list, "城市,时间\n潍坊,2020年\n");
    const printed = await typed("import", list, "--print-mapping");
    expect(printed).toMatchObject({ code: 0, err: expect.stringMatching(/^城市 +\(nothing\) +unsure /m) });
    const guessed = JSON.parse(printed.out);
    expect(guessed.tables).toEqual([{ use: "skip", columns: [null, null], constants: {} }]);
    const tables = [{ use: "entities", columns: ["name", "from"], constants: { kind: "City" } }];
    writeFileSync(mapping, JSON.stringify({ ...guessed, tables }));
    const looked = await typed("import", list, "--mapping", mapping, "--dry-run", "--json");
    expect(JSON.parse(looked.out)).toMatchObject({ mapping: { tables }, added: { entities: 1 } });
  });

  it("finds the store whole", async () => {
    expect(await typed("check", "--lang", "zh")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("：完好。"),
    });
    expect(JSON.parse((await typed("check", "--json")).out)).toMatchObject({
      changed: false,
      findings: [],
    });
  });
});
