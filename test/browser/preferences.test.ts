import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";

describeInBrowser("what the page remembers of its reader", () => {
  const address = useSeededService();
  const open = usePages();
  const language = (page: Page) => page.evaluate(() => document.documentElement.lang);
  const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset["theme"]);

  describe("the language", () => {
    test.each([
      ["zh-CN", "zh-CN", "牵手"],
      ["zh-TW", "zh-CN", "牵手"],
      ["en-US", "en", "Qianshou 牵手: partnership networks"],
      ["fr-FR", "en", "Qianshou 牵手: partnership networks"],
    ])("of a browser in %s is %s", async (locale, spoken, title) => {
      const page = await open(address(), { locale });
      await settledPicture(page);
      expect(await language(page)).toBe(spoken);
      expect(await page.title()).toContain(title);
    });

    test("changes at once everywhere, canvas included, and is remembered over a reload", async () => {
      const page = await open(address());
      const picture = await settledPicture(page);
      await page.getByRole("button", { name: "English", exact: true }).click();
      await page.getByRole("combobox", { name: "Search", exact: true }).waitFor();
      await page
        .getByRole("button", { name: /^University/ })
        .or(page.getByRole("button", { name: /^Universities/ }))
        .waitFor();
      await eventually(() => picture.getAttribute("aria-label")).toContain("Arrow keys walk");
      expect(await language(page)).toBe("en");

      await page.reload();
      await settledPicture(page);
      expect(await language(page)).toBe("en");
      await page.getByRole("button", { name: "中文", exact: true }).click();
      await page.getByRole("combobox", { name: "搜索", exact: true }).waitFor();
      expect(await language(page)).toBe("zh-CN");
    });
  });

  describe("the theme", () => {
    test("follows the system while nobody chose one, also when that changes", async () => {
      const page = await open(address(), { colorScheme: "dark" });
      await settledPicture(page);
      expect(await theme(page)).toBe("dark");
      await page.emulateMedia({ colorScheme: "light" });
      await eventually(() => theme(page)).toBe("light");
    });

    test("once chosen is remembered over a reload", async () => {
      const page = await open(address(), { colorScheme: "light" });
      await settledPicture(page);
      await page.getByRole("button", { name: "外观：跟随系统" }).click();
      await page.getByRole("button", { name: "外观：浅色" }).click();
      await page.getByRole("button", { name: "外观：深色" }).waitFor();
      expect(await theme(page)).toBe("dark");
      await page.reload();
      await settledPicture(page);
      expect(await theme(page)).toBe("dark");
      await page.getByRole("button", { name: "外观：深色" }).click();
      await eventually(() => theme(page)).toBe("light");
    });
  });

  test("panels that were put away stay away", async () => {
    const page = await open(address());
    await settledPicture(page);
    const welcome = page.getByRole("heading", { name: "谁与谁牵手，何时，出自哪里？" });
    const legend = page.getByRole("button", { name: /^高校/ });
    expect([(await welcome.count()) > 0, await legend.isVisible()]).toEqual([true, true]);
    await page.getByRole("button", { name: "收起面板" }).click();
    await page.getByRole("complementary", { name: "详情" }).getByRole("button", { name: "关闭" }).click();
    await page.reload();
    await settledPicture(page);
    expect([await welcome.count(), await legend.count()]).toEqual([0, 0]);
    await page.getByRole("button", { name: "图例与筛选" }).click();
    await legend.waitFor();
  });
});
