import { expect, test } from "vitest";
import { addressOf } from "../../model/address.ts";
import { ApiError, createApi } from "../../web/api.ts";

/** A client whose server gives one answer, and the questions that it was asked. */
function apiWith(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    asked.push({ url: String(url), init });
    init?.signal?.throwIfAborted();
    return answer();
  };
  return { api: createApi(fetch), asked };
}

const empty = () => Response.json({ entities: [], relations: [], truncated: false });

test.each([
  ["/entities/:id", { id: "a:b" }, {}, "/api/v1/entities/a%3Ab"],
  [
    "/graph",
    {},
    { type: ["SIGNED_WITH", "MET_WITH"], limit: 5, since: undefined },
    "/api/v1/graph?type=SIGNED_WITH&type=MET_WITH&limit=5",
  ],
  ["/entities", {}, { q: "城 大&" }, "/api/v1/entities?q=%E5%9F%8E+%E5%A4%A7%26"],
])("%s with its parts is asked at its address", (path, params, query, address) => {
  expect(addressOf(path, params, query)).toBe(address);
});

test("a body goes as JSON, by the method of the contract", async () => {
  const { api, asked } = apiWith(empty);
  await api.call("readGraph", { body: { ids: ["a"], hops: 0 } });
  expect(asked[0]?.init).toMatchObject({
    method: "POST",
    body: '{"ids":["a"],"hops":0}',
    headers: { "Content-Type": "application/json" },
  });
});

async function failureOf(answer: () => Response | Promise<Response>) {
  const error = await apiWith(answer)
    .api.call("readOverview", { query: {} })
    .catch((thrown: unknown) => thrown);
  return error instanceof ApiError ? error.failure : error;
}

test("a problem of the server's comes through with its code and request id", async () => {
  const problem = {
    type: "about:blank",
    title: "",
    status: 503,
    detail: "too slow",
    code: "query-timeout",
    requestId: "r1",
  };
  expect(await failureOf(() => Response.json(problem, { status: 503 }))).toMatchObject({
    code: "query-timeout",
    requestId: "r1",
  });
});

test.each([
  ["the network fails", () => Promise.reject(new TypeError("failed to fetch")), "offline"],
  ["a proxy answers for a server that is away", () => new Response("<h1>Bad gateway</h1>", { status: 502 }), "offline"],
  ["an error isn't one of ours", () => new Response("no", { status: 418 }), "bad-answer"],
  ["the answer isn't what the contract says", () => Response.json({ entities: 3 }), "bad-answer"],
  ["the answer isn't JSON", () => new Response("<html>"), "bad-answer"],
] as const)("where %s, the failure says so", async (_when, answer, code) => {
  expect(await failureOf(answer)).toMatchObject({ code });
});

test("giving up is no failure", async () => {
  const { api } = apiWith(empty);
  const asking = api.call("readOverview", { query: {} }, { signal: AbortSignal.abort(new Error("given up")) });
  await expect(asking).rejects.toThrow("given up");
});

test.each([
  [
    "ready",
    () => Response.json({ status: "ready", store: { kind: "neo4j" } }),
    { ready: true, store: "neo4j", embedding: null, unreachable: false },
  ],
  [
    "ready to be embedded",
    () => Response.json({ status: "ready", store: { kind: "embedded" }, embedding: true }),
    { ready: true, store: "embedded", embedding: true, unreachable: false },
  ],
  [
    "waiting for its store",
    () => new Response("{}", { status: 503 }),
    { ready: false, store: null, embedding: null, unreachable: false },
  ],
  [
    "away",
    () => Promise.reject(new TypeError("failed to fetch")),
    { ready: false, store: null, embedding: null, unreachable: true },
  ],
] as const)("a server that is %s is seen as such", async (_how, answer, readiness) => {
  expect(await apiWith(answer).api.readiness()).toEqual(readiness);
});
