import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import { clickOn, eventually, read, settledPicture } from "../support/explorer-page.ts";
import { relationBetween, useSeededService } from "../support/seeded-service.ts";

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

/** A file that is saved by an item of the panel of exports. */
async function saved(page: Page, panel: string, item: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: panel, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width, height, how many different colours, and the colour of the first pixel with its opacity. */
function pictureIn(page: Page, png: Buffer): Promise<{ size: number[]; colours: number; corner: number[] }> {
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set(new Uint32Array(data.buffer)).size;
    return { size: [image.width, image.height], colours, corner: [...data.slice(0, 4)] };
  }, png.toString("base64"));
}

describeInBrowser("taking away", () => {
  const address = useSeededService();
  const open = usePages();

  test("the picture goes as PNG in two sizes, as SVG with its names, and to the clipboard", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong,hkust&sel=hkust`, clipboard);
    await settledPicture(page);
    const two = await saved(page, "导出", /2×/);
    expect(two.name).toMatch(/^qianshou-\d{4}-\d\d-\d\d-hong-kong-university-of-science-and-technology\.png$/);
    await read(page.getByRole("status"), `已保存 ${two.name}`);
    const small = await pictureIn(page, two.bytes);
    const large = await pictureIn(page, (await saved(page, "导出", /4×/)).bytes);
    expect(large.size).toEqual(small.size.map((side) => 2 * side));
    expect(Math.min(small.colours, large.colours)).toBeGreaterThan(50);
    expect(small.corner).toEqual([255, 255, 255, 255]);

    await page.getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("radio", { name: "透明" }).check();
    await page.keyboard.press("Escape");
    const clear = await pictureIn(page, (await saved(page, "导出", /2×/)).bytes);
    expect([clear.size, clear.corner]).toEqual([small.size, [0, 0, 0, 0]]);

    const svg = (await saved(page, "导出", /SVG/)).bytes.toString();
    const parsed = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml");
      const texts = [...file.querySelectorAll("text, title, desc")].map((one) => one.textContent ?? "");
      return {
        broken: file.querySelector("parsererror")?.textContent ?? null,
        texts,
        root: file.documentElement.outerHTML,
      };
    }, svg);
    expect(parsed.broken).toBeNull();
    expect(parsed.texts).toEqual(expect.arrayContaining(["淄博", "香港", "香港科技大学"]));
    expect(parsed.texts.join("\n")).toMatch(/牵手 Qianshou · 3 个实体 · \d 条关系 · \d{4}年\d+月\d+日/);
    expect(parsed.root).toContain("Noto Sans CJK SC");

    await page.getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("radio", { name: "当前所见" }).check();
    await page.getByRole("button", { name: /复制图片/ }).click();
    await read(page.getByRole("status"), "图片已复制");
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType("image/png");
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    });
    const seen = await pictureIn(page, Buffer.from(copied));
    // 1440 × 900 between the panels, twice.
    expect(seen.size[0]).toBeLessThan(2 * (1440 - 600));
    expect(seen.size[0]).toBeGreaterThan(1000);
  });

  test("on a phone in the dark the picture is for paper all the same, and every button fits a thumb", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong`, {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
      colorScheme: "dark",
      locale: "en-GB",
    });
    await settledPicture(page);
    await page.getByRole("button", { name: "Export", exact: true }).tap();
    const panel = page.getByRole("dialog", { name: "Export the picture" });
    await panel.waitFor();
    expect(await violations(page)).toEqual([]);
    for (const item of await panel.getByRole("button").all()) {
      const box = await item.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    }
    await page.keyboard.press("Escape");
    const { name, bytes } = await saved(page, "Export", /2×/);
    expect(name).toMatch(/-network\.png$/);
    expect((await pictureIn(page, bytes)).corner).toEqual([255, 255, 255, 255]);
  });

  test("who reads an entity finds its agreements with all parties, sorts its relations, and copies what to cite", async () => {
    const page = await open(`${address()}/#sel=zibo`, clipboard);
    await settledPicture(page);
    const rows = page.locator(".relation-row .row-name");
    const names = async (): Promise<string[]> => rows.allTextContents();
    await eventually(async () => (await names()).length).toBeGreaterThan(5);
    const before = await names();
    await page.getByLabel("排序").selectOption("name");
    await eventually(names).not.toEqual(before);
    expect((await names()).toSorted()).toEqual(before.toSorted());

    await page.getByRole("button", { name: "复制引文" }).first().click();
    await read(page.getByRole("status"), "引文已复制");
    const pasted = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    expect(await pasted()).toMatch(
      /^(高瑞嵩\. 鲁港.*大众网, 2024-03-27|淄博牵手大湾区的想法与干法\[Z\]\. 2023-02): 第 \d+ 段\.$/,
    );

    await clickOn(page, "zibo-stb");
    await read(page.locator(".agreements"), "签署人：朗立平（代表深圳人工智能行业协会）");
    const line = await relationBetween(address(), "zibo-stb", "saiia", "SIGNED_WITH");
    await clickOn(page, line);
    await page.getByRole("button", { name: "复制句子和出处" }).click();
    await read(page.getByRole("status"), "句子和出处已复制");
    expect(await pasted()).toMatch(/。\[1\](\[\d\])*\n\[1\] .*第 \d+ 段\./);
  });

  test("the data goes in the format that one chooses: just what is shown with its places, or all of it", async () => {
    const page = await open(`${address()}/#base=none&add=zibo,hong-kong,hkust&sel=hkust`);
    await settledPicture(page);
    const take = async (): Promise<{ name: string; text: string }> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "下载", exact: true }).click(),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    };
    await page.getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("combobox", { name: "格式" }).selectOption({ label: "GEXF" });
    const shown = await take();
    expect(shown.name).toMatch(/^牵手-所选网络-\d{4}-\d\d-\d\d\.gexf$/);
    expect(shown.text.match(/<node id="[^"]+"/g)?.sort()).toEqual([
      '<node id="hkust"',
      '<node id="hong-kong"',
      '<node id="zibo"',
    ]);
    expect(shown.text.match(/<viz:position /g)).toHaveLength(3);
    expect(await violations(page)).toEqual([]);

    await page.getByRole("radio", { name: "筛选后全部" }).check();
    await page.getByRole("combobox", { name: "格式" }).selectOption({ label: "牵手 JSON" });
    const all = await take();
    expect(all.name).toMatch(/^牵手-合作网络-.+\.json$/);
    expect(JSON.parse(all.text).entities.length).toBeGreaterThan(50);
  });
});
