import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import { packageRoot } from "../../server/package-root.ts";
import { ask } from "../support/service.ts";
import { emptyDatabase } from "../support/stores.ts";

const running: ChildProcess[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qianshou-process-"));
  folders.push(folder);
  return folder;
}

/** Starts the built server, or another program, as a person would, and collects what it says. */
function start(env: Record<string, string>, program = join("dist", "server", "main.js")) {
  const child = spawn(process.execPath, [join(packageRoot(), program)], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return { child, exited, said: () => said };
}

const says = (server: { said: () => string }, words: string | RegExp) =>
  vi.waitFor(() => expect(server.said()).toMatch(words), { timeout: 20_000 });

const urlIn = (text: string) => /http:\/\/\S+/.exec(text)?.[0] ?? "";

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

it("npm run dev serves every module of the page by itself, hands questions on to a server, and takes it along when it ends", async () => {
  const port = String(await freePort());
  const server = `http://127.0.0.1:${port}/healthz`;
  const dev = start({ PORT: port, DATA_DIR: await newFolder() }, join("scripts", "dev.mjs"));
  await says(dev, /ready in [\d.]+ s/);
  const origin = new URL(urlIn(dev.said())).origin;
  const typeOf = async (path: string): Promise<string | null> =>
    (await fetch(origin + path)).headers.get("content-type");
  for (const module of ["/main.tsx", "/api.ts"]) {
    expect([module, await typeOf(module)]).toEqual([module, expect.stringContaining("javascript")]);
  }
  expect(await typeOf("/api/v1/stats")).toContain("application/json");
  expect(await typeOf("/readyz")).toContain("application/json");
  dev.child.kill("SIGTERM");
  await dev.exited;
  await expect.poll(() => fetch(server).catch(() => "gone"), { timeout: 10_000 }).toBe("gone");
}, 60_000);

describe("the server as a process", () => {
  it("says where it is, what it keeps and how long it took; SIGTERM stops it cleanly; what it kept is there again", async () => {
    const dataDir = await newFolder();
    for (const round of ["first", "second"]) {
      const server = start({ PORT: "0", DATA_DIR: dataDir });
      await says(server, /ready in [\d.]+ s/);
      expect([round, server.said()]).toEqual([
        round,
        expect.stringMatching(
          /ready at http:\/\/127\.0\.0\.1:\d+\n.*embedded.*\n.*64 entities, 116 relations, 2 sources/,
        ),
      ]);
      expect((await ask(`${urlIn(server.said())}/readyz`)).status).toBe(200);
      server.child.kill("SIGTERM");
      expect(await server.exited).toBe(0);
    }
  });

  it("a second process on the same folder ends with one line that says who has it", async () => {
    const dataDir = await newFolder();
    const first = start({ PORT: "0", DATA_DIR: dataDir });
    await says(first, "ready in");
    const second = start({ PORT: "0", DATA_DIR: dataDir });
    expect(await second.exited).toBe(1);
    expect(second.said()).toContain(dataDir);
    expect(second.said()).toContain(String(first.child.pid));
    expect(second.said().trim().split("\n")).toHaveLength(1);
  });

  it("a file that is no store is left as it is, and named", async () => {
    const dataDir = await newFolder();
    await writeFile(
      join(dataDir, "qianshou.db"),
      "this is no database, and long enough to be looked at as one".repeat(20),
    );
    const server = start({ PORT: "0", DATA_DIR: dataDir });
    expect(await server.exited).toBe(1);
    expect(server.said()).toContain("qianshou.db");
    expect(server.said().trim().split("\n")).toHaveLength(1);
  });

  it.each([
    [{ PORT: "no" }, 'PORT cannot be "no"'],
    [{ HOST: "0.0.0.0" }, "PUBLIC_READ=1"],
    [{ NEO4J_URI: "localhost" }, "NEO4J_URI"],
  ])("a wrong setting (%j) ends the start with one line", async (env, words) => {
    const server = start({ DATA_DIR: await newFolder(), ...env });
    expect(await server.exited).toBe(1);
    expect(server.said()).toContain(words);
    expect(server.said().trim().split("\n")).toHaveLength(1);
  });

  it("a port that is taken is named", async () => {
    const first = start({ PORT: "0", DATA_DIR: await newFolder() });
    await says(first, "ready in");
    const { port } = new URL(urlIn(first.said()));
    const second = start({ PORT: port, DATA_DIR: await newFolder() });
    expect(await second.exited).toBe(1);
    expect(second.said()).toMatch(new RegExp(`^PORT is taken: something already listens on 127.0.0.1:${port}`));
  });

  it("a Neo4j that can't be reached is named and tried again, while health answers and readiness says why not", async () => {
    const [neo4jPort, port] = [await freePort(), await freePort()];
    const server = start({ PORT: String(port), NEO4J_URI: `neo4j://127.0.0.1:${neo4jPort}` });
    await says(server, /trying again in 0.5 s[\s\S]*trying again in 1 s/);
    expect(server.said()).toContain(`127.0.0.1:${neo4jPort}`);
    expect((await ask(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(await ask(`http://127.0.0.1:${port}/readyz`)).toMatchObject({
      status: 503,
      body: { code: "store-unavailable" },
    });
    server.child.kill("SIGTERM");
    expect(await server.exited).toBe(0);
  });

  it.each(inject("neo4j"))("keeps the network in Neo4j $line when its address is set", async ({ uri }) => {
    await emptyDatabase(uri);
    const server = start({ PORT: "0", NEO4J_URI: uri });
    await says(server, "ready in");
    expect(server.said()).toContain(`Neo4j, ${uri}`);
  });
});
