import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { eventually, isShown, type Place, placeOf, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";
import { posting } from "../support/service.ts";
import { viewContent } from "../support/views.ts";

describeInBrowser("saved views", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash: string, visitor = {}): Promise<Page> => {
    const page = await open(`${address()}/${hash}`, visitor);
    await settledPicture(page);
    return page;
  };
  /** The view's name stands in the button, with a word where it was changed. */
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const menu = (page: Page) => page.getByRole("region", { name: "保存的视图" });
  /** The name of what holds the keyboard. */
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
  const dragBy = async (page: Page, id: string, dx: number, dy: number): Promise<void> => {
    const { x, y } = await placeOf(page, id);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
    await page.mouse.up();
  };
  const rounded = (places: Record<string, Place>) =>
    Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)]]));
  /** As far apart as half a pixel at most, which rounding may make a whole one. */
  const isSame = (a: Record<string, Place>, b: Record<string, Place>): boolean =>
    Object.keys(a).join() === Object.keys(b).join() &&
    Object.entries(a).every(([id, { x, y }]) => Math.hypot(x - (b[id]?.x ?? 0), y - (b[id]?.y ?? 0)) < 0.5);

  test("one is arranged, saved, changed and opened in another browser exactly as it was saved", async () => {
    const ids = await allEntities(address());
    const page = await start("");
    await dragBy(page, "zibo", 90, 60);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, -200);
    await button(page, "视图").click();
    await menu(page).getByRole("textbox", { name: "名称" }).fill("淄博与香港");
    await menu(page).getByRole("textbox", { name: "说明" }).fill("还要查海尔");
    await menu(page).getByRole("button", { name: "保存", exact: true }).click();
    await button(page, "视图：淄博与香港").waitFor();
    await eventually(() => page.url()).toMatch(/#view=view-\w+$/);
    const link = page.url();
    const saved = await placesOf(page, ids);
    expect(Object.keys(saved).length).toBeGreaterThan(40);

    await button(page, "关闭").first().click();
    await page.locator("#picture").focus();
    await dragBy(page, "hkust", -50, 20);
    await button(page, "视图：淄博与香港，有未保存的更改").waitFor();
    expect(page.url()).toContain("&");

    const other = await start(new URL(link).hash);
    await button(other, "视图：淄博与香港").waitFor();
    // Its notes come with it.
    await eventually(() => menu(other).getByRole("textbox", { name: "说明" }).inputValue()).toBe("还要查海尔");
    const opened = await placesOf(other, ids);
    expect(isSame(saved, opened) ? "the same" : [rounded(saved), rounded(opened)]).toBe("the same");
    expect(other.url()).toBe(link);

    // From the list it comes back to just that, and undo to what was arranged since.
    const moved = await placeOf(page, "hkust");
    await button(page, "视图：淄博与香港，有未保存的更改").click();
    await menu(page).getByRole("button", { name: "打开淄博与香港", exact: true }).click();
    await button(page, "视图：淄博与香港").waitFor();
    await eventually(async () => isSame(saved, await placesOf(page, ids))).toBe(true);
    expect(await placeOf(page, "hkust")).not.toEqual(moved);
  });

  test("by keyboard: one is renamed, deleted and put back", async () => {
    const headers = { "Content-Type": "application/json" };
    await fetch(`${address()}/api/v1/views/kept`, { ...posting(viewContent("留存")), method: "PUT", headers });
    const page = await start("#view=kept");
    await button(page, "视图：留存").press("Enter");
    await menu(page).getByRole("button", { name: "重命名留存" }).press("Enter");
    await eventually(() => focused(page)).toBe("重命名留存");
    await page.keyboard.type("城大");
    await page.keyboard.press("Enter");
    await button(page, "视图：城大").waitFor();
    await eventually(() => focused(page)).toBe("重命名城大");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await read(menu(page), "已删除“城大”");
    await button(page, "视图").waitFor();
    expect(await isShown(page, "cityu")).toBe(true);
    expect(page.url()).not.toContain("view=");
    await eventually(() => focused(page)).toBe("恢复");
    await page.keyboard.press("Enter");
    await button(page, "视图：城大").waitFor();
    await eventually(() => focused(page)).toBe("打开城大");
    await page.keyboard.press("Escape");
    await menu(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe("视图：城大");
  });

  test("a link that would be too long is kept behind an id; a link to nothing says so and leads on", async () => {
    const ids = await allEntities(address());
    const pins = ids.map((id, i) => `${id}@${i * 40 - 1200}@${(i % 8) * 90 - 300}`);
    const page = await start(`#base=none&add=${ids.join(",")}&pin=${pins.join(",")}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await button(page, "复制链接").click();
    await read(page.getByRole("contentinfo"), "链接太长，已存为视图");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#view=view-\w{12}$/);
    const shown = await placesOf(page, ids);

    const other = await start(new URL(link).hash);
    await eventually(async () => isSame(shown, await placesOf(other, ids))).toBe(true);

    const lost = await start("#view=nowhere", { viewport: phone, hasTouch: true, expected: /404/ });
    await read(lost.getByRole("alert"), "链接中的视图“nowhere”不存在");
    await lost.getByRole("button", { name: "查看全部视图" }).tap();
    await menu(lost)
      .getByRole("button", { name: /^打开.*的视图$/ })
      .tap();
    await eventually(() => lost.url()).toBe(link);
    await settledPicture(lost);
    expect(await isShown(lost, "cityu")).toBe(true);
  });
});
