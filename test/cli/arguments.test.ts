import { describe, expect, it } from "vitest";
import { readArguments } from "../../cli/arguments.ts";
import { ownOption } from "../../cli/command.ts";

const options = [
  ownOption("kind", "KIND", { repeats: true }),
  ownOption("min-confidence", "N"),
  ownOption("directed", null),
  ownOption("output", "FILE", { short: "o" }),
];
const read = (...typed: string[]) => readArguments(typed, options, "qianshou export", { server: "it has none" });

describe("what is typed", () => {
  it.each([
    [["a", "b"], ["a", "b"], {}],
    [["a", "--kind", "City", "b", "--kind=Region"], ["a", "b"], { kind: ["City", "Region"] }],
    [["--minConfidence", "5"], [], { "min-confidence": ["5"] }],
    [["--minConfidence=5"], [], { "min-confidence": ["5"] }],
    [["--directed", "a"], ["a"], { directed: [] }],
    [["-o", "-"], [], { output: ["-"] }],
    [["-o=x", "--", "--kind"], ["--kind"], { output: ["=x"] }],
    [["--kind", ""], [], { kind: [""] }],
  ])("%j is read as places and options", (typed, positionals, given) => {
    expect(read(...typed)).toEqual({ positionals, given: new Map(Object.entries(given)) });
  });

  it.each([
    [["--kin", "City"], "--kin is unknown; did you mean --kind?"],
    [["--constructor"], "--constructor is unknown; qianshou export --help lists its options"],
    [["-x"], "-x is unknown"],
    [["--kind"], "--kind needs a value: --kind KIND"],
    [["--directed=yes"], "--directed takes no value"],
    [["--server", "http://a"], "--server is not for qianshou export: it has none"],
  ])("%j is refused, and told why", (typed, message) => {
    expect(() => read(...typed)).toThrow(message);
  });
});
