import { describe, expect, test } from "vitest";
import type { Finding } from "../../../model/findable.ts";
import { tiers } from "../../../model/ranking.ts";
import {
  findPlainly,
  type Keyed,
  type ListedGroup,
  listedAtFirst,
  listedFor,
  type PaletteGroup,
  stepTo,
} from "../../../web/state/palette.ts";
import { type Recent, withRecent } from "../../../web/state/recent.ts";

const choice = (key: string, group: PaletteGroup): Keyed => ({ key, group });
const finding = (key: string, tier: number): Finding => ({
  key,
  tier,
  match: { field: "name", text: key, ranges: [] },
});
const shape = (groups: readonly ListedGroup<Keyed>[]) =>
  groups.map(({ id, choices }) => `${id}: ${choices.map(({ key }) => key).join(" ")}`);

const local = [
  choice("a", "here"),
  choice("b", "here"),
  choice("undo", "actions"),
  choice("fit", "actions"),
  choice("rings", "layouts"),
];

describe("with nothing typed", () => {
  test("what was used recently comes first and isn't listed twice; entities wait for a query", () => {
    expect(shape(listedAtFirst(local, ["fit", "gone", "b"]))).toEqual([
      "recent: fit b",
      "actions: undo",
      "layouts: rings",
    ]);
    expect(shape(listedAtFirst(local, []))).toEqual(["actions: undo fit", "layouts: rings"]);
  });
});

describe("with a query", () => {
  test("what is in the picture isn't listed once more as the store's", () => {
    const { groups, first } = listedFor(
      local,
      [finding("a", tiers.contains)],
      [choice("a", "store"), choice("z", "store")],
      false,
    );
    expect([shape(groups), first]).toEqual([["here: a", "store: z"], "a"]);
  });

  test.each([
    ["begins with it", tiers.prefix, ["actions: undo", "store: z"]],
    ["only holds it", tiers.contains, ["store: z", "actions: undo"]],
  ])("an action that %s stands on its own side of the store's answer", (_how, tier, order) => {
    expect(shape(listedFor(local, [finding("undo", tier)], [choice("z", "store")], false).groups)).toEqual(order);
  });

  test("the better match goes first, in the picture or not", () => {
    const findings = [finding("undo", tiers.equal), finding("a", tiers.contains)];
    expect(shape(listedFor(local, findings, [], false).groups)).toEqual(["actions: undo", "here: a"]);
  });

  test("Enter takes nothing that the store's answer would displace", () => {
    const weak = [finding("undo", tiers.contains)];
    expect(listedFor(local, weak, [], true).first).toBeNull();
    expect(listedFor(local, weak, [], false).first).toBe("undo");
    expect(listedFor(local, weak, [choice("z", "store")], false).first).toBe("z");
    expect(listedFor(local, [finding("undo", tiers.prefix)], [], true).first).toBe("undo");
  });

  test("guesses are listed only where a group has nothing better", () => {
    const findings = [finding("a", tiers.prefix), finding("b", tiers.typo), finding("fit", tiers.typo)];
    expect(shape(listedFor(local, findings, [], false).groups)).toEqual(["here: a", "actions: fit"]);
  });

  test("all that is found in the picture is listed, and what the store alone finds by is no news there", () => {
    const many = Array.from({ length: 9 }, (_, i) => choice(`e${i}`, "here"));
    const found = many.map(({ key }) => finding(key, tiers.prefix));
    const [group] = listedFor(many, found, [], false).groups;
    expect([group?.choices.length, group?.total]).toEqual([9, 9]);
  });
});

test.each([
  [null, 1, "fit"],
  [null, -1, "rings"],
  ["undo", 1, "rings"],
  ["rings", 1, "fit"],
  ["fit", -1, "rings"],
  ["gone", 1, "fit"],
] as const)("from %j the arrow by %i leads to %s, across groups and around the ends", (key, by, to) => {
  const groups = listedAtFirst(local, ["fit"]);
  expect(stepTo(groups, key, by)).toBe(to);
});

test("without a choice the arrows lead nowhere", () => {
  expect(stepTo([], null, 1)).toBeNull();
});

test("without the finder, names are compared letter by letter", () => {
  const found = findPlainly(
    [
      { key: "undo", name: "撤销", nameEn: "Undo" },
      { key: "redo", name: "重做", nameEn: "Redo" },
    ],
    "und",
  );
  expect(found).toEqual([
    { key: "undo", tier: tiers.prefix, match: { field: "nameEn", text: "Undo", ranges: [[0, 3]] } },
  ]);
});

test("of what was used the latest six are kept, each once", () => {
  const used = [..."abcdefgb"].reduce<Recent[]>((list, key) => withRecent(list, { key, entity: null }), []);
  expect(used.map(({ key }) => key).join("")).toBe("bgfedc");
});
