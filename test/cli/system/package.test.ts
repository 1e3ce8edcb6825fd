import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../../server/package-root.ts";
import { ask } from "../../support/service.ts";

const exec = promisify(execFile);
/** Packing is quick; installing asks a registry. */
const longMs = 240_000;

describe("the npm package", { timeout: longMs }, () => {
  let folder = "";
  let file = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "qianshou-package-"));
    await exec("npm", ["pack", "--pack-destination", folder], { cwd: packageRoot() });
    file = (await readdir(folder)).find((name) => name.endsWith(".tgz")) ?? "";
  }, longMs);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("holds what runs, and neither sources nor tests nor anybody's data", async () => {
    const { stdout } = await exec("tar", ["tzf", join(folder, file)]);
    const tops = new Set(stdout.split("\n").flatMap((path) => path.split("/")[1] ?? []));
    expect([...tops].sort()).toEqual(["LICENSE", "README.md", "cypher", "dist", "package.json", "scripts", "seed"]);
  });

  test("starts the service in an empty folder with what it needs, and ends when it is told to", async () => {
    // By its whole path: some versions of npm look for a relative one elsewhere.
    const from = `file:${join(folder, file)}`;
    // A group of its own, as a terminal makes it: Ctrl-C reaches npx and the service.
    const service = spawn("npx", ["--yes", from], {
      cwd: folder,
      env: { ...process.env, PORT: "0", npm_config_cache: join(folder, ".npm") },
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    const ended = once(service, "exit");
    const lines = createInterface(service.stdout)[Symbol.asyncIterator]();
    let url = "";
    for (let line = ""; !line.includes("ready in"); ) {
      const next = await lines.next();
      if (next.done) throw new Error("it ended before it was ready");
      line = next.value;
      url ||= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? "";
    }
    const { body } = await ask(`${url}/api/v1/entities?q=${encodeURIComponent("淄博市")}`);
    expect(body).toMatchObject({ entities: expect.arrayContaining([expect.objectContaining({ id: "zibo" })]) });
    expect((await ask(url)).text).toContain("<title>");

    process.kill(-Number(service.pid), "SIGINT");
    await ended;
    // npx may be gone before the service has closed its store; open, it has a write-ahead log beside it.
    const data = () => readdir(join(folder, "data"));
    await expect.poll(data, { timeout: 10_000 }).toEqual(["imports", "qianshou.db", "qianshou.lock"]);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});
