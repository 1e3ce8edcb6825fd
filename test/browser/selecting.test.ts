import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { clickOn, eventually, isShown, type Place, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

const selectedIn = (page: Page): string[] => /[#&]sel=([^&]*)/.exec(page.url())?.[1]?.split(",").sort() ?? [];

describeInBrowser("selecting many", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "") => {
    const page = await open(`${address()}/${hash}`);
    const picture = await settledPicture(page);
    const places = await placesOf(page, await allEntities(address()));
    const inside = ([left, top]: Corner, [right, bottom]: Corner): string[] =>
      Object.keys(places)
        .filter((id) => isBetween(places[id], [left, top], [right, bottom]))
        .sort();
    return { page, picture, inside, details: page.getByRole("complementary", { name: "详情", exact: true }) };
  };
  type Corner = readonly [number, number];
  const isBetween = (at: Place | undefined, [left, top]: Corner, [right, bottom]: Corner): boolean =>
    at !== undefined && at.x > left && at.x < right && at.y > top && at.y < bottom;
  const drag = async (page: Page, key: string, corners: readonly Corner[]) => {
    const [[x, y] = [0, 0], ...others] = corners;
    await page.keyboard.down(key);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const [toX, toY] of others) await page.mouse.move(toX, toY, { steps: 4 });
  };
  const drop = async (page: Page, key: string) => {
    await page.mouse.up();
    await page.keyboard.up(key);
  };

  test("by a box, by a lasso, and not when Escape leaves it; under Shift beside the rest", async () => {
    const { page, inside, details } = await start();
    const [a, b, c]: Corner[] = [
      [345, 75],
      [720, 330],
      [1050, 850],
    ];
    if (!a || !b || !c) throw new Error("three corners");
    const viewport = await placesOf(page, ["hong-kong"]);
    await drag(page, "Shift", [a, b]);
    await page.keyboard.press("Escape");
    await drop(page, "Shift");
    expect(selectedIn(page)).toEqual([]);

    await drag(page, "Shift", [a, b]);
    await drop(page, "Shift");
    const first = inside(a, b);
    expect(first.length).toBeGreaterThan(3);
    await eventually(() => selectedIn(page)).toEqual(first);
    await read(details.getByRole("heading"), `已选 ${first.length} 个实体`);
    await read(page.locator('[role="status"][aria-live="polite"]'), `已选中 ${first.length} 个实体`);
    expect(await placesOf(page, ["hong-kong"])).toEqual(viewport);

    await drag(page, "Alt", [b, [c[0], b[1]], c, [b[0], c[1]]]);
    await drop(page, "Alt");
    const second = inside(b, c);
    await eventually(() => selectedIn(page)).toEqual(second);
    await drag(page, "Shift", [a, b]);
    await drop(page, "Shift");
    await eventually(() => selectedIn(page)).toEqual([...first, ...second].sort());
  });

  test("by keyboard: all, the others, a step further; a kind from the legend; the list takes one out", async () => {
    const { page, picture, details } = await start();
    await picture.focus();
    await page.keyboard.press("Control+a");
    await eventually(() => selectedIn(page).length).toBeGreaterThan(20);
    const all = selectedIn(page);
    await page.getByRole("button", { name: "选中全部高校" }).click();
    await eventually(() => selectedIn(page)).toEqual(["cityu", "hkust"]);
    await picture.focus();
    await page.keyboard.press("i");
    await eventually(() => selectedIn(page)).toEqual(all.filter((id) => id !== "cityu" && id !== "hkust"));
    await page.keyboard.press("i");
    await eventually(() => selectedIn(page)).toEqual(["cityu", "hkust"]);
    await picture.focus();
    await page.keyboard.press("g");
    await eventually(() => selectedIn(page).length).toBeGreaterThan(4);
    expect(selectedIn(page)).toContain("haier-group");
    await details.getByRole("button", { name: "从选择中去掉香港科技大学" }).click();
    await eventually(() => selectedIn(page).includes("hkust")).toBe(false);
    await eventually(() => page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^从选择中去掉/);
    await picture.focus();
    await page.keyboard.press("Delete");
    await eventually(() => isShown(page, "haier-group")).toBe(false);
    await page.keyboard.press("Control+z");
    await eventually(() => isShown(page, "haier-group")).toBe(true);
  });

  test("shows what lies between those selected, as a step that can be taken back", async () => {
    const { page, details } = await start("#base=none&add=cityu,hkust&sel=cityu,hkust");
    await details.getByRole("button", { name: "添加与它们共同相连的实体" }).click();
    await eventually(() => isShown(page, "hong-kong")).toBe(true);
    expect(selectedIn(page)).toEqual(["cityu", "hkust"]);
    await page
      .getByRole("button", { name: /^撤销：添加与(香港城市大学|香港科技大学)等 2 个实体共同相连的实体$/ })
      .click();
    await eventually(() => isShown(page, "hong-kong")).toBe(false);
    await clickOn(page, "cityu", { button: "right" });
    await page.getByRole("menuitem", { name: "查看共同联系" }).click();
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("共同联系");
  });
});
