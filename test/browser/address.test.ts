import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import {
  clickOn,
  doubleClickOn,
  eventually,
  isShown,
  type Place,
  placeOf,
  placesOf,
  read,
  settledPicture,
} from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

/** Equal to a hundredth of a unit, which is how finely positions are remembered. */
function expectSamePlaces(after: Record<string, Place>, before: Record<string, Place>): void {
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const moved = Object.entries(before).filter(
    ([id, { x, y }]) => Math.hypot((after[id]?.x ?? 0) - x, (after[id]?.y ?? 0) - y) > 0.02,
  );
  expect(moved).toEqual([]);
}

describeInBrowser("the view lives in the address", () => {
  const address = useSeededService();
  const open = usePages();
  const details = (page: Page) => page.getByRole("complementary", { name: "详情", exact: true });
  const shows = (page: Page, name: string) => details(page).getByRole("heading", { name, exact: true }).waitFor();

  test("a reload brings back the same picture, to the pixel, however soon it comes", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong`);
    await settledPicture(page);
    const ids = await allEntities(address());
    await doubleClickOn(page, "zibo");
    await eventually(() => isShown(page, "hkust")).toBe(true);
    await settledPicture(page);
    const { x, y } = await placeOf(page, "hkust");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    await eventually(() => page.url()).toContain("pin=hkust@");
    await page.getByRole("button", { name: "放大", exact: true }).click();
    const before = await placesOf(page, ids);

    await page.reload();
    await settledPicture(page);
    await shows(page, "淄博");
    expectSamePlaces(await placesOf(page, ids), before);
  });

  test("back and forward go through what was selected", async () => {
    const page = await open(address());
    await settledPicture(page);
    await clickOn(page, "cityu");
    await shows(page, "香港城市大学");
    await clickOn(page, "haier-group");
    await shows(page, "海尔集团");
    await page.goBack();
    await shows(page, "香港城市大学");
    await page.goBack();
    await details(page).getByRole("heading", { name: "香港城市大学", exact: true }).waitFor({ state: "detached" });
    await page.goForward();
    await page.goForward();
    await shows(page, "海尔集团");
  });

  test("a copied link shows somebody else the same entity, picture and filter", async () => {
    const page = await open(address(), { permissions: ["clipboard-read", "clipboard-write"] });
    await settledPicture(page);
    const ids = await allEntities(address());
    await page.getByRole("button", { name: /^会面/ }).click();
    await eventually(() => page.url()).toContain("type=");
    await clickOn(page, "cityu");
    await shows(page, "香港城市大学");
    await page.getByRole("button", { name: "复制链接" }).click();
    await read(page.getByRole("contentinfo"), "链接已复制");
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const other = await open(link, { locale: "en-GB" });
    await settledPicture(other);
    const shown = other.getByRole("complementary", { name: "Details", exact: true });
    await shown.getByRole("heading", { name: "City University of Hong Kong" }).waitFor();
    expect(await other.getByRole("button", { name: /^Met/ }).getAttribute("aria-pressed")).toBe("false");
    expect(Object.keys(await placesOf(other, ids)).sort()).toEqual(Object.keys(await placesOf(page, ids)).sort());
  });

  test("a link to a path finds it and lays it out again", async () => {
    const page = await open(`${address()}/#from=haier-group&to=cityu&path=1`);
    const first = page.getByRole("radio", { name: /^第 1 条：海尔集团/ });
    await first.waitFor();
    expect(await first.isChecked()).toBe(true);
  });

  test("what a link names and the store no longer has is said, and the rest shows", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,long-gone`);
    await settledPicture(page);
    await read(page.getByRole("contentinfo"), "链接中有 1 个实体已不存在");
    expect(await isShown(page, "zibo")).toBe(true);
  });
});
