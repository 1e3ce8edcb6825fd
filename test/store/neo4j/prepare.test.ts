import { join } from "node:path";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { packageRoot } from "../../../server/package-root.ts";
import { readSeed } from "../../../server/seed.ts";
import { checkVersion } from "../../../server/store/neo4j/prepare.ts";
import { StoreRefused } from "../../../server/store/refused.ts";
import { problemOf } from "../../support/problems.ts";
import { ask, clearDatabase, company, freePort, openStore } from "./fixture.ts";

test.each([
  ["Neo4j/5.26.0", true],
  ["Neo4j/5.27-aura", true],
  ["Neo4j/2025.01.0", true],
  ["Neo4j/2026.08.1", true],
  ["Neo4j/5.25.1", false],
  ["Neo4j/4.4.40", false],
  ["Something/9.9", false],
  ["", false],
])("a server that calls itself %s fits: %s", (agent, fits) => {
  const check = () => checkVersion(agent, "neo4j://db.example:7687");
  if (fits) expect(check).not.toThrow();
  else expect(check).toThrow(/^the database at neo4j:\/\/db.example:7687 is .+: Qianshou needs Neo4j 5.26 or newer$/);
});

test("where nobody listens, the store is unavailable and says what to check", async () => {
  const port = await freePort();
  const store = await openStore(`neo4j://somebody:secret@127.0.0.1:${port}`);
  const { code, message } = await problemOf(store.prepare());
  expect({ code, message }).toEqual({
    code: "store-unavailable",
    message: `no Neo4j answers at neo4j://127.0.0.1:${port}: check that it runs, that NEO4J_URI has the right host and port (7687 as a rule), and that no firewall is in between`,
  });
  expect(store.label).toEqual({ kind: "neo4j", where: `neo4j://127.0.0.1:${port}` });
});

describe.each(inject("neo4j"))("on Neo4j $line", ({ uri }) => {
  beforeEach(() => clearDatabase(uri));

  const rules = async () => [
    ...(await ask(uri, "SHOW CONSTRAINTS YIELD name ORDER BY name")),
    ...(await ask(uri, "SHOW INDEXES YIELD name, state ORDER BY name WHERE name STARTS WITH 'qianshou'")),
  ];

  test("an empty database is marked and gets its rules; doing it again changes nothing", async () => {
    const store = await openStore(uri);
    await store.prepare();
    const made = await rules();
    expect(made.filter(({ state }) => state === "ONLINE").length).toBeGreaterThan(20);
    const marks = "MATCH (m:QianshouMeta) RETURN m.schemaVersion AS version, m.revision AS revision";
    expect(await ask(uri, marks)).toEqual([{ version: 1, revision: 0 }]);
    await store.apply([company("acme")], "test");
    await (await openStore(uri)).prepare();
    expect(await rules()).toEqual(made);
    expect(await ask(uri, marks)).toEqual([{ version: 1, revision: 1 }]);
  });

  test("somebody else's database is refused with what it holds, and left as it was", async () => {
    await ask(uri, "UNWIND range(1, 3) AS n CREATE (:Film {n: n})-[:SHOWN_IN]->(:Cinema)");
    const store = await openStore(uri);
    await expect(store.prepare()).rejects.toThrow(StoreRefused);
    await expect(store.prepare()).rejects.toThrow(
      /holds data that Qianshou didn't make: 6 nodes \(Cinema, Film …\)\. Choose an empty one, or set ADOPT=1/,
    );
    expect(await rules()).toEqual([]);
    expect(await ask(uri, "MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 6 }]);
  });

  test("with leave to adopt it, it is lived beside", async () => {
    await ask(uri, "CREATE (:Film {title: 'Casablanca'})-[:SHOWN_IN]->(:Cinema)");
    const store = await openStore(uri, { adopt: true });
    await store.prepare();
    await store.seed([company("acme")], "test");
    expect(await store.summary()).toEqual({ entities: 1, relations: 0, sources: 0, revision: 1 });
    expect(await ask(uri, "MATCH (f:Film)-[:SHOWN_IN]->(:Cinema) RETURN f.title AS title")).toEqual([
      { title: "Casablanca" },
    ]);
    // The mark stands now: no leave is needed any more.
    await (await openStore(uri)).prepare();
  });

  test("what bears Qianshou's own labels can't be adopted", async () => {
    await ask(uri, "CREATE (:Entity {name: 'not ours'})");
    const store = await openStore(uri, { adopt: true });
    await expect(store.prepare()).rejects.toThrow(/cannot be adopted: 1 of its 1 node \(Entity …\) bear a label/);
    expect(await rules()).toEqual([]);
  });

  test("data of a newer Qianshou is refused", async () => {
    await (await openStore(uri)).prepare();
    await ask(uri, "MATCH (m:QianshouMeta) SET m.schemaVersion = 99");
    await expect((await openStore(uri)).prepare()).rejects.toThrow(
      /has schema version 99, newer than this Qianshou knows \(1\): update Qianshou/,
    );
  });

  test("of servers that start together all get ready and one seeds", async () => {
    const changes = await readSeed(join(packageRoot(), "seed"));
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(uri)));
    const seeded = await Promise.all(
      stores.map(async (store) => {
        await store.prepare();
        return store.seed(changes, "seed");
      }),
    );
    expect(seeded.sort()).toEqual([false, false, false, true]);
    const entities = changes.filter(({ what }) => what === "entity").length;
    for (const store of stores) expect(await store.summary()).toMatchObject({ entities, revision: 1 });
    expect(await ask(uri, "MATCH (m:QianshouMeta) RETURN count(m) AS n")).toEqual([{ n: 1 }]);
  });

  test("a database that doesn't exist is named", async () => {
    const store = await openStore(uri, { database: "elsewhere" });
    await expect(store.prepare()).rejects.toThrow(StoreRefused);
    await expect(store.prepare()).rejects.toThrow(/has no database elsewhere: check NEO4J_DATABASE/);
  });
});
