import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { actionsFor, type Target } from "../../web/catalogue/index.ts";
import { words } from "../../web/i18n/index.ts";
import type { PageContext } from "../../web/panels/page-context.ts";
import { selectEntities } from "../../web/state/selection.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

const aPage = async () => {
  const { explorer, shown, signals } = await explorerAt({}, network([["a", "b", "c"]]));
  await expect.poll(shown, soon).toBe("abc");
  const page: PageContext = {
    explorer,
    view: signal(null),
    narrow: signal(true),
    theme: signal("light"),
    focusing: signal(null),
    searchBox: signal(null),
  };
  const listed = (target: Target): string[] => actionsFor(page, target).flatMap((group) => group.map(({ id }) => id));
  return { page, explorer, signals, listed };
};

const targets: readonly Target[] = [
  { what: "entity", id: "a" },
  { what: "relation", id: "ab" },
  { what: "entities", ids: ["a", "b"] },
  { what: "ground" },
  { what: "page" },
];

describe("the catalogue of actions", () => {
  test("offers an entity what fits how it stands", async () => {
    const { explorer, listed } = await aPage();
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
    [[..."123456789"], []],
  ])("of %j offers %j besides what can be done with any number", async (ids, few) => {
    const { listed } = await aPage();
    const offered = listed({ what: "entities", ids });
    expect(offered.filter((id) => ["connect", "common", "between"].includes(id))).toEqual(few);
    expect(offered).toEqual(expect.arrayContaining(["keep", "hide", "pin", "invert", "grow"]));
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
    const count = () => actionsFor(page, { what: "entity", id: "a" })[0]?.[0]?.count;
    expect(count()).toBe(1);
    explorer.setFilter((filter) => ({ ...filter, minConfidence: 50 }));
    expect(count()).toBeNull();
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
