import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { eventually, isShown, placeOf, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { clientOf } from "../support/service.ts";

describeInBrowser("two that are one", () => {
  const address = useSeededService();
  const open = usePages();
  const api = clientOf(address);

  const pick = async (page: Page, panel: Locator, text: string): Promise<void> => {
    await panel.getByRole("combobox").fill(text);
    await read(panel.getByRole("option"), text);
    await page.keyboard.press("Enter");
  };

  test("are found, looked at side by side, merged and taken apart again, and the picture doesn't move", async () => {
    const page = await open(`${address()}/#sel=zibo`);
    await settledPicture(page);
    const before = await placesOf(page, ["zibo", "qingdao", "hong-kong", "cityu"]);
    await page.getByRole("button", { name: "合并实体…" }).click();
    const panel = page.getByRole("dialog", { name: "合并实体" });
    await read(panel.locator("p"), "“淄博”与哪个实体是同一个？");
    await pick(page, panel, "淄博");
    await read(panel.getByRole("alert"), "这就是它自己");
    await pick(page, panel, "青岛");
    // The better connected one stays, unless somebody wants it otherwise.
    expect(await panel.getByRole("radio", { name: /保留.*淄博/ }).isChecked()).toBe(true);
    await panel.getByRole("radio", { name: /青岛/ }).check();
    await read(panel.getByRole("listitem"), "1 条关系与已有的相同");
    expect(await violations(page)).toEqual([]);
    await panel.getByRole("button", { name: "并入“青岛”" }).click();
    await panel.waitFor({ state: "detached" });

    const notice = page.locator(".notice");
    await read(notice, "“淄博”已并入“青岛”。撤销只影响图");
    await eventually(() => isShown(page, "zibo")).toBe(false);
    const { zibo: _, ...others } = before;
    expect(await placesOf(page, Object.keys(before))).toEqual(others);
    const inspector = page.locator(".entity-card");
    await read(inspector.locator(".merged-into"), "淄博");
    await read(inspector.locator(".facts"), "Zibo");
    expect(await violations(page)).toEqual([]);
    // Undo is about the picture.
    await page.keyboard.press("Control+z");
    expect((await api("readEntity", { params: { id: "zibo" }, query: {} })).entity.id).toBe("qingdao");

    const other = await open(`${address()}/#base=none&add=zibo,cityu`);
    await settledPicture(other);
    await read(other.locator(".notice"), "已并入“青岛”");
    await placeOf(other, "qingdao");
    await other.close();

    await inspector.getByRole("button", { name: "拆开“淄博”" }).click();
    await read(notice, "“淄博”又是单独的实体了");
    await eventually(() => placesOf(page, Object.keys(before))).toEqual(before);
    await read(inspector.locator("h2"), "淄博");
    expect((await api("listMerges", { query: {} })).merges).toEqual([]);
  });

  test("on a phone every button fits a thumb; what can't be one says why, and what was changed since too", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,qingdao,cityu&sel=cityu`, {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
      colorScheme: "dark",
      locale: "en-GB",
      expected: /^409: .*\/merges|^404: .*\/relations|status of 40[49]/,
    });
    await settledPicture(page);
    await page.getByRole("button", { name: "Merge with…" }).tap();
    const panel = page.getByRole("dialog", { name: "Merge entities" });
    await pick(page, panel, "Ma Xiaolei");
    await panel.getByRole("radio", { name: /Ma Xiaolei/ }).check();
    await read(panel.getByRole("alert"), "Of another kind, the one that stays can’t have these relations");
    expect(await panel.getByRole("button", { name: "Merge into “Ma Xiaolei”" }).isEnabled()).toBe(false);
    expect(await violations(page)).toEqual([]);
    for (const item of await panel.locator("button:visible, label:visible").all()) {
      const box = await item.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    }
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });

    await page.goto(`${address()}/#base=none&add=zibo,qingdao,cityu&sel=zibo,qingdao`);
    await page.reload();
    await settledPicture(page);
    await page.getByRole("button", { name: "Merge these two" }).tap();
    await panel.getByRole("button", { name: /^Merge into/ }).tap();
    await panel.waitFor({ state: "detached" });
    // A second merge changes the record of the first.
    const [first] = (await api("listMerges", { query: {} })).merges;
    await api("mergeEntities", { query: {}, body: { from: "hong-kong", into: first?.into ?? "" } });
    await page.locator(".notice").getByRole("button", { name: "Take apart" }).tap();
    await read(page.locator(".notice"), "Nothing was taken apart, because this was changed since the merge");
    expect(await isShown(page, first?.id ?? "")).toBe(false);
  });
});
