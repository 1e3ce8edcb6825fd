import { describe, expect, it } from "vitest";
import { rankIntroducers } from "../../model/introductions.ts";
import type { Kind } from "../../model/kinds.ts";

/** Paths from lines such as "a o1 b 600": the entities and the strength. */
function paths(...lines: string[]) {
  return lines.map((line) => {
    const words = line.split(" ");
    return { entities: words.slice(0, -1), strength: Number(words.at(-1)) };
  });
}

/** `o…` is an Official, `s…` an Association. */
function kindOf(id: string): Kind {
  return id.startsWith("o") ? "Official" : id.startsWith("s") ? "Association" : "Company";
}

const ranked = (...lines: string[]) =>
  rankIntroducers(paths(...lines), kindOf).map((one) => `${one.id} ${one.paths} ${one.shortest} ${one.score}`);

describe("who can introduce", () => {
  it("are people and associations in the middle; ends and other kinds aren't", () => {
    expect(ranked("o1 c1 o2 600", "o1 o3 s1 o2 600", "o1 o2 300")).toEqual(["o3 1 3 0.333333", "s1 1 3 0.333333"]);
  });

  it.each([
    ["two hops as strong as can be count 1", ["a o1 b 600"], 1],
    ["half as strong, half as much", ["a o1 b 300"], 0.5],
    ["each further hop halves it", ["a o1 c b 900"], 0.5],
    ["a path without any confidence counts nothing", ["a o1 b 0"], 0],
    ["paths add up", ["a o1 b 600", "a o1 c b 450", "a d o1 c b 1200"], 1.5],
  ])("score: %s", (_claim, lines, score) => {
    expect(rankIntroducers(paths(...lines), kindOf)[0]).toMatchObject({ id: "o1", score, paths: lines.length });
  });

  it("come by score, then number of paths, then shortness, then id; the first path through somebody is the best", () => {
    const lines = ["a o2 b 300", "a o1 b 300", "a s9 o4 b 0", "a s9 c b 0"];
    expect(ranked(...lines)).toEqual(["o1 1 2 0.5", "o2 1 2 0.5", "s9 2 3 0", "o4 1 3 0"]);
    expect(rankIntroducers(paths(...lines), kindOf)[2]?.best.entities).toEqual(["a", "s9", "o4", "b"]);
  });

  it("are nobody where there is no path, or only a direct link", () => {
    expect(ranked()).toEqual([]);
    expect(ranked("a b 90")).toEqual([]);
  });
});
