import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { packageRoot } from "../../../server/package-root.ts";
import { runCommandLine } from "../../support/command-line.ts";

const built = join(packageRoot(), "dist", "server", "cli.js");
let folder = "";
const running: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "qianshou-program-"));
});
afterAll(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Starts the built program as a person would. */
const start = (...typed: string[]) => startFile(built, ...typed);

function startFile(program: string, ...typed: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", DATA_DIR: join(folder, "data") };
  const child = spawn(process.execPath, [program, ...typed], { env, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, said, ended };
}

describe("beside a running server", () => {
  const questions = [
    ["search", "城大", "--json"],
    ["search", "nobody at all"],
    ["paths", "海尔集团", "城大", "--lang", "zh"],
    ["paths", "cityu", "cityu"],
    ["stats", "--bucket", "year", "--json"],
    ["export", "graphml", "--type", "SIGNED_WITH", "-o", "-"],
    ["export", "json", "--view", "none"],
    ["export", "turtle", "--from", "海尔集团", "--to", "城大", "-o", "-"],
  ];

  it("its store is refused with its address, it can be asked instead, and both answer alike", async () => {
    const server = start("serve", "--port", "0");
    await vi.waitFor(() => expect(server.said.out).toMatch(/ready in/), { timeout: 20_000 });
    const [url = ""] = /http:\/\/\S+/.exec(server.said.out) ?? [];
    const env = { DATA_DIR: join(folder, "data") };
    const second = start("serve", "--port", new URL(url).port, "--data-dir", join(folder, "other"));
    expect([await second.ended, second.said.err]).toEqual([
      1,
      expect.stringMatching(/^qianshou: PORT is taken: .*\n$/),
    ]);
    const refused = await runCommandLine(["search", "城大"], env);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain(
      `in use by the server at ${url} (process ${server.child.pid}): ask it with --server ${url}`,
    );
    const asked = [];
    for (const typed of questions) asked.push(await runCommandLine([...typed, "--server", url], {}));
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(readdirSync(join(folder, "data"))).not.toContain("qianshou.running.json");
    const undated = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "(time)");
    for (const [i, typed] of questions.entries()) {
      const own = await runCommandLine(typed, env);
      const theirs = asked[i];
      expect([typed, theirs?.code, undated(theirs?.out ?? ""), theirs?.err]).toEqual([
        typed,
        own.code,
        undated(own.out),
        own.err,
      ]);
    }
    expect(asked.map(({ code }) => code)).toEqual([0, 0, 0, 2, 0, 0, 1, 0]);
    expect(await runCommandLine(["stats", "--server", url], {})).toMatchObject({
      code: 1,
      err: expect.stringContaining(url),
    });
  }, 60_000);
});

describe("the program", () => {
  it("two at once take turns with the store, and an answer that nobody reads on ends quietly", async () => {
    const { bin } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
    const first = startFile(join(packageRoot(), bin.qianshou), "stats", "--json");
    const second = start("export", "json", "-o", "-");
    second.child.stdout.destroy();
    expect([await first.ended, await second.ended, second.said.err]).toEqual([0, 0, ""]);
    expect(JSON.parse(first.said.out)).toMatchObject({ entities: 56 });
  }, 30_000);
});

describe("a file that doesn't come to its end", () => {
  let server: Server;
  let breakOff: () => void = () => {};
  let url = "";
  beforeAll(async () => {
    // Begins a file, and leaves its reader waiting.
    server = createServer((_, response) => {
      breakOff = () => void response.destroy();
      response.writeHead(200, { "Content-Disposition": "attachment; filename*=UTF-8''..%2Fout.json" });
      response.write("half".repeat(10_000));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    url = `http://127.0.0.1:${address.port}`;
  });
  afterEach(() => rmSync(join(folder, "out"), { recursive: true, force: true }));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ["stopped by Ctrl-C", 130, ""],
    ["broken off by the server", 1, "cannot be reached, or broke off"],
  ])(
    "because it was %s leaves nothing behind",
    async (why, code, message) => {
      const into = mkdtempSync(join(folder, "out-"));
      const program = start("export", "json", "--server", url, "-o", into);
      const part = () => readdirSync(into).find((name) => name.endsWith(".part")) ?? "";
      await vi.waitFor(() => expect(existsSync(join(into, part())) && statSync(join(into, part())).size).toBe(40_000), {
        timeout: 20_000,
      });
      if (code === 130) program.child.kill("SIGINT");
      else breakOff();
      expect([why, await program.ended]).toEqual([why, code]);
      expect(readdirSync(into)).toEqual([]);
      expect(program.said.err).toContain(message);
    },
    30_000,
  );
});
