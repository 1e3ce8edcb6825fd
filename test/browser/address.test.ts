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

/** How far any entity or line lies from where it lay, in CSS pixels; endless where another one shows. */
function apart(after: Record<string, Place>, before: Record<string, Place>): number {
  if (Object.keys(after).sort().join() !== Object.keys(before).sort().join()) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...Object.entries(before).map(([id, { x, y }]) => Math.hypot((after[id]?.x ?? 0) - x, (after[id]?.y ?? 0) - y)),
  );
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

  test("back and forward go through what was selected, and add nothing to it", async () => {
    const page = await open(address());
    await settledPicture(page);
    const entries = () => page.evaluate(() => history.length);
    const hash = () => new URL(page.url()).hash;
    const before = await entries();
    await clickOn(page, "haier-group");
    await shows(page, "海尔集团");
    await clickOn(page, "cityu");
    await shows(page, "香港城市大学");
    expect([hash(), await entries()]).toEqual(["#sel=cityu", before + 2]);
    await page.goBack();
    await shows(page, "海尔集团");
    expect(hash()).toBe("#sel=haier-group");
    await page.goBack();
    await details(page).getByRole("heading", { name: "海尔集团", exact: true }).waitFor({ state: "detached" });
    expect(hash()).toBe("");
    await page.goForward();
    await shows(page, "海尔集团");
    await page.goForward();
    await shows(page, "香港城市大学");
    expect([hash(), await entries()]).toEqual(["#sel=cityu", before + 2]);
  });

  test("a copied link shows somebody else the same entity, picture and filter, and everything where it lies", async () => {
    const page = await open(address(), { permissions: ["clipboard-read", "clipboard-write"] });
    await settledPicture(page);
    const ids = await allEntities(address());
    await page.getByRole("button", { name: /^会面/ }).click();
    await eventually(() => page.url()).toContain("type=");
    await clickOn(page, "cityu");
    await shows(page, "香港城市大学");
    await doubleClickOn(page, "cityu");
    await settledPicture(page);
    await page.getByRole("button", { name: "缩小", exact: true }).click();
    await page.getByRole("button", { name: "复制链接" }).click();
    await read(page.getByRole("contentinfo"), "链接已复制");
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const other = await open(link, { locale: "en-GB" });
    await settledPicture(other);
    const shown = other.getByRole("complementary", { name: "Details", exact: true });
    await shown.getByRole("heading", { name: "City University of Hong Kong" }).waitFor();
    expect(await other.getByRole("button", { name: /^Met/ }).getAttribute("aria-pressed")).toBe("false");
    // The link says places in whole units of the layout, which the zoom makes less than a pixel of.
    await eventually(async () => apart(await placesOf(other, ids), await placesOf(page, ids))).toBeLessThan(1);
    expect(new URL(other.url()).hash).not.toContain("lie=");
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
