import { describe, expect, it } from "vitest";
import type { Graph } from "../../../model/graph.ts";
import { joinBetween, pairsOf } from "../../../web/state/between.ts";
import { entity, relation } from "../records.ts";

/** What `ids` have in common: every line as its two ends. */
const answer = (lines: readonly string[], more: Partial<Graph> = {}): Graph => ({
  entities: [...new Set(lines.join(""))].map((id) => entity(id, { degree: id === "z" ? 9 : 1 })),
  relations: lines.map((line) => relation(line, line.charAt(0), line.charAt(1))),
  truncated: false,
  ...more,
});
const joined = (answers: readonly Graph[], most = 10): string => {
  const { entities, relations, isCut } = joinBetween(["a", "b", "c"], answers, most);
  return `${entities.map(({ id }) => id).join("")} ${relations.map(({ id }) => id).sort()}${isCut ? " cut" : ""}`;
};

describe("what lies between some entities", () => {
  it("is asked for by pairs, each once", () => {
    expect(pairsOf(["a", "b", "c"])).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
    expect(pairsOf([..."12345678"]).length).toBe(28);
  });

  it("links two of them at least, those that link more first, then the better connected, then by id", () => {
    const answers = [answer(["ax", "bx", "ay", "by", "az", "bz"]), answer(["ay", "cy"])];
    expect(joined(answers)).toBe("yzx ax,ay,az,bx,by,bz,cy");
  });

  it("holds the relations among the entities themselves, but no neighbour of a single one", () => {
    expect(joined([answer(["ab", "ax"])])).toBe(" ab");
  });

  it("is cut off where there is too much, here or on the server, and says so", () => {
    expect(joined([answer(["ax", "bx", "ay", "by"])], 1)).toBe("x ax,bx cut");
    expect(joined([answer(["ax", "bx"], { truncated: true })])).toBe("x ax,bx cut");
  });
});
