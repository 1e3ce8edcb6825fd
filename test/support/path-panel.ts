import type { Locator, Page } from "playwright-core";
import { usePages, type Visitor } from "./browser.ts";
import { settledPicture, suggestionsFor } from "./explorer-page.ts";
import { useSeededService } from "./seeded-service.ts";

/** Pages with the panel of paths open, on the articles' network: at a link, or as the button opens it. */
export function usePathPanel() {
  const address = useSeededService();
  const open = usePages();
  const start = async (hash = "", visitor: Visitor = {}) => {
    const page = await open(`${address()}/${hash}`, visitor);
    await settledPicture(page);
    const panel = panelOf(page);
    const button = page.getByRole("button", { name: "路径", exact: true });
    if (hash === "") await button.click();
    await panel.waitFor();
    return { page, panel };
  };
  return { address, start };
}

export const panelOf = (page: Page): Locator => page.getByRole("complementary", { name: "路径", exact: true });

/** Chooses the first suggestion for a text. */
export async function fill(page: Page, end: string, text: string): Promise<void> {
  const box = page.getByRole("combobox", { name: end, exact: true });
  await suggestionsFor(page, box, text);
  await box.press("Enter");
}

export async function askForPaths(page: Page, from: string, to: string): Promise<void> {
  await fill(page, "起点", from);
  await fill(page, "终点", to);
  await page.getByRole("button", { name: "查找路径" }).click();
}

/** The paths found, to be chosen from. */
export const pathsIn = (panel: Locator): Locator => panel.getByRole("radio", { name: /^第 \d+ 条/ });

/** The names of the paths found, as a screen reader says them. */
export function listedIn(panel: Locator): Promise<string[]> {
  return pathsIn(panel).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
}

/** Which path is laid out, counted from 1; null when none is. */
export async function laidOutIn(panel: Locator): Promise<number | null> {
  const checked = await pathsIn(panel).evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.checked));
  return checked.includes(true) ? checked.indexOf(true) + 1 : null;
}
