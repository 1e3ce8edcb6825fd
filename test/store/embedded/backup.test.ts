import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp, restore, verify } from "../../../server/store/embedded/backup.ts";
import { StoreRefused } from "../../../server/store/refused.ts";
import { createFixture, entity, type Fixture } from "./fixture.ts";

let fixture: Fixture;
beforeEach(() => {
  fixture = createFixture();
});
afterEach(() => fixture.remove());

const beside = (name: string) => join(fixture.dataDir, name);

/** A backup of a store with this many entities. */
async function backedUp(n: number): Promise<string> {
  const store = await fixture.open();
  const ids = Array.from({ length: n }, (_, i) => `e${i}`);
  await store.apply(ids.map(entity), "test");
  const file = beside("backup");
  backUp(fixture.dataDir, file);
  await store.close();
  return file;
}

describe("a backup of the embedded store", () => {
  test("is one moment of a store that is being written, and says what it holds", async () => {
    const store = await fixture.open();
    const writing = (async () => {
      for (let i = 0; i < 60; i += 2) await store.apply([entity(`e${i}`), entity(`e${i + 1}`)], "test");
    })();
    const found = [];
    for (let i = 0; i < 8; i++) {
      // The next answer of the store's thread: something was written meanwhile.
      await store.summary();
      found.push(backUp(fixture.dataDir, beside(`b${i}`)));
    }
    await writing;
    for (const [i, contents] of found.entries()) {
      expect(contents.entities).toBe(2 * contents.revision);
      expect(verify(beside(`b${i}`))).toEqual(contents);
    }
    expect(new Set(found.map(({ revision }) => revision)).size).toBeGreaterThan(1);
  });

  test("leaves nothing where there is no store, or no folder to write to", () => {
    expect(() => backUp(beside("nowhere"), beside("b"))).toThrow(`there is no store in ${beside("nowhere")}`);
    expect(() => verify(beside("b"))).toThrow(`${beside("b")} is missing`);
    mkdirSync(fixture.dataDir, { recursive: true });
    writeFileSync(beside("qianshou.db"), "");
    expect(() => backUp(fixture.dataDir, beside("b"))).toThrow("it holds no network");
    expect(readdirSync(fixture.dataDir)).toEqual(["qianshou.db"]);
  });

  test.each([
    ["cut off", (file: string) => truncateSync(file, 8192)],
    ["overwritten in the middle", (file: string) => overwrite(file, 40_000)],
    ["of another program", (file: string) => run(file, "PRAGMA application_id = 7")],
    ["newer than this Qianshou", (file: string) => run(file, "PRAGMA user_version = 999")],
    ["no database", (file: string) => writeFileSync(file, "x".repeat(50_000))],
    ["of which a row was lost", (file: string) => run(file, "PRAGMA foreign_keys = OFF; DELETE FROM change_set")],
  ])("that is %s is told apart from a whole one, and never put in a store's place", async (_, damage) => {
    const file = await backedUp(300);
    expect(verify(file).entities).toBe(300);
    damage(file);
    const before = readFileSync(beside("qianshou.db"));
    expect(() => verify(file)).toThrow(StoreRefused);
    expect(() => verify(file)).toThrow(file);
    expect(() => restore(file, fixture.dataDir, new Date())).toThrow(StoreRefused);
    expect(readFileSync(beside("qianshou.db"))).toEqual(before);
  });
});

describe("restoring", () => {
  test("brings back what was backed up, and keeps what stood there", async () => {
    const file = await backedUp(3);
    const later = await fixture.open();
    await later.apply([entity("later")], "test");
    await later.close();

    const { contents, kept } = restore(file, fixture.dataDir, new Date("2026-01-02T03:04:05.678Z"));
    expect(contents).toMatchObject({ entities: 3, revision: 1 });
    expect(kept).toBe(beside("qianshou.2026-01-02T03-04-05.678Z.db"));
    expect(verify(kept ?? "").entities).toBe(4);
    const again = await fixture.open();
    expect(await again.summary()).toMatchObject({ entities: 3, revision: 1 });
    expect((await again.history({ about: "e0", limit: 9, before: null })).length).toBe(1);
    await again.close();
  });

  test("fills a folder that isn't there yet", async () => {
    const file = await backedUp(2);
    const { kept } = restore(file, beside("new/folder"), new Date());
    expect(kept).toBeNull();
    expect(verify(beside("new/folder/qianshou.db")).entities).toBe(2);
  });

  test("is refused while a server has the store", async () => {
    const file = await backedUp(2);
    const server = await fixture.open();
    expect(() => restore(file, fixture.dataDir, new Date())).toThrow(`in use by process ${process.pid}`);
    expect(await server.summary()).toMatchObject({ entities: 2 });
    expect(existsSync(beside("qianshou.db"))).toBe(true);
    await server.close();
  });
});

function run(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

function overwrite(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.fill(7, at, at + 4096);
  writeFileSync(file, bytes);
}
