import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "../support/browser.ts";
import { clickOn, colourAt, eventually, placeOf, read, suggestionsFor } from "../support/explorer-page.ts";
import { askForPaths, fill, laidOutIn, listedIn, panelOf, pathsIn, usePathPanel } from "../support/path-panel.ts";
import { relationBetween } from "../support/seeded-service.ts";

describeInBrowser("the panel that finds paths", () => {
  const { address, start } = usePathPanel();
  /** Beside the icon, inside the shape. */
  const colourOf = async (page: Page, id: string) => {
    const { x, y } = await placeOf(page, id);
    return colourAt(page, { x, y: y - 9 });
  };

  test("finds how two are connected, says who says so, and dims everything else", async () => {
    const { page, panel } = await start();
    const plain = await colourOf(page, "zibo");
    await askForPaths(page, "海尔", "cityu");
    await read(panel, "找到 1 条路径");
    const [name] = await listedIn(panel);
    expect(name).toMatch(/^第 1 条：海尔集团 – 香港城市大学，1 步，2024年3月25日，强度 \d+ \/ 300$/);
    await eventually(() => laidOutIn(panel)).toBe(1);
    await read(panel, "洗衣机非线性减振技术项目");
    await read(panel, "第 21 段");
    await eventually(() => colourOf(page, "zibo")).not.toEqual(plain);

    await panel.getByRole("button", { name: "放回原位" }).click();
    await page.mouse.move(700, 880);
    await eventually(() => laidOutIn(panel)).toBeNull();
    await eventually(() => colourOf(page, "zibo")).toEqual(plain);
    await pathsIn(panel).first().hover();
    await eventually(() => colourOf(page, "zibo")).not.toEqual(plain);
  });

  test("a hop leads to its evidence, and a tab back to the paths", async () => {
    const { page, panel } = await start("#from=haier-group&to=cityu&path=1");
    await panel.getByRole("button", { name: /洗衣机非线性减振技术项目的签约方/ }).click();
    const details = page.getByRole("complementary", { name: "详情", exact: true });
    await read(details.getByRole("heading"), "洗衣机非线性减振技术项目的签约方");
    const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    await eventually(() => page.url()).toContain(`rel=${line}`);
    await details.getByRole("button", { name: "路径", exact: true }).click();
    await read(panel, "找到 1 条路径");
  });

  test("says it when two are connected only by way of a place or an event, and that there are more", async () => {
    const { page, panel } = await start();
    await askForPaths(page, "淄博", "香港城市大学");
    await read(panel, "只能经由地点或活动相连");
    await read(panel, "这里列出最短的 5 条，还有更多。");
    await panel.getByRole("button", { name: "列出更多" }).click();
    await eventually(async () => (await listedIn(panel)).length).toBe(10);
    expect(page.url()).toContain("k=10");
  });

  test("an entity on a path is avoided, or must be passed, at once; both can be taken back", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=1");
    await panel.getByRole("button", { name: "避开香港科技大学，重新查找" }).click();
    await eventually(() => page.url()).toContain("avoid=hkust");
    await eventually(async () => (await listedIn(panel)).some((name) => name.includes("香港科技大学"))).toBe(false);
    await eventually(() => laidOutIn(panel)).toBe(1);
    await read(panel.locator(".path-asked"), "避开香港科技大学");
    await panel.getByRole("button", { name: "移除香港科技大学" }).click();
    await eventually(async () => (await listedIn(panel))[0]).toContain("香港科技大学");
    expect(page.url()).not.toContain("avoid=");

    await pathsIn(panel).nth(2).check();
    await panel.getByRole("button", { name: "必须经过山东，重新查找" }).click();
    await eventually(() => page.url()).toContain("via=shandong");
    await eventually(async () => (await listedIn(panel)).every((name) => name.includes("山东"))).toBe(true);
    await panel.getByRole("button", { name: "清除（经过）" }).click();
    await read(panel, "条件已改，下面是改动之前的结果。");
    await panel.getByRole("button", { name: "重新查找" }).click();
    await eventually(async () => (await listedIn(panel))[0]).not.toContain("山东");
  });

  test("what was found before an option changed isn't shown as the answer", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=1");
    await eventually(() => laidOutIn(panel)).toBe(1);
    await panel.getByText("选项", { exact: true }).click();
    await panel.getByRole("spinbutton", { name: "最多几步" }).fill("3");
    await panel.getByRole("spinbutton", { name: "最多几步" }).press("Tab");
    await read(panel.getByRole("status"), "条件已改");
    expect(await laidOutIn(panel)).toBeNull();
    expect(await pathsIn(panel).first().isDisabled()).toBe(true);
    await panel.getByRole("button", { name: "查找路径" }).click();
    await eventually(() => laidOutIn(panel)).toBe(1);
    expect(page.url()).toContain("max=3");
    await eventually(async () => (await listedIn(panel)).length).toBe(3);
  });

  test("no path is an answer, and what would give one is offered", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&max=2");
    await read(panel, "没有找到路径");
    await panel.getByRole("button", { name: "放宽到 3 步：有一条 3 步的路径" }).click();
    await eventually(() => laidOutIn(panel)).toBe(1);
    expect(page.url()).toContain("max=3");
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).toMatch(
      /^第 1 条：淄博/,
    );
  });

  test("a limit of the page's filter is loosened there", async () => {
    const { page, panel } = await start("#from=haier-group&to=cityu&since=2026");
    await panel.getByRole("button", { name: "不限起始时间：有一条 1 步的路径" }).click();
    await eventually(() => laidOutIn(panel)).toBe(1);
    expect(page.url()).not.toContain("since=");
  });

  test("where nothing would connect them, that is said", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&max=1");
    // In the curated network everything is connected somehow.
    const answer = JSON.stringify({ suggestions: [], unknown: [] });
    await page.route("**/api/v1/paths/loosen?*", (route) =>
      route.fulfill({ contentType: "application/json", body: answer }),
    );
    await page.reload();
    await read(panel, "没有找到路径");
    await read(panel, "放宽任何条件，两者也不相连。");
  });

  test("the same entity twice is no question; ends are swapped, cleared and filled with stops between them", async () => {
    const { page, panel } = await start();
    const find = panel.getByRole("button", { name: "查找路径" });
    expect(await find.isDisabled()).toBe(true);
    await fill(page, "起点", "淄博");
    await fill(page, "终点", "cityu");
    await panel.getByRole("button", { name: "添加经过点" }).click();
    await fill(page, "经过", "香港科技大学");
    expect(await panel.getByRole("radio", { name: "从起点到终点" }).isChecked()).toBe(true);
    await find.click();
    await eventually(async () => (await listedIn(panel)).length).toBeGreaterThan(0);
    for (const name of await listedIn(panel)) expect(name).toContain("香港科技大学");

    await panel.getByRole("button", { name: "交换起点和终点" }).click();
    await eventually(() => page.url()).toContain("from=cityu&via=hkust&to=zibo");
    await panel.getByRole("button", { name: "清除（终点）" }).click();
    await fill(page, "终点", "cityu");
    await read(panel, "同一个实体出现了两次，请另选一个。");
    expect(await find.isDisabled()).toBe(true);
    await panel.getByRole("button", { name: "清空" }).click();
    await eventually(() => page.url()).not.toContain("from=");
    const from = panel.getByRole("combobox", { name: "起点", exact: true });
    await from.waitFor();

    // Enter means what is typed, not what answered the letters before.
    await suggestionsFor(page, from, "海尔集团");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/api/v1/entities?*", async (route) => {
      await held;
      await route.continue();
    });
    await from.fill("香港城市大学");
    await from.press("Enter");
    letGo();
    await read(panel.locator(".path-part-chosen"), "香港城市大学");
  });

  test("an end is picked in the picture, by mouse or by keyboard; Escape leaves", async () => {
    const { page, panel } = await start();
    const banner = page.getByText("请在图中点选起点").locator("visible=true");
    await panel.getByRole("button", { name: "在图中选起点" }).click();
    await banner.first().waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.locator(".pick-banner").count()).toBe(0);
    await clickOn(page, "zibo");
    await page.getByRole("complementary", { name: "详情", exact: true }).waitFor();
    await page.getByRole("button", { name: "路径", exact: true }).first().click();

    await panel.getByRole("button", { name: "在图中选起点" }).click();
    await clickOn(page, "haier-group");
    await eventually(() => page.url()).toContain("from=haier-group");
    expect(page.url()).not.toContain("sel=haier-group");
    await panel.getByRole("button", { name: "在图中选终点" }).press("Enter");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await eventually(() => page.url()).toMatch(/to=/);
    await eventually(() => page.locator(".pick-banner").count()).toBe(0);
  });

  test("several are connected from a selection", async () => {
    const { page } = await start();
    await page.keyboard.press("Escape");
    await clickOn(page, "haier-group");
    await page.keyboard.down("Shift");
    for (const [i, id] of ["hkust", "zibo"].entries()) {
      // The page's own panels may have to make room first.
      await eventually(() => page.url()).toContain(["haier-group", "hkust"][i]);
      await clickOn(page, id);
    }
    await page.keyboard.up("Shift");
    await page.getByRole("button", { name: "找出连起它们的路径" }).click();
    const panel = panelOf(page);
    await read(panel.getByRole("heading"), "它们连在一起：共 5 个实体");
    await eventually(() => page.url()).toContain("how=connect");
    await panel.getByRole("radio", { name: "从起点到终点" }).check();
    await eventually(() => page.url()).not.toContain("how=connect");
  });

  test("who could introduce the two, and what they have in common, is listed when asked", async () => {
    const { page, panel } = await start("#from=zibo&to=cityu&path=1");
    await eventually(() => laidOutIn(panel)).toBe(1);
    await panel.getByText("谁能引荐？").click();
    await panel.getByRole("button", { name: "香港全港各区工商联" }).waitFor();
    await panel.getByText("共同联系").click();
    await read(panel, "没有同时与两者直接相连的实体。");
    const other = await start("#from=zibo&to=hong-kong&path=1");
    await other.panel.getByText("共同联系").click();
    await other.panel.locator(".around", { hasText: "香港科技大学" }).getByRole("button", { name: "必须经过" }).click();
    await eventually(() => other.page.url()).toContain("via=hkust");
    expect(page.url()).toContain("from=zibo");
  });

  test("the report is downloaded", async () => {
    const { page, panel } = await start("#from=haier-group&to=cityu&path=1");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("link", { name: "下载报告" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/海尔集团.*\.md$/);
  });

  test("all of it works by keyboard, which is never lost", async () => {
    const { page, panel } = await start();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
    await panel.getByRole("combobox", { name: "起点", exact: true }).focus();
    await fill(page, "起点", "淄博");
    await eventually(focused).toBe("终点");
    await fill(page, "终点", "cityu");
    await eventually(focused).toBe("查找路径");
    await page.keyboard.press("Enter");
    await eventually(focused).toMatch(/^第 1 条：淄博/);
    await read(page.getByRole("status"), "找到 5 条路径。第 1 条：淄博 – 香港科技大学 – 香港 – 香港城市大学");
    await page.keyboard.press("Tab");
    await eventually(focused).toBe("淄博");
    // From one stop's actions to the next, and what becomes of the keyboard when they go.
    const avoid = panel.getByRole("button", { name: "避开香港，重新查找" });
    await avoid.focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.url()).toContain("avoid=hong-kong");
    await eventually(focused).toMatch(/^第 1 条：|^没有找到路径$/);
  });

  test("a question that fails says why and can be asked again", async () => {
    const { page, panel } = await start("", { expected: /503/ });
    const answer = JSON.stringify({
      type: "urn:qianshou:problem:query-timeout",
      title: "timeout",
      status: 503,
      detail: "stopped",
      code: "query-timeout",
      requestId: "r-1",
    });
    await page.route("**/api/v1/paths?*", (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: answer }),
    );
    await askForPaths(page, "海尔", "cityu");
    const trouble = panel.getByRole("alert");
    await read(trouble, "r-1");
    await page.unroute("**/api/v1/paths?*");
    await trouble.getByRole("button", { name: "重试" }).click();
    await eventually(() => laidOutIn(panel)).toBe(1);
  });
});
