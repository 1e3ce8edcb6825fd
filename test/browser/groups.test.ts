import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, usePages } from "../support/browser.ts";
import {
  clickOn,
  doubleClickOn,
  eventually,
  isShown,
  placeOf,
  placesOf,
  read,
  settledPicture,
} from "../support/explorer-page.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("groups and communities", () => {
  const address = useSeededService();
  const open = usePages();
  const choose = (page: Page, group: string, name: string): Promise<void> =>
    page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name, exact: true }).check();
  const fragment = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

  test("a city's group opens and closes in place by mouse and keyboard; nobody else moves, and undo leads back exactly", async () => {
    const page = await open(`${address()}/`);
    await settledPicture(page);
    const ids = await allEntities(address());
    const apart = await placesOf(page, ids);
    await choose(page, "分组", "城市");
    await eventually(() => isShown(page, "@hong-kong")).toBe(true);
    expect(await isShown(page, "hkust")).toBe(false);
    const groups = ["@hong-kong", "@qingdao", "@zibo", "@shenzhen", "@guangzhou"];
    const closed = await placesOf(page, [...groups, ...ids]);
    // Those without a city stay where they are.
    expect(closed["haier-group"]).toEqual(apart["haier-group"]);
    expect(await violations(page)).toEqual([]);

    await clickOn(page, "@hong-kong");
    await read(page.locator(".selection-card"), "已选 10 个实体");
    await doubleClickOn(page, "@hong-kong");
    await eventually(() => fragment(page)).toContain("apart=hong-kong");
    const opened = await placesOf(page, [...groups, ...ids]);
    const others = Object.entries(closed).filter(([id]) => id !== "@hong-kong");
    for (const [id, at] of others) expect(opened[id], id).toEqual(at);
    expect(opened["hkust"]).toEqual(apart["hkust"]);

    // The key closes it from any of its members, and opens it again.
    await page.keyboard.press("Escape");
    await clickOn(page, "hkust");
    await eventually(() => fragment(page)).toContain("sel=hkust");
    await page.keyboard.press("o");
    await eventually(() => placesOf(page, [...groups, ...ids])).toEqual(closed);
    await page.getByRole("button", { name: "撤销：合上分组：香港" }).click();
    await eventually(() => isShown(page, "hkust")).toBe(true);

    await choose(page, "分组", "不分组");
    await eventually(() => placesOf(page, ids)).toEqual(apart);
  });

  test("a line between two groups lists the relations behind it; a group that is dragged takes its members along", async () => {
    const page = await open(`${address()}/#group=city`);
    await settledPicture(page);
    const [from, to] = [await placeOf(page, "@hong-kong"), await placeOf(page, "@qingdao")];
    await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await read(page.locator(".relation-card"), "这条线代表 5 条关系");
    expect(await page.locator(".bundle-list li").count()).toBe(5);
    await page.locator(".bundle-list").getByRole("button").nth(2).click();
    await read(page.locator(".statement"), "香港与青岛开展城市间合作");
    await read(page.locator(".evidence"), "段");

    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 40, to.y + 70, { steps: 4 });
    await page.mouse.up();
    await eventually(() => fragment(page)).toMatch(/pin=.*qingdao@/);
    expect(await placeOf(page, "@qingdao")).toEqual({ x: to.x - 40, y: to.y + 70 });
    await page.keyboard.press("Control+z");
    await eventually(() => placeOf(page, "@qingdao")).toEqual(to);

    // The table has the same rows, and opens a group by keyboard.
    await page.getByRole("button", { name: "表格", exact: true }).click();
    await read(page.locator('.table tr[data-row="@qingdao"]'), "分组（6）");
    await page.locator(".table tr[tabindex='0']").focus();
    // 香港, 淄博, 青岛: by how many each is linked with.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await eventually(() => fragment(page)).toContain("apart=qingdao");
    await page.locator('.table tr[data-row="wanggen-tech"]').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("a path that is lit opens the groups that it runs through, and lets them close", async () => {
    const page = await open(`${address()}/#group=city&from=hkust&to=qingdao`);
    await settledPicture(page);
    await page.getByRole("radio", { name: /^第 1 条/ }).check();
    await eventually(() => isShown(page, "hkust")).toBe(true);
    expect(fragment(page)).not.toContain("apart");
    await page.keyboard.press("Escape");
    await eventually(() => isShown(page, "@hong-kong")).toBe(true);
  });

  test("colours say communities: the legend counts and hides them, the inspector names them, a link shows them", async () => {
    const page = await open(`${address()}/#colour=community&size=even`);
    await settledPicture(page);
    const legend = page.getByRole("region", { name: "社群" });
    const first = legend.getByRole("button", { name: /香港等/ }).first();
    await read(first, "13");
    await first.click();
    await eventually(() => isShown(page, "hong-kong")).toBe(false);
    expect(await first.getAttribute("aria-pressed")).toBe("false");
    await first.click();
    await clickOn(page, "haier-group");
    await read(page.locator(".community-line"), "社群 A：香港等 13 个");
    expect(await violations(page)).toEqual([]);
    await choose(page, "颜色", "种类");
    await eventually(() => fragment(page)).toBe("#sel=haier-group&size=even");
    await page.getByRole("button", { name: "撤销：颜色：按种类" }).click();
    await legend.waitFor();
  });
});
