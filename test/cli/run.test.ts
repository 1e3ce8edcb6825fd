import { describe, expect, it } from "vitest";
import { commands } from "../../cli/commands/index.ts";
import { languageIn } from "../../cli/language.ts";
import { run } from "../../cli/run.ts";
import { widthOf } from "../../cli/text-width.ts";
import { captureTerminal } from "../support/terminal.ts";

/** Runs what fails, or ends, before anything is opened. */
async function typed(line: string, env: Record<string, string> = {}, width: number | null = null) {
  const { terminal, said } = captureTerminal({ width });
  const code = await run(line.split(" ").filter(Boolean), { env, terminal, signal: new AbortController().signal });
  return { code, ...said };
}

describe("a wrong command line", () => {
  it.each([
    [
      "serach x",
      '"serach" is no command; expected one of serve, search, paths, stats, export, import, imports, check, backup, verify, restore',
    ],
    ["search", "TEXT is missing: qianshou search TEXT"],
    ["paths a", "TO is missing: qianshou paths FROM TO"],
    ["paths a b c", '"c" is too much: qianshou paths FROM TO'],
    ["search x --kind Town", /--kind cannot be "Town"; expected one of City, Region/],
    ["search x --limit 5 --limit 6", "--limit cannot be [5,6]; expected one value: give it once"],
    ["paths a b --k 0", "--k cannot be 0; expected at least 1"],
    ["paths a b --maxLength 9", "--max-length cannot be 9; expected at most 8"],
    ["paths a b --since 2024 --until 2023", '--until cannot be "2023"; expected a date that is not before --since'],
    ["stats --bucket week", '--bucket cannot be "week"; expected one of day, month, year'],
    ["stats --min-confidence x", '--min-confidence cannot be "x"; expected a value of type number'],
    ["export", "FORMAT is missing"],
    ["export gexff", /FORMAT cannot be "gexff"; expected one of json/],
    ["export json --id a --view b", "--id and --view exclude each other: select by one of them"],
    ["export json --from a", "--from needs --to: a path has two ends"],
    ["export json --k 2", "--k belongs to paths: add --from and --to"],
    ["export json --view v --type SIGNED_WITH", "--type cannot go with --view: a view has its own filter"],
    ["export json --from a --to b --k 99", "--k cannot be 99; expected at most 50"],
    ["import", "FILE is missing: qianshou import FILE"],
    ["import x.csv --as haier", '--as cannot be "haier"; expected KEY=ID, or KEY=new'],
    ["import x.csv --format pdf", /--format cannot be "pdf"; expected one of xlsx/],
    ["import x.csv --dry-run --write", "--dry-run and --write exclude each other"],
    ["import x.csv --mapping nowhere.json", "--mapping cannot be nowhere.json"],
    ["import --undo x y", '"y" is too much'],
    ["import --undo x --neo4j-uri bolt://a", "--undo needs --server with a Neo4j"],
    ["import x.csv --print-mapping --write", "--print-mapping and --write exclude each other"],
    ["imports x", '"x" is too much: qianshou imports'],
    ["imports --take-back a --cancel b", "--take-back and --cancel exclude each other"],
    ["imports --take-back /", '--take-back cannot be "/"'],
    ["imports --neo4j-uri bolt://a", "imports needs --server with a Neo4j"],
    ["imports --cancel x --neo4j-uri bolt://a", "--cancel needs --server with a Neo4j"],
    ["check --server http://127.0.0.1:1", "--server is not for qianshou check: check reads the store itself"],
    ["stats --server localhost", '--server cannot be "localhost"; expected an address such as'],
    ["stats --server http://a --data-dir x", "--server and --data-dir exclude each other: a server has its own store"],
    ["stats --data-dir x --neo4j-uri bolt://a", "--data-dir and --neo4j-uri exclude each other"],
    ["stats --neo4j-uri localhost", '--neo4j-uri cannot be "localhost": an address such as neo4j://127.0.0.1:7687'],
    ["serve --port no", '--port cannot be "no": a whole number from 0 to 65535'],
    ["search x --lang fr", '--lang cannot be "fr"; expected one of zh, en'],
  ])("%j ends with 2 and names what is wrong", async (line, message) => {
    const { code, out, err } = await typed(line);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  it("tells every wrong option at once, and a wrong setting under its own name", async () => {
    expect((await typed("search x --limit 0 --topic sport")).err.trimEnd().split("\n")).toHaveLength(2);
    expect((await typed("stats", { QUERY_TIMEOUT_MS: "soon" })).err).toContain('QUERY_TIMEOUT_MS cannot be "soon"');
  });
});

describe("help", () => {
  it.each(["en", "zh"])("of every command fits 80 columns, has an example and every option (%s)", async (lang) => {
    for (const { name, groups } of commands) {
      const { code, out, err } = await typed(`${name} --help --lang ${lang}`, {}, 80);
      expect([name, code, err]).toEqual([name, 0, ""]);
      expect(out.split("\n").filter((line) => widthOf(line) > 80 && !/^ {2}qianshou/.test(line))).toEqual([]);
      expect(out).toContain(`\n  qianshou ${name}`);
      for (const option of groups.flatMap(({ options }) => options)) expect(out).toContain(`--${option.name}`);
    }
  });

  it("lists the commands; `help NAME` is that command's", async () => {
    const all = await typed("--help");
    for (const { name } of commands) expect(all.out).toContain(`\n  ${name}`);
    expect(await typed("help search")).toEqual(await typed("search --help"));
    expect((await typed("--help --lang zh")).out).toContain("退出码");
  });

  it("says which version this is", async () => {
    expect((await typed("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

it.each([
  [undefined, { LANG: "zh_CN.UTF-8" }, "zh"],
  [undefined, { LANG: "zh_CN.UTF-8", LC_ALL: "C.UTF-8" }, "en"],
  [undefined, { LC_MESSAGES: "zh_TW", LANG: "en_GB" }, "zh"],
  [undefined, {}, "en"],
  [["en"], { LANG: "zh_CN" }, "en"],
])("speaks the language that is typed (%j), else the environment's (%j): %s", (typed, env, language) => {
  expect(languageIn(typed, env)).toBe(language);
});
