import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { violations } from "../support/axe.ts";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { clickOn, eventually, isShown, read, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { entity, relation } from "../web/records.ts";

/** An overview that was cut off. */
const large: Graph = {
  entities: Array.from({ length: 1000 }, (_, i) => entity(`e${i}`, { degree: 1000 - i })),
  relations: Array.from({ length: 999 }, (_, i) => relation(`r${i}`, `e${Math.floor(i / 10)}`, `e${i + 1}`)),
  truncated: true,
  total: { entities: 9000, relations: 9999 },
};
const isOverview = (url: URL): boolean => url.pathname.endsWith("/graph");

describeInBrowser("the table", () => {
  const address = useSeededService();
  const open = usePages();
  const grid = (page: Page) => page.getByRole("grid");
  const names = (page: Page) => grid(page).locator("tbody th").allTextContents();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.querySelector("th")?.textContent ?? "");
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("is the picture by keyboard: T opens it, rows are walked, selected, expanded, hidden and copied, Escape leads back", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,haier-group,hong-kong`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const picture = await settledPicture(page);
    await picture.focus();
    await page.keyboard.press("t");
    await grid(page).waitFor();
    await eventually(() => names(page)).toEqual(["香港", "淄博", "海尔集团"]);
    expect(await grid(page).getAttribute("aria-rowcount")).toBe("4");
    expect(await focused(page)).toBe("香港");
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page
      .getByRole("complementary", { name: "详情", exact: true })
      .getByRole("heading", { name: "淄博", exact: true })
      .waitFor();
    expect(page.url()).toContain("sel=zibo");
    await page.keyboard.press("Shift+ArrowDown");
    await read(page.locator(".table"), "已选 2 行");
    await page.keyboard.press("Control+c");
    await eventually(() => copied(page)).toMatch(/^名称\t英文名\t.*\n淄博\tZibo\t城市\t.*\n海尔集团\t[^\n]*$/);

    // Into the headings and back: by pinyin, 海 goes before 香 and 淄.
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await eventually(() => names(page)).toEqual(["海尔集团", "香港", "淄博"]);
    expect(await grid(page).getByRole("columnheader", { name: "名称" }).getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    expect(await focused(page)).toBe("淄博");
    await page.keyboard.press("e");
    await eventually(async () => (await names(page)).length).toBeGreaterThan(3);
    expect(await focused(page)).toBe("淄博");
    await page.keyboard.press("Escape");
    await eventually(() => grid(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("picture");
  });

  test("goes with the picture: filtered at once, selected from either side, what is hidden goes, relations lead to evidence", async () => {
    const page = await open(address());
    await settledPicture(page);
    const button = page.getByRole("button", { name: "表格", exact: true });
    await button.click();
    await page.getByRole("textbox", { name: "筛选表格" }).fill("haier");
    await eventually(() => names(page)).toContain("海尔集团");
    await grid(page)
      .getByRole("row", { name: /海尔集团/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "海尔集团", exact: true }).waitFor();
    await page.getByRole("textbox", { name: "筛选表格" }).fill("");

    await clickOn(page, "qingdao");
    const qingdao = grid(page)
      .getByRole("row", { name: /青岛.*Qingdao/ })
      .first();
    await eventually(() => qingdao.getAttribute("aria-selected")).toBe("true");
    await qingdao.click({ button: "right" });
    await page.getByRole("menuitem", { name: "隐藏", exact: true }).click();
    await eventually(() => isShown(page, "qingdao")).toBe(false);
    await eventually(() => names(page)).not.toContain("青岛");

    await page.locator(".table").getByRole("button", { name: /^关系/ }).click();
    const rows = grid(page).locator("tbody tr");
    await rows.nth(0).click();
    await rows.nth(1).click({ modifiers: ["Control"] });
    await page.keyboard.press("Enter");
    await page.locator(".relation-card").waitFor();
    expect(page.url()).toContain("rel=");
    await eventually(() => page.evaluate(() => document.activeElement?.closest(".panel.right") !== null)).toBe(true);
    expect(await violations(page)).toEqual([]);

    await page.getByRole("separator", { name: "表格高度" }).focus();
    await page.keyboard.press("Home");
    await eventually(() => page.locator(".table").evaluate((table: HTMLElement) => table.offsetHeight)).toBe(180);
    await page.reload();
    await settledPicture(page);
    await button.click();
    await eventually(() => page.getByRole("separator", { name: "表格高度" }).getAttribute("aria-valuenow")).toBe("20");
  });

  test("holds no more rows in the page than one sees; fills a phone's screen, where taps select several; says what is left out", async () => {
    const page = await open(`${address()}/#base=none`, { viewport: phone, hasTouch: true, expected: /404/ });
    await page.route(isOverview, (route) => route.fulfill({ json: large }));
    await page.evaluate(() => {
      location.hash = "";
    });
    await page.getByRole("button", { name: "表格", exact: true }).click();
    await eventually(() => grid(page).getAttribute("aria-rowcount")).toBe("1001");
    const rows = grid(page).locator("tbody tr");
    await eventually(() => rows.count()).toBeGreaterThan(10);
    await rows.nth(0).tap();
    await rows.nth(2).tap();
    await page.locator(".table").getByRole("button", { name: "复制选中的 2 行" }).waitFor();
    await read(page.locator(".table"), "显示相连最多的 1,000 / 共 9,000");
    await grid(page).evaluate((table) => table.parentElement?.scrollTo(0, 1e6));
    await grid(page).locator('tr[aria-rowindex="1001"]').waitFor();
    // The row with the keyboard stays, the others go.
    expect(await rows.count()).toBeLessThan(50);
    expect(await violations(page)).toEqual([]);
    await page.locator(".table").getByRole("button", { name: "详情" }).click();
    await page.getByRole("heading", { name: "已选 2 个实体" }).waitFor();
  });
});
