import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { eventually, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { toGb18030 } from "../support/gb18030.ts";
import { useSeededService } from "../support/seeded-service.ts";

/** As such lists come: a title, a section, aliases, half dates, two partners in a cell, a date that isn't. */
const partners = `2024年合作机构一览,,,,
机构,类型,合作方,关系,时间
香港城大,高校,海尔集团,签约,2024年3月25日
横琴云图科技有限公司,企业,"淄博市;青岛市",合作伙伴,2023年2月
,,,,
朗立平,人物,横琴云图科技有限公司,任职,2023年
岭南数字研究院,研究院,香港城市大学,伙伴,2024年13月
`;

/** Drops files on the page, as the desktop does. */
async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of all) transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
  await page.dispatchEvent("canvas", "dragenter", { dataTransfer: data });
  await read(page.getByRole("status"), "松开鼠标，导入这个文件");
  await page.dispatchEvent("canvas", "drop", { dataTransfer: data });
}

describeInBrowser("bringing in a file", () => {
  const address = useSeededService();
  const open = usePages();

  test("a messy list in GB18030 is understood, corrected, confirmed, written, shown and taken back", async () => {
    const page = await open(address());
    await settledPicture(page);
    const zibo = await placesOf(page, ["zibo"]);
    await drop(page, [
      { name: "合作机构.csv", bytes: toGb18030(partners) },
      { name: "另一个.csv", bytes: Buffer.from("x") },
    ]);
    const panel = page.getByRole("dialog", { name: "导入文件" });
    await panel.getByRole("combobox", { name: "“合作方”列的含义" }).waitFor();
    expect(await panel.getByLabel("编码").inputValue()).toBe("gb18030");
    expect(await panel.getByRole("combobox", { name: "“合作方”列的含义" }).inputValue()).toBe("target.names");
    // Somebody who reads it wrongly sees that, and puts it right.
    await panel.getByLabel("编码").selectOption("utf-16le");
    await read(panel.getByRole("alert"), "没能导入");
    await panel.getByLabel("编码").selectOption("gb18030");
    await panel.getByRole("combobox", { name: "“类型”列的含义" }).selectOption("source.kind");
    expect(await violations(page)).toEqual([]);

    await panel.getByRole("button", { name: "下一步" }).click();
    const person = panel.getByRole("group", { name: /朗立平/ });
    await person.waitFor();
    expect(await person.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(
      await panel
        .getByRole("group", { name: /淄博市/ })
        .getByRole("radio", { name: /淄博/ })
        .isChecked(),
    ).toBe(true);
    await read(panel.getByRole("row"), "2024年13月");
    await person.getByRole("radio", { name: /朗立平/ }).check();
    expect(await violations(page)).toEqual([]);
    const write = panel.getByRole("button", { name: /^写入网络，跳过 \d+ 处$/ });
    await eventually(() => write.isEnabled()).toBe(true);
    await write.click();

    await read(panel.locator("p"), "已写入网络");
    const shown = page.locator(".counts");
    await read(shown, "全部");
    expect(await placesOf(page, ["zibo"])).toEqual(zibo);
    expect(await violations(page)).toEqual([]);
    await panel.getByRole("button", { name: /^在图中查看 \d+ 个实体$/ }).click();
    await panel.waitFor({ state: "detached" });
    await read(page.locator(".selection-card"), "横琴云图科技有限公司");

    await page.getByRole("button", { name: "导入文件" }).click();
    await panel.getByRole("button", { name: "收回 合作机构.csv" }).click();
    await panel.getByRole("button", { name: "确定收回" }).click();
    await read(panel.locator("p"), "已收回");
    await eventually(() => page.locator(".selection-card").filter({ hasText: "横琴" }).count()).toBe(0);
    await panel.getByRole("button", { name: "导入另一个文件" }).click();
    await read(panel.getByRole("listitem"), "已收回");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("导入文件");
  });

  test("on a phone a file is chosen from the menu, every button fits a thumb, and what can't be read says why", async () => {
    const page = await open(`${address()}/#base=none&add=zibo`, {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
      colorScheme: "dark",
      locale: "en-GB",
    });
    const canvas = await settledPicture(page);
    await canvas.focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Bring in a file" }).click();
    const panel = page.getByRole("dialog", { name: "Bring in a file" });
    const choose = async (name: string, text: string): Promise<void> => {
      const chooser = page.waitForEvent("filechooser");
      await panel.getByRole("button", { name: "Choose a file…" }).tap();
      await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    };
    await choose("broken.json", '{"entities": [');
    await read(panel.getByRole("alert"), "It couldn’t be brought in");
    await choose("list.csv", "name,kind\nQingdao Harbour Works,Company\n");
    await panel.getByRole("combobox", { name: "What “name” holds" }).waitFor();
    expect(await violations(page)).toEqual([]);
    for (const item of await panel.locator("button:visible, select:visible").all()) {
      const box = await item.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    }
  });
});

describeInBrowser("a server that is for reading", () => {
  const address = useSeededService(undefined, { PUBLIC_READ: "1" });
  const open = usePages();

  test("says that no file can be brought in before anybody chooses one", async () => {
    const page = await open(`${address()}/#base=none&add=zibo`, { expected: /403/ });
    await settledPicture(page);
    await page.getByRole("button", { name: "导入文件" }).click();
    await read(page.getByRole("alert"), "这台服务器只供阅读");
    expect(await page.getByRole("button", { name: "选择文件…" }).count()).toBe(0);
  });
});
