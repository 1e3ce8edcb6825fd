import { describe, expect, test } from "vitest";
import type { EndpointName } from "../../../model/contract.ts";
import type { Import } from "../../../model/import.ts";
import type { ProblemCode } from "../../../model/problem.ts";
import { createApi } from "../../../web/api.ts";
import { zhImports } from "../../../web/i18n/zh-imports.ts";
import { createImporting } from "../../../web/imports/importing.ts";
import { soon } from "../explorer-network.ts";
import { aMatch, anImport } from "./records.ts";

interface Asked {
  readonly name: EndpointName;
  readonly body: unknown;
}

/** A server that tells these states one after the other, the last one again and again; and a clock that moves when told. */
function bringing(tells: readonly (Partial<Import> | ProblemCode)[]) {
  const asked: Asked[] = [];
  const said: string[] = [];
  const left = [...tells];
  let refreshed = 0;
  let waiting: { readonly milliseconds: number; readonly run: () => void }[] = [];
  const nameOf = (method: string, path: string): EndpointName => {
    if (path.endsWith("/graph")) return "readGraph";
    if (path.endsWith("/imports")) return method === "POST" ? "createImport" : "listImports";
    return method === "GET" ? "readImport" : method === "PUT" ? "decideImport" : "deleteImport";
  };
  const { call } = createApi(async (input, init) => {
    const { pathname } = new URL(String(input), "http://localhost");
    const name = nameOf(init?.method ?? "GET", pathname);
    asked.push({ name, body: typeof init?.body === "string" ? JSON.parse(init.body) : null });
    if (name === "listImports") return Response.json({ imports: [] });
    if (name === "readGraph") return Response.json({ entities: [], relations: [], truncated: false });
    const told = left.length > 1 ? left.shift() : left[0];
    if (typeof told !== "string") return Response.json(anImport(told));
    const problem = { type: "about:blank", title: "", status: 409, detail: "", code: told, requestId: "r" };
    const errors = [{ path: "entity", code: "changed-since", value: "zibo", message: "", expected: "" }];
    return Response.json({ ...problem, errors }, { status: 409 });
  });
  const importing = createImporting({
    call,
    say: (text) => void said.push(text),
    refresh: async () => {
      refreshed += 1;
    },
    waitToRetry: () => false,
    timers: {
      after(milliseconds, run) {
        const timer = { milliseconds, run };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((one) => one !== timer);
        };
      },
    },
    words: () => zhImports,
  });
  return {
    importing,
    said,
    bodies: (name: EndpointName) => asked.flatMap((one) => (one.name === name ? [one.body] : [])),
    count: (name: EndpointName) => asked.filter((one) => one.name === name).length,
    refreshed: () => refreshed,
    waits: () => waiting.map(({ milliseconds }) => milliseconds),
    ring(): void {
      for (const { run } of waiting.splice(0)) run();
    },
    state: () => importing.state.value.record?.state,
  };
}

const file = new File(["机构\n海尔\n"], "名单.csv");

describe("a file", () => {
  test("is sent to wait for a decision, asked for until it was read, compared as somebody says, written, and shown", async () => {
    const matches = [aMatch("a")];
    const read: Partial<Import> = { matches, matchCount: 1 };
    const server = bringing([
      { state: "reading" },
      { state: "reading" },
      read,
      { state: "reading" },
      read,
      { state: "writing" },
      { state: "done" },
    ]);
    const { importing, state } = server;
    importing.watch(true);
    await importing.send(file);
    expect([state(), server.waits()]).toEqual(["reading", [300]]);
    server.ring();
    await expect.poll(server.waits, soon).toEqual([420]);
    server.ring();
    await expect.poll(state, soon).toBe("ready");
    expect(server.waits()).toEqual([]);

    importing.choose("a", null);
    importing.choose("a", "known-a");
    expect(server.waits()).toHaveLength(1);
    server.ring();
    await expect.poll(state, soon).toBe("reading");
    expect(server.bodies("decideImport")).toMatchObject([{ decisions: [{ key: "a", as: "known-a" }], write: false }]);
    server.ring();
    await expect.poll(state, soon).toBe("ready");

    await importing.write();
    expect([state(), server.refreshed()]).toEqual(["writing", 0]);
    server.ring();
    await expect.poll(server.refreshed, soon).toBe(1);
    expect(state()).toBe("done");
    expect(server.said.at(-1)).toBe("已写入：新增 2 个实体");
  });

  test("isn't asked for while nobody looks, unless it is being written", async () => {
    const server = bringing([
      { state: "reading" },
      { state: "reading" },
      { state: "writing" },
      { state: "writing" },
      { state: "done" },
    ]);
    await server.importing.send(file);
    expect(server.waits()).toEqual([]);
    server.importing.watch(true);
    await expect.poll(server.waits, soon).toHaveLength(1);
    server.ring();
    await expect.poll(server.state, soon).toBe("writing");
    server.importing.watch(false);
    server.ring();
    await expect.poll(server.waits, soon).toHaveLength(1);
    server.ring();
    await expect.poll(server.state, soon).toBe("done");
  });

  test("can be cancelled while it is sent, and what the server says of it then is too late", async () => {
    const server = bringing([{}]);
    const sending = server.importing.send(file);
    await server.importing.cancel();
    await sending;
    expect([server.importing.state.value.record, server.importing.state.value.sending]).toEqual([null, null]);
    expect(server.said.at(-1)).toBe("已取消发送");
  });

  test("that was changed since it was written isn't taken back, and the reason is kept", async () => {
    const server = bringing([{ state: "done" }, "conflict", { state: "undone" }]);
    await server.importing.open("i1");
    await server.importing.takeBack("i1");
    expect(server.importing.refusal.value).toMatchObject({ id: "i1", failure: { code: "conflict" }, names: [] });
    expect([server.state(), server.refreshed()]).toEqual(["done", 0]);
    await server.importing.takeBack("i1");
    expect([server.state(), server.refreshed(), server.importing.refusal.value]).toEqual(["undone", 1, null]);
  });

  test("that can't be sent says so", async () => {
    const server = bringing(["access-denied"]);
    await server.importing.send(file);
    expect(server.importing.state.value.failure?.code).toBe("access-denied");
  });
});
