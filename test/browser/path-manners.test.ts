import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, desk, usePages, type Visitor } from "../support/browser.ts";
import { eventually, frameGone, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { panelOf, pathsIn } from "../support/path-panel.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("the manners of the panel of paths", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "", visitor: Visitor = {}) => {
    const page = await open(`${address()}/${hash}`, visitor);
    await settledPicture(page);
    return { page, panel: panelOf(page) };
  };
  const isLaidOut = (panel: Locator, nth: number) => eventually(() => pathsIn(panel).nth(nth).isChecked());
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
  const heldBy = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

  test("two that only agreements connect are connected by them, and that is said", async () => {
    const { panel } = await start("#from=china-unicom&to=cityu");
    await read(panel, "只能经由地点、活动或协议相连，因此以下路径经过协议。");
    expect(await pathsIn(panel).count()).toBeGreaterThan(0);
  });

  test("a number holds as soon as it is typed: the button beneath stays where it is for the click that follows", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=1");
    await isLaidOut(panel, 0).toBe(true);
    await panel.getByText("选项", { exact: true }).click();
    const find = panel.getByRole("button", { name: "查找路径" });
    await panel.getByRole("spinbutton", { name: "最多几步" }).fill("3");
    await read(panel.getByRole("status"), "条件已改");
    await find.scrollIntoViewIfNeeded();
    const at = await find.boundingBox();
    await page.mouse.move((at?.x ?? 0) + 20, (at?.y ?? 0) + 10);
    await page.mouse.down();
    await frameGone(page);
    expect(await find.boundingBox()).toEqual(at);
    await page.mouse.up();
    await eventually(() => pathsIn(panel).count()).toBe(3);
    expect(page.url()).toContain("max=3");
  });

  test("a number beyond what can be asked for becomes the nearest one, and that is said", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&max=999");
    await read(panel.locator(".path-asked"), "每条最多 8 步");
    await panel.getByText("选项", { exact: true }).click();
    const box = panel.getByRole("spinbutton", { name: "最多几步" });
    await read(panel.locator(".field"), "1 至 8");
    await box.fill("99");
    await read(panel.getByRole("alert"), "限 1 至 8，已按 8 算");
    await box.press("Tab");
    expect(await box.inputValue()).toBe("8");
    await box.fill("4");
    await eventually(() => panel.getByRole("alert").count()).toBe(0);
    await eventually(() => page.url()).toContain("max=4");
  });

  test("a link that names nobody says who is missing", async () => {
    const { panel } = await start("#from=zibo&to=nope&path=1", { expected: /400/ });
    await read(panel.getByRole("alert"), "没有 id 为 nope 的实体");
  });

  test("opened by keyboard it takes the keyboard: to the end that is missing, or to its heading", async () => {
    const { page, panel } = await start();
    const button = page.getByRole("button", { name: "路径", exact: true });
    await button.press("Enter");
    await eventually(() => focused(page)).toBe("起点");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await eventually(() => heldBy(page)).toBe("picture");
    const other = await start("#from=zibo&to=cityu&path=1");
    await isLaidOut(other.panel, 0).toBe(true);
    const again = other.page.getByRole("button", { name: "路径", exact: true });
    await again.press("Space");
    await again.press("Space");
    await eventually(() => heldBy(other.page)).toBe("H2");
  });

  test("Escape inside the path that is laid out leaves the keyboard on that path", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=2");
    await isLaidOut(panel, 1).toBe(true);
    await panel.getByRole("button", { name: "复制文字" }).focus();
    await page.keyboard.press("Escape");
    await isLaidOut(panel, 1).toBe(false);
    await eventually(() => focused(page)).toMatch(/^第 2 条：/);
  });

  test("more paths join the list beneath; the one laid out stays, and the keyboard goes on to the first new one", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=3");
    await isLaidOut(panel, 2).toBe(true);
    await panel.locator(".hop-claim").first().waitFor();
    const more = panel.getByRole("button", { name: "列出更多" });
    await more.scrollIntoViewIfNeeded();
    const scrolled = () => panel.locator(".panel-body").evaluate((body) => body.scrollTop);
    const before = await scrolled();
    await more.click();
    await eventually(() => pathsIn(panel).count()).toBe(10);
    await eventually(() => focused(page)).toMatch(/^第 6 条：/);
    expect(await pathsIn(panel).nth(2).isChecked()).toBe(true);
    expect(await scrolled()).toBe(before);
    expect(page.url()).toContain("k=10&path=3");
  });

  test("in a window of another size the path that is laid out is laid out there, and then nothing has moved", async () => {
    const lined = ["zibo", "hkust", "hong-kong", "cityu"];
    const { page, panel } = await start("#from=zibo&to=cityu&path=1");
    await isLaidOut(panel, 0).toBe(true);
    const ids = await allEntities(address());
    const small = { width: 1040, height: 760 };
    const isBetweenPanels = async () => {
      const across = Object.values(await placesOf(page, lined)).map(({ x }) => x);
      // Each takes 344 px.
      return across.length === 4 && Math.min(...across) >= 344 && Math.max(...across) <= small.width - 344;
    };
    await page.setViewportSize(small);
    await eventually(isBetweenPanels).toBe(true);
    await page.keyboard.press("Escape");
    await isLaidOut(panel, 0).toBe(false);
    await frameGone(page);
    const before = await placesOf(page, ids);
    await pathsIn(panel).first().check();
    await page.setViewportSize(desk);
    await eventually(async () => (await placesOf(page, ["cityu"]))["cityu"]?.x ?? 0).toBeGreaterThan(small.width - 344);
    await page.setViewportSize(small);
    await eventually(isBetweenPanels).toBe(true);
    await page.keyboard.press("Escape");
    await eventually(() => placesOf(page, ids)).toEqual(before);
  });

  test("what two have in common is told in whole sentences, each of which leads to its evidence", async () => {
    const { page, panel } = await start("#from=zibo&to=qingdao&path=1");
    await isLaidOut(panel, 0).toBe(true);
    await panel.getByText("共同联系").click();
    const shared = panel.locator(".around", { hasText: "山东" }).first();
    await read(shared, "青岛");
    await shared
      .getByRole("button", { name: /淄博.*山东/ })
      .first()
      .click();
    await eventually(() => page.url()).toContain("rel=");
    const details = page.getByRole("complementary", { name: "详情", exact: true });
    await details.getByRole("heading", { name: /淄博.*山东/ }).waitFor();
  });

  test("why somebody could introduce them is shown hop by hop, each with its evidence", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=1");
    await isLaidOut(panel, 0).toBe(true);
    const [asked] = await Promise.all([
      page.waitForRequest(/\/introductions\?/),
      panel.getByText("谁能引荐？").click(),
    ]);
    expect(new URL(asked.url()).searchParams.get("maxLength")).toBe("6");
    const first = panel.locator(".around").first();
    await first.getByText("最短的一条路径").click();
    await first.locator(".path-sentences button").first().click();
    await eventually(() => page.url()).toContain("rel=");
  });
});
