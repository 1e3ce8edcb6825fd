import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { doubleClickOn, eventually, isShown, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("layouts", () => {
  const address = useSeededService();
  const open = usePages();
  const choose = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name: "布局", exact: true }).click();
    await page
      .getByRole("menu", { name: "布局" })
      .getByRole(/^整理/.test(name) ? "menuitem" : "menuitemradio", { name })
      .click();
    await settledPicture(page);
  };
  const x = (places: Awaited<ReturnType<typeof placesOf>>, id: string): number => places[id]?.x ?? Number.NaN;

  test("by date: what appeared first stands left, one step of undo brings everything back exactly, a reload keeps it", async () => {
    const page = await open(`${address()}/`);
    await settledPicture(page);
    const ids = await allEntities(address());
    const free = await placesOf(page, ids);
    await page.getByRole("button", { name: "布局", exact: true }).focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu", { name: "布局" });
    expect(await menu.getByRole("menuitemradio", { checked: true }).getAttribute("aria-label")).toBe("自由");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await menu.waitFor({ state: "detached" });
    await eventually(() => page.url()).toMatch(/#layout=timeline$/);
    // 2021-06, 2022-09, 2023-02, 2024-03, no date.
    const inOrder = ["zibo", "hong-kong", "hkust", "haier-group", "shandong"];
    await eventually(async () => {
      const places = await placesOf(page, inOrder);
      return [...inOrder].sort((a, b) => x(places, a) - x(places, b));
    }).toEqual(inOrder);
    await settledPicture(page);
    const dated = await placesOf(page, ids);
    expect(Object.keys(dated)).toEqual(Object.keys(free));
    const order = inOrder.map((id) => x(dated, id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order.map(Math.round)).size).toBe(order.length);

    await page.getByRole("button", { name: "撤销：布局：按时间" }).click();
    await eventually(() => placesOf(page, ids)).toEqual(free);
    expect(page.url()).not.toContain("layout");
    await page.getByRole("button", { name: "重做：布局：按时间" }).click();
    await eventually(() => placesOf(page, ids)).toEqual(dated);

    await page.reload();
    await settledPicture(page);
    const again = await placesOf(page, ids);
    for (const id of Object.keys(dated)) expect(Math.abs(x(again, id) - x(dated, id))).toBeLessThan(0.1);
  });

  test("in rings around what is selected, gliding there; what comes later moves nothing, and tidying up lets it in", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong,hkust&sel=zibo`, {
      reducedMotion: "no-preference",
    });
    await settledPicture(page);
    await choose(page, "环绕");
    await eventually(() => page.url()).toContain("layout=concentric&around=zibo");
    const known = ["zibo", "hong-kong", "hkust"];
    await standstill(page, known);
    const before = await placesOf(page, known);
    await doubleClickOn(page, "zibo");
    await eventually(() => isShown(page, "shandong")).toBe(true);
    await settledPicture(page);
    expect(await placesOf(page, known)).toEqual(before);
    await choose(page, "整理");
    await read(page.getByRole("status"), "已重新排列：环绕");
    await standstill(page, known);
    expect(await placesOf(page, known)).not.toEqual(before);
    await page.getByRole("button", { name: "撤销：整理：环绕" }).click();
    await eventually(() => placesOf(page, known)).toEqual(before);
  });

  test("a link brings the layout along, and what is pinned stays where it was put", async () => {
    const page = await open(`${address()}/#layout=kinds&pin=zibo@-900@0`);
    await settledPicture(page);
    const ids = await allEntities(address());
    const pinned = (await placesOf(page, ["zibo"]))["zibo"];
    const others = Object.entries(await placesOf(page, ids)).filter(([id]) => id !== "zibo");
    for (const [, other] of others) expect(other.x).toBeGreaterThan(pinned?.x ?? 0);
    await choose(page, "按层级");
    await eventually(() => page.url()).toContain("pin=zibo@-900@0&layout=layered");
    const places = await placesOf(page, ids);
    expect(x(places, "haier-group") > x(places, "shandong")).toBe(true);
  });
});

/** Waits until two looks, some frames apart, find everything at the same place. */
async function standstill(page: Page, ids: readonly string[]): Promise<void> {
  let last = "";
  await eventually(async () => {
    const now = JSON.stringify(await placesOf(page, ids));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const isSame = now === last;
    last = now;
    return isSame;
  }).toBe(true);
}
