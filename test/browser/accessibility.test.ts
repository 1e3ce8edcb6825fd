import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, desk, phone, usePages } from "../support/browser.ts";
import { settledPicture, suggestionsFor } from "../support/explorer-page.ts";
import { relationBetween, useSeededService } from "../support/seeded-service.ts";
import { words } from "../web/words.ts";

/** Every pair of size, language and colours; all eight of their combinations would find nothing more. */
const looks = [
  { viewport: desk, width: desk.width, colorScheme: "light", language: "zh" },
  { viewport: desk, width: desk.width, colorScheme: "dark", language: "en" },
  { viewport: phone, width: phone.width, colorScheme: "light", language: "en" },
  { viewport: phone, width: phone.width, colorScheme: "dark", language: "zh" },
] as const;

describeInBrowser("axe finds no serious violation", () => {
  const address = useSeededService();
  const open = usePages();

  describe.each(looks)("at $viewport.width px, $language, $colorScheme", ({ viewport, language, colorScheme }) => {
    const text = words[language];
    const isPhone = viewport === phone;
    const locale = { zh: "zh-CN", en: "en-GB" }[language];
    const start = (hash = "") =>
      open(`${address()}/${hash}`, { viewport, colorScheme, locale, hasTouch: isPhone, expected: /404/ });
    /** Goes to a place, waits for something there, and looks at the page with its sheet as high as it goes. */
    const look = async (page: Page, hash: string, there: string): Promise<string[]> => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator(there).first().waitFor({ state: "attached" });
      const lower = page.getByRole("button", { name: text.sheet.lower, exact: true });
      const taller = page.getByRole("button", { name: text.sheet.taller, exact: true });
      if (isPhone && (await lower.count()) === 0) await taller.click();
      return violations(page);
    };

    test("on the first page, in the search, in the inspector, in a menu, in help, and where something is wrong", async () => {
      const page = await start();
      await settledPicture(page);
      const found: Record<string, string[]> = { first: await violations(page) };
      await page.getByRole("button", { name: text.views.button, exact: true }).click();
      await page.getByText(text.views.none).waitFor();
      found["views"] = await violations(page);
      await page.keyboard.press("Escape");
      const go = async (name: string, hash: string, there: string): Promise<void> => {
        found[name] = await look(page, hash, there);
      };

      const box = page.getByRole("combobox", { name: text.search.label, exact: true });
      await (await suggestionsFor(page, box, "香港")).first().waitFor();
      found["search"] = await violations(page);
      await page.keyboard.press("Escape");
      await go("entity", "#sel=hong-kong", ".entity-card");
      await go("several", "#sel=hong-kong,cityu,zibo", ".selection-card");
      await page.locator("canvas").focus();
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menu").waitFor();
      found["menu"] = await violations(page);
      await page.keyboard.press("Escape");
      const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
      await go("relation", `#rel=${line}`, ".relation-card");
      await go("error", "#rel=nothing-like-it", '[role="alert"]');
      await page.locator("canvas").focus();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      found["help"] = await violations(page);

      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    });

    test("in the panel of paths: an answer, all of its folds, no answer, and several connected", async () => {
      const page = await start("#from=zibo&to=cityu&avoid=qingdao&nokind=City&path=1");
      await settledPicture(page);
      await page.locator(".path-answer").waitFor({ state: "attached" });
      await page.locator(".paths details").evaluateAll((folds: HTMLDetailsElement[]) => {
        for (const fold of folds) fold.open = true;
      });
      await page.locator(".path-around p + p, .path-around ol").first().waitFor({ state: "attached" });
      const found: Record<string, string[]> = { unfolded: await violations(page) };
      for (const [name, hash, there] of [
        ["paths", "#from=zibo&to=cityu&path=1", ".hop-claims"],
        ["no path", "#from=zibo&to=cityu&max=1&path=1", ".loosenings button"],
        ["connection", "#from=haier-group&via=hkust&to=zibo&how=connect&path=1", ".connection-relations"],
      ] as const) {
        found[name] = await look(page, hash, there);
      }
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    });
  });
});
