import { expect, test } from "vitest";
import { describeInBrowser } from "../support/browser.ts";
import { clickOn, eventually, frameGone, placeOf, placesOf, read } from "../support/explorer-page.ts";
import { askForPaths, laidOutIn, listedIn, pathsIn, usePathPanel } from "../support/path-panel.ts";
import { allEntities, relationBetween } from "../support/seeded-service.ts";

describeInBrowser("a path that is laid out", () => {
  const { address, start } = usePathPanel();
  const zibo = "#from=zibo&to=cityu&path=1";
  const lined = ["zibo", "hkust", "hong-kong", "cityu"];

  test("stands in a line from left to right; nothing else has moved, and afterwards nothing has", async () => {
    // With motion: what comes back by and by must come back exactly.
    const { page, panel } = await start("", { reducedMotion: "no-preference" });
    const ids = await allEntities(address());
    const before = await placesOf(page, ids);
    const rest = async () => {
      const [one, next] = [await placesOf(page, ids), await frameGone(page).then(() => placesOf(page, ids))];
      return JSON.stringify(one) === JSON.stringify(next) ? next["zibo"] : before["zibo"];
    };
    await askForPaths(page, "淄博", "香港城市大学");
    await eventually(() => laidOutIn(panel)).toBe(1);
    await eventually(rest).not.toEqual(before["zibo"]);
    const during = await placesOf(page, ids);
    const moved = ids.filter((id) => before[id] && JSON.stringify(before[id]) !== JSON.stringify(during[id]));
    expect(moved.sort()).toEqual([...lined].sort());
    const across = lined.map((id) => during[id]?.x ?? 0);
    expect(across).toEqual([...across].sort((a, b) => a - b));

    await page.keyboard.press("Escape");
    await eventually(() => placesOf(page, ids)).toEqual(before);
    await pathsIn(panel).nth(1).check();
    await eventually(() => placesOf(page, ids)).not.toEqual(before);
    await page.keyboard.press("Escape");
    await eventually(() => placesOf(page, ids)).toEqual(before);
  });

  test("is stepped through with the arrow keys, and left with Escape", async () => {
    const { page, panel } = await start(zibo);
    await eventually(() => laidOutIn(panel)).toBe(1);
    await pathsIn(panel).first().focus();
    await page.keyboard.press("ArrowDown");
    await eventually(() => laidOutIn(panel)).toBe(2);
    await eventually(() => page.url()).toContain("path=2");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await eventually(() => laidOutIn(panel)).toBe(5);
    await page.keyboard.press("Escape");
    await eventually(() => laidOutIn(panel)).toBeNull();
    await read(page.getByRole("status"), "已放回原位");
    await panel.waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });

  test("stays while one reads about what belongs to it, and goes when something else is selected", async () => {
    const { page, panel } = await start(zibo);
    await eventually(() => laidOutIn(panel)).toBe(1);
    await panel.getByRole("button", { name: "香港科技大学", exact: true }).click();
    const details = page.getByRole("complementary", { name: "详情", exact: true });
    await details.getByRole("heading", { name: "香港科技大学", exact: true }).waitFor();
    expect(page.url()).toContain("path=1");
    await details.getByRole("button", { name: "路径", exact: true }).click();
    expect(await laidOutIn(panel)).toBe(1);
    await clickOn(page, "saiia");
    await details.getByRole("heading", { name: "深圳人工智能行业协会", exact: true }).waitFor();
    expect(page.url()).not.toContain("path=");
  });

  test("shows its lines also where agreements are nodes", async () => {
    const { page } = await start("#from=haier-group&to=cityu&path=1&agreements=nodes");
    const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    await placeOf(page, line);
  });

  test("comes back by its link with the whole question", async () => {
    const hash = "#from=zibo&via=hong-kong&to=cityu&avoid=qingdao,shandong&nokind=Event&k=3&max=5&path=2";
    const { page, panel } = await start(hash);
    await eventually(() => laidOutIn(panel)).toBe(2);
    const before = await listedIn(panel);
    await eventually(() => page.url()).toContain(hash);
    await page.reload();
    await eventually(() => laidOutIn(panel)).toBe(2);
    expect(await listedIn(panel)).toEqual(before);
    await read(panel, "淄博与香港城市大学如何相连？取最短的 3 条路径");
    await read(panel.getByRole("listitem"), "青岛");
  });

  test("has its text copied, with sources", async () => {
    const { page, panel } = await start(zibo, { permissions: ["clipboard-read", "clipboard-write"] });
    await read(panel, "第 10 段");
    await panel.getByRole("button", { name: "复制文字" }).click();
    await read(page.getByRole("contentinfo"), "文字已复制");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^淄博 – 香港科技大学 – 香港 – 香港城市大学\n/);
    expect(text).toContain("第 10 段");
    expect(text).toMatch(/\n来源：\n- 《淄博牵手大湾区的想法与干法》/);
  });
});
