import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Where something is on the page, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    /** What the page offers to tests and extensions. */
    readonly qianshou?: {
      screenPositionOf(id: string): Place | null;
      noteBox(id: string): Readonly<Record<"left" | "top" | "right" | "bottom", number>> | null;
    };
  }
}

/** Waits until something holds, and says what it was instead when that doesn't come. */
export const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 10_000, interval: 25 });

/** The picture, once everything in it has its place. */
export async function settledPicture(page: Page): Promise<Locator> {
  const canvas = page.locator("canvas[aria-label]:not([aria-busy])");
  await canvas.waitFor();
  return canvas;
}

/** Where those of the entities or relations are that the picture shows. */
export function placesOf(page: Page, ids: readonly string[]): Promise<Record<string, Place>> {
  return page.evaluate((all) => {
    const places = all.flatMap((id) => {
      const at = window.qianshou?.screenPositionOf(id);
      return at ? [[id, at] as const] : [];
    });
    return Object.fromEntries(places);
  }, ids);
}

/** Where an entity, or the middle of a line, is; waits for it. */
export async function placeOf(page: Page, id: string): Promise<Place> {
  await eventually(async () => Object.keys(await placesOf(page, [id]))).toEqual([id]);
  const at = (await placesOf(page, [id]))[id];
  if (!at) throw new Error(`not in the picture: ${id}`);
  return at;
}

/** Whether the picture shows it. */
export async function isShown(page: Page, id: string): Promise<boolean> {
  return id in (await placesOf(page, [id]));
}

/** Clicks an entity or a line in the picture. */
export async function clickOn(
  page: Page,
  id: string,
  options: Parameters<Page["mouse"]["click"]>[2] = {},
): Promise<void> {
  const { x, y } = await placeOf(page, id);
  await page.mouse.click(x, y, options);
}

export async function doubleClickOn(page: Page, id: string): Promise<void> {
  const { x, y } = await placeOf(page, id);
  await page.mouse.dblclick(x, y);
}

/** Lets the page finish what it is at: no hand draws and clicks within one frame. */
export function frameGone(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Waits until one of these elements holds the text. */
export async function read(where: Locator, text: string): Promise<void> {
  await where.filter({ hasText: text }).first().waitFor();
}

/** Types into a search box and waits for the answer to exactly that; gives the suggestions. */
export async function suggestionsFor(page: Page, box: Locator, text: string): Promise<Locator> {
  const asked = new URLSearchParams({ q: text }).toString();
  const type = async (): Promise<void> => {
    await box.fill("");
    await box.pressSequentially(text);
  };
  await Promise.all([page.waitForResponse((response) => response.url().includes(`/entities?${asked}&`)), type()]);
  return page
    .getByRole("listbox", { name: (await box.getAttribute("aria-label")) ?? "", exact: true })
    .getByRole("option");
}

/** The colour at a place of the picture as [red, green, blue]. */
export function colourAt(page: Page, at: Place): Promise<number[]> {
  return page.evaluate(({ x, y }) => {
    const canvas = document.querySelector("canvas");
    const copy = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!canvas || !copy) throw new Error("no picture");
    const ratio = canvas.width / canvas.clientWidth;
    copy.drawImage(canvas, Math.round(x * ratio), Math.round(y * ratio), 1, 1, 0, 0, 1, 1);
    return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, at);
}
