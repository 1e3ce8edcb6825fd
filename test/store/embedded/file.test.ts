import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { packageRoot } from "../../../server/package-root.ts";
import { StoreRefused } from "../../../server/store/refused.ts";
import { viewContent } from "../../support/views.ts";
import { createFixture, entity, type Fixture } from "./fixture.ts";

let fixture: Fixture;
beforeEach(() => {
  fixture = createFixture();
});
afterEach(() => fixture.remove());

const file = () => join(fixture.dataDir, "qianshou.db");

/** A process that holds the data folder's lock as a server would, until it is killed. */
async function startHolder() {
  const script = `
    import { createRequire } from "node:module";
    const Database = createRequire(${JSON.stringify(join(packageRoot(), "package.json"))})("libsql");
    const lock = new Database(${JSON.stringify(join(fixture.dataDir, "qianshou.lock"))});
    lock.exec("CREATE TABLE holder (pid INTEGER); INSERT INTO holder VALUES (" + process.pid + "); BEGIN IMMEDIATE");
    console.log("held");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  return holder;
}

describe("the file of the embedded store", () => {
  test("what was written is there when it is opened again", async () => {
    const first = await fixture.open();
    await first.apply([entity("a")], "test");
    await first.close();
    const again = await fixture.open();
    expect(await again.summary()).toEqual({ entities: 1, relations: 0, sources: 0, revision: 1 });
    expect(again.label).toEqual({ kind: "embedded", where: file() });
  });

  test("a second store on the same folder is refused, with the lock's file and the process that holds it", async () => {
    await fixture.open();
    const second = fixture.open();
    await expect(second).rejects.toThrow(StoreRefused);
    await expect(second).rejects.toThrow(
      `in use by process ${process.pid}, which holds ${fixture.dataDir}/qianshou.lock`,
    );
  });

  test("the lock of another process is respected while it lives, and gone when it is killed", async () => {
    const holder = await startHolder();
    try {
      await expect(fixture.open()).rejects.toThrow(`in use by process ${holder.pid}`);
    } finally {
      holder.kill("SIGKILL");
      await once(holder, "exit");
    }
    expect((await (await fixture.open()).summary()).revision).toBe(0);
  });

  test("closing gives the folder free, and what is asked afterwards fails with store-unavailable", async () => {
    const store = await fixture.open();
    await store.close();
    await store.close();
    await expect(store.summary()).rejects.toMatchObject({ code: "store-unavailable" });
    await fixture.open();
  });

  test.each([
    ["text", "this is no database, whatever its name says ".repeat(40)],
    ["a database with a damaged beginning", `SQLite format 3\0${"x".repeat(5000)}`],
  ])("%s instead of a database is refused by name and left as it is", async (_, content) => {
    writeFileSync(file(), content);
    const opening = fixture.open();
    await expect(opening).rejects.toThrow(StoreRefused);
    await expect(opening).rejects.toThrow(file());
    expect(readFileSync(file(), "utf8")).toBe(content);
  });

  test("a newer schema is refused and left as it is", async () => {
    await (await fixture.open()).close();
    change("PRAGMA user_version = 99");
    const before = readFileSync(file());
    await expect(fixture.open()).rejects.toThrow(
      /qianshou\.db: schema version 99 is newer than this Qianshou knows \(3\)/,
    );
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test("a file of an older Qianshou is brought up to date with all that it holds", async () => {
    const first = await fixture.open();
    await first.apply([entity("a")], "test");
    await first.close();
    change("DROP TABLE saved_view; DROP TABLE merge; PRAGMA user_version = 1");
    const store = await fixture.open();
    expect(await store.summary()).toMatchObject({ entities: 1, revision: 1 });
    await store.putView({ id: "v", content: viewContent("v"), ifMatch: null });
    expect(await store.views({ limit: 1, after: null })).toHaveLength(1);
  });

  test("another program's database is refused and left as it is", async () => {
    change("CREATE TABLE mail (subject TEXT)");
    const before = readFileSync(file());
    await expect(fixture.open()).rejects.toThrow("a database of another program");
    expect(readFileSync(file()).equals(before)).toBe(true);
  });
});

/** Does something to the file behind the store's back. */
function change(sql: string): void {
  const database = new Database(file());
  database.exec(sql);
  database.close();
}
