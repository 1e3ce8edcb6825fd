import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import type { Answer } from "../../model/contract.ts";
import { runCommandLine } from "../support/command-line.ts";
import { startServerProcess } from "../support/server-process.ts";
import { clientOf } from "../support/service.ts";
import { emptyDatabase } from "../support/stores.ts";
import { viewContent } from "../support/views.ts";

/** How often it is killed; each time within so many milliseconds after the first file was acknowledged. */
const kills = 30;
const longestMs = 1500;
/** Companies in each file that is brought in. */
const together = 5;
const minutes = 60_000;

const stores = [
  { name: "embedded store", uri: null },
  ...inject("neo4j").map(({ line, uri }) => ({ name: `Neo4j ${line}`, uri })),
];

describe.each(stores)("a server on the $name that is killed while it is written to", ({ uri }) => {
  test(`loses nothing that it acknowledged and keeps nothing half-written, ${kills} times`, {
    timeout: 15 * minutes,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "qianshou-killed-"));
    const env = { DATA_DIR: folder, ...(uri !== null && { NEO4J_URI: uri }) };
    if (uri !== null) await emptyDatabase(uri);
    const acknowledged = { views: new Set<string>(), files: new Set<string>() };
    const sent = new Set<string>();
    try {
      for (let round = 0; round < kills; round++) {
        const server = await startServerProcess(env);
        const api = clientOf(() => server.url);
        await expectWhole(api, acknowledged, sent);
        const write = { api, round, acknowledged, sent };
        // Whatever fails from the moment of the kill on was not acknowledged.
        let writers: Promise<PromiseSettledResult<never>[]> = Promise.resolve([]);
        await new Promise<void>((resolve) => {
          writers = Promise.allSettled([putViews(write, "a"), putViews(write, "b"), bringIn(write, resolve)]);
        });
        await wait(randomInt(longestMs));
        await server.end("SIGKILL");
        const ends = await writers;
        expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
      }
      const server = await startServerProcess(env);
      await expectWhole(
        clientOf(() => server.url),
        acknowledged,
        sent,
      );
      await server.end("SIGTERM");
      const checked = await runCommandLine(["check"], env);
      expect(checked).toMatchObject({ code: 0, out: expect.stringContaining("all is well") });
      const { views, files } = acknowledged;
      console.log(`${kills} kills; acknowledged: ${views.size} views, ${files.size} of ${sent.size} files`);
      expect(files.size).toBeGreaterThanOrEqual(kills);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

type Api = ReturnType<typeof clientOf>;

interface Written {
  readonly views: Set<string>;
  readonly files: Set<string>;
}

interface Write {
  readonly api: Api;
  readonly round: number;
  readonly acknowledged: Written;
  /** Every file that was sent, by the beginning of its companies' names. */
  readonly sent: Set<string>;
}

/** Saves one view after the other, until the server is gone. */
async function putViews({ api, round, acknowledged }: Write, who: string): Promise<never> {
  for (let i = 0; ; i++) {
    const id = `view-${round}-${who}-${i}`;
    await api("putView", { params: { id }, ifMatch: null, body: viewContent(id) });
    acknowledged.views.add(id);
    // A store holds a limited number of them.
    await wait(randomInt(40));
  }
}

/** Brings in one file after the other, until the server is gone; `onFile` hears of each. */
async function bringIn({ api, round, acknowledged, sent }: Write, onFile: () => void): Promise<never> {
  for (let i = 0; ; i++) {
    const name = `Firma ${round}-${i}`;
    const rows = Array.from({ length: together }, (_, n) => `${name} ${n},Company\n`);
    sent.add(name);
    const upload = new Blob(["name,kind\n", ...rows]);
    let record = await api("createImport", { query: { name: "list.csv" }, upload });
    while (record.state === "reading" || record.state === "writing") {
      record = await api("readImport", { params: { id: record.id } });
    }
    if (record.state !== "done") throw new Error(`the import is ${record.state}`);
    acknowledged.files.add(name);
    onFile();
  }
}

/** All that was acknowledged is there, and of every file all or nothing. */
async function expectWhole(api: Api, acknowledged: Written, sent: ReadonlySet<string>): Promise<void> {
  const views = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Answer<"listViews"> = await api("listViews", { query: { limit: 1000, ...(cursor && { cursor }) } });
    for (const { id } of page.views) views.add(id);
    cursor = page.cursor;
  }
  expect([...acknowledged.views].filter((id) => !views.has(id))).toEqual([]);

  const companies: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { kind: ["Company" as const], limit: 1000, ...(cursor && { cursor }) };
    const page: Answer<"listEntities"> = await api("listEntities", { query });
    companies.push(...page.entities.map(({ name }) => name));
    cursor = page.cursor;
  }
  const counts = new Map([...sent].map((name) => [name, companies.filter((one) => one.startsWith(`${name} `)).length]));
  expect([...acknowledged.files].filter((name) => counts.get(name) !== together)).toEqual([]);
  expect([...counts].filter(([, count]) => count !== 0 && count !== together)).toEqual([]);
}
