import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { type Neo4jServer, startNeo4j } from "../../neo4j/local.mjs";
import { StoreRefused } from "../../server/store/refused.ts";
import { company, openStore } from "../store/neo4j/fixture.ts";
import { problemOf } from "../support/problems.ts";
import { isRunning } from "../support/processes.ts";

describe.each(inject("neo4j"))("a Neo4j $line of one's own", ({ line }) => {
  test("wants its password; while it is stopped the store says so; back again, it has what it had, and the store serves", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "qianshou-restart-"));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const start = async (port: number): Promise<Neo4jServer> => {
      const server = await startNeo4j({ line, dataDir, port, password: "a password", heap: "512m", shortLived: true });
      onTestFinished(server.stop);
      return server;
    };
    const first = await start(0);
    const stranger = await openStore(first.uri, { password: "another one" });
    await expect(stranger.prepare()).rejects.toThrow(StoreRefused);
    await expect(stranger.prepare()).rejects.toThrow(/does not accept NEO4J_USER with NEO4J_PASSWORD: check both/);

    const store = await openStore(first.uri, { password: "a password" });
    await store.prepare();
    await store.apply([company("acme")], "test");
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const codes = await Promise.all([
      problemOf(store.ping()),
      problemOf(store.entities(["acme"])),
      problemOf(store.apply([company("other")], "test")),
    ]);
    expect(codes.map(({ code }) => code)).toEqual(Array(3).fill("store-unavailable"));

    await start(Number(new URL(first.uri).port));
    expect(await store.entities(["acme"])).toHaveLength(1);
    expect((await store.apply([company("other")], "test")).revision).toBe(2);
  }, 120_000);
});
