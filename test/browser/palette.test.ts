import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, isShown, placeOf, read, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";

/** Whether there is a ring around an entity: pixels of the colour that only what was found has. */
const isRinged = async (page: Page, id: string): Promise<boolean> => {
  const { x, y } = await placeOf(page, id);
  return page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector("canvas");
      const copy = new OffscreenCanvas(80, 80).getContext("2d", { willReadFrequently: true });
      if (!canvas || !copy) throw new Error("no picture");
      copy.drawImage(canvas, left - 40, top - 40, 80, 80, 0, 0, 80, 80);
      const { data } = copy.getImageData(0, 0, 80, 80);
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === 0xa3 && data[i + 1] === 0x4d && data[i + 2] === 0) return true;
      }
      return false;
    },
    [x, y] as const,
  );
};

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

describeInBrowser("with one box", () => {
  const address = useSeededService();
  const open = usePages();

  test("one finds in the picture, does things and adds entities by keyboard alone", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong,cityu,hkust`);
    const picture = await settledPicture(page);
    const palette = page.getByRole("dialog", { name: "命令面板" });
    const box = palette.getByRole("combobox", { name: "命令面板" });
    const chosen = palette.getByRole("option", { selected: true });
    const ask = async (text: string): Promise<void> => {
      await page.keyboard.press("Control+k");
      await box.waitFor();
      await page.keyboard.insertText(text);
    };
    await picture.focus();
    const before = await placeOf(page, "cityu");
    await ask("城大");
    await eventually(() => chosen.textContent()).toBe("香港城市大学别名：城大");
    await eventually(() => isRinged(page, "cityu")).toBe(true);
    expect([await isRinged(page, "hkust"), await placeOf(page, "cityu")]).toEqual([false, before]);
    expect(await box.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
    await read(page.locator('[role="status"][aria-live="polite"]'), "1 个结果，图中 1 个");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "香港城市大学", exact: true }).waitFor();
    await eventually(() => isRinged(page, "cityu")).toBe(false);
    expect([await palette.count(), await focused(page)]).toEqual([0, "picture"]);

    // An action by its pinyin, and the way back by its English name; Enter may come before the answer.
    await ask("yincang");
    await eventually(() => chosen.textContent()).toMatch(/^隐藏.*对香港城市大学/);
    await page.keyboard.press("Enter");
    await eventually(() => isShown(page, "cityu")).toBe(false);
    await ask("undo");
    await page.keyboard.press("Enter");
    await eventually(() => isShown(page, "cityu")).toBe(true);
    await ask("按时间");
    await eventually(() => chosen.textContent()).toBe("布局：按时间");
    await page.keyboard.press("Escape");

    await ask("haier");
    await eventually(() => palette.getByRole("group").first().getAttribute("aria-label")).toBe("数据库中");
    await eventually(() => chosen.textContent()).toMatch(/^海尔集团/);
    await page.keyboard.press("Shift+Enter");
    await eventually(() => page.url()).toContain("haier-group");
    expect([await box.inputValue(), page.url().includes("sel=haier-group")]).toEqual(["haier", false]);
    await eventually(() => palette.getByRole("group").first().getAttribute("aria-label")).toBe("图中");
    await page.keyboard.press("Escape");
    await eventually(() => focused(page)).toBe("picture");

    await page.keyboard.press("Control+k");
    await read(palette.getByRole("group").first(), "最近用过");
    await eventually(() => chosen.textContent()).toMatch(/^海尔集团/);
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await eventually(() => palette.count()).toBe(0);
  });

  test("one chooses what to expand by what the counts say, gets exactly that, and a link brings it again", async () => {
    const page = await open(`${address()}/#base=none&add=hong-kong&sel=hong-kong`);
    const picture = await settledPicture(page);
    await picture.focus();
    await page.keyboard.press("Alt+e");
    const question = page.getByRole("region", { name: "展开", exact: true });
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
    const pick = (name: RegExp) => question.getByRole("checkbox", { name });
    await pick(/^当地有/).check();
    const counted = Number((await pick(/^高校/).locator("..").textContent())?.match(/\d+/)?.[0]);
    expect(counted).toBeGreaterThan(0);
    const kinds = await question.getByRole("group", { name: "另一端" }).getByRole("checkbox").all();
    expect(kinds.length).toBeGreaterThan(1);
    for (const kind of kinds) await kind.uncheck();
    expect(await question.getByRole("button", { name: "展开所选" }).isDisabled()).toBe(true);
    await pick(/^高校/).check();
    expect(await violations(page)).toEqual([]);
    await question.getByRole("button", { name: `展开 ${counted} 条关系` }).click();
    await eventually(() => page.url()).toContain("open=hong-kong!LOCATED_IN.in!kind.University");
    await eventually(() => isShown(page, "cityu")).toBe(true);
    expect(await isShown(page, "qingdao")).toBe(false);
    await page.getByRole("button", { name: "操作记录" }).click();
    await read(page.locator("body"), "展开香港：当地有 · 高校");
    await page.reload();
    await settledPicture(page);
    expect([await isShown(page, "cityu"), await isShown(page, "hkust")]).toEqual([true, true]);
    expect(await isShown(page, "qingdao")).toBe(false);
  });
});
