import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, isShown, placesOf, read, settledPicture, suggestionsFor } from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

/** The name under which a screen reader announces what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

describeInBrowser("the keyboard alone", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "") => {
    const page = await open(`${address()}/${hash}`);
    await settledPicture(page);
    return page;
  };
  const said = (page: Page) => page.locator('[role="status"][aria-live="polite"]');
  const details = (page: Page) => page.getByRole("complementary", { name: "详情", exact: true });

  test("finds an entity: / goes to the search, arrows choose, Enter opens, Escape closes", async () => {
    const page = await start();
    await page.keyboard.press("/");
    const box = page.getByRole("combobox", { name: "搜索", exact: true });
    expect(await focused(page)).toBe("搜索");
    const suggestions = await suggestionsFor(page, box, "香港");
    await read(suggestions.first(), "香港");
    const chosen = page.getByRole("option", { selected: true });
    const first = await chosen.textContent();
    await page.keyboard.press("ArrowDown");
    await eventually(() => chosen.textContent()).not.toBe(first);
    expect(await box.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
    await page.keyboard.press("ArrowUp");
    await eventually(() => chosen.textContent()).toBe(first);
    await page.keyboard.press("Escape");
    await eventually(() => box.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { name: /^香港/ }).waitFor();
    expect(await box.inputValue()).toBe("");
  });

  test("Tab goes through the page in the order in which it is read, the picture after the bar", async () => {
    const page = await start();
    const order: string[] = [];
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press("Tab");
      order.push((await focused(page)).replace(/(\p{Script=Han})\d+$/u, "$1"));
    }
    expect(order).toEqual([
      "跳到合作网络图",
      "搜索",
      "路径",
      "表格",
      "操作记录",
      "视图",
      "导出",
      "导入文件",
      "复制链接",
      "English",
      "外观：跟随系统",
      "按键说明",
      expect.stringContaining("合作网络图"),
      "布局",
    ]);
  });

  test("the first stop leads straight to the picture", async () => {
    const page = await start();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toContain("合作网络图");
    expect(page.url()).toBe(`${address()}/`);
  });

  test("walks the picture by arrows, says where it is, selects, expands, collapses, hides and lets go", async () => {
    const page = await start("#base=none&add=zibo,hong-kong");
    const picture = await settledPicture(page);
    const ids = await allEntities(address());
    const before = await placesOf(page, ids);
    await picture.focus();
    await page.keyboard.press("ArrowRight");
    const first = await said(page).textContent();
    expect(first).toMatch(/香港|淄博/);
    const [here, there] = first?.includes("香港") ? ["hong-kong", "zibo"] : ["zibo", "hong-kong"];
    const [a, b] = [before[here], before[there]];
    if (!a || !b) throw new Error("both are in the picture");
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const way = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? "Right" : "Left") : dy > 0 ? "Down" : "Up";
    await page.keyboard.press(`Arrow${way}`);
    await read(said(page), there === "zibo" ? "淄博" : "香港");

    await page.keyboard.press("Space");
    const name = there === "zibo" ? "淄博" : "香港";
    await details(page).getByRole("heading", { name, exact: true }).waitFor();
    await page.keyboard.press("e");
    await read(said(page), `已展开${name}`);
    await eventually(async () => Object.keys(await placesOf(page, ids)).length).toBeGreaterThan(2);
    await settledPicture(page);
    const expanded = await placesOf(page, ids);
    expect(expanded).toMatchObject(before);
    await page.keyboard.press("Shift+E");
    await read(said(page), `已收起${name}`);
    await eventually(() => placesOf(page, ids)).toEqual(before);

    await page.keyboard.press("Escape");
    await eventually(() => details(page).getByRole("heading", { name, exact: true }).count()).toBe(0);
    await page.keyboard.press(`Arrow${way}`);
    await page.keyboard.press("h");
    await read(page.getByRole("contentinfo"), "隐藏了 1 个");
  });

  test("letters do nothing while the picture hasn't the focus", async () => {
    const page = await start("#sel=zibo");
    await details(page).getByRole("heading", { name: "淄博", exact: true }).waitFor();
    await page.getByRole("button", { name: "复制链接" }).focus();
    for (const letter of ["h", "k", "p", "f", "e"]) await page.keyboard.press(letter);
    expect(await isShown(page, "zibo")).toBe(true);
    expect(page.url()).toBe(`${address()}/#sel=zibo`);
  });

  test("F asks for a path from here", async () => {
    const page = await start("#sel=haier-group");
    await (await settledPicture(page)).focus();
    await page.keyboard.press("f");
    const panel = page.getByRole("complementary", { name: "路径", exact: true });
    await read(panel, "海尔集团");
    await panel.getByRole("combobox", { name: "终点" }).waitFor();
  });

  test("? lists all keys, takes the focus, and Escape gives it back", async () => {
    const page = await start();
    await (await settledPicture(page)).focus();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "按键说明" });
    await help.waitFor();
    await read(help, "移到该方向最近的实体");
    await eventually(() => focused(page)).toBe("按键说明");
    await page.keyboard.press("Escape");
    await eventually(() => help.count()).toBe(0);
    await eventually(() => focused(page)).toContain("合作网络图");
  });
});
