import type { Browser, Page } from "playwright-core";
import { type Times, timesOf } from "../support/timing.ts";
import type { PlacedNetwork } from "./network.ts";
import { bestInSight, lookAtAll, panFrom, zoomFrom } from "./walk.ts";

/** Milliseconds; of times, `found` counts the frames. */
export interface PainterTimes {
  readonly name: string;
  /** From the data to the first picture on the screen. */
  readonly first: number;
  readonly walks: readonly Walk[];
  /** The longest frame after the pointer came to an entity. */
  readonly hover: Times;
}

export interface Walk {
  readonly what: string;
  readonly frames: Times;
  /** The longest frame within a second after it. */
  readonly after: number;
  /** Processor time of all of Chromium's processes, per frame. */
  readonly processor: number;
}

const window = { width: 1440, height: 900 };

/** How many entities the pointer comes to, and how long it stays. */
const hovers = 10;
const hoverMs = 300;

/** Opens a painter's page and takes its times. */
export async function measurePainter(
  browser: Browser,
  address: string,
  network: PlacedNetwork,
): Promise<Omit<PainterTimes, "name">> {
  const page = await browser.newPage({ viewport: window });
  const failed = new Promise<never>((_, reject) => page.on("pageerror", reject));
  const times = await Promise.race([failed, measurePage(page, browser, address, network)]);
  await page.close();
  return times;
}

async function measurePage(
  page: Page,
  browser: Browser,
  address: string,
  network: PlacedNetwork,
): Promise<Omit<PainterTimes, "name">> {
  const system = await browser.newBrowserCDPSession();
  const processorTime = async (): Promise<number> => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  await page.goto(address);
  await page.waitForFunction(() => "renderPage" in globalThis);
  const all = lookAtAll(network.places, window.width, window.height);
  const close = { ...all, k: Math.min(1, all.k * 6) };
  const first = await page.evaluate((look) => renderPage.start(look), all);
  const walks: Walk[] = [];
  for (const [what, looks] of [
    ["pan, all in sight", panFrom(all)],
    ["zoom in and out", zoomFrom(all, { x: all.x + 200, y: all.y + 100 }, 8)],
    ["pan, close", panFrom(close)],
  ] as const) {
    // Where it begins is where it ends.
    await page.evaluate((looks) => renderPage.walk(looks), looks.slice(-1));
    const before = await processorTime();
    const { frames, longestAfter } = await page.evaluate((looks) => renderPage.walk(looks), [...looks]);
    const processor = ((await processorTime()) - before) / frames.length;
    walks.push({ what, frames: timesOf(frames, frames.length), after: longestAfter, processor });
  }
  const longest: number[] = [];
  for (const { x, y } of bestInSight(network, close, window, hovers)) {
    await page.mouse.move(x, y);
    longest.push(await page.evaluate((milliseconds) => renderPage.watch(milliseconds), hoverMs));
  }
  return { first, walks, hover: timesOf(longest, longest.length) };
}
