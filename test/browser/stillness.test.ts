import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import {
  clickOn,
  doubleClickOn,
  eventually,
  frameGone,
  isShown,
  placeOf,
  placesOf,
  settledPicture,
  suggestionsFor,
} from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("nothing in the picture moves by itself", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async () => {
    // With motion: a camera that moves slowly would be seen here.
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong`, { reducedMotion: "no-preference" });
    await settledPicture(page);
    const ids = await allEntities(address());
    return { page, places: () => placesOf(page, ids) };
  };

  test("when an entity is expanded by a double click, and another one after it", async () => {
    const { page, places } = await start();
    let before = await places();
    expect(Object.keys(before).sort()).toEqual(["hong-kong", "zibo"]);
    for (const [id, brought] of [
      ["zibo", "hkust"],
      ["hong-kong", "cityu"],
    ] as const) {
      expect([id, await isShown(page, brought)]).toEqual([id, false]);
      await doubleClickOn(page, id);
      await eventually(() => isShown(page, brought)).toBe(true);
      await settledPicture(page);
      const after = await places();
      expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
      expect(after).toMatchObject(before);
      before = after;
    }
  });

  test("when an expansion's entities are seen where they begin, before anything is laid out, and glide to their places", async () => {
    const { page, places } = await start();
    const before = await places();
    // What is asked of the layout waits until it is let go.
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function hold(message: unknown): void {
        document.addEventListener("let-go", () => postMessage.call(this, message), { once: true });
      };
    });
    await doubleClickOn(page, "zibo");
    await eventually(() => isShown(page, "hkust")).toBe(true);
    await frameGone(page);
    const begun = await places();
    expect(begun).toMatchObject(before);
    expect(await page.locator("#picture").getAttribute("aria-busy")).toBe("true");
    const { x, y } = await placeOf(page, "hkust");
    const colours = await page.locator("canvas#picture").evaluate(
      (canvas, at) => {
        if (!(canvas instanceof HTMLCanvasElement)) return [];
        const pixels = canvas.getContext("2d")?.getImageData(at.x - 6, at.y - 6, 12, 12).data ?? [];
        return [...new Set(Array.from({ length: 144 }, (_, n) => pixels.slice(n * 4, n * 4 + 3).join()))];
      },
      { x: Math.round(x), y: Math.round(y) },
    );
    expect(colours.filter((colour) => colour !== "255,255,255")).not.toEqual([]);
    await page.evaluate(() => document.dispatchEvent(new Event("let-go")));
    await settledPicture(page);
    const after = await places();
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toEqual(Object.keys(begun));
    expect(after).not.toEqual(begun);
  });

  test("when more of the overview is shown, up to all, and when that is taken back", async () => {
    const page = await open(`${address()}/#top=10`, { reducedMotion: "no-preference" });
    await settledPicture(page);
    const ids = await allEntities(address());
    const before = await placesOf(page, ids);
    expect(Object.keys(before)).toHaveLength(10);
    await page.getByRole("button", { name: /^显示全部 \d/ }).click();
    await eventually(async () => Object.keys(await placesOf(page, ids)).length).toBeGreaterThan(10);
    await settledPicture(page);
    expect(await placesOf(page, ids)).toMatchObject(before);
    expect(await page.getByRole("button", { name: /^显示全部 \d/ }).count()).toBe(0);
    expect(page.url()).toMatch(/#top=\d+$/);
    await page.keyboard.press("Control+z");
    await eventually(() => placesOf(page, ids)).toEqual(before);
    expect(page.url()).toMatch(/#top=10$/);
  });

  test("when a second double click takes back exactly what the first one brought", async () => {
    const { page, places } = await start();
    await doubleClickOn(page, "zibo");
    await eventually(() => isShown(page, "hkust")).toBe(true);
    await settledPicture(page);
    const before = await places();
    await doubleClickOn(page, "hong-kong");
    await eventually(() => isShown(page, "cityu")).toBe(true);
    await settledPicture(page);
    await doubleClickOn(page, "hong-kong");
    await eventually(() => isShown(page, "cityu")).toBe(false);
    expect(await places()).toEqual(before);
  });

  test("when an entity is added from the search, which stays open for the next", async () => {
    const { page, places } = await start();
    const before = await places();
    const box = page.getByRole("combobox", { name: "搜索", exact: true });
    await suggestionsFor(page, box, "海尔");
    await box.press("Shift+Enter");
    await eventually(() => isShown(page, "haier-group")).toBe(true);
    await settledPicture(page);
    expect(await places()).toMatchObject(before);
    expect(await box.inputValue()).toBe("海尔");
  });

  test("when something is selected, hidden and shown again", async () => {
    const { page, places } = await start();
    const before = await places();
    await clickOn(page, "zibo");
    const details = page.getByRole("complementary", { name: "详情", exact: true });
    await details.getByRole("heading", { name: "淄博", exact: true }).waitFor();
    expect(await places()).toEqual(before);
    await details.getByRole("button", { name: "隐藏", exact: true }).click();
    await eventually(() => isShown(page, "zibo")).toBe(false);
    await page.getByRole("button", { name: "全部显示", exact: true }).click();
    await eventually(places).toEqual(before);
  });

  test("when an entity is expanded where the panel of details opens", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong`);
    await settledPicture(page);
    await page.getByRole("complementary", { name: "详情", exact: true }).getByRole("button", { name: "关闭" }).click();
    const { x, y } = await placeOf(page, "zibo");
    // Draws the ground until the entity lies on the right, where there is no panel now.
    await page.mouse.move(x, y + 100);
    await page.mouse.down();
    await page.mouse.move(1250, y + 100, { steps: 4 });
    await page.mouse.up();
    await frameGone(page);
    const at = await placeOf(page, "zibo");
    expect(at.x).toBeGreaterThan(1200);
    // As slowly as a hand: the panel is there before the second click.
    await page.mouse.click(at.x, at.y);
    await page.getByRole("complementary", { name: "详情", exact: true }).waitFor();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await eventually(() => isShown(page, "hkust")).toBe(true);
  });
});
