import { describe, expect, test } from "vitest";
import { actionsFor, type Target } from "../../web/catalogue/index.ts";
import { findableOffer, offersFor } from "../../web/catalogue/offers.ts";
import { ready } from "../../web/state/loadable.ts";
import { selectEntities } from "../../web/state/selection.ts";
import { explorerAt, network, pageOf, setDegree, soon } from "./explorer-network.ts";
import { words } from "./words.ts";

const aPage = async () => {
  const { explorer, shown, signals } = await explorerAt({}, network([["a", "b", "c"]]));
  await expect.poll(shown, soon).toBe("abc");
  const page = pageOf(explorer);
  const listed = (target: Target): string[] => actionsFor(page, target).flatMap((group) => group.map(({ id }) => id));
  return { page, explorer, signals, listed };
};

const targets: readonly Target[] = [
  { what: "entity", id: "a" },
  { what: "relation", id: "ab" },
  { what: "entities", ids: ["a", "b"] },
  { what: "note", id: "n1" },
  { what: "ground" },
  { what: "page" },
];

describe("the catalogue of actions", () => {
  test("offers an entity what fits how it stands", async () => {
    const { explorer, listed } = await aPage();
    setDegree(explorer, "b", 3);
    const offered = () => listed({ what: "entity", id: "b" }).filter((id) => /expand$|collapse|pin/.test(id));
    expect(offered()).toEqual(["expand", "pin"]);
    explorer.pin("b", { x: 0, y: 0 });
    explorer.turn("b", "expand");
    await expect.poll(offered, soon).toEqual(["collapse", "unpin"]);
  });

  test.each([
    [
      ["a", "b"],
      ["connect", "common", "between"],
    ],
    [
      ["a", "b", "c"],
      ["connect", "between"],
    ],
    [[..."123456789"], ["connect", "between"]],
  ])("of %j offers %j besides what can be done with any number", async (ids, few) => {
    const { listed } = await aPage();
    const offered = listed({ what: "entities", ids });
    expect(offered.filter((id) => ["connect", "common", "between"].includes(id))).toEqual(few);
    expect(offered).toEqual(expect.arrayContaining(["keep", "hide", "pin", "invert", "grow"]));
  });

  test("says where more are selected than can be asked for, in the label and to whoever tries", async () => {
    const { page, signals } = await aPage();
    const actions = (ids: string) => actionsFor(page, { what: "entities", ids: [...ids] }).flat();
    const between = (ids: string) => actions(ids).find(({ id }) => id === "between");
    expect(between("abc")?.label).toBe("添加与它们共同相连的实体");
    expect(between("123456789")?.label).toBe("添加与它们共同相连的实体（最多选 8 个）");
    between("123456789")?.run();
    expect(signals.notice.value).toBe("一次最多选 8 个实体，现在选了 9 个");
  });

  test("offers no expansion of what is all in the picture, until some of it is hidden", async () => {
    const { explorer, listed } = await aPage();
    const offers = () => listed({ what: "entity", id: "b" }).includes("expand");
    setDegree(explorer, "b", 2);
    expect(offers()).toBe(false);
    explorer.hide(["c"]);
    expect(offers()).toBe(true);
  });

  test("offers the way back only where there is one", async () => {
    const { explorer, listed } = await aPage();
    const ground = () => listed({ what: "ground" }).filter((id) => ["unhide", "overview", "invert"].includes(id));
    expect([ground(), listed({ what: "page" }).includes("undo")]).toEqual([[], false]);
    explorer.hide(["c"]);
    explorer.select(selectEntities(["a", "b"]));
    expect([ground(), listed({ what: "page" }).includes("undo")]).toEqual([["unhide", "overview", "invert"], true]);
  });

  test("knows how many an expansion would bring while nothing is filtered", async () => {
    const { explorer, page } = await aPage();
    setDegree(explorer, "a", 2);
    const count = () => actionsFor(page, { what: "entity", id: "a" })[0]?.[0]?.count;
    expect(count()).toBe(2);
    explorer.setFilter((filter) => ({ ...filter, minConfidence: 50 }));
    expect(count()).toBeNull();
  });

  test("offers the palette what can be done just now, each label once and known in both languages", async () => {
    const { explorer, page, signals } = await aPage();
    const offered = () => offersFor(page);
    expect(offered().map(({ key }) => key)).not.toEqual(expect.arrayContaining(["page:undo"]));
    explorer.hide(["c"]);
    explorer.select(selectEntities(["a"]));
    await explorer.prepareLanguages();
    const keys = offered().map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["entity:hide", "ground:unhide", "page:undo", "page:layout-timeline"]));
    expect(keys).not.toEqual(expect.arrayContaining(["page:palette"]));
    const labels = offered().map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const hiding = offered().find(({ key }) => key === "entity:hide");
    expect([hiding?.note, hiding && findableOffer(hiding)]).toMatchObject(["对名a", { name: "隐藏", nameEn: "Hide" }]);
    expect(offered().filter(({ group }) => group === "layouts")).toHaveLength(5);
    const times = { createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" };
    const view = { id: "v", revision: 1, ...times, title: "香港", notes: "", entities: 3 };
    signals.views.value = { ...signals.views.value, list: ready([view]) };
    expect(offered().at(-1)).toMatchObject({ key: "view:v", group: "views", label: "香港" });
  });

  test("names every action once for its target, and every key of an action stands in the list of keys", async () => {
    const { explorer, page } = await aPage();
    explorer.pin("a", { x: 0, y: 0 });
    explorer.undo();
    for (const target of targets) {
      const actions = actionsFor(page, target).flat();
      expect(actions.length).toBeGreaterThan(1);
      expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
      for (const language of ["zh", "en"] as const) {
        const listed = words[language].help.keys.map(([keys]) => keys.split(/ 或 | or /).join("|")).join("|");
        const missing = actions.filter(({ key }) => key !== null && !listed.split(/[|]|(?<=\+) /).includes(key));
        expect(missing.map(({ key }) => key)).toEqual([]);
      }
    }
  });
});
