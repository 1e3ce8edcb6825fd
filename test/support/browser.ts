import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";

const program = process.env["TEST_CHROMIUM"] ?? "";

/**
 * Without a graphics process, which would imitate a card in software: the same tests took 2.6 times the processor's time.
 * Without the suggestions below Chromium's own address bar, pages of 400 files that every new window loads.
 */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/** Tests in a real Chromium, the one that `TEST_CHROMIUM` names; `npm test` sets that. Without one they count as skipped. */
export const describeInBrowser = describe.skipIf(program === "");

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** How somebody looks at the page: a new visitor with a Chinese browser at a desk, unless said otherwise. */
export interface Visitor extends BrowserContextOptions {
  /** What Chromium is expected to complain about: a question that is answered by an error, a server that is gone. */
  readonly expected?: RegExp;
}

/** Opens pages for the tests around; each in a context of its own. A page that complained fails its test. */
export function usePages(): (address: string, visitor?: Visitor) => Promise<Page> {
  let browser: Browser;
  const opened: { readonly page: Page; readonly complaints: string[]; readonly expected: RegExp | undefined }[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: flags });
  });
  afterEach(async () => {
    const pages = opened.splice(0);
    for (const { page } of pages) await page.context().close();
    const unexpected = pages.flatMap(({ complaints, expected }) => complaints.filter((text) => !expected?.test(text)));
    expect(unexpected, "what the page complained about").toEqual([]);
  });
  afterAll(() => browser.close());

  return async (address, { expected, ...visitor } = {}) => {
    const context = await browser.newContext({ viewport: desk, locale: "zh-CN", reducedMotion: "reduce", ...visitor });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    opened.push({ page, complaints: await listenTo(page), expected });
    await page.goto(address);
    return page;
  };
}

/** Collects everything that goes wrong in a page, as long as it lives. */
async function listenTo(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // The page gives up a question of its own when a newer one takes its place.
    if (reason !== "net::ERR_ABORTED") complaints.push(`${reason}: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`against the policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}
