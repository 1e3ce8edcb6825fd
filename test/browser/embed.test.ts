import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, read, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { posting } from "../support/service.ts";
import { viewContent } from "../support/views.ts";

/** A site whose pages frame what `?src=` names. */
function useSite(name: string): () => string {
  let site: Server;
  beforeAll(async () => {
    site = createServer((request, response) => {
      const src = new URL(request.url ?? "/", "http://localhost").searchParams.get("src") ?? "";
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(
        `<!doctype html><html lang="en"><title>Report</title><link rel="icon" href="data:,"><h1>Report</h1>
        <iframe src="${src.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" title="view" width="900" height="520"></iframe><p style="height:2000px"></p></html>`,
      );
    });
    await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => void site.close());
  return () => `http://${name}:${(site.address() as AddressInfo).port}`;
}

describeInBrowser("a saved view in another page", () => {
  const friend = useSite("127.0.0.1");
  const env: Record<string, string> = {};
  // Only there once the site listens.
  beforeAll(() => void Object.assign(env, { EMBED_ORIGINS: friend() }));
  const address = useSeededService(undefined, env);
  const open = usePages();
  const save = async (id: string, more = {}): Promise<void> => {
    const content = viewContent("淄博与城大", { notes: "两地合作", ...more });
    const shown = { ...content.shown, annotations: [{ id: "n1", on: "zibo", text: "还要查" }] };
    const headers = { "Content-Type": "application/json" };
    const saved = await fetch(`${address()}/api/v1/views/${id}`, {
      ...posting({ ...content, shown }),
      method: "PUT",
      headers,
    });
    expect(saved.status).toBe(200);
  };
  const framed = (src: string): string => `${friend()}/?src=${encodeURIComponent(src)}`;
  const inside = (page: Page) => page.frameLocator("iframe");

  test("shows just what was saved, with its note and who says so; nothing in it can be changed", async () => {
    await save("shown");
    const page = await open(framed(`${address()}/embed?view=shown&lang=en&theme=dark`));
    const frame = inside(page);
    await frame.locator("canvas[aria-label]:not([aria-busy])").waitFor();
    await frame.getByRole("heading", { name: "淄博与城大" }).waitFor();
    const window = page.frames()[1];
    if (!window) throw new Error("no frame");
    const look = () =>
      window.evaluate(() => ({
        zibo: globalThis.window.qianshou?.screenPositionOf("zibo") ?? null,
        cityu: globalThis.window.qianshou?.screenPositionOf("cityu") ?? null,
        note: globalThis.window.qianshou?.noteBox("n1") ?? null,
        theme: document.documentElement.dataset["theme"],
        stored: globalThis.window.localStorage.length,
      }));
    const rounded = ({ zibo, cityu }: typeof before) =>
      [zibo, cityu].map((one) => one && [one.x, one.y].map(Math.round));
    const before = await look();
    expect(before).toMatchObject({ theme: "dark", stored: 0 });
    expect(before.note).not.toBeNull();
    const { zibo, cityu } = before;
    if (!zibo || !cityu) throw new Error("not in the picture");
    expect([zibo.x, cityu.x].every((x) => x > 0 && x < 900)).toBe(true);

    // The wheel is the page's, and the frame says how to zoom.
    const box = await page.locator("iframe").boundingBox();
    const at = { x: (box?.x ?? 0) + cityu.x + 2, y: (box?.y ?? 0) + cityu.y + 2 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 60);
    await eventually(() => page.evaluate(() => globalThis.scrollY)).toBe(60);
    await read(frame.locator(".embed-hint"), "hold Ctrl");
    expect(await look()).toEqual(before);
    await page.mouse.wheel(0, -60);
    await eventually(() => page.evaluate(() => globalThis.scrollY)).toBe(0);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -60);
    await eventually(async () => (await look()).zibo).not.toEqual(before.zibo);
    await page.mouse.wheel(0, 60);
    await page.keyboard.up("Control");
    expect(await page.evaluate(() => globalThis.scrollY)).toBe(0);
    await frame.getByRole("button", { name: "Show everything" }).click();
    await eventually(async () => rounded(await look())).toEqual(rounded(before));

    await page.mouse.click(at.x, at.y);
    await read(frame.getByRole("complementary", { name: "Details" }), "Confidence");
    for (const key of ["h", "p", "k", "e", "n", "Delete"]) await page.keyboard.press(key);
    expect(await look()).toMatchObject({ cityu: expect.anything(), note: expect.anything() });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    // Dragging moves the picture, nothing in it.
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 60, at.y + 30, { steps: 4 });
    await page.mouse.up();
    const after = await look();
    const between = (one: typeof before) => [
      (one.cityu?.x ?? 0) - (one.zibo?.x ?? 0),
      (one.cityu?.y ?? 0) - (one.zibo?.y ?? 0),
    ];
    expect(between(after).map(Math.round)).toEqual(between(before).map(Math.round));
    expect(await frame.getByRole("link", { name: "Open in Qianshou" }).getAttribute("href")).toBe(
      "/?lang=en#view=shown",
    );
  });

  test("says so where there is no such view; other sites and other pages can't be framed", async () => {
    const lost = await open(framed(`${address()}/embed?view=nowhere&lang=zh`), { expected: /404/ });
    await read(inside(lost).getByRole("alert"), "没有这个视图");
    const refused = /frame-ancestors|ERR_BLOCKED_BY_RESPONSE|ERR_BLOCKED_BY_CSP/;
    const whole = await open(framed(`${address()}/#view=shown`), { expected: refused });
    await eventually(() => whole.frames()[1]?.url()).toMatch(/^chrome-error:/);
    const stranger = `${friend().replace("127.0.0.1", "localhost")}/?src=${encodeURIComponent(`${address()}/embed?view=shown`)}`;
    const other = await open(stranger, { expected: refused });
    await eventually(() => other.frames()[1]?.url()).toMatch(/^chrome-error:/);
  });

  test("the code for it is offered with the open view, and says what is missing", async () => {
    await save("offered");
    const page = await open(`${address()}/#view=offered`, { permissions: ["clipboard-read", "clipboard-write"] });
    await settledPicture(page);
    await page.getByRole("button", { name: "导出", exact: true }).click();
    await page.getByRole("button", { name: /^嵌入代码/ }).click();
    const code = page.getByRole("textbox", { name: "HTML 代码" });
    await eventually(() => code.inputValue()).toContain(`<iframe src="${address()}/embed?view=offered&amp;lang=zh"`);
    expect(await page.getByText("EMBED_ORIGINS").count()).toBe(0);
    await page.getByRole("button", { name: "复制代码" }).click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
    expect(await violations(page)).toEqual([]);
  });
});
