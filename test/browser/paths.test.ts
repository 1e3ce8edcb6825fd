import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, desk, usePages } from "../support/browser.ts";
import { colourAt, eventually, placeOf, read, settledPicture, suggestionsFor } from "../support/explorer-page.ts";
import { relationBetween, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("the panel that finds paths", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async () => {
    const page = await open(address());
    await settledPicture(page);
    await page.getByRole("button", { name: "路径", exact: true }).click();
    return { page, panel: page.getByRole("complementary", { name: "路径", exact: true }) };
  };
  const ask = async (page: Page, from: string, to: string): Promise<void> => {
    for (const [end, text] of [
      ["起点", from],
      ["终点", to],
    ] as const) {
      const box = page.getByRole("combobox", { name: end, exact: true });
      await suggestionsFor(page, box, text);
      await box.press("Enter");
    }
    await page.getByRole("button", { name: "查找路径" }).click();
  };
  /** Beside the icon, inside the shape. */
  const colourOf = async (page: Page, id: string) => {
    const { x, y } = await placeOf(page, id);
    return colourAt(page, { x, y: y - 9 });
  };

  test("finds how two are connected, explains it with its source, and lights it up", async () => {
    const { page, panel } = await start();
    const plain = { lit: await colourOf(page, "cityu"), other: await colourOf(page, "zibo") };
    await ask(page, "海尔", "cityu");
    await read(panel, "找到");
    const first = panel.getByRole("button", { name: /^在图中突出第 1 条路径/ });
    expect(await first.getAttribute("aria-label")).toContain("海尔集团 – 香港城市大学");
    expect(await first.getAttribute("aria-pressed")).toBe("true");
    await read(panel, "1 步");
    await read(panel, "2024年3月25日");
    await read(panel, "第21段");
    await eventually(() => colourOf(page, "zibo")).not.toEqual(plain.other);
    expect(await colourOf(page, "cityu")).toEqual(plain.lit);

    await first.click();
    // A path under the pointer is lit too.
    await page.mouse.move(desk.width / 2, desk.height - 20);
    await eventually(() => colourOf(page, "zibo")).toEqual(plain.other);
  });

  test("a hop leads to its evidence, and a tab back to the paths", async () => {
    const { page, panel } = await start();
    await ask(page, "海尔", "cityu");
    await panel.getByRole("button", { name: /^签约/ }).click();
    const details = page.getByRole("complementary", { name: "详情", exact: true });
    await read(details.getByRole("heading"), "洗衣机非线性减振技术项目的签约方");
    const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    await eventually(() => page.url()).toContain(`rel=${line}`);
    await details.getByRole("button", { name: "路径", exact: true }).click();
    await read(panel, "找到");
  });

  test("says it when two are connected only by way of a place or an event", async () => {
    const { page, panel } = await start();
    await ask(page, "淄博", "香港城市大学");
    await read(panel, "只能经由地点或活动相连");
    await panel.getByRole("button", { name: /^在图中突出第 1 条路径.*淄博.*香港城市大学/ }).waitFor();
  });

  test("no path is an answer", async () => {
    const { page, panel } = await start();
    await ask(page, "中国联通", "香港城市大学");
    await read(panel, "没有找到路径");
  });

  test("the same entity at both ends is no question; swapping and clearing change the ends", async () => {
    const { page, panel } = await start();
    const find = panel.getByRole("button", { name: "查找路径" });
    expect(await find.isDisabled()).toBe(true);
    await ask(page, "海尔", "cityu");
    await read(panel, "找到");
    await panel.getByRole("button", { name: "交换起点和终点" }).click();
    await eventually(() => page.url()).toContain("from=cityu&to=haier-group");
    await panel.getByRole("button", { name: "清除（终点）" }).click();
    const box = page.getByRole("combobox", { name: "终点", exact: true });
    await suggestionsFor(page, box, "cityu");
    await box.press("Enter");
    await read(panel, "起点和终点相同，请另选一个。");
    expect(await find.isDisabled()).toBe(true);
  });
});
