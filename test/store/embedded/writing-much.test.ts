import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Change } from "../../../model/change.ts";
import { packageRoot } from "../../../server/package-root.ts";
import { problemOf } from "../../support/problems.ts";
import { createFixture, entity, type Fixture } from "./fixture.ts";

let fixture: Fixture;
beforeEach(() => {
  fixture = createFixture();
});
afterEach(() => fixture.remove());

const many = (name: string, count: number) => Array.from({ length: count }, (_, i) => entity(`${name}${i}`));

/** A process that writes batch after batch as a server would, says so after the third, and then waits for a fourth. */
async function startWriter() {
  const worker = JSON.stringify(join(packageRoot(), "dist", "server", "embedded-worker.js"));
  const script = `
    import { Worker } from "node:worker_threads";
    const worker = new Worker(${worker}, { execArgv: [], workerData: { dataDir: ${JSON.stringify(fixture.dataDir)} } });
    let text = "";
    for await (const piece of process.stdin) text += piece;
    const batches = JSON.parse(text);
    worker.on("message", (report) => {
      if (report.is === "open") worker.postMessage({ do: "begin", call: 1, actor: "import" });
      else if (report.is !== "ready") throw new Error(JSON.stringify(report));
      else if (batches.length > 0) worker.postMessage({ do: "batch", call: 1, changes: batches.shift() });
      else console.log("taken");
    });`;
  const writer = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  writer.stdin.end(JSON.stringify([many("a", 500), many("b", 500), many("c", 500)]));
  await once(writer.stdout, "data");
  return writer;
}

test("a process that is killed in the middle of many batches leaves nothing of them", async () => {
  const first = await fixture.open();
  await first.apply([entity("before")], "test");
  await first.close();
  const writer = await startWriter();
  writer.kill("SIGKILL");
  await once(writer, "exit");
  const store = await fixture.open();
  expect(await store.summary()).toEqual({ entities: 1, relations: 0, sources: 0, revision: 1 });
  expect(await store.entities(["a0", "c499"])).toEqual([]);
  await store.apply(many("a", 3), "test");
  expect((await store.summary()).entities).toBe(4);
});

test("closing ends a write of many batches, of which nothing is left", async () => {
  const store = await fixture.open();
  let closed: Promise<void> = Promise.resolve();
  async function* batches(): AsyncGenerator<readonly Change[]> {
    yield many("a", 300);
    closed = store.close();
    yield many("b", 300);
  }
  expect((await problemOf(store.applyAll(batches(), "import"))).code).toBe("store-unavailable");
  await closed;
  expect((await (await fixture.open()).summary()).entities).toBe(0);
});

test("what many batches wrote is moved from the log into the file, beside other questions, before the store closes", async () => {
  const store = await fixture.open();
  async function* batches(): AsyncGenerator<readonly Change[]> {
    for (let i = 0; i < 12; i++) yield many(`e${i}.`, 100);
  }
  await store.applyAll(batches(), "import");
  expect((await store.summary()).entities).toBe(1200);
  await expect
    .poll(() => statSync(join(fixture.dataDir, "qianshou.db")).size, { timeout: 10_000 })
    .toBeGreaterThan(500_000);
  await store.apply([entity("next")], "test");
  await store.close();
  expect((await (await fixture.open()).summary()).entities).toBe(1201);
});

test("whoever makes batches too slowly is stopped, and so is who waits too long for their turn; others go on", async () => {
  const store = await fixture.open();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* slow(): AsyncGenerator<readonly Change[]> {
    yield [entity("slow")];
    await held;
  }
  const writing = problemOf(store.applyAll(slow(), "import", { timeoutMs: 400 }));
  const waiting = await problemOf(store.apply([entity("late")], "test", { timeoutMs: 100 }));
  expect(waiting).toMatchObject({ code: "query-timeout", message: expect.stringContaining("nothing was written") });
  expect(await writing).toMatchObject({ code: "query-timeout", message: expect.stringContaining("400 ms") });
  await store.apply([entity("next")], "test");
  expect(await store.entities(["slow", "late", "next"])).toMatchObject([{ id: "next" }]);
  release();
});

test("look-ups are answered between the steps of a large write, in the middle of it", async () => {
  const store = await fixture.open();
  await store.apply([entity("before")], "test");
  let written = false;
  let during = 0;
  const writing = store.apply(many("e", 4000), "test").then(() => {
    written = true;
  });
  while (!written) {
    const { entities } = await store.summary();
    if (!written && entities === 1) during += 1;
  }
  await writing;
  // Without a pause all would have been answered before it began, or after its end.
  expect(during).toBeGreaterThan(5);
  expect((await store.summary()).entities).toBe(4001);
});
