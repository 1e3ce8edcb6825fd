import { expect, test } from "vitest";
import { toBounds } from "../../model/filter.ts";
import type { PathQuestion } from "../../model/paths.ts";
import { describeStores } from "../support/each-store.ts";
import { agreement, claim, entity, relation, signingNetwork, source } from "../support/network.ts";

const places = ["City", "Region", "Event", "Agreement"] as const;

const question: PathQuestion = {
  from: "a",
  to: "z",
  k: 5,
  maxLength: 6,
  through: [],
  avoid: [],
  avoidKinds: [],
  directed: false,
  bounds: toBounds({}),
};

describeStores("paths in the signing network", signingNetwork, (store) => {
  const ask = async (more: Partial<PathQuestion>) => {
    const { paths, complete } = await store().paths({ ...question, from: "hkust", to: "qd", ...more });
    return [...paths.map((path) => `${path.entities.join(" ")} ${path.strength}`), complete];
  };

  test("the shortest comes first, with its strength", async () => {
    expect(await ask({})).toEqual(["hkust hk cityu haier qd 325", true]);
    expect(await ask({ avoidKinds: places })).toEqual([true]);
    expect(await ask({ avoidKinds: places, through: ["hk"] })).toEqual(["hkust hk cityu haier qd 325", true]);
    expect(await ask({ maxLength: 3 })).toEqual([true]);
  });

  test("ends are exempt from kinds, those in the middle are not", async () => {
    const bounds = toBounds({ kind: ["City", "University"] });
    expect(await ask({ bounds })).toEqual([true]);
    expect(await ask({ bounds, through: ["haier"] })).toEqual(["hkust hk cityu haier qd 325", true]);
  });

  test("an agreement stands in the middle where it is asked for", async () => {
    const between = { from: "chan", to: "lab", maxLength: 2 };
    expect(await ask(between)).toEqual(["chan cityu lab 163", true]);
    expect(await ask({ ...between, through: ["deal"] })).toEqual(["chan deal lab 90", true]);
    expect(await ask({ ...between, bounds: toBounds({ agreements: "both" }) })).toEqual([
      "chan cityu lab 163",
      "chan deal lab 90",
      true,
    ]);
    expect(await ask({ from: "deal", to: "qd", maxLength: 3 })).toEqual([
      "deal haier qd 165",
      "deal cityu haier qd 330",
      "deal forum haier qd 170",
      true,
    ]);
  });

  test("directions, avoided entities and filters are kept to", async () => {
    expect(await ask({ from: "chan", to: "hk", directed: true })).toEqual(["chan cityu hk 178", true]);
    expect(await ask({ from: "hk", to: "chan", directed: true })).toEqual([true]);
    expect(await ask({ from: "qd", to: "cityu", directed: true })).toEqual([true]);
    expect(await ask({ from: "chan", to: "qd", directed: true })).toEqual(["chan cityu haier qd 323", true]);
    expect(await ask({ avoid: ["cityu"] })).toEqual([true]);
    expect(await ask({ avoid: ["qd"] })).toEqual([true]);
    expect(await ask({ bounds: toBounds({ since: "2024" }) })).toEqual([true]);
    expect(await ask({ bounds: toBounds({ minConfidence: 1 }), from: "hk" })).toEqual(["hk cityu haier qd 325", true]);
  });

  test("an unknown end gives no path", async () => {
    expect(await ask({ from: "nobody" })).toEqual([true]);
    expect(await ask({ to: "nobody" })).toEqual([true]);
    expect(await ask({ through: ["nobody"] })).toEqual([true]);
  });
});

describeStores("paths", null, (store) => {
  const ask = async (more: Partial<PathQuestion> = {}) => {
    const { paths, complete } = await store().paths({ ...question, ...more });
    return [...paths.map((path) => `${path.entities.join("")} ${path.strength}`), complete];
  };
  const link = (from: string, to: string, confidence: number) => [
    relation(`${from}${to}`, "PART_OF", from, to),
    claim(`c.${from}${to}`, `${from}${to}`, "s", { confidence }),
  ];

  test("ties are ordered by strength, then by ids; parallel relations don't multiply paths", async () => {
    await store().apply(
      [
        ...["a", "b", "c", "d", "z"].map((id) => entity(id)),
        source("s"),
        ...["b", "c", "d"].flatMap((id) => [...link("a", id, 50), ...link(id, "z", 50)]),
        ...link("b", "d", 80),
        relation("more", "PARTNER_OF", "c", "z"),
        claim("c.more", "more", "s", { confidence: 60 }),
      ],
      "test",
    );
    expect(await ask({ k: 10 })).toEqual(["acz 160", "abz 100", "adz 100", "abdz 180", "adbz 180", true]);
    expect(await ask({ k: 2 })).toEqual(["acz 160", "abz 100", false]);
    expect(await ask({ k: 3, maxLength: 2 })).toEqual(["acz 160", "abz 100", "adz 100", true]);
    expect(await ask({ through: ["d", "b"] })).toEqual(["abdz 180", "adbz 180", true]);
    expect(await ask({ directed: true, through: ["d"] })).toEqual(["adz 100", "abdz 180", true]);
  });

  test("what was written since the last question counts", async () => {
    await store().apply([...["a", "b", "z"].map((id) => entity(id)), source("s"), ...link("a", "z", 10)], "test");
    expect(await ask()).toEqual(["az 10", true]);
    await store().apply([...link("a", "b", 20), ...link("b", "z", 20)], "test");
    expect(await ask()).toEqual(["az 10", "abz 40", true]);
    await store().apply([{ op: "delete", what: "relation", id: "az", cascade: true }], "test");
    expect(await ask()).toEqual(["abz 40", true]);
  });

  test("a path stops at an end and never comes back to one", async () => {
    await store().apply(
      [
        ...["a", "b", "c", "z"].map((id) => entity(id)),
        source("s"),
        ...link("a", "z", 10),
        ...link("z", "b", 10),
        ...link("b", "a", 10),
        ...link("a", "c", 10),
        ...link("b", "c", 5),
      ],
      "test",
    );
    expect(await ask()).toEqual(["az 10", "abz 20", "acbz 25", true]);
  });

  test("a way past a hub is found, and a way through it", async () => {
    const crowd = Array.from({ length: 1500 }, (_, i) => `m${i}`);
    await store().apply(
      [
        ...["a", "b", "z", "h"].map((id) => entity(id)),
        source("s"),
        ...crowd.map((id) => entity(id)),
        ...crowd.map((id) => relation(`h.${id}`, "PART_OF", id, "h")),
        ...link("a", "h", 50),
        ...link("h", "z", 50),
        ...link("a", "b", 60),
        ...link("b", "z", 60),
        relation("am7", "PARTNER_OF", "a", "m7"),
      ],
      "test",
    );
    expect(await ask({ maxLength: 3 })).toEqual(["abz 120", "ahz 100", "am7hz 50", true]);
    expect(await ask({ maxLength: 3, avoid: ["h"] })).toEqual(["abz 120", true]);
    expect(await ask({ from: "m3", to: "m9", maxLength: 4 })).toEqual(["m3hm9 0", true]);
  });

  test("a crowded agreement is a way of its own", async () => {
    const parties = Array.from({ length: 21 }, (_, i) => `p${i}`);
    await store().apply([...parties.map((id) => entity(id)), ...agreement("deal", parties)], "test");
    expect(await ask({ from: "p0", to: "p9" })).toEqual(["p0dealp9 0", true]);
    expect(await ask({ from: "p0", to: "p9", avoidKinds: ["Agreement"] })).toEqual([true]);
  });
});
