import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, isShown, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { allEntities, relationBetween, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("the time line", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "") => {
    const page = await open(`${address()}/${hash}`);
    await settledPicture(page);
    const line = page.getByRole("complementary", { name: "时间线", exact: true });
    const slider = (name: string) => line.getByRole("slider", { name, exact: true });
    await slider("起").waitFor();
    const text = (name: string) => slider(name).getAttribute("aria-valuetext");
    return { page, line, slider, text };
  };
  const timeIn = (page: Page) => {
    const fields = new URLSearchParams(new URL(page.url()).hash.slice(1));
    return [fields.get("since"), fields.get("until")];
  };

  test("a span is drawn over the bars: what lies outside is greyed, then gone; one undo brings it back", async () => {
    const { page, line, text } = await start();
    const ids = await allEntities(address());
    const before = await placesOf(page, ids);
    // Signed in March 2024.
    const late = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    const box = await line.locator(".timeline-plot").boundingBox();
    if (!box) throw new Error("no bars");
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 4 });
    await read(page.getByRole("contentinfo"), "已变灰");
    expect([timeIn(page), await isShown(page, late)]).toEqual([[null, null], true]);
    await page.mouse.up();
    await eventually(() => isShown(page, late)).toBe(false);
    const [since, until] = timeIn(page);
    expect([since, until]).toEqual(["2022-11", "2023-05"]);
    expect([await text("起"), await text("止")]).toEqual(["2022年11月", "2023年5月"]);
    expect(before).toMatchObject(await placesOf(page, ids));
    const { violations } = await new AxeBuilder({ page }).include(".timeline-bar").setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.keyboard.press("Control+z");
    await eventually(() => placesOf(page, ids)).toEqual(before);
    expect(timeIn(page)).toEqual([null, null]);
  });

  test("by keyboard: two sliders that say their dates, and Escape lifts the limit", async () => {
    const { page, slider, text } = await start();
    await slider("起").focus();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    await eventually(() => text("起")).toBe("2022年7月");
    await eventually(() => timeIn(page)).toEqual(["2022-07", null]);
    await slider("止").focus();
    await page.keyboard.press("Home");
    await eventually(() => timeIn(page)).toEqual(["2022-07", "2022-07"]);
    await page.keyboard.press("Escape");
    await eventually(() => timeIn(page)).toEqual([null, null]);
    expect([await text("起"), await text("止")]).toEqual(["2021年6月", "2024年3月"]);
  });

  test("what filters take away stays greyed where it is and isn't met; few links are one of them", async () => {
    const { page } = await start("#kind=City,Region,Event");
    const legend = page.getByRole("complementary", { name: "图例与筛选", exact: true });
    expect(await isShown(page, "cityu")).toBe(false);
    await legend.getByRole("radio", { name: "变灰" }).check();
    await eventually(() => isShown(page, "cityu")).toBe(true);
    await read(page.getByRole("contentinfo"), "42 个已变灰");
    const at = (await placesOf(page, ["cityu"]))["cityu"];
    if (!at) throw new Error("cityu isn't there");
    await page.mouse.click(at.x, at.y);
    expect(new URL(page.url()).hash).not.toContain("sel=");
    await legend.getByText("连接数", { exact: true }).click();
    await legend.getByRole("slider", { name: "连接数", exact: true }).fill("5");
    await eventually(() => new URL(page.url()).hash).toContain("deg=5");
    await read(page.getByRole("contentinfo"), "已变灰");
    await legend.getByRole("button", { name: "清除筛选", exact: true }).click();
    await eventually(() => new URL(page.url()).hash).toBe("#left=grey");
  });
});
