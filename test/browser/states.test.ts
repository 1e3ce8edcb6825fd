import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import { openEmbeddedStore } from "../../server/store/embedded/index.ts";
import { describeInBrowser, phone, usePages } from "../support/browser.ts";
import {
  clickOn,
  doubleClickOn,
  eventually,
  isShown,
  placesOf,
  read,
  settledPicture,
} from "../support/explorer-page.ts";
import { claim, entity, relation, source } from "../support/network.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";
import { startTestService } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

/** What Chromium says of a server that isn't there, or is just coming back. */
const gone = /ERR_CONNECTION_REFUSED|Failed to load resource|503: .*\/readyz/;

describeInBrowser("what is out of the ordinary has a state of its own", () => {
  const address = useSeededService();
  const open = usePages();

  test("a search that finds nothing says so, and what else to try", async () => {
    const page = await open(address());
    await settledPicture(page);
    await page.getByRole("combobox", { name: "搜索", exact: true }).pressSequentially("zzyzx");
    await read(page.getByRole("banner"), "没有找到“zzyzx”");
    await read(page.getByRole("banner"), "换个写法试试");
  });

  test("a link to something that isn't there shows what went wrong, with the request's id", async () => {
    const page = await open(`${address()}/#rel=nothing-like-it`, { expected: /404/ });
    const answered = page.waitForResponse((response) => response.url().endsWith("/relations/nothing-like-it"));
    await page.reload();
    const requestId = (await answered).headers()["x-request-id"] ?? "";
    expect(requestId).not.toBe("");
    const alert = page.getByRole("alert");
    await read(alert, "它可能已被删除。请重新搜索。");
    await read(alert, `请求编号 ${requestId}`);
  });

  test("a question that the server fails at can be asked again", async () => {
    const page = await open(`${address()}/#base=none&add=zibo`, { expected: /500/ });
    await settledPicture(page);
    const problem = {
      type: "about:blank",
      title: "Internal error",
      status: 500,
      detail: "something broke",
      code: "internal",
      requestId: "request-17",
    };
    await page.route("**/api/v1/entities/zibo/neighbours?*", (route) =>
      route.fulfill({ status: 500, contentType: "application/problem+json", body: JSON.stringify(problem) }),
    );
    await doubleClickOn(page, "zibo");
    const alerts = page.getByRole("alert");
    await eventually(() => alerts.count()).toBe(2);
    for (const alert of await alerts.all()) await read(alert, "请求编号 request-17");
    await page.unrouteAll();
    // The inspector's own question failed as well.
    for (const left of [1, 0]) {
      await alerts.first().getByRole("button", { name: "重试" }).click();
      await eventually(() => alerts.count()).toBe(left);
    }
    await eventually(() => isShown(page, "hkust")).toBe(true);
  });

  test("a picture is busy until everything has its place, also when it is asked for another look meanwhile", async () => {
    const page = await open(`${address()}/#base=none&add=zibo`);
    await settledPicture(page);
    // Before the layout of what is new can have ended, the language changes; then it is seen what was there at the end.
    await page.evaluate(() => {
      const canvas = document.querySelector("canvas");
      let switched = false;
      const look = new MutationObserver(() => {
        if (canvas?.ariaBusy === "true" && !switched) {
          switched = true;
          document.querySelector<HTMLElement>(".language")?.click();
        } else if (canvas?.ariaBusy !== "true" && switched) {
          document.body.dataset["atEnd"] = String(window.qianshou?.screenPositionOf("hkust") !== null);
          look.disconnect();
        }
      });
      if (canvas) look.observe(canvas, { attributeFilter: ["aria-busy"] });
    });
    await doubleClickOn(page, "zibo");
    await eventually(() => page.evaluate(() => document.body.dataset["atEnd"])).toBe("true");
  });

  test("what takes long shows a bar, then a way out that leaves the picture as it was", async () => {
    const page = await open(`${address()}/#base=none&add=zibo`);
    await settledPicture(page);
    const ids = await allEntities(address());
    const before = await placesOf(page, ids);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/api/v1/entities/zibo/neighbours?*", async (route) => {
      await held;
      await route.abort("aborted");
    });
    await doubleClickOn(page, "zibo");
    const progress = page.getByRole("status").filter({ hasText: "正在加载" });
    await progress.locator(".progress-bar").waitFor();
    await progress.getByText("比平常久一些").waitFor();
    await progress.getByRole("button", { name: "取消" }).click();
    await read(page.getByRole("contentinfo"), "已取消加载");
    await eventually(() => progress.count()).toBe(0);
    expect(await placesOf(page, ids)).toEqual(before);
    letGo();
  });

  test("a server that went away is said; the picture stays, and work goes on by itself when it is back", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "qianshou-test-"));
    const start = async (port: string) => {
      const store = await openEmbeddedStore({ dataDir, queryTimeoutMs: 20_000 });
      await store.prepare();
      return startTestService(store, { PORT: port });
    };
    let service = await start("0");
    try {
      const page = await open(service.url, { expected: gone });
      await settledPicture(page);
      const ids = await allEntities(service.url);
      const before = await placesOf(page, ids);
      await service.stop();

      await clickOn(page, "cityu");
      const banner = page.getByRole("alert").filter({ hasText: "恢复后会自动继续" });
      await read(banner, "连不上服务");
      expect(await placesOf(page, ids)).toEqual(before);

      service = await start(new URL(service.url).port);
      // The page looks again after 1, 2, 4 and 8 seconds.
      await banner.waitFor({ state: "detached", timeout: 20_000 });
      const details = page.getByRole("complementary", { name: "详情", exact: true });
      await details.getByRole("heading", { name: "香港城市大学", exact: true }).waitFor();
      await read(details.getByRole("article"), "鲁港“牵手”合作");
    } finally {
      await service.stop();
      await rm(dataDir, { recursive: true });
    }
  });

  describe("more than a picture holds", () => {
    test("is cut off, and said; a hub asks which of its relations to bring", async () => {
      const [under] = storesUnderTest();
      if (!under) throw new Error("no store to test");
      const { store, close } = await under.open();
      const service = await startTestService(store, { SEED: "none" });
      try {
        await store.apply(hubOf(320), "test");
        const page = await open(service.url);
        await settledPicture(page);
        await read(page.getByRole("contentinfo"), "显示相连最多的 300 / 共 321");
        await page.getByRole("button", { name: "缩小范围" }).click();
        const focused = page.locator(":focus");
        await read(focused, "城市");

        await doubleClickOn(page, "hub");
        const question = page.getByRole("region", { name: "展开", exact: true });
        await read(question, "中心城 · 320 条关系");
        expect(await question.getByRole("checkbox", { name: /^当地有/ }).isChecked()).toBe(true);
        await question.getByRole("button", { name: "展开相连最多的 200 个" }).click();
        await eventually(() => question.count()).toBe(0);

        await page.setViewportSize(phone);
        await page.getByRole("button", { name: "收起面板", exact: true }).click();
        await page.getByRole("button", { name: "缩小范围" }).click();
        await read(focused, "城市");
        // The page goes before its server does: it may still be asking.
        await page.goto("about:blank");
      } finally {
        await service.stop();
        await close();
      }
    });
  });
});

/** A city with so many companies in it, each said by one source. */
function hubOf(companies: number): Change[] {
  const members = Array.from({ length: companies }, (_, i) => `company-${i}`);
  return [
    source("register"),
    entity("hub", "City", { name: "中心城" }),
    ...members.map((id) => entity(id)),
    ...members.map((id) => relation(`in.${id}`, "LOCATED_IN", id, "hub")),
    ...members.map((id) => claim(`claim.${id}`, `in.${id}`, "register")),
  ];
}
