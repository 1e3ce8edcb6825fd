import { describe, expect, it } from "vitest";
import { commands } from "../../cli/commands/index.ts";
import { optionsOf, toOptionName } from "../../cli/option.ts";
import { optionWords } from "../../cli/option-words.ts";
import { contract } from "../../model/contract.ts";

describe("options", () => {
  it.each([
    ["minConfidence", "min-confidence"],
    ["avoidKind", "avoid-kind"],
    ["k", "k"],
    ["NEO4J_URI", "neo4j-uri"],
    ["PORT", "port"],
  ])("%s is typed --%s", (name, option) => {
    expect(toOptionName(name)).toBe(option);
  });

  it("have the names, lists, choices and defaults of the API's parameters", () => {
    const options = new Map(optionsOf(contract.findPaths.query.shape).map((option) => [option.name, option]));
    expect([...options.keys()]).toEqual(Object.keys(contract.findPaths.query.shape).map(toOptionName));
    expect(options.get("k")).toEqual({ name: "k", value: "N", repeats: false, choices: [], usual: "5" });
    expect(options.get("directed")).toMatchObject({ value: null, usual: null });
    expect(options.get("type")).toMatchObject({ value: "TYPE", repeats: true });
    expect(options.get("type")?.choices).toContain("SIGNED_WITH");
    expect(options.get("undated")?.choices).toEqual(["include", "exclude"]);
  });

  it("are all explained in both languages, and nothing else is", () => {
    const named = commands.flatMap(({ groups }) => groups.flatMap(({ options }) => options.map(({ name }) => name)));
    expect(Object.keys(optionWords).sort()).toEqual([...new Set(named)].sort());
    expect(Object.values(optionWords).filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en === "")).toEqual([]);
  });

  it("stand once in each command", () => {
    for (const { name, groups } of commands) {
      const names = groups.flatMap(({ options }) => options.map((option) => option.name));
      expect([name, names.filter((one, i) => names.indexOf(one) !== i)]).toEqual([name, []]);
    }
  });
});
