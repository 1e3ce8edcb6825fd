import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import type { Service } from "../../server/service.ts";
import { ask, startTestService } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

const [under] = storesUnderTest();

describe("what protects a user on this machine", () => {
  let service: Service;
  let close: () => Promise<void>;

  /** `fetch` sets Host and Origin itself; this sends what it is told. */
  const send = (headers: Record<string, string>, path = "/api/v1/entities") =>
    new Promise<{ status: number | undefined; allowed: string | undefined }>((resolve, reject) => {
      const sent = request(service.url + path, { headers }, (response) => {
        response.resume();
        response.on("end", () =>
          resolve({ status: response.statusCode, allowed: response.headers["access-control-allow-origin"] }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });

  beforeAll(async () => {
    if (!under) throw new Error("no store to test on");
    const opened = await under.open();
    close = opened.close;
    service = await startTestService(opened.store, { ALLOWED_ORIGINS: "https://friend.example" });
  });
  afterAll(async () => {
    await service.stop();
    await close();
  });

  it.each([
    ["localhost:8080", 200],
    ["127.0.0.1", 200],
    ["[::1]:8080", 200],
    ["friend.example", 200],
    ["evil.example", 403],
    ["127.0.0.1.evil.example", 403],
    ["localhost@evil.example", 403],
    ["evil.example:8080", 403],
  ])("a Host of %j is answered with %i: a rebound name is not ours", async (host, status) => {
    expect((await send({ Host: host })).status).toBe(status);
  });

  it("a page of another origin may not ask, an allowed one may, our own may", async () => {
    const { host } = new URL(service.url);
    expect(await send({ Host: host, Origin: "https://evil.example" })).toEqual({ status: 403, allowed: undefined });
    expect(await send({ Host: host, Origin: "null" })).toEqual({ status: 403, allowed: undefined });
    expect(await send({ Host: host, Origin: "https://friend.example" })).toEqual({
      status: 200,
      allowed: "https://friend.example",
    });
    expect(await send({ Host: host, Origin: service.url })).toEqual({ status: 200, allowed: undefined });
  });

  it("the page runs its own scripts only, and nobody frames it", async () => {
    const { headers, body } = await ask(service.url);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("X-Powered-By")).toBeNull();
    expect(body).toContain("<title>");
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
  });

  it("files with a hash in their name are kept for ever, compressed; the page is asked for anew; data is not kept", async () => {
    const page = await ask(service.url);
    const asset = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? "";
    expect(asset).not.toBe("");
    const { headers } = await ask(service.url + asset, { headers: { "Accept-Encoding": "gzip" } });
    expect(headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("Content-Encoding")).toBe("gzip");
    expect(page.headers.get("Cache-Control")).toBe("no-cache");
    expect((await ask(`${service.url}/api/v1/entities`)).headers.get("Cache-Control")).toBe("no-store");
  });

  it("metrics are counted by route, never by id", async () => {
    await ask(`${service.url}/api/v1/entities/cityu`);
    const { status, body } = await ask(`${service.url}/metrics`);
    expect(status).toBe(200);
    expect(body).toContain('route="/api/v1/entities/:id"');
    expect(body).not.toContain("cityu");
  });

  it("every endpoint of the contract is in openapi.json, and the page of it needs no script", async () => {
    const { body } = await ask(`${service.url}/api/v1/openapi.json`);
    expect(body.openapi).toBe("3.1.0");
    expect(Object.keys(body.paths)).toContain("/api/v1/entities/{id}/neighbours");
    const references = JSON.stringify(body).match(/"\$ref":"([^"]+)"/g) ?? [];
    for (const one of new Set(references)) {
      const [, , section, name] = one.slice(8, -1).split("/");
      expect(body.components[section ?? ""]).toHaveProperty(name ?? "");
    }
    const docs = await ask(`${service.url}/api/v1/docs`);
    expect(docs.body).toContain("findPaths");
    expect(docs.body).not.toContain("<script");
  });
});

describe("the configuration", () => {
  it("listens beyond this machine only where everybody may read", () => {
    expect(() => parseConfig({ HOST: "0.0.0.0" })).toThrow(/^HOST cannot be "0.0.0.0".*PUBLIC_READ=1/);
    expect(parseConfig({ HOST: "0.0.0.0", PUBLIC_READ: "1" }).HOST).toBe("0.0.0.0");
    expect(parseConfig({}).HOST).toBe("127.0.0.1");
  });

  it.each([
    [{ PORT: "80a" }, /^PORT cannot be "80a": a whole number from 0 to 65535$/],
    [{ PORT: "70000" }, /^PORT cannot be "70000"/],
    [
      { NEO4J_URI: "http://localhost:7474" },
      /^NEO4J_URI cannot be "http:\/\/localhost:7474": an address such as neo4j/,
    ],
    [{ QUERY_TIMEOUT_MS: "0" }, /^QUERY_TIMEOUT_MS/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL/],
    [{ ALLOWED_ORIGINS: "friend.example" }, /^ALLOWED_ORIGINS.*https:\/\/example.org/],
    [{ PUBLIC_READ: "yes" }, /^PUBLIC_READ cannot be "yes": 0 or 1$/],
    [{ SEED: "all" }, /^SEED/],
  ])("of %j is one line that names the variable", (env, message) => {
    expect(() => parseConfig(env)).toThrow(message);
  });

  it("takes an empty variable for one that isn't set, and never shows a password", () => {
    expect(parseConfig({ PORT: "", NEO4J_URI: "" })).toMatchObject({ PORT: 8080 });
    expect(parseConfig({ NEO4J_PASSWORD: "secret" }).NEO4J_PASSWORD).toBe("secret");
  });
});
