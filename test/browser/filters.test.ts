import { expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { eventually, isShown, placesOf, read, settledPicture } from "../support/explorer-page.ts";
import { allEntities, relationBetween, useSeededService } from "../support/seeded-service.ts";

describeInBrowser("the legend filters the picture", () => {
  const address = useSeededService();
  const open = usePages();
  const start = async () => {
    const page = await open(address());
    await settledPicture(page);
    const ids = await allEntities(address());
    const legend = page.getByRole("complementary", { name: "图例与筛选", exact: true });
    return { page, legend, places: () => placesOf(page, ids) };
  };

  test("a kind that is switched off goes, the rest stays where it is, and clearing brings it back", async () => {
    const { page, legend, places } = await start();
    const before = await places();
    const universities = legend.getByRole("button", { name: /^高校/ });
    expect(await universities.textContent()).toBe("高校2");
    await universities.click();
    await eventually(() => isShown(page, "cityu")).toBe(false);
    expect(await universities.getAttribute("aria-pressed")).toBe("false");
    const { cityu: _cityu, hkust: _hkust, ...others } = before;
    expect(await places()).toEqual(others);
    await read(page.getByRole("contentinfo"), `${Object.keys(others).length} 个实体`);

    await legend.getByRole("button", { name: "清除筛选", exact: true }).click();
    await eventually(places).toEqual(before);
    expect(await universities.getAttribute("aria-pressed")).toBe("true");
  });

  test("a type that is switched off takes its lines and what hung on them alone; the rest stays where it is", async () => {
    const { page, legend, places } = await start();
    const before = await places();
    const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    expect(await isShown(page, line)).toBe(true);
    const signed = legend.getByRole("button", { name: /^签约/ });
    await signed.click();
    await eventually(() => isShown(page, line)).toBe(false);
    const after = await places();
    expect(Object.keys(after)).toContain("cityu");
    expect(before).toMatchObject(after);
    await signed.click();
    await eventually(() => isShown(page, line)).toBe(true);
    expect(await places()).toEqual(before);
  });

  test("agreements become nodes between their parties, and lines again", async () => {
    const { page, legend, places } = await start();
    const before = await places();
    const agreement = "haier-cityu-vibration-project";
    const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
    expect([await isShown(page, agreement), await isShown(page, line)]).toEqual([false, true]);
    await legend.getByRole("radio", { name: "显示为节点" }).check();
    await eventually(() => isShown(page, agreement)).toBe(true);
    await settledPicture(page);
    expect(await isShown(page, line)).toBe(false);
    expect(await places()).toMatchObject(before);
    await legend.getByRole("radio", { name: "显示为连线" }).check();
    await eventually(places).toEqual(before);
    expect(await isShown(page, line)).toBe(true);
  });

  test("filters that leave nothing say so, and offer the way back", async () => {
    const { page, legend, places } = await start();
    const before = await places();
    await legend.getByText("时间", { exact: true }).click();
    await legend.getByLabel("包含没有日期的关系").uncheck();
    await legend.getByLabel("止", { exact: true }).fill("1900");
    await legend.getByLabel("止", { exact: true }).press("Enter");
    const empty = page.getByRole("main");
    await read(empty, "没有符合条件的实体");
    await empty.getByRole("button", { name: "清除筛选" }).click();
    await eventually(places).toEqual(before);
  });

  test("a date that is none is said beside the field, and not asked", async () => {
    const { page, legend, places } = await start();
    const before = await places();
    await legend.getByText("时间", { exact: true }).click();
    const since = legend.getByLabel("起", { exact: true });
    await since.fill("2024年");
    await since.press("Enter");
    await read(legend, "请写成 2024、2024-03 或 2024-03-25");
    expect(await since.getAttribute("aria-invalid")).toBe("true");
    expect(await places()).toEqual(before);
    expect(page.url()).not.toContain("since");
  });
});
