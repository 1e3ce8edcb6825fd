import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { clickOn, eventually, placeOf, read, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";

describeInBrowser("notes on the picture", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash: string, visitor = {}): Promise<Page> => {
    const page = await open(`${address()}/${hash}`, visitor);
    await settledPicture(page);
    return page;
  };
  const boxOf = (page: Page, id: string) => page.evaluate((note) => window.qianshou?.noteBox(note) ?? null, id);
  const editor = (page: Page) => page.getByRole("dialog", { name: /批注|note/i });
  const words = (page: Page) => page.getByRole("textbox", { name: "批注内容" });
  const rounded = (box: Awaited<ReturnType<typeof boxOf>>) => box && Object.values(box).map(Math.round);

  test("an analyst annotates an entity and the ground, moves and changes what was written, saves it, and others see the same", async () => {
    const page = await start("#base=none&add=zibo,cityu,hong-kong,haier-group");
    await clickOn(page, "cityu", { button: "right" });
    await page.getByRole("menuitem", { name: "加注" }).click();
    await page.keyboard.type("谁签字？<b>");
    await page.keyboard.press("Control+Enter");
    await editor(page).waitFor({ state: "detached" });
    const node = await placeOf(page, "cityu");
    await eventually(async () => (await boxOf(page, "n1"))?.top).toBeGreaterThan(0);
    const card = await boxOf(page, "n1");
    const covers = card && card.left < node.x && card.right > node.x && card.top < node.y && card.bottom > node.y;
    expect(covers).toBe(false);

    await page.mouse.click(500, 700, { button: "right" });
    await page.getByRole("menuitem", { name: "在此加注" }).click();
    await page.keyboard.type("这一片还没查");
    // A click beside it: what was written stays.
    await page.mouse.click(420, 120);
    await eventually(async () => rounded(await boxOf(page, "n2"))?.slice(0, 2)).toEqual([500, 700]);
    await page.mouse.move(510, 712);
    await page.mouse.down();
    await page.mouse.move(560, 612, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => rounded(await boxOf(page, "n2"))?.slice(0, 2)).toEqual([550, 600]);
    // Until its next timer the page takes a click for the end of the drag.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await page.mouse.click(570, 610);
    await words(page).fill("这一片查过了");
    await page.getByRole("button", { name: "完成" }).click();
    await page.getByRole("button", { name: /^撤销/ }).hover();
    expect(await page.getByRole("button", { name: /^撤销/ }).getAttribute("title")).toContain(
      "修改批注为“这一片查过了”",
    );

    await page.keyboard.press("Control+s");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("view-title");
    await page.keyboard.type("加注的图");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "视图：加注的图", exact: true }).waitFor();
    // This server lets no other page show it, and says how it would.
    await page.getByText("嵌入代码", { exact: true }).click();
    await page.getByText("EMBED_ORIGINS=").waitFor();
    await page.getByRole("button", { name: "导出", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /SVG/ }).click(),
    ]);
    const svg = await readFile(await download.path(), "utf8");
    expect(svg).toContain("谁签字？&#60;b&#62;");
    expect(svg).toContain("2 条批注为作者所加");

    const other = await start(new URL(page.url()).hash);
    await other.getByRole("button", { name: "视图：加注的图", exact: true }).waitFor();
    for (const id of ["n1", "n2"]) {
      await eventually(async () => rounded(await boxOf(other, id))).toEqual(rounded(await boxOf(page, id)));
    }
    // A link says it without the saved view, too.
    expect(new URL(page.url()).hash).toMatch(/^#view=[\w-]+$/);
  });

  test("all of it works by keyboard: written, given up, moved, listed, removed, taken back", async () => {
    const page = await start("#base=none&add=zibo,cityu&sel=zibo", { locale: "en-GB" });
    const picture = page.locator("#picture");
    const written = page.getByRole("textbox", { name: "What the note says" });
    await picture.focus();
    await page.keyboard.press("n");
    await page.keyboard.type("not this");
    await page.keyboard.press("Escape");
    await editor(page).waitFor({ state: "detached" });
    expect(await boxOf(page, "n1")).toBeNull();
    await page.keyboard.press("n");
    await page.keyboard.type("h k 0 first look");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await eventually(() => boxOf(page, "n1")).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("picture");
    await read(page.locator(".entity-card"), "A note is its author’s own words, not evidence.");

    const before = await boxOf(page, "n1");
    await page.keyboard.press("n");
    await page.getByRole("button", { name: "Up", exact: true }).press("Enter");
    await eventually(async () => Math.round((before?.top ?? 0) - ((await boxOf(page, "n1"))?.top ?? 0))).toBe(16);
    await written.fill("second look");
    await page.keyboard.press("Control+Enter");

    await page.keyboard.press("Control+k");
    await page.keyboard.type("second look");
    await page.getByRole("option", { name: /Edit note: second look/ }).waitFor();
    await page.keyboard.press("Enter");
    expect(await written.inputValue()).toBe("second look");
    await page.getByRole("button", { name: "Delete the note" }).press("Enter");
    await eventually(() => boxOf(page, "n1")).toBeNull();
    await page.keyboard.press("Control+z");
    await eventually(() => boxOf(page, "n1")).not.toBeNull();
    expect(page.url()).toContain("second%20look");
  });

  test("on a phone the note is a sheet, its buttons are large enough for fingers, and a tap on a note opens it", async () => {
    const page = await start("#base=none&add=zibo,cityu", { viewport: phone, hasTouch: true });
    const { x, y } = await placeOf(page, "cityu");
    await page.touchscreen.tap(x, y);
    await page.getByRole("button", { name: "加注", exact: true }).tap();
    await page.keyboard.type("手机上写的");
    const sizes = await editor(page)
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    const sheet = await editor(page).boundingBox();
    expect([sheet?.x, sheet?.width, Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))]).toEqual([0, 390, 844]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "完成" }).tap();
    await eventually(() => boxOf(page, "n1")).not.toBeNull();
    await page.getByRole("button", { name: "收起面板" }).first().tap();
    const card = await boxOf(page, "n1");
    if (!card) throw new Error("the note isn't shown");
    await page.touchscreen.tap(Math.min(380, card.left + 12), card.top + 12);
    await eventually(() => words(page).inputValue()).toBe("手机上写的");
  });
});
