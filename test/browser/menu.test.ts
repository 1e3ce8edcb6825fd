import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { clickOn, eventually, isShown, type Place, placeOf, read, settledPicture } from "../support/explorer-page.ts";
import { relationBetween, useSeededService } from "../support/seeded-service.ts";

/** The name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

describeInBrowser("the menu", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "", visitor = {}) => {
    const page = await open(`${address()}/${hash}`, visitor);
    await settledPicture(page);
    return { page, menu: page.getByRole("menu"), item: (name: string) => page.getByRole("menuitem", { name }) };
  };

  test("of an entity opens where it lies, does what it says, and goes when one clicks beside it", async () => {
    const { page, menu, item } = await start("#base=none&add=zibo,hong-kong,hkust");
    await clickOn(page, "hkust", { button: "right" });
    await page.getByRole("menu", { name: "香港科技大学" }).waitFor();
    const { x, y } = await placeOf(page, "hkust");
    const box = await menu.boundingBox();
    expect(Math.abs((box?.x ?? 0) - x)).toBeLessThan(8);
    expect((box?.y ?? 0) - y).toBeLessThan(60);
    await page.mouse.click(700, 880);
    await eventually(() => menu.count()).toBe(0);
    expect([await isShown(page, "hkust"), page.url().includes("sel=")]).toEqual([true, false]);

    await clickOn(page, "hkust", { button: "right" });
    await item("隐藏").click();
    await eventually(() => isShown(page, "hkust")).toBe(false);
    // Another right click moves an open menu, here to the ground.
    await clickOn(page, "zibo", { button: "right" });
    await page.getByRole("menu", { name: "淄博" }).waitFor();
    await page.mouse.click(420, 720, { button: "right" });
    await item("显示隐藏的实体").click();
    await eventually(() => isShown(page, "hkust")).toBe(true);
    await clickOn(page, "hong-kong", { button: "right" });
    await item("选择展开…").click();
    await read(page.getByRole("complementary", { name: "详情", exact: true }), "再选要展开的");
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  });

  test("by keyboard: arrows, ends and letters lead through it, Escape gives the focus back", async () => {
    const { page, menu } = await start("#sel=cityu");
    const picture = await settledPicture(page);
    await picture.focus();
    await page.keyboard.press("Shift+F10");
    await menu.waitFor();
    const first = await focused(page);
    // All that it is linked with is in the picture: there is nothing else to expand.
    expect(first).toBe("选择展开…");
    const steps = [
      ["ArrowUp", "复制链接"],
      ["ArrowDown", first],
      ["ArrowDown", "由此找路径"],
      ["End", "复制链接"],
      ["Home", first],
      ["h", "隐藏"],
      ["f", "由此找路径"],
    ];
    for (const [key = "", name = ""] of steps) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(name);
    }
    await page.keyboard.press("Escape");
    await eventually(() => menu.count()).toBe(0);
    expect([await focused(page), page.url()]).toEqual([
      expect.stringContaining("合作网络图"),
      `${address()}/#sel=cityu`,
    ]);
    await page.keyboard.press("ContextMenu");
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await eventually(() => focused(page)).toBe("终点");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await picture.focus();
    await page.keyboard.press("Escape");
    await eventually(() => page.url()).not.toContain("sel=");
    await page.keyboard.press("Shift+F10");
    await eventually(() => focused(page)).toBe("显示全部");
  });

  test("leads to a path by clicking the other end, and from a line to its evidence", async () => {
    const { page, menu, item } = await start();
    await clickOn(page, "haier-group", { button: "right" });
    await item("找路径到…（点选另一端）").click();
    await clickOn(page, "cityu");
    await read(page.getByRole("complementary", { name: "路径", exact: true }), "找到 1 条路径");
    await page.getByRole("button", { name: "放回原位" }).click();

    const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    await clickOn(page, line, { button: "right" });
    expect(await menu.getAttribute("aria-label")).toMatch(/香港城市大学 — 海尔集团|海尔集团 — 香港城市大学/);
    await item("查看依据").click();
    await read(page.getByRole("complementary", { name: "详情", exact: true }), "第 21 段");
  });

  test("on a phone comes by a long press as a sheet of large rows, which the lifted finger doesn't touch; a lasso is drawn by finger", async () => {
    const { page, menu, item } = await start("", { viewport: phone, hasTouch: true, isMobile: true });
    const before = await placeOf(page, "hong-kong");
    await page.getByRole("button", { name: "收起面板" }).tap();
    // The picture takes the room that the sheet leaves.
    await eventually(async () => (await placeOf(page, "hong-kong")).y).not.toBe(before.y);
    const { x, y } = await placeOf(page, "hong-kong");
    const session = await page.context().newCDPSession(page);
    const finger = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: readonly Place[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
    await finger("touchStart", { x, y });
    await menu.waitFor();
    await finger("touchEnd");
    const heights = await page.getByRole("menuitem").evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await item("固定").tap();
    await eventually(() => menu.count()).toBe(0);
    await eventually(() => page.url()).toMatch(/#pin=hong-kong@-?\d+@-?\d+$/);

    await finger("touchStart", { x: 20, y: 100 });
    await menu.waitFor();
    await finger("touchEnd");
    await item("圈选").tap();
    await eventually(() => menu.count()).toBe(0);
    await finger("touchStart", { x: x - 20, y: y - 20 });
    for (const [dx, dy] of [
      [20, -20],
      [20, 20],
      [-20, 20],
    ] as const) {
      await finger("touchMove", { x: x + dx, y: y + dy });
    }
    await finger("touchEnd");
    await eventually(() => page.url()).toContain("sel=hong-kong&");
    expect(await placeOf(page, "hong-kong")).toEqual({ x, y });
  });
});
