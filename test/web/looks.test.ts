import { describe, expect, test } from "vitest";
import { actionsFor, type Target } from "../../web/catalogue/index.ts";
import { colourBy, groupBy, pinGroup, sizeBy, turnGroupAt, turnMembers } from "../../web/grouping/act.ts";
import { placeOf } from "../../web/state/explorer.ts";
import { toGroups } from "../../web/state/grouping.ts";
import { toHash } from "../../web/state/place-hash.ts";
import { explorerAt, network, pageOf, soon } from "./explorer-network.ts";

/** b, c and d are companies; a is a city. */
const aPage = async () => {
  const { explorer, shown, signals } = await explorerAt({}, network([["a", "b", "c", "d"]]));
  await expect.poll(shown, soon).toBe("abcd");
  signals.grouping.value = toGroups;
  const page = pageOf(explorer);
  const listed = (target: Target): string[] => actionsFor(page, target).flatMap((group) => group.map(({ id }) => id));
  const drawn = (): string[] => signals.grouped.value?.graph.entities.map(({ id }) => id) ?? [];
  const hash = (): string => toHash(placeOf(signals.state.value));
  const run = (target: Target, id: string): void =>
    actionsFor(page, target)
      .flat()
      .find((action) => action.id === id)
      ?.run();
  return { explorer, signals, listed, drawn, hash, run };
};

describe("looks", () => {
  test("stand in the address, and are taken back step by step under names of their own", async () => {
    const { explorer, signals, hash } = await aPage();
    colourBy(explorer, "community");
    sizeBy(explorer, "even");
    groupBy(explorer, "kind");
    turnGroupAt(explorer, "@Company");
    expect(hash()).toBe("#colour=community&size=even&group=kind&apart=Company");
    const said: string[] = [];
    for (let i = 0; i < 4; i++) {
      explorer.undo();
      said.push(signals.notice.value);
    }
    expect(said).toEqual([
      "已撤销：打开分组：企业",
      "已撤销：按种类分组",
      "已撤销：大小：一致",
      "已撤销：颜色：按社群",
    ]);
    expect(hash()).toBe("");
    explorer.travel(3);
    expect(hash()).toBe("#colour=community&size=even&group=kind");
  });

  test("are offered for the picture, a group and its members, and only what changes something", async () => {
    const { explorer, listed, drawn, run } = await aPage();
    const ofLooks = () => listed({ what: "ground" }).filter((id) => /group|colour|size/.test(id));
    expect(ofLooks()).toEqual(["group-kind", "group-city", "group-community", "colour-community", "size-even"]);
    run({ what: "ground" }, "group-kind");
    expect(drawn()).toEqual(["a", "@Company"]);
    expect(ofLooks()).toContain("ungroup");
    const group = { what: "group", key: "Company" } as const;
    expect(listed(group)).toEqual(expect.arrayContaining(["open-group", "keep", "hide", "pin", "ungroup"]));
    run(group, "open-group");
    expect(drawn()).toEqual(["a", "b", "c", "d"]);
    expect(listed({ what: "entity", id: "b" })).toContain("close-group");
    expect(ofLooks()).toContain("close-groups");
    run({ what: "entity", id: "b" }, "close-group");
    expect(drawn()).toEqual(["a", "@Company"]);
    groupBy(explorer, null);
    expect(drawn()).toEqual([]);
  });
});

describe("a group", () => {
  test("that is dragged pins its members, and undo puts them and it back where they were", async () => {
    const { explorer, signals } = await aPage();
    groupBy(explorer, "kind");
    const ids = ["b", "c", "d"];
    const at = (x: number) => new Map(ids.map((id, i) => [id, { x: x + i / 3, y: 0 }]));
    const view = { positions: () => at(50), placeOf: () => ({ x: 51, y: 0 }) };
    pinGroup(explorer, view, "@Company", true, { from: { x: 1, y: 0 }, all: at(0) });
    expect([...signals.state.value.pins.keys()]).toEqual(ids);
    explorer.undo();
    expect(signals.state.value.pins.size).toBe(0);
    expect(signals.places.value).toEqual(new Map([...at(0), ["@Company", { x: 1, y: 0 }]]));
  });

  test("of which a member is hidden in the legend shows the rest, and all of it again", async () => {
    const { explorer, signals, drawn } = await aPage();
    groupBy(explorer, "kind");
    turnMembers(explorer, ["b"]);
    expect(signals.grouped.value?.groups.map(({ members }) => members)).toEqual([["c", "d"]]);
    turnMembers(explorer, ["b"]);
    expect(signals.state.value.picture.hidden).toEqual([]);
    expect(drawn()).toEqual(["a", "@Company"]);
  });
});
