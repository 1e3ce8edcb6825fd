import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { useSeededService } from "../support/seeded-service.ts";
import { ask, askForProblem, clientOf, posting } from "../support/service.ts";

/** What the server says of bad input doesn't depend on the store, so one will do. */
describe("bad input", () => {
  const address = useSeededService();
  const send = (path: string, init?: RequestInit) => askForProblem(address() + path, init);
  const json = (body: string, type = "application/json") => ({
    method: "POST",
    headers: { "Content-Type": type },
    body,
  });

  it.each([
    ["/api/v1/entities?kind=Planet", 400, "invalid-request", ["kind[0]"]],
    ["/api/v1/entities?limit=0", 400, "invalid-request", ["limit"]],
    ["/api/v1/entities?limit=999999999999999999999", 400, "invalid-request", ["limit"]],
    ["/api/v1/entities?limit=ten", 400, "invalid-request", ["limit"]],
    ["/api/v1/entities?limit=1&limit=2", 400, "invalid-request", ["limit"]],
    ["/api/v1/entities?colour=red", 400, "invalid-request", ["colour"]],
    ["/api/v1/entities?__proto__=1", 400, "invalid-request", ["__proto__"]],
    ["/api/v1/entities?cursor=xyz", 400, "invalid-cursor", ["cursor"]],
    [
      "/api/v1/graph?type=LIKES&since=2023-13&minConfidence=101",
      400,
      "invalid-request",
      ["type[0]", "since", "minConfidence"],
    ],
    ["/api/v1/graph?since=2024&until=2023", 400, "invalid-request", ["until"]],
    ["/api/v1/graph?limit=10001", 400, "invalid-request", ["limit"]],
    ["/api/v1/entities/no-such-id", 404, "not-found", undefined],
    ["/api/v1/entities/-bad-id", 400, "invalid-request", ["id"]],
    ["/api/v1/entities/a%2Fb", 400, "invalid-request", ["id"]],
    ["/api/v1/entities/a%00", 400, "invalid-request", ["id"]],
    ["/api/v1/entities/%E0%A4%A", 400, "invalid-request", ["url"]],
    ["/api/v1/entities?q=%E0%A4%A", 400, "invalid-request", ["url"]],
    ["/api/v1/relations/no-such-id", 404, "not-found", undefined],
    ["/api/v1/sources/no-such-id", 404, "not-found", undefined],
    ["/api/v1/paths?from=cityu", 400, "invalid-request", ["to"]],
    ["/api/v1/paths?from=cityu&to=cityu", 400, "invalid-request", ["to"]],
    ["/api/v1/paths?from=nobody&to=nowhere&through=nothing", 400, "invalid-request", ["from", "to", "through"]],
    ["/api/v1/paths?from=cityu&to=zibo&through=zibo&avoid=cityu", 400, "invalid-request", ["through", "avoid"]],
    [
      "/api/v1/paths?from=cityu&to=zibo&k=51&maxLength=9&directed=maybe",
      400,
      "invalid-request",
      ["k", "maxLength", "directed"],
    ],
    ["/api/v1/nothing", 404, "not-found", undefined],
    ["/etc/passwd", 404, "not-found", undefined],
    ["/assets/../../package.json", 404, "not-found", undefined],
  ])("GET %s answers %i %s and names every wrong field", async (path, status, code, fields) => {
    const { status: answered, headers, problem } = await send(path);
    expect([answered, problem.code]).toEqual([status, code]);
    expect(headers.get("Content-Type")).toMatch("application/problem+json");
    expect(problem.errors?.map((error) => error.path)).toEqual(fields);
    expect(problem.requestId).toBe(headers.get("X-Request-Id"));
    for (const error of problem.errors ?? []) expect(error.expected).not.toBe("");
  });

  it.each([
    ["no JSON", json("{"), 400, "invalid-request"],
    ["no body", { method: "POST", headers: { "Content-Type": "application/json" } }, 400, "invalid-request"],
    ["an array", json("[]"), 400, "invalid-request"],
    ["no ids", json("{}"), 400, "invalid-request"],
    ["another media type", json("ids=a", "text/plain"), 415, "wrong-media-type"],
    ["an unknown charset", json("{}", "application/json; charset=klingon"), 415, "wrong-media-type"],
    ["more than a body may hold", posting({ ids: ["a".repeat(5_000_001)] }), 413, "too-large"],
  ])("POST /graph with %s answers with a problem", async (_what, init, status, code) => {
    const { status: answered, problem } = await send("/api/v1/graph", init);
    expect([answered, problem.code]).toEqual([status, code]);
  });

  it("names the wrong fields of a body by their whole path, with value and what would be right", async () => {
    const wrong = { ids: ["a b"], hops: 3, filter: { kind: ["X"] } };
    const { problem } = await send("/api/v1/graph", posting(wrong));
    expect([problem.code, problem.status]).toEqual(["invalid-request", 400]);
    expect(problem.errors).toMatchObject([
      { path: "body.ids[0]", value: "a b" },
      { path: "body.hops", value: 3, expected: "at most 2" },
      { path: "body.filter.kind[0]", value: "X" },
    ]);
  });

  it("refuses a method that a path doesn't take, and says which it does", async () => {
    const { status, headers, problem } = await send("/api/v1/graph", { method: "DELETE" });
    expect([status, problem.code]).toEqual([405, "method-not-allowed"]);
    expect(headers.get("Allow")).toBe("GET, POST, HEAD");
  });

  it.each([
    ["GET /api/v1/entities?q=城大 HTTP/1.1", "percent-encoded"],
    [`GET /api/v1/entities?q=${"a".repeat(20_000)} HTTP/1.1`, "too long"],
    ["NONSENSE", "cannot be read"],
  ])("what isn't HTTP is answered with a problem too: %.40s", async (line, words) => {
    const { port } = new URL(address());
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(`${line}\r\nHost: 127.0.0.1\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.slice(answer.indexOf("{")))).toMatchObject({
      code: "invalid-request",
      detail: expect.stringContaining(words),
    });
  });

  it("a cursor of one question doesn't fit another", async () => {
    const { cursor } = await clientOf(address)("listEntities", { query: { limit: 3 } });
    const { problem } = await send(`/api/v1/entities?limit=3&kind=Company&cursor=${cursor}`);
    expect(problem.code).toBe("invalid-cursor");
  });

  it("stays up after all of it", async () => {
    for (const path of ["/healthz", "/api/v1/entities/cityu"]) {
      expect([path, (await ask(address() + path)).status]).toEqual([path, 200]);
    }
  });
});
