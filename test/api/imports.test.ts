import { describe, expect, test, vi } from "vitest";
import type { Answer, SentRequest } from "../../model/contract.ts";
import type { ImportFormat } from "../../model/import.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { ask, askForProblem, clientOf } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

type Import = Answer<"readImport">;
type Decided = SentRequest<"decideImport">["body"];

const nothing = { entities: 0, relations: 0, claims: 0, sources: 0 };

describe.each(storesUnderTest())("a file that is brought into the $name", (under) => {
  const address = useSeededService(under);
  const api = clientOf(address);
  const settled = (id: string, timeout = 20_000): Promise<Import> =>
    vi.waitFor(
      async () => {
        const now = await api("readImport", { params: { id } });
        expect(now.state).not.toMatch(/reading|writing/);
        return now;
      },
      { timeout },
    );
  const send = async (
    name: string,
    content: string | Blob,
    query: { dryRun?: "true"; format?: ImportFormat } = {},
    timeout?: number,
  ): Promise<Import> => {
    const upload = typeof content === "string" ? new Blob([content]) : content;
    const { id } = await api("createImport", { query: { name, ...query }, upload });
    return settled(id, timeout);
  };
  const decide = async (id: string, body: Decided): Promise<Import> => {
    await api("decideImport", { params: { id }, body });
    return settled(id);
  };
  const takeBack = (id: string) => api("deleteImport", { params: { id } });
  const network = async () => {
    const { entities, relations } = await api("readOverview", { query: { agreements: "both", limit: 10_000 } });
    const { claims } = await api("listClaims", {
      query: { limit: 1000, status: ["reviewed", "unreviewed", "rejected"] },
    });
    const { sources } = await api("listSources", { query: { limit: 1000 } });
    // Versions count every write that touched them.
    const bare = <T extends { version: number }>(records: readonly T[]) =>
      records.map(({ version: _, ...rest }) => rest);
    return { entities: bare(entities), relations: bare(relations), claims, sources };
  };
  const neighboursOf = async (id: string) =>
    api("listNeighbours", { params: { id }, query: { limit: 1000, agreements: "both" } });

  test.each(["json", "jsonl", "csv", "xlsx", "neo4j-csv"] as const)(
    "as %s that was taken out of it changes nothing",
    async (format) => {
      const before = await network();
      const file = await (await fetch(`${address()}/api/v1/export/${format}?language=en`)).blob();
      const { state, added, changed, same, problems, revision } = await send(`network.${format}`, file);
      expect({ state, added, changed, problems, revision }).toEqual({
        ...{ state: "done", added: nothing, changed: nothing, problems: [], revision: null },
      });
      expect(same.entities).toBe(before.entities.length);
      expect(await network()).toEqual(before);
    },
  );

  test("as a list of people keeps two of one name apart, with their offices, and a remark with its line", async () => {
    const list =
      "姓名,单位,职务,任职时间,出处,备注\n王伟,海尔集团,副总裁,2021年,,分管研发\n王伟,香港城市大学,教授,2019年9月至今,校报,\n王伟,海尔集团,副总裁,2021年,,分管研发\n";
    const written = await decide((await send("人员.csv", list)).id, { write: true });
    expect(written).toMatchObject({ state: "done", added: { entities: 2, relations: 2 }, problemCount: 0 });
    const offices = [];
    for (const organisation of ["haier-group", "cityu"]) {
      const { entities, relations } = await neighboursOf(organisation);
      const person = entities.find(({ name }) => name === "王伟");
      const office = relations.find(({ source }) => source === person?.id);
      const { claims } = await api("readRelation", { params: { id: office?.id ?? "" } });
      offices.push({ role: office?.role, from: office?.from, summaries: claims.map(({ summary }) => summary) });
    }
    expect(offices).toEqual([
      { role: "副总裁", from: "2021", summaries: ["文件“人员.csv”第 2 行"] },
      { role: "教授", from: "2019-09", summaries: ["文件“人员.csv”第 3 行"] },
    ]);
    const again = await decide((await send("人员.csv", list)).id, { write: true });
    expect(again).toMatchObject({ state: "done", added: nothing, changed: nothing, revision: null });
    expect(await takeBack(written.id)).toMatchObject({ state: "undone" });
  });

  test("of pairs with remarks says the line behind the remark, unless the row names another source", async () => {
    const list =
      "甲方,乙方,类型,备注,来源\n海尔集团,青岛云上研究院,合作伙伴,共建,\n海尔集团,崂山数字研究院,合作伙伴,共建,大众日报\n";
    const written = await decide((await send("台账.csv", list)).id, { write: true });
    const { relations } = await neighboursOf("haier-group");
    const made = relations.filter(({ status }) => status === "unreviewed");
    const summaries = [];
    for (const { id } of made) {
      const { claims } = await api("readRelation", { params: { id } });
      summaries.push(...claims.map(({ summary, summaryEn }) => [summary, summaryEn]));
    }
    expect(summaries.sort()).toEqual([
      ["共建", "共建"],
      ["共建（文件“台账.csv”第 2 行）", "共建 (Line 2 of the file “台账.csv”)"],
    ]);
    expect(await takeBack(written.id)).toMatchObject({ state: "undone" });
  });

  test("as a list of partners adds those that are new, links those that are known, says where, and is taken back", async () => {
    const before = await network();
    const list =
      "合作名单\n\n甲方,乙方,类型,时间\n海尔集团,青岛云上研究院,合作伙伴,2024年3月\n青岛云上研究院,海尔集團,合作伙伴,2024-03\n";
    const looked = await send("合作名单.csv", list);
    // Who is meant by a name alone waits for a nod.
    expect(looked).toMatchObject({ state: "ready", problemCount: 0, encoding: "utf-8" });
    expect(looked.matches).toMatchObject([
      { name: "海尔集团", as: "haier-group", sure: false, candidates: [{ id: "haier-group", reasons: ["name"] }] },
    ]);
    expect(looked.added).toEqual({ entities: 1, relations: 1, claims: 1, sources: 1 });
    expect(await network()).toEqual(before);

    const written = await decide(looked.id, { write: true });
    expect(written).toMatchObject({ state: "done", added: looked.added });
    const { relations, entities } = await neighboursOf("haier-group");
    const institute = entities.find(({ name }) => name === "青岛云上研究院");
    expect(institute).toMatchObject({ kind: "Institute" });
    const line = relations.find(({ source, target }) => [source, target].includes(institute?.id ?? ""));
    expect(line).toMatchObject({ type: "PARTNER_OF", from: "2024-03", confidence: 50, status: "unreviewed" });
    const { claims, sources } = await api("readRelation", { params: { id: line?.id ?? "" } });
    expect(claims).toMatchObject([
      { summary: "文件“合作名单.csv”第 4 行", summaryEn: "Line 4 of the file “合作名单.csv”" },
    ]);
    expect(sources).toMatchObject([{ title: "合作名单.csv" }]);

    // The same again, whatever it is called, meets itself.
    const again = await decide((await send("copy.csv", list)).id, { write: true });
    expect(again).toMatchObject({ state: "done", added: nothing, changed: nothing, revision: null });

    expect(await takeBack(written.id)).toMatchObject({ state: "undone" });
    expect(await network()).toEqual(before);
  });

  test("names people, who are never taken for somebody else by name alone, unless somebody says so", async () => {
    const { entities } = await api("listEntities", { query: { kind: ["Official"], limit: 1 } });
    const { id, name } = entities[0] ?? { id: "", name: "" };
    const list = `姓名,单位\n${name},海尔集团\n`;
    const looked = await send("people.csv", list, { dryRun: "true" });
    const match = looked.matches.find((one) => one.name === name);
    expect(match).toMatchObject({ as: null, sure: false, candidates: [{ id }] });
    expect(looked.added.entities).toBe(1);
    const decided = await decide(looked.id, { decisions: [{ key: match?.key ?? "", as: id }] });
    expect(decided.added.entities).toBe(0);
    expect(decided.matches.find((one) => one.name === name)).toMatchObject({ as: id, sure: true });
    expect(await takeBack(looked.id)).toMatchObject({ state: "cancelled" });
  });

  test("with rows that can't be taken says where and what would be right, and comes in without them", async () => {
    const list = "名称,种类,开始\n云上大学,高校,昨天\n海中,不知道,2020\n山间公司,企业,2021\n";
    const looked = await send("rows.csv", list);
    expect(looked.state).toBe("ready");
    expect(looked.problems).toMatchObject(
      [
        { line: 2, column: "开始", value: "昨天" },
        { line: 3, column: "种类", value: "不知道" },
      ].map((one) => expect.objectContaining(one)),
    );
    const table = await ask(`${address()}/api/v1/imports/${looked.id}/problems`);
    expect(table.headers.get("Content-Type")).toBe("text/csv");
    expect(table.text).toContain("昨天");
    const written = await decide(looked.id, { write: true });
    expect(written.state).toBe("done");
    const found = await api("listEntities", { query: { q: "山间公司" } });
    expect(found.entities).toMatchObject([{ kind: "Company", from: "2021" }]);
    await takeBack(written.id);
  });

  test("that was changed since isn't taken back, and what was changed is named", async () => {
    const written = await send("one.csv", "名称,种类\n云下大学,高校\n");
    expect(written.state).toBe("done");
    const { entities } = await api("listEntities", { query: { q: "云下大学" } });
    const id = entities[0]?.id ?? "";
    const more = await send("two.csv", "名称,种类,网址\n云下大学,高校,https://example.org/\n");
    expect(more).toMatchObject({ state: "done", changed: { entities: 1 } });
    const { problem } = await askForProblem(`${address()}/api/v1/imports/${written.id}`, { method: "DELETE" });
    expect(problem).toMatchObject({ status: 409, code: "conflict" });
    expect(problem.detail).toContain(id);
    expect(await takeBack(more.id)).toMatchObject({ state: "undone" });
    expect(await takeBack(written.id)).toMatchObject({ state: "undone" });
  });

  test("with more than one list of changes can hold is cancelled while it is written, comes in as a whole, and is taken back", async () => {
    const before = await network();
    // Each row is an entity and a claim. A Neo4j of the tests takes its time: there it is a few lists.
    const rows = under.name.startsWith("Neo4j") ? 1500 : 10_000;
    const list = `名称,种类\n${Array.from({ length: rows }, (_, i) => `云间第${i}所,高校`).join("\n")}\n`;
    const { id } = await api("createImport", { query: { name: "many.csv" }, upload: new Blob([list]) });
    await vi.waitFor(async () => expect((await api("readImport", { params: { id } })).state).toBe("writing"), {
      timeout: 60_000,
      interval: 20,
    });
    expect(await takeBack(id)).toMatchObject({ state: "cancelled", revision: null });
    expect(await network()).toEqual(before);

    const written = await send("many.csv", list, {}, 60_000);
    const total = 2 * rows + 1;
    const added = { entities: rows, relations: 0, claims: rows, sources: 1 };
    expect(written).toMatchObject({ state: "done", added, progress: { done: total, of: total } });
    const { entities } = await api("listEntities", { query: { q: `云间第${rows - 1}所` } });
    expect(entities).toMatchObject([{ name: `云间第${rows - 1}所` }]);
    expect(await takeBack(written.id)).toMatchObject({ state: "undone" });
    expect(await network()).toEqual(before);
  }, 120_000);

  test("that something rests on by now isn't taken back, and what does is named", async () => {
    const written = await send("one.csv", "名称,种类\n云外大学,高校\n");
    const more = await send("two.csv", "甲方,乙方,类型\n云外大学,海尔集团,合作伙伴\n", { dryRun: "true" });
    const linked = await decide(more.id, { write: true });
    expect(linked).toMatchObject({ state: "done", added: { relations: 1 } });
    const { problem } = await askForProblem(`${address()}/api/v1/imports/${written.id}`, { method: "DELETE" });
    expect(problem).toMatchObject({ status: 409, code: "conflict" });
    expect(problem.detail).toMatch(/海尔集团 \(haier-group\)/);
    expect(problem.errors).toMatchObject([{ path: "relation", code: "in-use" }]);
    expect(await takeBack(linked.id)).toMatchObject({ state: "undone" });
    expect(await takeBack(written.id)).toMatchObject({ state: "undone" });
  });

  test.each([
    ["nothing", ""],
    ["a picture", new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])])],
    ["JSON that is cut off", '{"format":"qianshou","version":1,\n"entities":[\n{"id":"a"'],
    ["XML with entities", '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "b">]><graphml>&a;</graphml>'],
  ])("that is %s is refused in both languages, and nothing has changed", async (_what, content) => {
    const before = await network();
    const { state, failure } = await send("file", content);
    expect(state).toBe("failed");
    expect(failure?.zh).toMatch(/\p{Script=Han}/u);
    expect(failure?.en).toMatch(/[a-z]/);
    expect(await network()).toEqual(before);
  });

  test("must be sent as it is", async () => {
    const json = { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" };
    const { problem } = await askForProblem(`${address()}/api/v1/imports?name=a.json`, json);
    expect(problem.code).toBe("wrong-media-type");
    const unnamed = await askForProblem(`${address()}/api/v1/imports`, { method: "POST" });
    expect(unnamed.problem.errors).toMatchObject([{ path: "name" }]);
    const { problem: unknown } = await askForProblem(`${address()}/api/v1/imports/none`);
    expect(unknown.code).toBe("not-found");
  });
});

describe("a server for reading", () => {
  const address = useSeededService(undefined, { PUBLIC_READ: "1" });

  test("takes no files", async () => {
    const file = { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: "a,b" };
    const { problem } = await askForProblem(`${address()}/api/v1/imports?name=a.csv`, file);
    expect(problem.code).toBe("access-denied");
  });
});
