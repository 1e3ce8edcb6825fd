import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, phone, usePages, type Visitor } from "../support/browser.ts";
import { eventually, placeOf, placesOf, read, settledPicture, suggestionsFor } from "../support/explorer-page.ts";
import { allEntities, relationBetween, useSeededService } from "../support/seeded-service.ts";

/** Controls that a finger can reach now and that are smaller than 44 × 44 CSS pixels. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, a[href], input, summary, select, [role=option]")]
      // What only the keyboard brings into sight isn't for fingers.
      .filter((element) => element.checkVisibility() && !element.matches(".skip"))
      .map((element) => ({ element: element.closest("label") ?? element, name: element.outerHTML.slice(0, 120) }))
      .map(({ element, name }) => ({ ...element.getBoundingClientRect().toJSON(), name }))
      .filter(({ width, height }) => width < 44 || height < 44)
      .map(({ width, height, name }) => `${width} × ${height}: ${name}`),
  );
}

/** Draws a finger over the screen; Playwright's own touchscreen only taps. */
async function drawDown(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: phone.width / 2, y }] });
  await touch("touchStart", from);
  await touch("touchMove", (from + to) / 2);
  await touch("touchMove", to);
  await touch("touchEnd");
}

describeInBrowser("on a phone", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "", visitor: Visitor = {}) => {
    const page = await open(`${address()}/${hash}`, { viewport: phone, hasTouch: true, isMobile: true, ...visitor });
    await settledPicture(page);
    const sheet = page.getByRole("complementary", { name: "面板", exact: true });
    const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0;
    const button = (name: string) => sheet.getByRole("button", { name, exact: true });
    return { page, sheet, height, taller: button("展开面板"), lower: button("收起面板") };
  };

  test("the story works by touch", async () => {
    const { page, sheet } = await start();
    const box = page.getByRole("combobox", { name: "搜索", exact: true });
    await box.tap();
    const suggestions = await suggestionsFor(page, box, "cityu");
    await read(suggestions.first(), "香港城市大学");
    await suggestions.first().tap();
    await sheet.getByRole("heading", { name: "香港城市大学", exact: true }).waitFor();
    await sheet.getByRole("button", { name: "海尔集团" }).waitFor();
    const { x, y } = await placeOf(page, await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH"));
    await page.touchscreen.tap(x, y);
    await read(sheet.getByRole("heading"), "同为洗衣机非线性减振技术项目的签约方");
    await read(sheet, "2024年3月25日");
    await read(sheet, "鲁港科技创新合作交流对接会");
    await read(sheet.getByRole("article"), "《鲁港“牵手”合作，这里何以成为最大受益者？》");
    await read(sheet.getByRole("article"), "第 21 段");
  });

  test("a first visit begins with questions to tap; put away, they wait behind the handle", async () => {
    const { page, sheet, height, lower } = await start();
    const questions = sheet.locator(".example");
    await eventually(() => questions.count()).toBe(3);
    const last = await questions.last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(phone.height);
    await lower.tap();
    await eventually(height).toBeLessThan(phone.height / 6);
    await page.reload();
    await settledPicture(page);
    expect(await height()).toBeLessThan(phone.height / 6);
    await sheet.getByRole("button", { name: "详情", exact: true }).tap();
    await questions.last().waitFor();
  });

  test("the whole picture makes way for the sheet, until somebody moves it", async () => {
    const { page, sheet, height, lower } = await start();
    const ids = await allEntities(address());
    const lowest = async () => Math.max(...Object.values(await placesOf(page, ids)).map(({ y }) => y));
    const above = await lowest();
    expect(above).toBeLessThan(phone.height - (await height()));
    await lower.tap();
    await eventually(lowest).toBeGreaterThan(above + 40);
    const buttons = await page.getByRole("group", { name: "合作网络图" }).boundingBox();
    expect(await lowest()).toBeLessThan(buttons?.y ?? 0);
    await page.getByRole("button", { name: "缩小", exact: true }).tap();
    const before = await placesOf(page, ids);
    await sheet.getByRole("button", { name: "筛选", exact: true }).tap();
    await eventually(height).toBeCloseTo(phone.height / 2, 0);
    expect(await placesOf(page, ids)).toEqual(before);
  });

  test("a link is copied at a tap, and that is said at every height of the sheet", async () => {
    const { page, sheet, taller } = await start("#sel=cityu", { permissions: ["clipboard-read", "clipboard-write"] });
    await sheet.getByRole("heading", { name: "香港城市大学", exact: true }).waitFor();
    await taller.tap();
    await page.getByRole("button", { name: "视图", exact: true }).tap();
    await page.getByRole("button", { name: "复制链接", exact: true }).tap();
    await page.getByRole("contentinfo").getByText("链接已复制").click({ trial: true });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${page.url()}&cam=`);
  });

  test("one sheet has three heights, by button and by drawing its handle, and never covers the search", async () => {
    const { page, sheet, height, taller, lower } = await start();
    await lower.tap();
    await eventually(height).toBeLessThan(phone.height / 6);
    const peek = await height();
    await sheet.getByRole("button", { name: "筛选", exact: true }).tap();
    await eventually(height).toBeCloseTo(phone.height / 2, 0);
    await taller.tap();
    await eventually(height).toBeGreaterThan(phone.height * 0.8);
    const search = await page.getByRole("combobox", { name: "搜索", exact: true }).boundingBox();
    expect((await sheet.boundingBox())?.y).toBeGreaterThan((search?.y ?? 0) + (search?.height ?? 0));
    await lower.tap();
    await eventually(height).toBeCloseTo(phone.height / 2, 0);
    const box = await sheet.boundingBox();
    if (!box) throw new Error("the sheet is there");
    await drawDown(page, box.y + 8, box.y + 90);
    await eventually(height).toBe(peek);
  });

  test("what is selected isn't under the sheet", async () => {
    const { page, sheet } = await start();
    const { x, y } = await placeOf(page, "handle-centre");
    await page.touchscreen.tap(x, y);
    await sheet.getByRole("heading", { name: "Handle技术应用标准联合实验中心" }).waitFor();
    await eventually(async () => (await placeOf(page, "handle-centre")).y).toBeLessThan(phone.height / 2);
  });

  test("a link to an entity opens with its details in sight", async () => {
    const { sheet } = await start("#sel=cityu");
    await sheet.getByRole("heading", { name: "香港城市大学", exact: true }).waitFor();
  });

  test("every target is at least 44 px wide and high", async () => {
    const { page, sheet } = await start();
    const small: Record<string, string[]> = { first: await smallTargets(page) };
    const tab = (name: string) => sheet.getByRole("button", { name, exact: true }).tap();
    await tab("筛选");
    for (const fold of await sheet.locator("summary").all()) await fold.tap();
    small["filters"] = await smallTargets(page);
    await tab("路径");
    small["paths"] = await smallTargets(page);
    for (const [end, text] of [
      ["起点", "淄博"],
      ["终点", "cityu"],
    ] as const) {
      const box = page.getByRole("combobox", { name: end, exact: true });
      const suggestions = await suggestionsFor(page, box, text);
      await suggestions.first().waitFor();
      small[`suggestions ${end}`] = await smallTargets(page);
      await suggestions.first().tap();
    }
    await sheet.getByRole("button", { name: "查找路径" }).tap();
    await read(sheet, "找到");
    small["found"] = await smallTargets(page);
    await sheet.getByRole("button", { name: "香港科技大学", exact: true }).first().tap();
    await sheet.getByRole("heading", { name: "香港科技大学", exact: true }).waitFor();
    small["entity"] = await smallTargets(page);
    await sheet.getByRole("button", { name: /^淄博/ }).first().tap();
    await sheet.getByRole("article").first().waitFor();
    small["relation"] = await smallTargets(page);
    expect(Object.entries(small).filter(([, list]) => list.length > 0)).toEqual([]);
  });

  test("what connects several is in sight as soon as it is found", async () => {
    const { page, sheet } = await start("#from=haier-group&via=cityu&to=saiia&how=connect&path=1");
    const head = sheet.getByRole("heading", { name: /^它们连在一起/ });
    await head.waitFor();
    await eventually(async () => {
      const { y = phone.height, height = 0 } = (await head.boundingBox()) ?? {};
      return y + height < phone.height;
    }).toBe(true);
    expect(page.url()).toContain("how=connect");
  });

  test("nothing is wider than the screen", async () => {
    const { page, sheet } = await start("#sel=hong-kong");
    await sheet.getByRole("article").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    const widest = await sheet.locator(".panel-body").evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(widest).toBe(0);
  });
});
