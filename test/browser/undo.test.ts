import { expect, test } from "vitest";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { eventually, isShown, placeOf, read, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";

describeInBrowser("undo and redo", () => {
  const address = useSeededService();
  const open = usePages();
  /** With one entity selected, which the keys in the picture are about. */
  const start = async (selected = "zibo", visitor = {}) => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong,hkust&sel=${selected}`, visitor);
    await settledPicture(page);
    await page.locator("#picture").focus();
    return page;
  };

  test("by keyboard: what was hidden comes back where it was, and goes again", async () => {
    const page = await start("hkust");
    const before = await placeOf(page, "hkust");
    const tooltip = page.locator(".tooltip");
    await page.mouse.move(before.x, before.y);
    await read(tooltip, "香港科技大学");
    await page.keyboard.press("h");
    await eventually(() => isShown(page, "hkust")).toBe(false);
    // Nothing is said any more of what has gone from under the resting pointer.
    await tooltip.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await eventually(() => isShown(page, "hkust")).toBe(true);
    expect(await placeOf(page, "hkust")).toEqual(before);
    await read(page.getByRole("contentinfo"), "已撤销：隐藏香港科技大学");
    await page.keyboard.press("Control+Shift+Z");
    await eventually(() => isShown(page, "hkust")).toBe(false);
  });

  test("what was dragged goes back to the place where it lay", async () => {
    const page = await start();
    const { x, y } = await placeOf(page, "zibo");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 40, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => Math.round((await placeOf(page, "zibo")).x - x)).toBe(80);
    await page.getByRole("button", { name: "撤销：固定淄博" }).click();
    await eventually(async () => placeOf(page, "zibo")).toEqual({ x, y });
    expect(await page.getByRole("button", { name: "撤销", exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "重做：固定淄博" }).click();
    await eventually(async () => Math.round((await placeOf(page, "zibo")).y - y)).toBe(40);
  });

  test("the list says what was done and leads to any point of it", async () => {
    const page = await start();
    const bar = page.getByRole("navigation", { name: "工具栏" });
    await page.keyboard.press("e");
    await eventually(() => isShown(page, "shandong")).toBe(true);
    await page.keyboard.press("h");
    await eventually(() => isShown(page, "zibo")).toBe(false);
    await bar.getByRole("button", { name: "操作记录" }).click();
    const steps = page.getByRole("list", { name: "操作记录" }).getByRole("button");
    expect(await steps.allTextContents()).toEqual(["隐藏淄博", "展开淄博", "打开页面"]);
    await steps.filter({ hasText: "打开页面" }).click();
    await eventually(() => isShown(page, "shandong")).toBe(false);
    expect(await isShown(page, "zibo")).toBe(true);
    await steps.filter({ hasText: "隐藏淄博" }).click();
    await eventually(() => isShown(page, "zibo")).toBe(false);
    expect(await isShown(page, "shandong")).toBe(true);
    await page.keyboard.press("Escape");
    await steps.first().waitFor({ state: "detached" });
    expect(await bar.getByRole("button", { name: "操作记录" }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
  });

  test("a text box keeps its own undo", async () => {
    const page = await start();
    await page.getByRole("combobox", { name: "搜索" }).fill("城大");
    await page.keyboard.press("Control+z");
    expect(await page.getByRole("button", { name: "撤销", exact: true }).isDisabled()).toBe(true);
  });

  test("on a phone a button shows for what can be taken back, and for what can be done again", async () => {
    const page = await start("zibo", { viewport: phone, hasTouch: true });
    const sheet = page.getByRole("button", { name: "收起面板" });
    await page.getByRole("button", { name: "固定", exact: true }).click();
    await sheet.click();
    await page.getByRole("button", { name: "撤销：固定淄博" }).tap();
    await page.getByRole("button", { name: "重做：固定淄博" }).tap();
    await page.getByRole("button", { name: "撤销：固定淄博" }).waitFor();
  });
});
