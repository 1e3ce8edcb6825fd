import { expect, test } from "vitest";
import { violations } from "../support/axe.ts";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, settledPicture } from "../support/explorer-page.ts";
import { useSeededService } from "../support/seeded-service.ts";

describeInBrowser("the panels at the sides", () => {
  const address = useSeededService();
  const open = usePages();

  test("are made wider by dragging and by keyboard, within limits, remembered, and put back by a double click", async () => {
    const page = await open(`${address()}/#sel=zibo`);
    await settledPicture(page);
    const edge = (side: "左侧" | "右侧") => page.getByRole("separator", { name: `${side}面板的宽度` });
    const width = async (side: "left" | "right") => (await page.locator(`.panel.${side}`).boundingBox())?.width;
    await edge("左侧").waitFor();
    const box = await edge("左侧").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 100];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y, { steps: 3 });
    await page.mouse.up();
    const wide = await width("left");
    expect(wide).toBeGreaterThan(395);
    expect(wide).toBeLessThan(425);
    await edge("右侧").focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await eventually(() => width("right")).toBe(352);
    expect(await edge("右侧").getAttribute("aria-valuenow")).toBe("352");
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await settledPicture(page);
    await eventually(async () => [await width("left"), await width("right")]).toEqual([wide, 352]);
    await edge("左侧").dblclick();
    await eventually(() => width("left")).toBe(320);
    await edge("右侧").focus();
    await page.keyboard.press("End");
    await eventually(() => width("right")).toBe(Math.round(1440 * 0.38));
    await page.keyboard.press("Home");
    await eventually(() => width("right")).toBe(240);
  });
});
